import type { Field } from '#taxonomy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PathStage } from './match.states.js';

/** How long a match stood at a stage, written in the transaction of the move that left it. Reports take medians from its index. */
@Entity('match_stay')
@Index('ix_match_stay_year', ['year', 'stage', 'seconds'])
@Index('ix_match_stay_match', ['matchId'])
export class MatchStay {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  matchId: string;

  @Column({ type: 'varchar', length: 16 })
  stage: PathStage;

  /** The match's field when it left. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  field: Field | null;

  @Column({ type: 'datetime', precision: 3 })
  began: Date;

  @Column({ type: 'datetime', precision: 3 })
  ended: Date;

  /** The year in Asia/Shanghai in which it ended, where it counts. */
  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  seconds: number;
}
