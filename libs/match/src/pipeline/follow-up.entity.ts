import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FollowUpKind } from '../record/match.states.js';

/** What a broker did for a match: a call, a visit, a meeting. */
@Entity('match_follow_up')
@Index('ix_match_follow_up_match', ['matchId', 'happenedAt'])
export class FollowUp {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  matchId: string;

  @Column({ type: 'varchar', length: 16 })
  kind: FollowUpKind;

  @Column({ type: 'datetime', precision: 3 })
  happenedAt: Date;

  @Column({ type: 'varchar', length: 500 })
  attendees: string;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'char', length: 36 })
  authorId: string;

  @Column({ type: 'varchar', length: 100 })
  authorName: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;
}
