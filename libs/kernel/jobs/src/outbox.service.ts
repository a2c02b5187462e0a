import { Clock, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PayloadPart, WritableEvent } from './events.js';
import { OutboxEvent } from './jobs.entities.js';
import { RedisConnections } from './redis-connections.service.js';

const NUDGE = 'outboxNudge';

/** Something that happened to a subject, and what it tells. */
export type NewEvent<Payload extends object> = { type: WritableEvent<Payload>; subjectId: string } & PayloadPart<
  NoInfer<Payload>
>;

/** The channel on which the relay is told that there is something to relay. */
export function nudgeChannel(redis: RedisConnections): string {
  return redis.key('outbox');
}

/** Writes what happened with the change itself: both are kept, or neither. */
@Injectable()
export class Outbox {
  constructor(
    dataSource: DataSource,
    private readonly redis: RedisConnections,
    private readonly clock: Clock,
  ) {
    dataSource.subscribers.push({
      // Only the outermost commit counts; a savepoint's release comes here as well.
      afterTransactionCommit: ({ queryRunner }) => {
        if (queryRunner.isTransactionActive || !queryRunner.data[NUDGE]) return;
        delete queryRunner.data[NUDGE];
        this.nudge();
      },
    });
  }

  /**
   * Adds an event inside the caller's transaction; the relay is nudged once that has committed.
   * @returns the event's id.
   * @throws Error outside a transaction, and for a payload that is not JSON: mistakes of the program.
   */
  async append<Payload extends object>(
    manager: EntityManager,
    { type: { name: type }, subjectId, payload = {} as Payload }: NewEvent<Payload>,
  ): Promise<string> {
    const runner = manager.queryRunner;
    if (!runner?.isTransactionActive)
      throw new Error(`event "${type}" must be written in the transaction of its change`);
    refuseBigInt(type, payload);
    const id = newId();
    await manager.insert(OutboxEvent, {
      id,
      type,
      subjectId,
      payload: payload as never,
      createdAt: this.clock.now(),
      relayedAt: null,
    });
    runner.data[NUDGE] = true;
    return id;
  }

  /** A lost nudge loses nothing: the relay also looks for itself. */
  private nudge(): void {
    this.redis.commands.publish(nudgeChannel(this.redis), '').catch(() => undefined);
  }
}

function refuseBigInt(type: string, payload: unknown): void {
  if (typeof payload === 'bigint') throw new Error(`the payload of "${type}" holds a BigInt; write it as text`);
  if (payload && typeof payload === 'object') for (const value of Object.values(payload)) refuseBigInt(type, value);
}
