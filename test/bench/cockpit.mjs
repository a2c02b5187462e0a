/**
 * `npm run bench:cockpit -- [--contracts 100000] [--matches 20000] [--times 40] [--json]`: how long each query of the cockpit takes over HTTP, as
 * the pages ask it, with some years of a busy platform behind it. Servers, API and worker of its own. Last line: the figures as JSON.
 */
import { createConnection } from 'mysql2/promise';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../docker/build.mjs';
import { startServers } from '../../docker/native.mjs';
import { Progress } from '../../docker/progress.mjs';
import { installPackages, provisionServers } from '../../docker/provision.mjs';
import { Person } from './cockpit/person.mjs';
import { QUERIES } from './cockpit/queries.mjs';

const { values: options } = parseArgs({
  options: {
    contracts: { type: 'string', default: '100000' },
    matches: { type: 'string', default: '20000' },
    times: { type: 'string', default: '40' },
    json: { type: 'boolean' },
  },
});
const progress = new Progress(options.json ? process.stderr : process.stdout);
const times = Number(options.times);
const WARM = 3;

const scratch = mkdtempSync(join(tmpdir(), 'kc-cockpit-'));
await installPackages(progress);
await provisionServers(progress, {});
await build(progress);
const servers = await startServers({ dataDir: scratch, progress, env: {} });
let system;
try {
  const { DATABASE_ADMIN_URL, REDIS_URL, MEILI_URL, MEILI_MASTER_KEY } = servers.env;
  Object.assign(process.env, {
    TEST_DATABASE_ADMIN_URL: DATABASE_ADMIN_URL,
    TEST_REDIS_URL: REDIS_URL,
    TEST_MEILI_URL: MEILI_URL,
    TEST_MEILI_MASTER_KEY: MEILI_MASTER_KEY,
  });
  const { startSystem, PASSWORD } = await import('../harness/system.mjs');
  system = await progress.step('API and worker', () => startSystem({}));
  const filled = await progress.step(`${options.contracts} contracts, ${options.matches} matches`, () =>
    fill(system.cliEnv),
  );
  const [broker, government] = [
    await Person.signedIn(system.url, 'broker@demo.test', PASSWORD),
    await Person.signedIn(system.url, 'government@demo.test', PASSWORD),
  ];
  const figures = {};
  for (const [name, { document, variables, who }] of Object.entries(QUERIES)) {
    const person = who === 'government' ? government : broker;
    figures[name] = await progress.step(name, () =>
      measured(() => person.ask(document, { year: new Date().getFullYear(), ...variables })),
    );
  }
  const slowest = Math.max(...Object.values(figures).map(({ p95 }) => p95));
  process.stdout.write(
    `${JSON.stringify({ ...filled, times, milliseconds: figures, slowestP95: slowest, load: loadavg()[0] })}\n`,
  );
} finally {
  await system?.stop();
  await servers.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(0);

async function fill(env) {
  const { fillPlatform } = await import('./cockpit/bulk.mjs');
  await import('reflect-metadata');
  const values = await import('../../dist/libs/kernel/values/src/index.js');
  const rules = {
    newId: values.newId,
    ...(await import('../../dist/libs/contract/src/reconciliation/reconciliation.rules.js')),
    ...(await import('../../dist/libs/ledger/src/entries/ledger.digest.js')),
    ...(await import('../../dist/libs/ledger/src/index.js')),
  };
  const connection = await createConnection(env.DATABASE_ADMIN_URL);
  try {
    const [brokers] = await connection.query("SELECT id FROM user_account WHERE roles LIKE '%BROKER%'");
    return await fillPlatform({
      connection,
      rules,
      key: env.LEDGER_KEY,
      contracts: Number(options.contracts),
      matches: Number(options.matches),
      brokers: brokers.map(({ id }) => id),
      today: values.shanghaiDate(new Date()),
      say: (text) => progress.say(text),
    });
  } finally {
    await connection.end();
  }
}

/** One request after the other, as one person's page asks. */
async function measured(ask) {
  const taken = [];
  for (let time = 0; time < WARM + times; time += 1) {
    const begun = performance.now();
    await ask();
    if (time >= WARM) taken.push(performance.now() - begun);
  }
  const sorted = taken.sort((a, b) => a - b);
  const at = (share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
