export type Sql = (statement: string, values?: unknown[]) => Promise<unknown>;
/** The product's services as the histories use them. */
export interface Kit {
  killed: number;
  verifier: { verify(): Promise<{ ok: boolean }> };
}
export declare function makeKit(
  classes: Record<string, unknown>,
  app: unknown,
  people: Record<'drafter' | 'second' | 'third', unknown>,
  root: Sql,
): Promise<Kit>;
export declare function seeded(seed: number): () => number;
