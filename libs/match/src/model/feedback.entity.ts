import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SignalName } from '../engine/index.js';

export type Strengths = Partial<Record<SignalName, number>>;

/** Training row: what someone did about a match, with its signal strengths at that time. Append-only. */
@Entity('match_training_row')
@Index('ux_match_training_row_event', ['matchId', 'eventId'], { unique: true })
@Index('ix_match_training_row_time', ['occurredAt', 'id'])
export class TrainingRow {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  matchId: string;

  @Column({ type: 'char', length: 36 })
  eventId: string;

  @Column({ type: 'char', length: 36 })
  demandId: string;

  @Column({ type: 'char', length: 36 })
  achievementId: string;

  @Column({ type: 'varchar', length: 100 })
  event: string;

  @Column({ type: 'varchar', length: 16, nullable: true })
  side: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  reason: string | null;

  /** 0 … 4; null when it says nothing of whether the two belong together. */
  @Column({ type: 'int', nullable: true })
  grade: number | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  strengths: Strengths;

  @Column({ type: 'varchar', length: 32 })
  modelVersion: string;

  @Column({ type: 'datetime', precision: 3 })
  occurredAt: Date;
}
