import { fenTransformer, jsonTransformer } from '#kernel/values';
import type { DeclineReason, Field } from '#taxonomy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Band, Explanation } from '../engine/index.js';
import type { Shares } from './contribution.js';
import type { AnswerState, MatchOrigin, MatchStage, PathStage } from './match.states.js';

/** Why a pair was put together, ready to show in both languages. Made of texts that both sides may read. */
export interface Explanations {
  zh: Explanation;
  en: Explanation;
  /** How the score is put together; absent from rows that were scored before it was kept. */
  shares?: Shares;
}

/**
 * A pair of demand and achievement. Organisations and authors of both sides are denormalised here, so that lists are filtered in one query;
 * scoring refreshes them.
 */
@Entity('match_record')
@Index('ux_match_code', ['code'], { unique: true })
@Index('ux_match_pair', ['demandId', 'achievementId'], { unique: true })
@Index('ix_match_state', ['state', 'score'])
@Index('ix_match_achievement', ['achievementId'])
@Index('ix_match_broker', ['brokerId', 'state'])
@Index('ix_match_demand_organization', ['demandOrganizationId'])
@Index('ix_match_demand_author', ['demandAuthorId'])
@Index('ix_match_institute', ['instituteId'])
@Index('ix_match_achievement_author', ['achievementAuthorId'])
@Index('ix_match_open', [
  'hidden',
  'banned',
  'state',
  'brokerId',
  'stageSince',
  'nextActionDue',
  'field',
  'expectedSum',
])
@Index('ix_match_demand_answer', ['demandAnswer', 'demandAnsweredAt', 'demandReason', 'banned', 'field', 'expectedSum'])
@Index('ix_match_achievement_answer', [
  'achievementAnswer',
  'achievementAnsweredAt',
  'achievementReason',
  'banned',
  'field',
  'expectedSum',
])
export class Match {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  code: string;

  /** The stage. */
  @Column({ type: 'varchar', length: 32 })
  state: MatchStage;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'char', length: 36 })
  demandId: string;

  @Column({ type: 'char', length: 36 })
  achievementId: string;

  @Column({ type: 'char', length: 36 })
  demandOrganizationId: string;

  @Column({ type: 'char', length: 36 })
  demandAuthorId: string;

  @Column({ type: 'char', length: 36 })
  instituteId: string;

  @Column({ type: 'char', length: 36 })
  achievementAuthorId: string;

  /** The demand is for invited eyes: the achievement side never sees this match. */
  @Column({ type: 'boolean', default: false })
  invited: boolean;

  /** One of the two is off the list, and nobody has begun to talk. */
  @Column({ type: 'boolean', default: false })
  hidden: boolean;

  /** A broker took the pair out: nobody but brokers sees it, and it is not found again. */
  @Column({ type: 'boolean', default: false })
  banned: boolean;

  /** A broker put it on top of the demand's list, where it stays. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  pinnedAt: Date | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  pinnedBy: string | null;

  /** The side said that it does not concern them; it is off their list. */
  @Column({ type: 'boolean', default: false })
  demandAside: boolean;

  @Column({ type: 'boolean', default: false })
  achievementAside: boolean;

  /** The demand's field of the plan. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  field: Field | null;

  @Column({ type: 'varchar', length: 16 })
  origin: MatchOrigin;

  @Column({ type: 'double', default: 0 })
  score: number;

  @Column({ type: 'varchar', length: 8 })
  band: Band;

  @Column({ type: 'int', default: 1 })
  rankInDemand: number;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  explanation: Explanations;

  @Column({ type: 'varchar', length: 32 })
  modelVersion: string;

  /** When score and words were made; null for rows from before it was kept. What was published again since is shown only after it is scored anew. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  scoredAt: Date | null;

  @Column({ type: 'varchar', length: 16, default: 'UNREAD' })
  demandAnswer: AnswerState;

  @Column({ type: 'varchar', length: 32, nullable: true })
  demandReason: DeclineReason | null;

  @Column({ type: 'text', nullable: true })
  demandNote: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  demandAnsweredBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  demandAnsweredAt: Date | null;

  @Column({ type: 'varchar', length: 16, default: 'UNREAD' })
  achievementAnswer: AnswerState;

  @Column({ type: 'varchar', length: 32, nullable: true })
  achievementReason: DeclineReason | null;

  @Column({ type: 'text', nullable: true })
  achievementNote: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  achievementAnsweredBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  achievementAnsweredAt: Date | null;

  @Column({ type: 'char', length: 36, nullable: true })
  brokerId: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  nextAction: string | null;

  @Column({ type: 'date', nullable: true })
  nextActionDue: string | null;

  @Column({ type: 'datetime', precision: 3 })
  stageSince: Date;

  /** Where a match that is on hold came from. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  heldFrom: PathStage | null;

  /** When it was first shown to the two sides; leads are the brokers' own. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  shownAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  identityRevealedAt: Date | null;

  @Column({ type: 'char', length: 36, nullable: true })
  identityRevealedBy: string | null;

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  expectedSum: bigint | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
