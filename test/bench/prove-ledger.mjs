/**
 * `npm run prove:ledger -- --histories N --seed S [--json]`: random histories of contracts through the product's own services, on servers of its
 * own, with requests sent twice, at once, and connections killed in the middle: contract = ledger = target = a model of its own, and every
 * change by hand is found. Last line: the figures as JSON; exit code 1 when anything is wrong.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { build } from '../../docker/build.mjs';
import { run } from '../../docker/commands.mjs';
import { startServers } from '../../docker/native.mjs';
import { Progress } from '../../docker/progress.mjs';
import { installPackages, provisionServers } from '../../docker/provision.mjs';
import { kitOfBuild } from './ledger/build-kit.mjs';
import { TODAY } from './ledger/histories.mjs';
import { seeded } from './ledger/kit.mjs';
import { prove } from './ledger/prove.mjs';
import { tamper } from './ledger/tamper.mjs';

const { values: options } = parseArgs({ options: { histories: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, tamper: { type: 'string' }, json: { type: 'boolean' } } });
const [count, seed] = [Number(options.histories), Number(options.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) throw new Error('say how many: --histories 2000 --seed 1');
const root = new URL('../..', import.meta.url).pathname;
const progress = new Progress(options.json ? process.stderr : process.stdout);
const scratch = mkdtempSync(join(tmpdir(), 'kc-prove-'));

await installPackages(progress);
await provisionServers(progress, {});
await build(progress);
const servers = await startServers({ dataDir: scratch, progress, env: {} });
const settings = { ...servers.env, SESSION_SECRET: 'x'.repeat(40), LEDGER_KEY: 'k'.repeat(40), FILES_DIR: scratch, LOG_LEVEL: 'silent' };
let wrong = true;
try {
  await run(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), 'migrate'], { cwd: root, env: { ...process.env, ...settings } });
  Object.assign(process.env, settings);
  wrong = !(await proveAll());
} finally {
  await servers.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(wrong ? 1 : 0);

async function proveAll() {
  const begun = Date.now();
  const { withServices } = await import('../../dist/apps/cli/src/context.js');
  const { FixedClock } = await import('../../dist/libs/kernel/values/src/index.js');
  const clock = new FixedClock(new Date(`${TODAY}T12:00:00+08:00`));
  const report = await withServices(async (app) => {
    const [connection, killer] = [await createConnection(settings.DATABASE_ADMIN_URL), await createConnection(settings.DATABASE_ADMIN_URL)];
    const kit = await kitOfBuild(app, async (statement, values) => (await killer.query(statement, values))[0]);
    const random = seeded(seed);
    const tampering = { tampered: 0, undetected: 0, kinds: {} };
    let complaints = 0;
    const complain = (what) => (complaints += 1) <= 5 && process.stderr.write(`${JSON.stringify(what, (_key, value) => (typeof value === 'bigint' ? String(value) : value))}\n`);
    const byHand = async (times) => {
      const figures = await tamper({ connection, verifier: kit.verifier, random, times, onUndetected: complain });
      tampering.tampered += figures.tampered;
      tampering.undetected += figures.undetected;
      for (const [name, each] of Object.entries(figures.kinds)) tampering.kinds[name] = (tampering.kinds[name] ?? 0) + each;
    };
    // Most of the tampering is done while the ledger is short, a few at its full length.
    const times = options.tamper === undefined ? Math.min(400, Math.max(20, Math.ceil(count / 5))) : Number(options.tamper);
    let early = true;
    const figures = await progress.step(`${count} histories`, () =>
      prove(kit, {
        count,
        seed,
        onMismatch: complain,
        async between(lived) {
          if (!early || lived < Math.min(count, 100)) return;
          early = false;
          await progress.step(`${times} changes by hand after ${lived} histories`, () => byHand(times));
        },
      }),
    );
    await progress.step('changes by hand at full length', () => byHand(Math.ceil(times / 20)));
    await Promise.all([connection.end(), killer.end()]);
    const { accepted, refused, entries, mismatches } = figures;
    return { histories: count, mismatches, tampered: tampering.tampered, undetected: tampering.undetected, entries, accepted, refused, connectionsKilled: kit.killed, deadlocksPassedOn: kit.tired, seed, kindsOfTampering: tampering.kinds };
  }, clock);
  process.stdout.write(`${JSON.stringify({ ...report, seconds: Math.round((Date.now() - begun) / 1000) })}\n`);
  return report.mismatches === 0 && report.undetected === 0;
}
