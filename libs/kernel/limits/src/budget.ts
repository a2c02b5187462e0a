import type { Redis } from 'ioredis';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** The window in which points are counted. */
export const WINDOW_SECONDS = 60;
/** After Redis has failed to answer, it is not asked for this long: nobody waits for it request after request. */
const AWAY_MS = 2_000;

/** How a budget stands after a request. */
export interface Standing {
  /** Points per window. */
  limit: number;
  remaining: number;
  /** Seconds until the window begins anew. */
  reset: number;
  /** The request asks for more than there is. */
  spent: boolean;
}

interface BudgetOptions {
  redis: Redis;
  /** The whole prefix of its keys. */
  prefix: string;
  /** Per window. */
  points: number;
}

/** What the library's limiters with a store have, though its types do not say so. */
interface Remembering {
  getInMemoryBlockMsBeforeExpire(key: string): number;
}

/**
 * Points that each subject may spend in a window, counted in Redis for all processes together, and in this process alone while Redis is away.
 * Who has spent them is remembered here until the window ends, so that refusing them costs nothing.
 */
export class Budget {
  private readonly shared: RateLimiterRedis;
  private readonly own: RateLimiterMemory;
  private awayUntil = 0;

  constructor(private readonly options: BudgetOptions) {
    const counted = { points: options.points, duration: WINDOW_SECONDS };
    this.shared = new RateLimiterRedis({
      ...counted,
      storeClient: options.redis,
      keyPrefix: options.prefix,
      rejectIfRedisNotReady: true,
      inMemoryBlockOnConsumed: options.points,
    });
    this.own = new RateLimiterMemory({ ...counted, keyPrefix: options.prefix });
  }

  /** Spends points. @param points whole, at least 1 */
  async spend(subject: string, points: number): Promise<Standing> {
    try {
      return this.standing(await this.consume(keyOf(subject), points), false);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return this.standing(refused, true);
      throw refused;
    }
  }

  /** How a subject stands who is known here to have spent everything; undefined for everybody else. Asks nobody. */
  known(subject: string): Standing | undefined {
    const ms = (this.shared as unknown as Remembering).getInMemoryBlockMsBeforeExpire(
      this.shared.getKey(keyOf(subject)),
    );
    return ms > 0 ? this.standing({ remainingPoints: 0, msBeforeNext: ms }, true) : undefined;
  }

  private async consume(key: string, points: number): Promise<RateLimiterRes> {
    if (performance.now() < this.awayUntil) return this.own.consume(key, points);
    try {
      return await this.shared.consume(key, points);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      this.awayUntil = performance.now() + AWAY_MS;
      return this.own.consume(key, points);
    }
  }

  private standing(
    { remainingPoints, msBeforeNext }: Pick<RateLimiterRes, 'remainingPoints' | 'msBeforeNext'>,
    spent: boolean,
  ): Standing {
    return {
      limit: this.options.points,
      remaining: spent ? 0 : remainingPoints,
      reset: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
      spent,
    };
  }
}

/** Addresses are personal data; Redis sees their hash. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex').slice(0, 32);
}
