import { Transactions } from '#kernel/database';
import { Log } from '#kernel/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { In } from 'typeorm';
import { JobHandlers } from './job-handlers.registry.js';
import { JobQueues, type JobData } from './job-queues.service.js';
import { EventDelivery, OutboxEvent } from './jobs.entities.js';
import { Loop } from './loop.js';
import { nudgeChannel } from './outbox.service.js';
import { RedisConnections } from './redis-connections.service.js';
import { JobTuning } from './tuning.js';

const BATCH = 200;

/** Turns events into deliveries, one per handler that wants them, and puts those into the queues. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    private readonly transactions: Transactions,
    private readonly redis: RedisConnections,
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly log: Log,
    tuning: JobTuning,
  ) {
    this.loop = new Loop(
      tuning.relayPollMs,
      () => this.relay(),
      (error) => log.warn({ err: error }, 'relay: tries again'),
    );
  }

  onApplicationBootstrap(): void {
    const channel = nudgeChannel(this.redis);
    this.redis.listener.subscribe(channel).catch(() => undefined);
    this.redis.listener.on('message', (heard: string) => {
      if (heard === channel) this.loop.wake();
    });
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /**
   * Takes the oldest events that nobody else is taking.
   * @returns true when there may be more.
   */
  async relay(): Promise<boolean> {
    const { jobs, taken } = await this.transactions.run(async (manager) => {
      const events = (await manager.query(
        'SELECT seq, id, type FROM outbox_event WHERE relayed_at IS NULL ORDER BY seq LIMIT ? FOR UPDATE SKIP LOCKED',
        [BATCH],
      )) as Pick<OutboxEvent, 'seq' | 'id' | 'type'>[];
      if (events.length === 0) return { jobs: [], taken: 0 };
      // The operating system's time: a test may stop the clock of the domain, and the sweeper measures ages.
      const now = new Date();
      const jobs = events.flatMap((event) =>
        this.handlers.of(event.type).map(({ name }): JobData => ({ eventId: event.id, handler: name })),
      );
      if (jobs.length > 0)
        await manager.insert(
          EventDelivery,
          jobs.map((job) => ({ ...job, state: 'PENDING' as const, enqueuedAt: now })),
        );
      await manager.update(OutboxEvent, { seq: In(events.map((event) => event.seq)) }, { relayedAt: now });
      return { jobs, taken: events.length };
    });
    // Only after the commit: a job must find its delivery. What cannot be put in now is swept later.
    if (jobs.length > 0)
      await this.queues
        .add(jobs)
        .catch((error: unknown) =>
          this.log.warn({ err: error, jobs: jobs.length }, 'relay: the queue takes nothing; the sweeper will'),
        );
    return taken === BATCH;
  }
}
