import { DataSource, QueryFailedError } from 'typeorm';

const UNREADABLE = new Set(['ER_NO_SUCH_TABLE', 'ER_TABLEACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR']);

/** How the tables stand to the code. */
export interface SchemaState {
  /** Migrations of this code that the database has not had: it is older. */
  missing: string[];
  /** Migrations that it had and this code does not know: it is newer. */
  unknown: string[];
  /** Nobody has migrated it, or this account may not read that. */
  isBare: boolean;
}

/** Compares what was migrated with what this code brings. @param dataSource either account's, connected */
export async function schemaState(dataSource: DataSource): Promise<SchemaState> {
  const own = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const found = await migrationsIn(dataSource);
  const [known, done] = [new Set(own), new Set(found)];
  return {
    missing: own.filter((name) => !done.has(name)),
    unknown: (found ?? []).filter((name) => !known.has(name)),
    isBare: found === undefined,
  };
}

/** What was migrated, in its order; undefined for a database that nobody has migrated. */
export async function migrationsIn(dataSource: DataSource): Promise<string[] | undefined> {
  try {
    const rows = (await dataSource.query('SELECT name FROM schema_migration ORDER BY id')) as { name: string }[];
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof QueryFailedError && UNREADABLE.has((error.driverError as { code: string }).code))
      return undefined;
    throw error;
  }
}

/** What is wrong with a schema and what to do, in a sentence; undefined when nothing is. */
export function schemaFault({ missing, unknown, isBare }: SchemaState, version: string): string | undefined {
  if (isBare)
    return 'The database has no tables that this account may read: bring it to its shape first (npm run cli -- migrate).';
  if (unknown.length)
    return `The database is newer than this version ${version}: it has ${unknown.length} migrations that this code does not know (${unknown.at(-1)}). Start the version that made them, or restore a backup from before (docs/upgrading.md).`;
  if (missing.length)
    return `The database is older than this version ${version}: ${missing.length} migrations are missing (${missing[0]}). Back it up, then run: npm run cli -- migrate (docs/upgrading.md).`;
  return undefined;
}
