/**
 * `npm run prove:ledger -- --histories N --seed S [--json]`: random histories of contracts through the product's own services, on servers of its
 * own, with requests sent twice, at once, and connections killed in the middle: contract = ledger = target = a model of its own, and every
 * change by hand is found. Last line: the figures as JSON; exit code 1 when anything is wrong.
 */
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { Progress } from '../../docker/progress.mjs';
import { seeded } from './ledger/kit.mjs';
import { onPlatform } from './ledger/platform.mjs';
import { prove } from './ledger/prove.mjs';
import { tamper } from './ledger/tamper.mjs';

const { values: options } = parseArgs({
  options: {
    histories: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    tamper: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const [count, seed] = [Number(options.histories), Number(options.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
  throw new Error('say how many: --histories 2000 --seed 1');
/** The ledger is tampered with most while it is short: each change is followed by a check of the whole. */
const SHORT = 100;
const times = options.tamper === undefined ? Math.min(400, Math.max(20, Math.ceil(count / 5))) : Number(options.tamper);
const progress = new Progress(options.json ? process.stderr : process.stdout);

let begun = 0;
let complaints = 0;
const complain = (what) =>
  (complaints += 1) <= 5 &&
  process.stderr.write(
    `${JSON.stringify(what, (_key, value) => (typeof value === 'bigint' ? String(value) : value))}\n`,
  );
const report = await onPlatform(progress, async ({ kit, connection }) => {
  begun = Date.now();
  const random = seeded(seed);
  const found = { tampered: 0, undetected: 0, kinds: {} };
  const byHand = async (deeds) => {
    const figures = await tamper({ connection, verifier: kit.verifier, random, times: deeds, onUndetected: complain });
    found.tampered += figures.tampered;
    found.undetected += figures.undetected;
    for (const [name, each] of Object.entries(figures.kinds)) found.kinds[name] = (found.kinds[name] ?? 0) + each;
  };
  let short = true;
  const between = async (lived) => {
    if (!short || lived < Math.min(count, SHORT)) return;
    short = false;
    await progress.step(`${times} changes by hand after ${lived} histories`, () => byHand(times));
  };
  const { mismatches, entries, accepted, refused } = await progress.step(`${count} histories`, () =>
    prove(kit, { count, seed, onMismatch: complain, between }),
  );
  await progress.step('changes by hand at full length', () => byHand(Math.ceil(times / 20)));
  const { tampered, undetected, kinds } = found;
  return {
    histories: count,
    mismatches,
    tampered,
    undetected,
    entries,
    accepted,
    refused,
    connectionsKilled: kit.killed,
    deadlocksPassedOn: kit.tired,
    seed,
    kindsOfTampering: kinds,
  };
});
process.stdout.write(`${JSON.stringify({ ...report, seconds: Math.round((Date.now() - begun) / 1000) })}\n`);
process.exit(report.mismatches === 0 && report.undetected === 0 ? 0 : 1);
