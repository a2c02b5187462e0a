import { UserError } from '#kernel/errors';
import { RedisConnections, isRedisAway } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FORGOTTEN_AFTER_MS, admit, succeed, type Counts, type Guesser } from './throttle.rules.js';

/** Replaces a value that is still what was read; otherwise somebody was quicker. */
const REPLACE = `local kept = redis.call('GET', KEYS[1]) or ''
if kept ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;
/** Somebody is quicker only when an attempt of theirs was let through, and those soon have to wait. */
const TRIES = 50;
/** Accounts whose counts this process keeps while Redis is away. */
const REMEMBERED = 10_000;

/** A guess at the password of an account. */
export interface Guess extends Guesser {
  /** From `canonicalEmail`; whether anybody has that address makes no difference. */
  account: string;
}

/**
 * Slows down who guesses passwords: per account and browser, and per account over all browsers that never signed in to it. Nobody is shut
 * out for good, and a browser that signed in before has a count of its own, which others cannot raise. Counted in Redis for all processes,
 * and while Redis is away by each process for itself.
 */
@Injectable()
export class SignInThrottle {
  private readonly remembered = new Map<string, Counts>();

  constructor(
    private readonly redis: RedisConnections,
    private readonly clock: Clock,
  ) {}

  /** Counts a guess, before its password is looked at. @throws UserError RATE_LIMITED with the time to wait. */
  async admit(guess: Guess): Promise<void> {
    await this.change(guess.account, (counts) => {
      const result = admit(counts, guess, this.clock.now().getTime());
      if ('waitMs' in result) throw refusal(Math.ceil(result.waitMs / 1_000));
      return result.counts;
    });
  }

  /** The guess was right. */
  succeeded(guess: Guess): Promise<void> {
    return this.change(guess.account, (counts) => succeed(counts, guess));
  }

  /** Forgets everything about an account: its owner has proven otherwise who they are, and has set a new password. */
  reset(account: string): Promise<void> {
    return this.change(account, () => ({}));
  }

  private async change(account: string, step: (counts: Counts) => Counts): Promise<void> {
    // Addresses are personal data; Redis sees their hash.
    const key = this.redis.key('throttle', createHash('sha256').update(account).digest('hex').slice(0, 32));
    try {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const kept = (await this.redis.commands.get(key)) ?? '';
        const next = JSON.stringify(step(kept ? (JSON.parse(kept) as Counts) : {}));
        if ((await this.redis.commands.eval(REPLACE, 1, key, kept, next, FORGOTTEN_AFTER_MS)) === 1) return;
      }
    } catch (error) {
      if (!isRedisAway(error)) throw error;
      return this.remember(key, step(this.remembered.get(key) ?? {}));
    }
    throw refusal(1);
  }

  private remember(key: string, counts: Counts): void {
    this.remembered.delete(key);
    this.remembered.set(key, counts);
    if (this.remembered.size > REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
  }
}

function refusal(seconds: number): UserError {
  const minutes = Math.ceil(seconds / 60);
  return new UserError('RATE_LIMITED', [
    seconds < 90
      ? { code: 'identity.signIn.wait', params: { seconds } }
      : { code: 'identity.signIn.locked', params: { minutes, seconds } },
  ]);
}
