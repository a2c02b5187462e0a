import { Retention, Transactions } from '#kernel/database';
import { Injectable } from '@nestjs/common';

/** An event that every handler is done with. One that failed waits to be redriven, however old it is. */
const DONE =
  "relayed_at < :before AND NOT EXISTS (SELECT 1 FROM event_delivery d WHERE d.event_id = outbox_event.id AND d.state <> 'DONE')";

/** How long events with their deliveries, and timers that fired or were cancelled, are kept. */
@Injectable()
export class JobsRetention {
  constructor(
    retention: Retention,
    private readonly transactions: Transactions,
  ) {
    retention.register({
      table: 'outbox_event',
      setting: 'RETENTION_OUTBOX_DAYS',
      by: 'worker',
      past: DONE,
      remove: (before, limit) => this.removeEvents(before, limit),
    });
    retention.register({
      table: 'timer',
      setting: 'RETENTION_TIMER_DAYS',
      by: 'worker',
      past: 'pending IS NULL AND COALESCE(fired_at, cancelled_at) < :before',
    });
  }

  private removeEvents(before: Date, limit: number): Promise<number> {
    return this.transactions.run(async (manager) => {
      const done = (await manager.query(
        `SELECT id FROM outbox_event WHERE ${DONE.replace(':before', '?')} ORDER BY relayed_at LIMIT ? FOR UPDATE`,
        [before, limit],
      )) as { id: string }[];
      if (!done.length) return 0;
      const ids = done.map(({ id }) => id);
      await manager.query('DELETE FROM event_delivery WHERE event_id IN (?)', [ids]);
      await manager.query('DELETE FROM outbox_event WHERE id IN (?)', [ids]);
      return ids.length;
    });
  }
}
