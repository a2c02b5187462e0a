export async function importFile(..._args: unknown[]): Promise<void> {}
