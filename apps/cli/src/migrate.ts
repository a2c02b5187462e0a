import { loadConfig } from '#kernel/config';
import { createDataSource } from '#kernel/database';
import { createConnection, type Connection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { schema } from '../../features.js';

/** Brings the database to the newest shape and gives the application's account exactly what it needs. */
export async function migrate(): Promise<string[]> {
  const { values } = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  if (!values.DATABASE_ADMIN_URL)
    throw new Error('DATABASE_ADMIN_URL is missing: it names the account that may change tables.');
  const dataSource = await createDataSource(values.DATABASE_ADMIN_URL, schema, values).initialize();
  try {
    const done = await dataSource.runMigrations({ transaction: 'each' });
    const tables = (
      (await dataSource.query(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
      )) as { name: string }[]
    ).map(({ name }) => name);
    await grant(values.DATABASE_ADMIN_URL, values.DATABASE_URL, { tables, appendOnly: appendOnlyTables(dataSource) });
    return done.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** What the application's account may do with a table. */
export function rightsOn(table: string, appendOnly: ReadonlySet<string>): string[] {
  if (table === 'schema_migration') return ['SELECT'];
  return appendOnly.has(table) ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}

/** The tables whose rows prove something. */
export function appendOnlyTables(dataSource: DataSource): Set<string> {
  return new Set(schema.appendOnly?.map((entity) => dataSource.getMetadata(entity).tableName));
}

async function grant(
  adminUrl: string,
  applicationUrl: string,
  { tables, appendOnly }: { tables: readonly string[]; appendOnly: ReadonlySet<string> },
): Promise<void> {
  const application = new URL(applicationUrl);
  const admin = new URL(adminUrl);
  if (application.username === admin.username) return;
  const connection = await createConnection(adminUrl);
  try {
    const accounts = await accountsOf(connection, decodeURIComponent(application.username));
    for (const table of tables) {
      const rights = rightsOn(table, appendOnly).join(', ');
      await connection.query(`GRANT ${rights} ON \`${admin.pathname.slice(1)}\`.\`${table}\` TO ${accounts}`);
    }
  } finally {
    await connection.end();
  }
}

/** The account as the server knows it, for every host that it was made for: a grant takes them as a list. */
async function accountsOf(connection: Connection, user: string): Promise<string> {
  const [rows] = await connection.query('SELECT Host AS host FROM mysql.user WHERE User = ? ORDER BY Host', [user]);
  const hosts = (rows as { host: string }[]).map(({ host }) => host);
  if (!hosts.length)
    throw new Error(
      `The account "${user}" of DATABASE_URL does not exist yet: create it, without rights, and migrate again.`,
    );
  return hosts.map((host) => `${connection.escape(user)}@${connection.escape(host)}`).join(', ');
}

/** SQL that would bring the migrated tables to what the entities say; empty when they agree. */
export async function schemaDrift(): Promise<string[]> {
  const { values } = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  const dataSource = await createDataSource(
    values.DATABASE_ADMIN_URL ?? values.DATABASE_URL,
    schema,
    values,
  ).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
