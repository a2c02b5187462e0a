import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SPELLINGS } from '../../testing/spellings.js';
import { canonicalEmail } from '../user/email.js';
import { admit, succeed, type Counts, type Guesser } from './throttle.rules.js';

const HOUR = 3_600_000;
const SECOND = 1_000;
const stranger = (browser = 'network'): Guesser => ({ browser, known: false });
const own: Guesser = { browser: 'own', known: true };

/** An account whose passwords are guessed, at a time that the test moves. */
class Account {
  counts: Counts = {};
  now = 1_800_000_000_000;

  /** @returns 0 when the guess was let through, else how long to wait. */
  guess(guesser: Guesser, right = false): number {
    const result = admit(this.counts, guesser, this.now);
    if ('waitMs' in result) return result.waitMs;
    this.counts = right ? succeed(result.counts, guesser) : result.counts;
    return 0;
  }

  /** Guesses until it must wait. @returns how often it was let through */
  exhaust(guesser: Guesser): number {
    for (let times = 0; ; times += 1) if (this.guess(guesser)) return times;
  }
}

describe('Slowing down who guesses', () => {
  it('the throttle of guesses lets five go, then makes each wait twice as long, up to a quarter of an hour', () => {
    const account = new Account();
    expect(account.exhaust(own)).toBe(5);
    const waits = [];
    for (let round = 0; round < 12; round += 1) {
      const wait = account.guess(own);
      waits.push(wait / SECOND);
      account.now += wait;
      expect(account.guess(own)).toBe(0);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('the throttle of guesses forgets a browser’s failures when it was right', () => {
    const account = new Account();
    for (let round = 0; round < 5; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) expect(account.guess(own)).toBe(0);
      expect(account.guess(own, true)).toBe(0);
    }
  });

  it('a stranger’s success gives other strangers one guess back, not all of them', () => {
    const account = new Account();
    for (let network = 0; network < 20; network += 1) expect(account.guess(stranger(`n${network}`))).toBe(0);
    account.now += 3 * SECOND;
    expect(account.guess(stranger('right'), true)).toBe(0);
    expect(account.guess(stranger('a'))).toBe(0);
    expect(account.guess(stranger('b'))).toBeGreaterThan(0);
  });

  it('the throttle of guesses forgets after a day without attempts', () => {
    const account = new Account();
    account.exhaust(own);
    account.now += 25 * HOUR;
    expect(account.exhaust(own)).toBe(5);
  });

  it('a clock that went back shuts nobody out of signing in', () => {
    const account = new Account();
    for (let round = 0; round < 30; round += 1) account.now += account.guess(stranger());
    account.now -= 400 * 24 * HOUR;
    expect(account.guess(stranger())).toBe(0);
  });

  it('the throttle of guesses keeps few counts, and never drops the strangers’ own', () => {
    const account = new Account();
    for (let network = 0; network < 2_000; network += 1) account.now += account.guess(stranger(`n${network}`));
    expect(Object.keys(account.counts).length).toBeLessThanOrEqual(101);
    account.guess(stranger('last'));
    expect(account.guess(stranger('one more'))).toBeGreaterThan(0);
  });

  /** One step of a history: somebody, how often at once, and how long until the next. */
  const step = fc.record({
    who: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 400 }) },
      { weight: 1, arbitrary: fc.constant('owner' as const) },
    ),
    times: fc.integer({ min: 1, max: 40 }),
    pause: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 * SECOND }), fc.integer({ min: 0, max: HOUR })),
    mistakes: fc.integer({ min: 0, max: 4 }),
    spell: fc.constantFrom(...Object.values(SPELLINGS)),
  });

  it('whatever the history and the spellings: strangers get few guesses an hour, however many they are, and the owner always gets in at once', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 300 }), (history) => {
        const accounts = new Map<string, Account>();
        const admitted: number[] = [];
        let now = new Account().now;
        for (const { who, times, pause, mistakes, spell } of history) {
          const email = canonicalEmail(spell('owner@example.com'));
          const account = accounts.get(email) ?? new Account();
          accounts.set(email, account);
          account.now = now += pause;
          if (who === 'owner') {
            for (let mistake = 0; mistake < mistakes; mistake += 1) expect(account.guess(own)).toBe(0);
            expect(account.guess(own, true)).toBe(0);
          } else {
            for (let time = 0; time < times; time += 1)
              if (account.guess(stranger(`n${(who + time) % 401}`)) === 0) admitted.push(account.now);
          }
        }
        for (const [index, at] of admitted.entries())
          expect(admitted.slice(index).filter((other) => other - at < HOUR).length).toBeLessThanOrEqual(20 + 8 + 12);
      }),
      { numRuns: 300 },
    );
  });

  it('the most patient of attackers, trying from anywhere as soon as it may, gets a dozen an hour', () => {
    const account = new Account();
    const at: number[] = [];
    for (let network = 0; account.now < 1_800_000_000_000 + 48 * HOUR; network += 1) {
      const wait = account.guess(stranger(`n${network % 5_000}`));
      if (wait === 0) at.push(account.now);
      else account.now += wait;
    }
    const perHour = (hour: number) =>
      at.filter((time) => Math.floor((time - 1_800_000_000_000) / HOUR) === hour).length;
    expect(perHour(0)).toBeLessThanOrEqual(40);
    for (let hour = 1; hour < 48; hour += 1) expect(perHour(hour)).toBeLessThanOrEqual(12);
    expect(account.guess(own, true)).toBe(0);
  });
});
