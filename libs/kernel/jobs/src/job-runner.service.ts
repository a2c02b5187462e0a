import { Transactions, databaseErrorCode, lockRow } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { Log, Metrics, inRequest } from '#kernel/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { DataSource, type EntityManager } from 'typeorm';
import { JobHandlers, type JobHandler } from './job-handlers.registry.js';
import type { JobData } from './job-queues.service.js';
import { EventDelivery, OutboxEvent } from './jobs.entities.js';
import { RedisConnections } from './redis-connections.service.js';
import { JobTuning } from './tuning.js';

const AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|PROTOCOL_CONNECTION_LOST|ER_SERVER_SHUTDOWN|ER_CON_COUNT_ERROR|Connection is closed|Command timed out|closed state/;
const LOCKED = new Set(['ER_LOCK_WAIT_TIMEOUT', 'ER_LOCK_DEADLOCK']);
const MAX_ERROR = 4_000;

/** Takes jobs from the queues. Done is what the delivery's row says, and it says so in the transaction of the effect. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly workers: Worker<JobData>[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly redis: RedisConnections,
    private readonly handlers: JobHandlers,
    private readonly metrics: Metrics,
    private readonly log: Log,
    private readonly tuning: JobTuning,
  ) {}

  onApplicationBootstrap(): void {
    for (const queue of this.handlers.queues()) {
      const worker = new Worker<JobData>(queue, (job: Job<JobData>) => this.run(job.data), {
        connection: this.redis.forWorker(),
        prefix: this.redis.queuePrefix,
        concurrency: this.tuning.concurrency[queue] ?? this.tuning.defaultConcurrency,
        runRetryDelay: 1_000,
      });
      // RedisConnections logs that Redis is away; a failed job is logged where it fails.
      worker.on('error', (error) => this.log.debug({ err: error, queue }, 'queue worker'));
      this.workers.push(worker);
    }
  }

  /** Takes no further job and waits for those under way. What is cut off rolls back and runs again later. */
  async onModuleDestroy(): Promise<void> {
    const quiet = Promise.allSettled(this.workers.map((worker) => worker.close()));
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        this.log.warn({ afterMs: this.tuning.drainMs }, 'shutdown: the queues did not come to rest in time');
        resolve();
      }, this.tuning.drainMs);
    });
    await Promise.race([quiet, tooLate]);
    clearTimeout(timer);
  }

  /**
   * Runs one delivery, unless it is done.
   * @throws what the handler threw, so that the queue tries again; UnrecoverableError when it was the last time.
   */
  async run(job: JobData): Promise<void> {
    const handler = this.handlers.get(job.handler);
    // The sweeper marks what has no handler any more.
    if (!handler) throw new UnrecoverableError(`there is no job handler "${job.handler}"`);
    await inRequest({ requestId: job.eventId, locale: 'zh' }, async () => {
      const stop = this.metrics.jobSeconds.startTimer({ handler: handler.name });
      try {
        const done = await this.transactions.run((manager) => this.deliver(manager, job, handler));
        stop({ outcome: done ? 'done' : 'skipped' });
      } catch (error) {
        const outcome = await this.failed(job, handler, error);
        stop({ outcome });
        throw outcome === 'failed' ? new UnrecoverableError(String(error)) : error;
      }
    });
  }

  private async deliver(manager: EntityManager, job: JobData, handler: JobHandler): Promise<boolean> {
    const key = { eventId: job.eventId, handler: job.handler };
    // A second run of the same job waits here, and then finds it done.
    const delivery = await lockRow(manager, EventDelivery, key);
    if (!delivery || delivery.state === 'DONE') return false;
    const event = await manager.findOneByOrFail(OutboxEvent, { id: job.eventId });
    // Marked before the effect, in the same transaction: after it only the commit is left, so a deadlock over this row can't have a mail sent twice.
    await manager.update(EventDelivery, key, {
      state: 'DONE',
      attempts: delivery.attempts + 1,
      doneAt: new Date(),
      error: null,
    });
    await handler.handle(event, manager);
    return true;
  }

  /** Notes the failure outside the transaction that was rolled back. */
  private async failed(job: JobData, handler: JobHandler, error: unknown): Promise<'away' | 'retry' | 'failed'> {
    const about = { err: error, handler: job.handler, eventId: job.eventId };
    // A server that is away is no fault of the job: it stays pending, and the sweeper brings it back for as long as it takes.
    if (isAway(error)) {
      this.log.warn(about, 'job: a server is away; it will be tried again');
      return 'away';
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(await this.noted(job, handler, text.slice(0, MAX_ERROR)))) {
      this.log.warn(about, 'job: failed, and will be tried again');
      return 'retry';
    }
    this.metrics.jobFailures.inc({ handler: job.handler });
    this.log.error(about, 'job: failed for good; redrive it once the cause is gone');
    return 'failed';
  }

  /** @returns whether it was the last attempt; the handler is told in the same transaction. */
  private async noted(job: JobData, handler: JobHandler, text: string): Promise<boolean> {
    const { failed } = handler;
    try {
      return await this.transactions.run(async (manager) => {
        const over = await this.count(manager, job, text);
        if (over) await failed?.call(handler, await manager.findOneByOrFail(OutboxEvent, { id: job.eventId }), manager);
        return over;
      });
    } catch (error) {
      if (!failed || isAway(error)) throw error;
      // What cannot be told must not keep a failed job alive.
      this.log.error(
        { err: error, handler: job.handler, eventId: job.eventId },
        'job: its handler could not be told that it failed for good',
      );
      return this.transactions.run((manager) => this.count(manager, job, text));
    }
  }

  private async count(manager: EntityManager, job: JobData, text: string): Promise<boolean> {
    await manager.query(
      `UPDATE event_delivery SET attempts = attempts + 1, error = ?, state = IF(attempts >= ?, 'FAILED', state)
       WHERE event_id = ? AND handler = ? AND state <> 'DONE'`,
      // MariaDB assigns from left to right, so the condition sees the raised count.
      [text, this.tuning.attempts, job.eventId, job.handler],
    );
    return manager.existsBy(EventDelivery, { eventId: job.eventId, handler: job.handler, state: 'FAILED' });
  }
}

function isAway(error: unknown): boolean {
  if (error instanceof UserError) return error.code === 'UNAVAILABLE';
  if (LOCKED.has(databaseErrorCode(error) ?? '')) return true;
  if (!(error instanceof Error)) return false;
  return AWAY.test(`${(error as { code?: string }).code ?? ''} ${error.message}`);
}
