import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { UserError } from '../../kernel/errors/src/index.js';
import { RedisConnections } from '../../kernel/jobs/src/index.js';

/** How often something may be tried: `points` within `seconds`; after that it waits for `block` seconds (default: the rest of the window). */
export const ATTEMPT_LIMITS = {
  /** Sign-ins from one address. */
  signIn: { points: 30, seconds: 60 },
  /** Failed passwords on one account, then the lock. */
  password: { points: 5, seconds: 900, block: 900 },
  /** Registrations sent from one address, with whatever mistakes. */
  registerTry: { points: 60, seconds: 3_600 },
  /** Accounts made from one address. */
  register: { points: 10, seconds: 3_600 },
  /** Files sent by one person. */
  upload: { points: 200, seconds: 3_600 },
  /** Reports asked for by one person: each is drawn anew. */
  report: { points: 60, seconds: 600 },
  /** Open data asked for from one address. */
  openData: { points: 60, seconds: 60 },
} as const satisfies Record<string, { points: number; seconds: number; block?: number }>;

export type AttemptKind = keyof typeof ATTEMPT_LIMITS;

/** Counts attempts in Redis, for all processes together. Without Redis nothing is let through: a lock that can be switched off is none. */
@Injectable()
export class Attempts {
  private readonly limiters = new Map<AttemptKind, RateLimiterRedis>();

  constructor(private readonly redis: RedisConnections) {}

  /**
   * Counts one attempt.
   * @throws UserError RATE_LIMITED (or what `refusal` makes) when there were too many, UNAVAILABLE when Redis is away.
   */
  async count(kind: AttemptKind, subject: string, refusal: (seconds: number) => UserError = (seconds) => UserError.rateLimited(seconds)): Promise<void> {
    try {
      await this.limiter(kind).consume(keyOf(subject));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw refusal(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)));
      throw UserError.unavailable();
    }
  }

  /** Forgets what was counted, after a success. */
  async forget(kind: AttemptKind, subject: string): Promise<void> {
    await this.redis.attempt(() => this.limiter(kind).delete(keyOf(subject)));
  }

  private limiter(kind: AttemptKind): RateLimiterRedis {
    let limiter = this.limiters.get(kind);
    if (!limiter) {
      const limits: { points: number; seconds: number; block?: number } = ATTEMPT_LIMITS[kind];
      limiter = new RateLimiterRedis({
        storeClient: this.redis.commands,
        keyPrefix: this.redis.key('attempts', kind),
        points: limits.points,
        duration: limits.seconds,
        ...(limits.block ? { blockDuration: limits.block } : {}),
      });
      this.limiters.set(kind, limiter);
    }
    return limiter;
  }
}

/** Addresses are personal data; Redis sees their hash. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex').slice(0, 32);
}
