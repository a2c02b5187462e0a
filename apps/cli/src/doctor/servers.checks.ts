import { release, releaseText, type Settings } from '#kernel/config';
import { schemaState } from '#kernel/database';
import { Redis } from 'ioredis';
import { Meilisearch } from 'meilisearch';
import { createTransport } from 'nodemailer';
import type { DataSource } from 'typeorm';
import { appendOnlyTables, rightsOn } from '../migrate.js';
import { isAtLeast, note, ok, wrong, type Check, type Finding } from './check.js';

const PATIENCE_MS = 5_000;
/** Two clocks that differ by more order what happened wrongly. */
const CLOCK_SECONDS = 2;

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The servers that the platform stands on, each asked itself. */
export function serverChecks(values: Settings, database: DataSource | Error): Check[] {
  const connected = (): DataSource => {
    if (database instanceof Error) throw database;
    return database;
  };
  return [
    { name: 'node', look: async () => lookAtNode(process.versions.node) },
    { name: 'database', look: () => lookAtDatabase(database) },
    { name: 'schema', look: () => lookAtSchema(connected()) },
    { name: 'grants', look: () => lookAtGrants(connected(), values) },
    { name: 'clock', look: () => lookAtClock(connected()) },
    { name: 'redis', look: () => lookAtRedis(values.REDIS_URL) },
    { name: 'meilisearch', look: () => lookAtMeilisearch(values) },
    { name: 'mail', look: () => lookAtMail(values.SMTP_URL) },
  ];
}

function lookAtNode(version: string): Finding {
  return isAtLeast(version, [22, 0]) ? ok('node.ok', { version }) : note('node.old', { version });
}

async function lookAtDatabase(database: DataSource | Error): Promise<Finding> {
  if (database instanceof Error) return wrong('database.away', { why: database.message });
  const [row] = (await database.query('SELECT VERSION() AS version')) as { version: string }[];
  const version = row!.version;
  const isKnown = /mariadb/i.test(version) && isAtLeast(version, [10, 11]);
  return isKnown ? ok('database.ok', { version: version.split('-')[0]! }) : wrong('database.other', { version });
}

async function lookAtSchema(database: DataSource): Promise<Finding> {
  const { missing, unknown, isBare } = await schemaState(database);
  const version = releaseText();
  if (isBare) return wrong('schema.bare');
  if (unknown.length) return wrong('schema.newer', { version, count: unknown.length });
  if (missing.length) return wrong('schema.older', { version: release.version, count: missing.length });
  return ok('schema.ok', { version });
}

/** Compares the account's own view of its rights with what migrations grant. */
async function lookAtGrants(database: DataSource, { DATABASE_URL, DATABASE_ADMIN_URL }: Settings): Promise<Finding> {
  const account = new URL(DATABASE_URL).username;
  if (DATABASE_ADMIN_URL && new URL(DATABASE_ADMIN_URL).username === account)
    return wrong('grants.admin', { account: decodeURIComponent(account) });
  const wide = (await database.query(
    `SELECT privilege_type AS privilege, 'all' AS place FROM information_schema.user_privileges WHERE privilege_type <> 'USAGE'
     UNION SELECT privilege_type, table_schema FROM information_schema.schema_privileges WHERE table_schema = DATABASE()`,
  )) as { privilege: string; place: string }[];
  const held = (await database.query(
    'SELECT table_name AS name, privilege_type AS privilege FROM information_schema.table_privileges WHERE table_schema = DATABASE()',
  )) as { name: string; privilege: string }[];
  const appendOnly = appendOnlyTables(database);
  const wanted = ['schema_migration', ...database.entityMetadatas.map(({ tableName }) => tableName)].flatMap((table) =>
    rightsOn(table, appendOnly).map((right) => `${right} ${table}`),
  );
  const has = new Set(held.map(({ name, privilege }) => `${privilege} ${name}`));
  const may = new Set(wanted);
  const known = new Set(database.entityMetadatas.map(({ tableName }) => tableName));
  const many = [
    ...wide.map(({ privilege, place }) => `${privilege} ${place}`),
    ...held
      .filter(({ name, privilege }) => known.has(name) && !may.has(`${privilege} ${name}`))
      .map(({ name, privilege }) => `${privilege} ${name}`),
  ];
  if (many.length) return wrong('grants.many', { rights: few(many) });
  const lacking = wanted.filter((right) => !has.has(right));
  return lacking.length ? wrong('grants.few', { rights: few(lacking) }) : ok('grants.ok');
}

function few(rights: readonly string[]): string {
  return `${rights.slice(0, 5).join(', ')}${rights.length > 5 ? ` … (${rights.length})` : ''}`;
}

async function lookAtClock(database: DataSource): Promise<Finding> {
  const asked = Date.now();
  const [row] = (await database.query('SELECT UTC_TIMESTAMP(3) AS now')) as { now: Date }[];
  // Half of the way there and back is the best guess at when it answered.
  const seconds = Math.abs((asked + Date.now()) / 2 - row!.now.getTime()) / 1_000;
  return seconds <= CLOCK_SECONDS
    ? ok('clock.ok', { seconds: CLOCK_SECONDS })
    : wrong('clock.off', { seconds: Math.round(seconds) });
}

async function lookAtRedis(url: string): Promise<Finding> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: PATIENCE_MS, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const version = /redis_version:(\S+)/.exec(info)?.[1] ?? '?';
    if (!isAtLeast(version, [6, 2])) return wrong('redis.other', { version });
    const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? 'noeviction';
    return policy === 'noeviction' ? ok('redis.ok', { version }) : wrong('redis.evicts', { policy });
  } catch (error) {
    return wrong('redis.away', { why: causeOf(error) });
  } finally {
    redis.disconnect();
  }
}

async function lookAtMeilisearch({ MEILI_URL, MEILI_MASTER_KEY, MEILI_SEARCH_KEY }: Settings): Promise<Finding> {
  try {
    const client = new Meilisearch({
      host: MEILI_URL,
      apiKey: MEILI_MASTER_KEY ?? MEILI_SEARCH_KEY,
      timeout: PATIENCE_MS,
    });
    const { pkgVersion: version } = await client.getVersion();
    return version.startsWith('1.21.') ? ok('meilisearch.ok', { version }) : note('meilisearch.other', { version });
  } catch (error) {
    return wrong('meilisearch.away', { why: causeOf(error) });
  }
}

async function lookAtMail(url: string | undefined): Promise<Finding> {
  if (!url) return wrong('mail.none');
  const relay = new URL(url).host;
  const wait = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...wait });
  try {
    await transport.verify();
    return ok('mail.ok', { relay });
  } catch (error) {
    return wrong('mail.away', { relay, why: causeOf(error) });
  } finally {
    transport.close();
  }
}
