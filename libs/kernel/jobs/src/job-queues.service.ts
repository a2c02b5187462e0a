import { groupBy } from '#kernel/values';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { JobHandlers } from './job-handlers.registry.js';
import { RedisConnections } from './redis-connections.service.js';
import { JobTuning } from './tuning.js';

const PATIENCE_MS = 3_000;

/** What a job carries: which event, for whom. */
export interface JobData {
  eventId: string;
  handler: string;
}

/** BullMQ ids take no colon. One event and one handler make one job, however often it is put in. */
export function jobIdOf({ eventId, handler }: JobData): string {
  return `${eventId}-${handler}`;
}

/** The queues: a way to get work done soon, never the record of what is done. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<string, Queue<JobData>>();

  constructor(
    private readonly redis: RedisConnections,
    private readonly handlers: JobHandlers,
    private readonly tuning: JobTuning,
  ) {}

  /** Puts jobs in; one that is already there stays as it is. @throws when Redis does not take them in time. */
  async add(jobs: readonly JobData[]): Promise<void> {
    for (const [name, data] of groupBy(jobs, ({ handler }) => this.handlers.get(handler)?.queue)) {
      if (!name) continue;
      await inTime(
        this.queue(name).addBulk(data.map((each) => ({ name: each.handler, data: each, opts: this.options(each) }))),
      );
    }
  }

  /**
   * Puts a job in again when its queue has lost it, or keeps only its remains.
   * @returns false when it is there and will run.
   */
  async restore(job: JobData): Promise<boolean> {
    const queue = this.queue(this.handlers.get(job.handler)!.queue);
    const kept = await inTime(queue.getJob(jobIdOf(job)));
    const state = kept ? await inTime(kept.getState()) : 'unknown';
    if (kept && (state === 'failed' || state === 'completed')) await inTime(kept.remove());
    else if (state !== 'unknown') return false;
    await this.add([job]);
    return true;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: string): Queue<JobData> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue<JobData>(name, { connection: this.redis.producer, prefix: this.redis.queuePrefix });
      // RedisConnections has logged it; the sweeper makes up for what could not be put in.
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    return queue;
  }

  private options(job: JobData) {
    return {
      jobId: jobIdOf(job),
      attempts: this.tuning.attempts,
      backoff: { type: 'exponential', delay: this.tuning.backoffMs },
      removeOnComplete: { age: 3_600, count: 1_000 },
      removeOnFail: { count: 5_000 },
    };
  }
}

/** BullMQ waits for a connection without end; the relay must not. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Command timed out')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
