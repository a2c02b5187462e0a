import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RunState } from './rematch.states.js';

/** A run that rematches every published demand with one model. Its cursor is stored with each step, so that it resumes after a crash. */
@Entity('match_run')
@Index('ix_match_run_state', ['state'])
@Index('ix_match_run_time', ['createdAt', 'id'])
export class MatchRun {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  state: RunState;

  @Column({ type: 'int', default: 1 })
  version: number;

  /** The name of the model. */
  @Column({ type: 'varchar', length: 32 })
  model: string;

  /** How many demands there were when it began. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'int', default: 0 })
  done: number;

  /** Passed over, because matching them failed again and again. */
  @Column({ type: 'int', default: 0 })
  failed: number;

  /** The last demand that is behind it. */
  @Column({ type: 'char', length: 36, nullable: true })
  cursorId: string | null;

  /** How often the next one has failed by now, and why. */
  @Column({ type: 'int', default: 0 })
  tries: number;

  @Column({ type: 'varchar', length: 500, nullable: true })
  error: string | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  endedAt: Date | null;
}
