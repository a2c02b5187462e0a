import { DAY_MS } from '#kernel/values';
/** How often somebody may be wrong, and how long they then wait. */
interface Pace {
  /** Wrong passwords without any wait. */
  free: number;
  /** The longest wait, in milliseconds. */
  longest: number;
}

/** One browser at one account. */
const BROWSER_PACE: Pace = { free: 5, longest: 15 * 60_000 };
/** All browsers together that never signed in to the account. Shorter waits, so that its owner gets in from a new one. */
const STRANGERS_PACE: Pace = { free: 20, longest: 5 * 60_000 };
/** Counts are forgotten when nobody tried for so long, in milliseconds. */
export const FORGOTTEN_AFTER_MS = DAY_MS;
/** Browsers whose counts are kept per account, the latest. */
const KEPT = 100;
const STRANGERS = 'strangers';

interface Count {
  failures: number;
  /** Until when nobody may try, in milliseconds since 1970. */
  waitUntil: number;
  /** The last attempt, in milliseconds since 1970. */
  at: number;
}

/** What is counted on one account, by browser, with one entry for all strangers together. */
export type Counts = Readonly<Record<string, Count>>;

/** Who tries. */
export interface Guesser {
  /** A browser that signed in to this account before, by its id; another by its network. */
  browser: string;
  known: boolean;
}

/**
 * Counts an attempt as a failure before its password is looked at, so that guesses sent all at once are counted too.
 * @returns the new counts, or for how many milliseconds the guesser must wait; then nothing is counted.
 */
export function admit(counts: Counts, guesser: Guesser, now: number): { counts: Counts } | { waitMs: number } {
  const keys = keysOf(guesser);
  const waitMs = Math.max(...keys.map((key) => waitOf(counts, key, now)));
  if (waitMs > 0) return { waitMs };
  const next: Record<string, Count> = { ...counts };
  for (const key of keys) {
    const failures = (current(counts, key, now)?.failures ?? 0) + 1;
    next[key] = { failures, waitUntil: now + delayOf(key, failures), at: now };
  }
  return { counts: pruned(next, now) };
}

/** The password was right: the browser's failures are forgotten; of the strangers' count this one attempt is taken back, no more. */
export function succeed(counts: Counts, guesser: Guesser): Counts {
  const { [browserKey(guesser)]: _own, ...rest } = counts;
  const strangers = rest[STRANGERS];
  if (guesser.known || !strangers) return rest;
  return { ...rest, [STRANGERS]: { ...strangers, failures: Math.max(0, strangers.failures - 1), waitUntil: 0 } };
}

function keysOf(guesser: Guesser): string[] {
  return guesser.known ? [browserKey(guesser)] : [browserKey(guesser), STRANGERS];
}

function browserKey({ browser, known }: Guesser): string {
  return `${known ? 'known' : 'from'}:${browser}`;
}

/** 2, 4, 8 … seconds after the last free failure. */
function delayOf(key: string, failures: number): number {
  const pace = key === STRANGERS ? STRANGERS_PACE : BROWSER_PACE;
  return failures < pace.free ? 0 : Math.min(pace.longest, 1_000 * 2 ** Math.min(20, failures - pace.free + 1));
}

function waitOf(counts: Counts, key: string, now: number): number {
  const count = current(counts, key, now);
  if (!count) return 0;
  const left = count.waitUntil - now;
  // More than was ever set: the clock went back. Nobody waits for it to catch up.
  return left > delayOf(key, count.failures) ? 0 : left;
}

function current(counts: Counts, key: string, now: number): Count | undefined {
  const count = counts[key];
  return count && now - count.at < FORGOTTEN_AFTER_MS ? count : undefined;
}

function pruned(counts: Record<string, Count>, now: number): Counts {
  const fresh = Object.entries(counts).filter(([key]) => current(counts, key, now));
  if (fresh.length <= KEPT) return Object.fromEntries(fresh);
  const latest = fresh.sort(([, one], [, other]) => other.at - one.at).slice(0, KEPT);
  return Object.fromEntries([...latest, ...fresh.filter(([key]) => key === STRANGERS)]);
}
