/** A database of its own on the test run's server, with an application account that has no rights yet. */
export declare function freshDatabase(
  adminUrl?: string,
): Promise<{ name: string; env: Record<string, string>; drop(): Promise<void> }>;
