import { Log, inRequest } from '#kernel/observability';
import { addDays, newId, shanghaiDate } from '#kernel/values';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ScheduleRun } from './jobs.entities.js';
import { Loop } from './loop.js';
import { JobTuning } from './tuning.js';

export interface Schedule {
  name: string;
  /** So long after the end of the last run. */
  everyMs?: number;
  /** Or every day at this time in Shanghai, such as `03:30`. */
  dailyAt?: string;
  run: () => Promise<void>;
}

/** The first moment after `now` at which it is that time in Shanghai. */
export function nextAt(time: string, now: Date): Date {
  const today = new Date(`${shanghaiDate(now)}T${time}:00.000+08:00`);
  return today > now ? today : addDays(today, 1);
}

/** When it is due after a run that ends now. */
function dueAfter({ everyMs, dailyAt }: Schedule, now: Date): Date {
  return dailyAt === undefined ? new Date(now.getTime() + (everyMs ?? 0)) : nextAt(dailyAt, now);
}

/** What is done regularly. Anyone may register; only the worker runs it. */
@Injectable()
export class Schedules {
  private readonly byName = new Map<string, Schedule>();

  /** @throws Error when the name is taken by another. */
  register(schedule: Schedule): void {
    if ((schedule.everyMs === undefined) === (schedule.dailyAt === undefined))
      throw new Error(`the schedule "${schedule.name}" has an interval or a time of day`);
    if (this.byName.has(schedule.name)) throw new Error(`two schedules are named "${schedule.name}"`);
    this.byName.set(schedule.name, schedule);
  }

  all(): Schedule[] {
    return [...this.byName.values()];
  }
}

/** Runs schedules that are due, each one at a time over all workers: whoever holds the lock of its row runs it. */
@Injectable()
export class ScheduleRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    private readonly schedules: Schedules,
    private readonly dataSource: DataSource,
    private readonly log: Log,
    tuning: JobTuning,
  ) {
    this.loop = new Loop(
      tuning.scheduleTickMs,
      () => this.tick(),
      (error) => log.warn({ err: error }, 'schedules: tries again'),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** Runs what is due, one after the other. */
  async tick(): Promise<void> {
    for (const schedule of this.schedules.all()) await this.runIfDue(schedule);
  }

  private async runIfDue(schedule: Schedule): Promise<void> {
    const { name, dailyAt } = schedule;
    // What is new and has an interval runs at once; what has a time of day waits for it.
    const first = dailyAt === undefined ? new Date(0) : nextAt(dailyAt, new Date());
    await this.dataSource.query('INSERT IGNORE INTO schedule_run (name, due_at) VALUES (?, ?)', [name, first]);
    // The lock lives as long as this connection: a worker that dies lets go of it. The work itself uses transactions of its own.
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const [row] = (await manager.query(
        'SELECT name FROM schedule_run WHERE name = ? AND due_at <= ? FOR UPDATE SKIP LOCKED',
        [name, new Date()],
      )) as unknown[];
      if (!row) return;
      const error = await this.run(schedule);
      await manager.update(ScheduleRun, { name }, { dueAt: dueAfter(schedule, new Date()), ranAt: new Date(), error });
    });
  }

  private async run({ name, run }: Schedule): Promise<string | null> {
    return inRequest({ requestId: newId(), locale: 'zh' }, async () => {
      try {
        await run();
        return null;
      } catch (error) {
        this.log.error({ err: error, schedule: name }, 'schedule: failed');
        return String(error instanceof Error ? error.message : error).slice(0, 1_000);
      }
    });
  }
}
