import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { Children, accepts, freePort } from './children.mjs';
import { find, run } from './commands.mjs';
import { ownFolder } from './owners.mjs';
import { StepFailure, silent } from './progress.mjs';
import { meilisearchBinary } from './provision.mjs';
import { Supervisor } from './supervisor.mjs';

const secret = (bytes = 24) => randomBytes(bytes).toString('hex');
/** What a server is given to write its memory to the disk before it is killed (ms). */
const SERVER_GRACE = 30_000;
const asRoot = () => process.getuid?.() === 0;

/** Random secrets, made once and kept beside the data they open. */
export function secretsIn(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = {
    databaseRoot: secret(),
    databaseApplication: secret(),
    redis: secret(),
    meili: secret(),
    session: secret(32),
    ledger: secret(32),
    ...kept,
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

/**
 * Gives an empty data folder the keys of the platform whose backup is restored into it.
 * @param {string} dataDir
 * @param {string} file a kept `secrets.json`; only `ledger` and `session` are taken, the others open servers that are gone
 */
export function takeKeys(dataDir, file) {
  const target = join(dataDir, 'secrets.json');
  const { ledger, session } = JSON.parse(readFileSync(file, 'utf8'));
  const kept = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : {};
  // A platform that has data has written with its own keys.
  if (existsSync(join(dataDir, 'installation')))
    throw new StepFailure(
      'Taking the keys of the backup',
      `${dataDir} holds a platform already`,
      'restore into a folder of its own: --data DIR',
    );
  if (!ledger || !session)
    throw new StepFailure(
      'Taking the keys of the backup',
      `${file} has no "ledger" and "session"`,
      'give --keys the secrets.json of the platform that was backed up, or set LEDGER_KEY and SESSION_SECRET',
    );
  writeFileSync(target, JSON.stringify({ ...kept, ledger, session }, null, 2), { mode: 0o600 });
}

/**
 * Starts MariaDB, Redis and Meilisearch as children on loopback, each replaced by DATABASE_URL (with DATABASE_ADMIN_URL), REDIS_URL or
 * MEILI_URL when set, and keeps them running: one that ends comes back on its port with its data. Their data lives below `dataDir`;
 * nothing else on the machine is touched.
 * @param {{ dataDir: string, progress?: object, env?: NodeJS.ProcessEnv, owner?: { uid: number, gid: number } }} options
 *   owner: the account that the servers run as; this process's own when absent
 * @returns {Promise<{ env: Record<string, string>, secrets: object, children: Children, supervisor: Supervisor, stop(): Promise<void> }>}
 */
export async function startServers({ dataDir: folder, progress = silent, env = process.env, owner }) {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // Other accounts may pass to what is theirs, and see nothing on the way.
  chmodSync(dataDir, owner ? 0o711 : 0o700);
  const children = new Children(dataDir);
  await children.endLeftovers();
  const supervisor = new Supervisor(children, { say: (text) => progress.say(text) });
  const secrets = secretsIn(dataDir);
  // A socket's path has to be short; where root makes it for another account, nobody else may have a hand in it.
  const sockets = mkdtempSync(join(owner ? '/run' : tmpdir(), 'kcs-'));
  const context = { dataDir, children, supervisor, secrets, env, owner, sockets };
  const stop = async () => {
    await supervisor.stop('mariadb', 'redis', 'meilisearch');
    rmSync(sockets, { recursive: true, force: true });
  };
  try {
    const [database, redis, meili] = await progress.step('MariaDB, Redis, Meilisearch', () =>
      Promise.all([startDatabase(context), startRedis(context), startMeili(context)]),
    );
    return { env: { ...database, ...redis, ...meili }, secrets, children, supervisor, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase({ dataDir, children, supervisor, secrets, env, owner, sockets }) {
  if (env.DATABASE_URL)
    return {
      DATABASE_URL: env.DATABASE_URL,
      ...(env.DATABASE_ADMIN_URL ? { DATABASE_ADMIN_URL: env.DATABASE_ADMIN_URL } : {}),
    };
  const data = join(dataDir, 'mariadb');
  const socket = join(sockets, 'mysql.sock');
  const user = asRoot() && !owner ? ['--user=root'] : [];
  const fresh = !existsSync(join(data, 'mysql'));
  const temporary = join(dataDir, 'mariadb-temporary');
  await ownFolder(data, owner);
  await ownFolder(temporary, owner);
  if (fresh) {
    await run(
      find('mariadb-install-db') ?? 'mariadb-install-db',
      ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', `--datadir=${data}`, ...user],
      {
        owner,
        cwd: data,
        what: 'Preparing the database folder',
        todo: `remove ${data} and try again`,
      },
    );
  }
  const port = await freePort();
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${join(sockets, 'mysql.pid')}`,
    `--tmpdir=${temporary}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    `--port=${port}`,
  ];
  const tuning = [
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--max-connections=400',
    `--innodb-buffer-pool-size=${bufferPoolMb()}M`,
  ];
  await supervisor.keep('mariadb', {
    command: find('mariadbd'),
    args: [...args, ...tuning, ...user],
    cwd: data,
    graceMs: SERVER_GRACE,
    ...owner,
    // Machines sweep their temporary folders.
    before: () => ownSockets(sockets, owner),
    ready: () => accepts(port),
  });
  const name = 'kechuang';
  const sql = [
    `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    // From this machine alone; earlier versions made accounts for any.
    `DROP USER IF EXISTS 'kechuang'@'%', 'kechuang_admin'@'%'`,
    `CREATE USER IF NOT EXISTS 'kechuang'@'127.0.0.1'`,
    `ALTER USER 'kechuang'@'127.0.0.1' IDENTIFIED BY '${secrets.databaseApplication}'`,
    `CREATE USER IF NOT EXISTS 'kechuang_admin'@'127.0.0.1'`,
    `ALTER USER 'kechuang_admin'@'127.0.0.1' IDENTIFIED BY '${secrets.databaseRoot}'`,
    `GRANT ALL PRIVILEGES ON *.* TO 'kechuang_admin'@'127.0.0.1' WITH GRANT OPTION`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${secrets.databaseRoot}'`,
    'FLUSH PRIVILEGES',
  ].join(';\n');
  const client = find('mariadb') ?? find('mysql');
  // By the environment, so that no process list shows it.
  const mark = join(data, '.kechuang');
  const isMarked = !fresh && existsSync(mark);
  const password = isMarked ? { MYSQL_PWD: secrets.databaseRoot } : {};
  await run(client, ['--no-defaults', `--socket=${socket}`, '--user=root'], {
    env: { ...process.env, ...password },
    input: `${sql};\n`,
    what: 'Creating the database accounts',
    todo: `see ${children.logOf('mariadb')}`,
  });
  if (!isMarked) writeFileSync(mark, 'accounts made', { flag: 'wx' });
  return {
    DATABASE_URL: `mysql://kechuang:${secrets.databaseApplication}@127.0.0.1:${port}/${name}`,
    DATABASE_ADMIN_URL: `mysql://kechuang_admin:${secrets.databaseRoot}@127.0.0.1:${port}/${name}`,
  };
}

function ownSockets(folder, owner) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

/** An eighth of the memory that this process may use: what the database reads twice it should not fetch twice. */
function bufferPoolMb() {
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20;
  return Math.round(Math.min(2_048, Math.max(256, megabytes / 8)));
}

async function startRedis({ dataDir, supervisor, secrets, env, owner }) {
  if (env.REDIS_URL) return { REDIS_URL: env.REDIS_URL };
  const data = join(dataDir, 'redis');
  await ownFolder(data, owner);
  const port = await freePort();
  // The password stands in a file, so that no process list shows it.
  const config = join(data, 'redis.conf');
  rmSync(config, { force: true });
  writeFileSync(config, `requirepass ${secrets.redis}\n`, { mode: 0o600, flag: 'wx' });
  if (owner) lchownSync(config, owner.uid, owner.gid);
  const args = [
    config,
    '--dir',
    data,
    '--appendonly',
    'yes',
    '--save',
    '',
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--daemonize',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  await supervisor.keep('redis', {
    command: find('redis-server'),
    args,
    cwd: data,
    graceMs: SERVER_GRACE,
    ...owner,
    ready: () => accepts(port),
  });
  return { REDIS_URL: `redis://:${secrets.redis}@127.0.0.1:${port}` };
}

async function startMeili({ dataDir, supervisor, secrets, env, owner }) {
  if (env.MEILI_URL) return { MEILI_URL: env.MEILI_URL, MEILI_MASTER_KEY: env.MEILI_MASTER_KEY ?? '' };
  const binary = await meilisearchBinary(dataDir);
  const data = join(dataDir, 'meilisearch');
  await ownFolder(data, owner);
  const port = await freePort();
  const args = [
    '--http-addr',
    `127.0.0.1:${port}`,
    '--db-path',
    join(data, 'db'),
    '--dump-dir',
    join(data, 'dumps'),
    '--snapshot-dir',
    join(data, 'snapshots'),
    '--env',
    'production',
    '--no-analytics',
    '--log-level',
    'WARN',
    '--max-indexing-memory',
    '512Mb',
  ];
  await supervisor.keep('meilisearch', {
    command: binary,
    args,
    cwd: data,
    graceMs: SERVER_GRACE,
    ...owner,
    // The key goes by the environment, so that no process list shows it.
    env: { MEILI_MASTER_KEY: secrets.meili },
    ready: async () => (await fetch(`http://127.0.0.1:${port}/health`)).ok,
  });
  return { MEILI_URL: `http://127.0.0.1:${port}`, MEILI_MASTER_KEY: secrets.meili };
}
