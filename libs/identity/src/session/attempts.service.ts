import { networkOf } from '#kernel/access';
import { Config, type Settings } from '#kernel/config';
import { UserError } from '#kernel/errors';
import { RedisConnections } from '#kernel/jobs';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * The windows in which attempts are counted, and the setting that says how many there may be. By address: an office of 300 people has one. Wrong
 * passwords: see `SignInThrottle`.
 */
const ATTEMPTS = {
  /** Sign-ins from one address. */
  signIn: { setting: 'LIMIT_SIGN_INS', seconds: 60 },
  /** Registrations sent from one address, with whatever mistakes. */
  registerTry: { setting: 'LIMIT_REGISTRATION_TRIES', seconds: 3_600 },
  /** Accounts made from one address. */
  register: { setting: 'LIMIT_REGISTRATIONS', seconds: 3_600 },
  /** Files sent by one person. */
  upload: { setting: 'LIMIT_UPLOADS', seconds: 3_600 },
  /** Reports asked for by one person: each is drawn anew. */
  report: { setting: 'LIMIT_REPORTS', seconds: 600 },
  /** Open data asked for from one address. */
  openData: { setting: 'LIMIT_OPEN_DATA', seconds: 60 },
} as const satisfies Record<string, { setting: keyof Settings; seconds: number }>;

export type AttemptKind = keyof typeof ATTEMPTS;

/** Counts attempts in Redis, for all processes together; while Redis is away each process counts for itself, so that no limit is ever off. */
@Injectable()
export class Attempts {
  private readonly limiters = new Map<AttemptKind, RateLimiterRedis>();

  constructor(
    private readonly redis: RedisConnections,
    private readonly config: Config,
  ) {}

  /**
   * Counts one attempt.
   * @param subject a person's id, or an address: of IPv6 its /64 is counted.
   * @throws UserError RATE_LIMITED when there were too many.
   */
  async count(kind: AttemptKind, subject: string): Promise<void> {
    try {
      await this.limiter(kind).consume(keyOf(subject));
    } catch (error) {
      if (error instanceof RateLimiterRes)
        throw UserError.rateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)));
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
      const { setting, seconds: duration } = ATTEMPTS[kind];
      const options = { keyPrefix: this.redis.key('attempts', kind), points: this.config.values[setting], duration };
      limiter = new RateLimiterRedis({
        ...options,
        storeClient: this.redis.commands,
        insuranceLimiter: new RateLimiterMemory(options),
      });
      this.limiters.set(kind, limiter);
    }
    return limiter;
  }
}

/** Addresses are personal data; Redis sees their hash. */
function keyOf(subject: string): string {
  return createHash('sha256').update(networkOf(subject)).digest('hex').slice(0, 32);
}
