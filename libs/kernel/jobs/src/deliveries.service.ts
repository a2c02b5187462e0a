import { Transactions } from '#kernel/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { EventDelivery } from './jobs.entities.js';
import { RedisConnections } from './redis-connections.service.js';

/** The channel on which the sweeper is asked to look now. */
export function sweepChannel(redis: RedisConnections): string {
  return redis.key('sweep');
}

/** A job that failed for good. */
export interface FailedDelivery {
  eventId: string;
  handler: string;
  eventType: string;
  subjectId: string;
  attempts: number;
  error: string | null;
}

export interface Lag {
  /** Events that no relay has taken yet. */
  unrelayed: number;
  /** Age of the oldest of them. */
  oldestSeconds: number;
  pending: number;
  failed: number;
}

/** What the person who operates this sees of the jobs, and can do. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly redis: RedisConnections,
  ) {}

  /**
   * Gives failed jobs a fresh start, of one handler or of all.
   * @returns how many.
   */
  async redrive(handler?: string): Promise<number> {
    const failed = { state: 'FAILED' as const, ...(handler === undefined ? {} : { handler }) };
    // Workers touch the same rows: a deadlock is tried again.
    const result = await this.transactions.run((manager) =>
      manager.update(EventDelivery, failed, { state: 'PENDING', attempts: 0, enqueuedAt: null }),
    );
    // Without Redis the sweeper finds them in its own time.
    await this.redis.commands.publish(sweepChannel(this.redis), '').catch(() => undefined);
    return result.affected ?? 0;
  }

  /** The latest failures. */
  async failed(limit = 100): Promise<FailedDelivery[]> {
    const rows = (await this.dataSource.query(
      `SELECT d.event_id AS eventId, d.handler, e.type AS eventType, e.subject_id AS subjectId, d.attempts, d.error
       FROM event_delivery d JOIN outbox_event e ON e.id = d.event_id WHERE d.state = 'FAILED' ORDER BY e.seq DESC LIMIT ?`,
      [limit],
    )) as FailedDelivery[];
    return rows;
  }

  /** Whether any job of these handlers waits or runs: what may wait itself lets it go first. */
  async anyWaiting(handlers: readonly string[]): Promise<boolean> {
    return this.dataSource.manager.existsBy(EventDelivery, { state: 'PENDING', handler: In([...handlers]) });
  }

  async lag(): Promise<Lag> {
    const [events] = (await this.dataSource.query(
      `SELECT COUNT(*) AS unrelayed, COALESCE(TIMESTAMPDIFF(MICROSECOND, MIN(created_at), UTC_TIMESTAMP(3)), 0) / 1000000 AS oldest
       FROM outbox_event WHERE relayed_at IS NULL`,
    )) as { unrelayed: string; oldest: string }[];
    const states = (await this.dataSource.query(
      `SELECT state, COUNT(*) AS count FROM event_delivery WHERE state IN ('PENDING', 'FAILED') GROUP BY state`,
    )) as { state: string; count: string }[];
    const count = (state: string) => Number(states.find((row) => row.state === state)?.count ?? 0);
    return {
      unrelayed: Number(events!.unrelayed),
      oldestSeconds: Math.max(0, Number(events!.oldest)),
      pending: count('PENDING'),
      failed: count('FAILED'),
    };
  }
}
