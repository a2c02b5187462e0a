import { Config } from '#kernel/config';
import { Transactions } from '#kernel/database';
import { Log } from '#kernel/observability';
import { Clock, newId } from '#kernel/values';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { eventOf, type PayloadPart, type ReadableEvent, type WritableEvent } from './events.js';
import { Timer } from './jobs.entities.js';
import { Loop } from './loop.js';
import { Outbox } from './outbox.service.js';

const BATCH = 100;

/** The event to come, what it will tell, and when. */
export type NewTimer<Payload extends object> = {
  kind: WritableEvent<Payload>;
  subjectId: string;
  dueAt: Date;
} & PayloadPart<NoInfer<Payload>>;

/** Dates that must not be missed: when one is due, an event of its kind is written. */
@Injectable()
export class Timers {
  constructor(private readonly clock: Clock) {}

  /** Sets the timer of a kind and subject, or moves it: there is at most one waiting. */
  async set<Payload extends object>(
    manager: EntityManager,
    { kind, subjectId, dueAt, payload = {} as Payload }: NewTimer<Payload>,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO timer (id, kind, subject_id, due_at, payload, pending) VALUES (?, ?, ?, ?, ?, 1)
       ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), payload = VALUES(payload)`,
      [newId(), kind.name, subjectId, dueAt, JSON.stringify(payload)],
    );
  }

  /** Takes the waiting timer back; nothing happens when there is none. */
  async cancel(manager: EntityManager, { name: kind }: ReadableEvent, subjectId: string): Promise<void> {
    await manager.update(Timer, { kind, subjectId, pending: 1 }, { pending: null, cancelledAt: this.clock.now() });
  }
}

/** Looks for due timers. Several workers may look at once: each timer fires in the transaction that marks it. */
@Injectable()
export class TimerSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    config: Config,
    log: Log,
  ) {
    this.loop = new Loop(
      config.values.TIMER_SWEEP_MS,
      async () => (await this.fireDue()) === BATCH,
      (error) => log.warn({ err: error }, 'timers: tries again'),
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  /** @returns how many fired. */
  async fireDue(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      const due = await manager
        .createQueryBuilder(Timer, 'timer')
        .where('timer.pending = 1 AND timer.dueAt <= :now', { now })
        .orderBy('timer.dueAt', 'ASC')
        .limit(BATCH)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const timer of due) {
        await this.outbox.append(manager, {
          type: eventOf<object>(timer.kind),
          subjectId: timer.subjectId,
          payload: { ...timer.payload, dueAt: timer.dueAt.toISOString() },
        });
        await manager.update(Timer, { id: timer.id }, { pending: null, firedAt: now });
      }
      return due.length;
    });
  }
}
