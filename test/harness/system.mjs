import { Redis } from 'ioredis';
import { Meilisearch } from 'meilisearch';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children, accepts, freePort } from '../../docker/children.mjs';
import { run } from '../../docker/commands.mjs';
import { environments } from '../../docker/environment.mjs';
import { freshDatabase } from './database.mjs';
import { restoreDump, secretsOfDump } from './dumps.mjs';

const root = new URL('../..', import.meta.url).pathname;
/** What is tested is the build; TEST_DIST names another one than the checkout's. */
const dist = process.env.TEST_DIST ?? join(root, 'dist');
const NEEDED = ['TEST_DATABASE_ADMIN_URL', 'TEST_REDIS_URL', 'TEST_MEILI_URL', 'TEST_MEILI_MASTER_KEY'];

/**
 * Tests and measurements ask for more than people do, so the limits are raised by their settings; a test of the limits
 * sets its own.
 */
const UNLIMITED = Object.fromEntries(
  ['ACCOUNT_POINTS', 'VISITOR_POINTS', 'ADDRESS_POINTS', 'ACCOUNT_AT_ONCE', 'ADDRESS_AT_ONCE'].map((name) => [
    `LIMIT_${name}`,
    '1000000000',
  ]),
);

/** The password of every account that `seed` makes. */
export const PASSWORD = 'Kechuang2026!';

/**
 * A whole platform on the servers of the test run: a database, a Redis prefix, indexes, files and a mail relay of its
 * own, the demo's people
 * and organisations, API and worker as processes of the build. `stop` ends all of it.
 * @param {{ story?: boolean, dump?: string, backup?: string, settings?: Record<string, string>, wire?: (servers:
 * Record<string, string>) => Promise<Record<string, string>> }} [options]
 *   story: the whole demo, not only its people; dump: a kept state of an earlier version that is migrated, instead of
 *   the demo; backup: what
 *   `cli backup` wrote is restored instead, with its keys in `settings`; wire: other addresses for its servers, such
 *   as cables that can be pulled
 */
export async function startSystem({ story = false, dump, backup, settings = {}, wire = async () => ({}) } = {}) {
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length)
    throw new Error(`${missing.join(', ')} missing: these tests need the real servers (npm run check starts them)`);
  const mark = `e2e_${randomBytes(4).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'kc-e2e-'));
  const children = new Children(folder);
  const database = await freshDatabase();
  const stop = async () => {
    await children.stop('api', 'worker');
    await children.stop('mailbox');
    await Promise.all([database.drop(), forgetKeys(mark), dropIndexes(`${mark}_`)]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const kept = dump ? secretsOfDump(dump) : {};
    const env = await settingsOf({
      folder,
      mark,
      database,
      settings: { ...kept, ...settings, ...(await wire(database.env)) },
    });
    if (dump) await restoreDump(dump, { adminUrl: database.env.DATABASE_ADMIN_URL, filesDir: env.api.FILES_DIR });
    await boot({ children, env, backup, prepare: dump || backup ? nothing : seed(story) });
    const restart = async (name) => {
      await children.stop(name);
      startProcess(children, env, name);
    };
    return {
      restart,
      halt: () => children.stop('api', 'worker'),
      url: env.appUrl,
      workerUrl: `http://127.0.0.1:${env.worker.WORKER_PORT}`,
      mailDir: env.api.DEMO_MAIL_DIR,
      redisUrl: env.api.REDIS_URL,
      redisPrefix: mark,
      cliEnv: env.cli,
      cli: env.cliPath,
      logs: children.logDir,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function settingsOf({ folder, mark, database, settings }) {
  const [apiPort, workerPort, smtpPort] = [await freePort(), await freePort(), await freePort()];
  const env = environments({
    root,
    dataDir: folder,
    servers: database.env,
    secrets: { session: database.env.SESSION_SECRET, ledger: database.env.LEDGER_KEY },
    apiPort,
    workerPort,
    smtpPort,
    own: {},
  });
  // Each client of the tests says that it has an address of its own, as a proxy on this machine would, so that limits
  // count them apart, as they do people.
  const own = {
    REDIS_PREFIX: mark,
    INDEX_PREFIX: `${mark}_`,
    TRUST_PROXY: 'loopback',
    ...UNLIMITED,
    LOG_LEVEL: 'warn',
    TIMER_SWEEP_MS: '300',
    DELIVERY_SWEEP_MS: '1000',
    SEARCH_CHECK_MS: '1000',
    NODE_NO_WARNINGS: '1',
    ...settings,
  };
  for (const process of [env.api, env.worker, env.cli]) Object.assign(process, own);
  env.api.WEB_DIST = join(dist, 'web');
  return {
    ...env,
    apiPort,
    workerPort,
    smtpPort,
    mailDir: env.api.DEMO_MAIL_DIR,
    cliPath: join(dist, 'apps/cli/src/main.js'),
  };
}

const seed = (story) => (cli) => cli('seed', ...(story ? [] : ['--base']));
/** A kept state is as it was; the worker fills its indexes. */
const nothing = async () => {};

async function boot({ children, env, backup, prepare }) {
  const cli = (...args) =>
    run(process.execPath, [env.cliPath, ...args], {
      cwd: root,
      env: { ...process.env, ...env.cli },
      what: args.join(' '),
      todo: 'npm run build, and read the lines above',
    });
  const ready = (port) => async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  children.start('mailbox', process.execPath, [join(root, 'docker/mailbox.mjs'), String(env.smtpPort), env.mailDir]);
  await Promise.all([
    children.until('mailbox', () => accepts(env.smtpPort)),
    backup ? cli('restore', backup) : cli('migrate').then(() => cli('search', 'prepare')),
  ]);
  startProcess(children, env, 'worker');
  startProcess(children, env, 'api');
  await Promise.all([
    children.until('worker', ready(env.workerPort)),
    children.until('api', ready(env.apiPort)),
    prepare(cli),
  ]);
}

function startProcess(children, env, name) {
  children.start(name, process.execPath, ['--enable-source-maps', join(dist, `apps/${name}/src/main.js`)], {
    cwd: root,
    env: env[name],
  });
}

async function forgetKeys(prefix) {
  const redis = new Redis(process.env.TEST_REDIS_URL);
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1_000 }))
    if (keys.length) await redis.del(keys);
  await redis.quit();
}

async function dropIndexes(prefix) {
  const meili = new Meilisearch({ host: process.env.TEST_MEILI_URL, apiKey: process.env.TEST_MEILI_MASTER_KEY });
  const { results } = await meili.getIndexes({ limit: 1_000 });
  await Promise.all(results.filter(({ uid }) => uid.startsWith(prefix)).map(({ uid }) => meili.deleteIndex(uid)));
}
