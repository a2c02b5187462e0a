import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MatchSide } from '../record/match.states.js';
import type { NotRelevantReason } from './curation.states.js';

/** A side said that a recommendation does not concern it. It left that side's list; nobody was declined. */
@Entity('match_relevance')
@Index('ix_match_relevance_match', ['matchId', 'side', 'undoneAt'])
export class NotRelevant {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  matchId: string;

  @Column({ type: 'varchar', length: 16 })
  side: MatchSide;

  @Column({ type: 'varchar', length: 32 })
  reason: NotRelevantReason;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'char', length: 36 })
  createdBy: string;

  @Column({ type: 'varchar', length: 100 })
  createdByName: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  undoneAt: Date | null;
}
