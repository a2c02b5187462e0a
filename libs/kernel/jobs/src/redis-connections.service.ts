import { Config } from '#kernel/config';
import { UserError } from '#kernel/errors';
import { HealthChecks, Log } from '#kernel/observability';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';

const COMMAND_TIMEOUT_MS = 1_000;
const AWAY =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|Connection is closed|Command timed out|max retries per request|LOADING|enableOfflineQueue/;

/** Retries for ever, soon at first and then every two seconds, so that a Redis that comes back is found. */
const common: RedisOptions = {
  connectTimeout: 2_000,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

/**
 * ioredis never ends a connection that is closed between two attempts to connect, and whoever waits for its end waits for ever (BullMQ's
 * worker does, at shutdown). This one ends. It also knows its copies: BullMQ makes one to wait on, and nobody else would end that.
 */
class EndingRedis extends Redis {
  private readonly copies: Redis[] = [];

  override disconnect(reconnect = false): void {
    if (!reconnect && this.status === 'reconnecting') this.status = 'wait';
    super.disconnect(reconnect);
  }

  override duplicate(options?: Partial<RedisOptions>): Redis {
    const copy = new EndingRedis({ ...this.options, ...options });
    this.copies.push(copy);
    return copy;
  }

  /** Ends it and its copies, for good. */
  override end(): void {
    for (const redis of [...this.copies, this]) redis.disconnect();
  }
}

/** True when an error means that Redis did not answer, rather than that it refused. */
export function isRedisAway(error: unknown): boolean {
  return error instanceof Error && AWAY.test(`${(error as { code?: string }).code ?? ''} ${error.message}`);
}

/** The connections of this process to Redis, each made when first used, and the names under which things are kept there. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly open: EndingRedis[] = [];
  private shared?: Redis;
  private listening?: Redis;
  private queueing?: Redis;
  private away = false;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    health: HealthChecks,
  ) {
    health.register('redis', () => this.commands.ping());
  }

  /** For ordinary commands: each is answered, or fails within a second. Keys are not prefixed for you: use `key`. */
  get commands(): Redis {
    return (this.shared ??= this.connect({ maxRetriesPerRequest: 1, commandTimeout: COMMAND_TIMEOUT_MS }));
  }

  /** For pub/sub listening; subscriptions come back after a reconnect. */
  get listener(): Redis {
    return (this.listening ??= this.connect({ maxRetriesPerRequest: null }));
  }

  /** For putting jobs into queues. BullMQ prefixes its own keys and must not meet ioredis' keyPrefix. */
  get producer(): Redis {
    return (this.queueing ??= this.connect({ maxRetriesPerRequest: 1 }));
  }

  /** A connection for one BullMQ worker, which waits on it for as long as Redis is away. */
  forWorker(): Redis {
    return this.connect({ maxRetriesPerRequest: null });
  }

  /** `key('rate', 'login')` → `kechuang:rate:login`, so that several installations share one Redis. */
  key(...parts: string[]): string {
    return [this.config.values.REDIS_PREFIX, ...parts].filter((part) => part !== '').join(':');
  }

  /** The prefix of BullMQ's keys. */
  get queuePrefix(): string {
    return this.key('bull');
  }

  /** Runs something that a request cannot do without. @throws UserError UNAVAILABLE when Redis is away. */
  async attempt<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    try {
      return await work(this.commands);
    } catch (error) {
      if (isRedisAway(error)) throw UserError.unavailable();
      throw error;
    }
  }

  onApplicationShutdown(): void {
    for (const redis of this.open) redis.end();
  }

  private connect(options: RedisOptions): Redis {
    const redis = new EndingRedis(this.config.values.REDIS_URL, { ...common, ...options });
    // Without a listener an error would end the process; one line when it goes and one when it is back are enough.
    redis.on('error', (error: Error) => {
      if (!this.away) this.log.warn({ err: error }, 'Redis is away');
      this.away = true;
    });
    redis.on('ready', () => {
      if (this.away) this.log.info('Redis is back');
      this.away = false;
    });
    this.open.push(redis);
    return redis;
  }
}
