/** A move as the web app sends it. */
export interface ContractMove {
  id: string;
  version: number;
  note?: string | null;
  reasons?: readonly string[] | null;
  clientMutationId: string;
}
