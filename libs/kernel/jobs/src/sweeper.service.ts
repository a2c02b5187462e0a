import { Config } from '#kernel/config';
import { Log } from '#kernel/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sweepChannel } from './deliveries.service.js';
import { JobHandlers } from './job-handlers.registry.js';
import { JobQueues, type JobData } from './job-queues.service.js';
import { EventDelivery } from './jobs.entities.js';
import { Loop } from './loop.js';
import { RedisConnections } from './redis-connections.service.js';

const BATCH = 500;

/** Finds deliveries that are due and whose job is gone, and puts it in again: an emptied Redis loses nothing. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;
  private readonly ageMs: number;
  /** After Redis was away, everything that is pending is looked at, however young. */
  private doubt = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisConnections,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly log: Log,
    config: Config,
  ) {
    this.ageMs = config.values.DELIVERY_SWEEP_MS;
    this.loop = new Loop(
      this.ageMs,
      () => this.turn(),
      (error) => log.warn({ err: error }, 'sweeper: tries again'),
    );
  }

  onApplicationBootstrap(): void {
    const channel = sweepChannel(this.redis);
    this.redis.listener.subscribe(channel).catch(() => undefined);
    this.redis.listener.on('message', (heard: string) => {
      if (heard === channel) this.loop.wake();
    });
    this.redis.listener.on('ready', () => {
      this.doubt = true;
      this.loop.wake();
    });
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  private async turn(): Promise<boolean> {
    const olderThanMs = this.doubt ? 0 : this.ageMs;
    this.doubt = false;
    return (await this.sweep(olderThanMs)) === BATCH;
  }

  /** @returns how many deliveries were looked at. */
  async sweep(olderThanMs: number): Promise<number> {
    const due = await this.dataSource.manager
      .createQueryBuilder(EventDelivery, 'delivery')
      .where('delivery.state = :state', { state: 'PENDING' })
      .andWhere('(delivery.enqueuedAt IS NULL OR delivery.enqueuedAt <= :before)', {
        before: new Date(Date.now() - olderThanMs),
      })
      .orderBy('delivery.enqueuedAt', 'ASC')
      .take(BATCH)
      .getMany();
    let restored = 0;
    for (const delivery of due) if (await this.restore(delivery)) restored += 1;
    if (restored > 0) this.log.info({ restored, looked: due.length }, 'sweeper: put jobs in again');
    return due.length;
  }

  private async restore({ eventId, handler }: JobData): Promise<boolean> {
    const known = this.handlers.get(handler) !== undefined;
    const change = known
      ? { enqueuedAt: new Date() }
      : { state: 'FAILED' as const, error: 'There is no handler of this name any more.' };
    // First the row: it goes to the end of the line, so that a long queue is not looked at again and again.
    await this.dataSource.manager.update(EventDelivery, { eventId, handler, state: 'PENDING' }, change);
    if (known) return this.queues.restore({ eventId, handler });
    this.log.error({ eventId, handler }, 'a delivery has no handler');
    return false;
  }
}
