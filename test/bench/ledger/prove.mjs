/** Lives histories, several at once, and compares contract, ledger and target with a model of their own. */
import { histories } from './histories.mjs';
import { Life } from './life.mjs';

/** Which years take nothing while a stretch of histories is lived; opened and closed again between them. */
const CLOSED = [[], [2025], [], [2025, 2026], [], [2026]];

/**
 * @param kit see kit.mjs
 * @param {{ count: number, seed: number, atOnce?: number, stretches?: number, between?: (lived: number) => Promise<void>, onMismatch?: (what: object) => void }} options
 * @returns {Promise<{ mismatches: number, accepted: number, refused: number, entries: number }>}
 */
export async function prove(
  kit,
  { count, seed, atOnce = 4, stretches = 40, between = async () => undefined, onMismatch = () => undefined },
) {
  const all = histories(count, seed);
  const figures = { mismatches: 0, accepted: 0, refused: 0, entries: 0 };
  const target = new Map();
  const wrong = (what) => {
    figures.mismatches += 1;
    onMismatch({ seed, ...what });
  };
  const size = Math.max(10, Math.ceil(count / stretches));
  for (let start = 0, stretch = 0; start < count; start += size, stretch += 1) {
    const closed = await close(kit, CLOSED[stretch % CLOSED.length]);
    const queue = all.slice(start, start + size).map((history, index) => ({ history, index: start + index }));
    await Promise.all(Array.from({ length: atOnce }, () => work(queue)));
    await compareAll(Math.min(count, start + size));

    async function work(jobs) {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        const life = await new Life(kit, job.history, closed).live().catch((error) => ({ error }));
        if (life.error) wrong({ index: job.index, history: job.history, error: life.error.stack });
        else await compare(life, job);
      }
    }
  }
  return figures;

  async function compare(life, { history, index }) {
    figures.accepted += life.accepted;
    figures.refused += life.refused;
    if (!life.id) return;
    const [expected, ledger] = [life.expected(), await kit.ledgerOf(life.id)];
    for (const [name, amount] of Object.entries(expected))
      if (/^\d/.test(name)) target.set(name, (target.get(name) ?? 0n) + BigInt(amount));
    if (JSON.stringify(expected) !== JSON.stringify(ledger)) wrong({ index, history, expected, ledger });
  }

  async function compareAll(lived) {
    const shown = await kit.target();
    for (const name of new Set([...target.keys(), ...Object.keys(shown)])) {
      if ((target.get(name) ?? 0n) !== (shown[name] ?? 0n))
        wrong({ lived, name, expected: String(target.get(name) ?? 0n), target: String(shown[name] ?? 0n) });
    }
    const verdict = await kit.verifier.verify();
    figures.entries = verdict.entries;
    if (!verdict.ok) wrong({ lived, finding: verdict.finding });
    await between(lived);
  }
}

async function close(kit, years) {
  for (const { year, closed } of await kit.years.all()) {
    if (year > 2026 || closed === years.includes(year)) continue;
    if (closed) await kit.years.reopen(kit.second, year, '继续补录');
    else await kit.years.close(kit.second, year);
  }
  // A year without entries has no head to close yet.
  return new Set((await kit.years.all()).filter(({ closed }) => closed).map(({ year }) => year));
}
