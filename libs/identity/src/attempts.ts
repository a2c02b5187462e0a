import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../kernel/access/src/index.js';
import { UserError } from '../../kernel/errors/src/index.js';
import { RedisConnections } from '../../kernel/jobs/src/index.js';

/** How often something may be tried: `points` within `seconds`; after that it waits for the rest of them. Wrong passwords: see `SignInThrottle`. */
export const ATTEMPT_LIMITS = {
  /** Sign-ins from one address. */
  signIn: { points: 30, seconds: 60 },
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
} as const satisfies Record<string, { points: number; seconds: number }>;

export type AttemptKind = keyof typeof ATTEMPT_LIMITS;

/** Counts attempts in Redis, for all processes together; while Redis is away each process counts for itself, so that no limit is ever off. */
@Injectable()
export class Attempts {
  private readonly limiters = new Map<AttemptKind, RateLimiterRedis>();

  constructor(private readonly redis: RedisConnections) {}

  /**
   * Counts one attempt.
   * @param subject a person's id, or an address: of IPv6 its /64 is counted.
   * @throws UserError RATE_LIMITED when there were too many.
   */
  async count(kind: AttemptKind, subject: string): Promise<void> {
    try {
      await this.limiter(kind).consume(keyOf(subject));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw UserError.rateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)));
      throw error;
    }
  }

  /** Forgets what was counted. */
  async forget(kind: AttemptKind, subject: string): Promise<void> {
    await this.redis.attempt(() => this.limiter(kind).delete(keyOf(subject)));
  }

  private limiter(kind: AttemptKind): RateLimiterRedis {
    let limiter = this.limiters.get(kind);
    if (!limiter) {
      const { points, seconds: duration } = ATTEMPT_LIMITS[kind];
      const options = { keyPrefix: this.redis.key('attempts', kind), points, duration };
      limiter = new RateLimiterRedis({ ...options, storeClient: this.redis.commands, insuranceLimiter: new RateLimiterMemory(options) });
      this.limiters.set(kind, limiter);
    }
    return limiter;
  }
}

/** Addresses are personal data; Redis sees their hash. */
function keyOf(subject: string): string {
  return createHash('sha256').update(networkOf(subject)).digest('hex').slice(0, 32);
}
