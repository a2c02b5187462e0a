import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { Children, accepts, freePort } from './children.mjs';
import { find, run } from './commands.mjs';
import { silent } from './progress.mjs';
import { meilisearchBinary } from './provision.mjs';

const secret = (bytes = 24) => randomBytes(bytes).toString('hex');
const asRoot = () => process.getuid?.() === 0;

/** Random secrets, made once and kept beside the data they open. */
export function secretsIn(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = { databaseRoot: secret(), databaseApplication: secret(), meili: secret(), session: secret(32), ledger: secret(32), ...kept };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

/**
 * Starts MariaDB, Redis and Meilisearch as children on loopback, each replaced by DATABASE_URL (with DATABASE_ADMIN_URL), REDIS_URL or
 * MEILI_URL when set. Their data lives below `dataDir`; nothing else on the machine is touched.
 * @param {{ dataDir: string, progress?: object, env?: NodeJS.ProcessEnv, onExit?: (name: string) => void }} options
 * @returns {Promise<{ env: Record<string, string>, secrets: object, children: Children, stop(): Promise<void> }>}
 */
export async function startServers({ dataDir: folder, progress = silent, env = process.env, onExit }) {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const children = new Children(dataDir);
  await children.endLeftovers();
  const secrets = secretsIn(dataDir);
  const context = { dataDir, children, secrets, env, onExit, sockets: mkdtempSync(join(tmpdir(), 'kcs-')) };
  try {
    const [database, redis, meili] = await progress.step('MariaDB, Redis, Meilisearch', () => Promise.all([startDatabase(context), startRedis(context), startMeili(context)]));
    return { env: { ...database, ...redis, ...meili }, secrets, children, stop: () => children.stop('mariadb', 'redis', 'meilisearch') };
  } catch (error) {
    await children.stop('mariadb', 'redis', 'meilisearch');
    throw error;
  }
}

async function startDatabase({ dataDir, children, secrets, env, onExit, sockets }) {
  if (env.DATABASE_URL) return { DATABASE_URL: env.DATABASE_URL, ...(env.DATABASE_ADMIN_URL ? { DATABASE_ADMIN_URL: env.DATABASE_ADMIN_URL } : {}) };
  const data = join(dataDir, 'mariadb');
  const socket = join(sockets, 'mysql.sock');
  const user = asRoot() ? ['--user=root'] : [];
  const fresh = !existsSync(join(data, 'mysql'));
  if (fresh) {
    await run(find('mariadb-install-db') ?? 'mariadb-install-db', ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', `--datadir=${data}`, ...user], {
      what: 'Preparing the database folder',
      todo: `remove ${data} and try again`,
    });
  }
  const port = await freePort();
  const args = ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(sockets, 'mysql.pid')}`, `--tmpdir=${sockets}`, '--bind-address=127.0.0.1', `--port=${port}`];
  const tuning = ['--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--max-connections=400', `--innodb-buffer-pool-size=${bufferPoolMb()}M`];
  children.start('mariadb', find('mariadbd'), [...args, ...tuning, ...user], { onExit: () => onExit?.('mariadb') });
  await children.until('mariadb', () => accepts(port));
  const name = 'kechuang';
  const sql = [
    `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    `CREATE USER IF NOT EXISTS 'kechuang'@'%'`,
    `ALTER USER 'kechuang'@'%' IDENTIFIED BY '${secrets.databaseApplication}'`,
    `CREATE USER IF NOT EXISTS 'kechuang_admin'@'%'`,
    `ALTER USER 'kechuang_admin'@'%' IDENTIFIED BY '${secrets.databaseRoot}'`,
    `GRANT ALL PRIVILEGES ON *.* TO 'kechuang_admin'@'%' WITH GRANT OPTION`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${secrets.databaseRoot}'`,
    'FLUSH PRIVILEGES',
  ].join(';\n');
  const client = find('mariadb') ?? find('mysql');
  const password = fresh || !existsSync(join(data, '.kechuang')) ? [] : [`--password=${secrets.databaseRoot}`];
  await run(client, ['--no-defaults', `--socket=${socket}`, '--user=root', ...password], { input: `${sql};\n`, what: 'Creating the database accounts', todo: `see ${children.logOf('mariadb')}` });
  writeFileSync(join(data, '.kechuang'), 'accounts made');
  return {
    DATABASE_URL: `mysql://kechuang:${secrets.databaseApplication}@127.0.0.1:${port}/${name}`,
    DATABASE_ADMIN_URL: `mysql://kechuang_admin:${secrets.databaseRoot}@127.0.0.1:${port}/${name}`,
  };
}

/** An eighth of the memory that this process may use: what the database reads twice it should not fetch twice. */
function bufferPoolMb() {
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20;
  return Math.round(Math.min(2_048, Math.max(256, megabytes / 8)));
}

async function startRedis({ dataDir, children, env, onExit }) {
  if (env.REDIS_URL) return { REDIS_URL: env.REDIS_URL };
  const data = join(dataDir, 'redis');
  mkdirSync(data, { recursive: true });
  const port = await freePort();
  const args = ['--dir', data, '--appendonly', 'yes', '--save', '', '--port', String(port), '--bind', '127.0.0.1', '--daemonize', 'no', '--maxmemory-policy', 'noeviction'];
  children.start('redis', find('redis-server'), args, { onExit: () => onExit?.('redis') });
  await children.until('redis', () => accepts(port));
  return { REDIS_URL: `redis://127.0.0.1:${port}` };
}

async function startMeili({ dataDir, children, secrets, env, onExit }) {
  if (env.MEILI_URL) return { MEILI_URL: env.MEILI_URL, MEILI_MASTER_KEY: env.MEILI_MASTER_KEY ?? '' };
  const binary = await meilisearchBinary(dataDir);
  const data = join(dataDir, 'meilisearch');
  mkdirSync(data, { recursive: true });
  const port = await freePort();
  const args = ['--http-addr', `127.0.0.1:${port}`, '--db-path', join(data, 'db'), '--dump-dir', join(data, 'dumps'), '--snapshot-dir', join(data, 'snapshots'), '--env', 'production', '--no-analytics', '--log-level', 'WARN', '--max-indexing-memory', '512Mb'];
  // The key goes by the environment, so that no process list shows it.
  children.start('meilisearch', binary, args, { cwd: data, env: { MEILI_MASTER_KEY: secrets.meili }, onExit: () => onExit?.('meilisearch') });
  await children.until('meilisearch', async () => (await fetch(`http://127.0.0.1:${port}/health`)).ok);
  return { MEILI_URL: `http://127.0.0.1:${port}`, MEILI_MASTER_KEY: secrets.meili };
}
