import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Something that happened, written with the change itself. Rows are added; only `relayed_at` is set, once. */
@Entity('outbox_event')
@Index('ux_outbox_event_id', ['id'], { unique: true })
@Index('ix_outbox_event_relay', ['relayedAt', 'seq'])
export class OutboxEvent<Payload extends object = object> {
  /** The order in which events are relayed. */
  @PrimaryGeneratedColumn({ type: 'bigint' })
  seq: string;

  @Column({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 100 })
  type: string;

  @Column({ type: 'varchar', length: 64 })
  subjectId: string;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  payload: Payload;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  relayedAt: Date | null;
}

export type DeliveryState = 'PENDING' | 'DONE' | 'FAILED';

/** What became of one event at one handler: this row, not the queue, knows what is done. */
@Entity('event_delivery')
@Index('ix_event_delivery_state', ['state', 'enqueuedAt'])
export class EventDelivery {
  @PrimaryColumn({ type: 'char', length: 36 })
  eventId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  handler: string;

  @Column({ type: 'varchar', length: 8 })
  state: DeliveryState;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** When it was last put into the queue; null asks the sweeper to do so now. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  enqueuedAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  doneAt: Date | null;

  /** Why the last attempt failed. */
  @Column({ type: 'text', nullable: true })
  error: string | null;
}

/** A date that must not be missed. Kept as a row, so a Redis that lost everything misses none. */
@Entity('timer')
@Index('ux_timer_pending', ['kind', 'subjectId', 'pending'], { unique: true })
@Index('ix_timer_due', ['pending', 'dueAt'])
export class Timer {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** The type of the event that is written when it is due. */
  @Column({ type: 'varchar', length: 100 })
  kind: string;

  @Column({ type: 'varchar', length: 64 })
  subjectId: string;

  @Column({ type: 'datetime', precision: 3 })
  dueAt: Date;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  payload: Record<string, unknown>;

  /** 1 while it waits, then null: the unique index ignores nulls, so there is one waiting timer per kind and subject. */
  @Column({ type: 'int', nullable: true })
  pending: number | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  firedAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  cancelledAt: Date | null;
}

/** When a schedule is due next. The worker that runs it holds the row's lock. */
@Entity('schedule_run')
export class ScheduleRun {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'datetime', precision: 3 })
  dueAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  ranAt: Date | null;

  /** Why the last run failed. */
  @Column({ type: 'text', nullable: true })
  error: string | null;
}
