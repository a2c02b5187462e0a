import { fenTransformer, jsonTransformer } from '#kernel/values';
import type { CooperationMode, Field, IndicatorValue, IpKind, IpState } from '#taxonomy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AchievementKind, AchievementState } from './achievement.states.js';

export interface IpRightValue {
  kind: IpKind;
  number: string;
  owner: string;
  state: IpState;
}

/** A technology achievement 科技成果 of a researcher, listed through the institute's office and the centre. */
@Entity('achievement')
@Index('ux_achievement_code', ['code'], { unique: true })
@Index('ix_achievement_state', ['state', 'submittedAt'])
@Index('ix_achievement_institute', ['instituteId'])
@Index('ix_achievement_author', ['createdBy'])
export class Achievement {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  code: string;

  @Column({ type: 'varchar', length: 16, default: 'ACHIEVEMENT' })
  kind: AchievementKind;

  @Column({ type: 'varchar', length: 32 })
  state: AchievementState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'char', length: 36 })
  instituteId: string;

  @Column({ type: 'char', length: 36 })
  createdBy: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  title: string;

  @Column({ type: 'text' })
  abstract: string;

  @Column({ type: 'text' })
  problemSolved: string;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  indicators: IndicatorValue[];

  @Column({ type: 'int', nullable: true })
  trl: number | null;

  @Column({ type: 'text' })
  trlEvidence: string;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  ip: IpRightValue[];

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  priceMin: bigint | null;

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  priceMax: bigint | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  modes: CooperationMode[];

  @Column({ type: 'varchar', length: 32, nullable: true })
  field: Field | null;

  @Column({ type: 'varchar', length: 500, default: '' })
  team: string;

  @Column({ type: 'char', length: 6, nullable: true })
  regionCode: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  keywords: string[];

  @Column({ type: 'datetime', precision: 3, nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
