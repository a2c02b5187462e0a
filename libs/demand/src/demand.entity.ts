import { fenTransformer, jsonTransformer } from '#kernel/values';
import type { CooperationMode, Field, IndicatorValue, Secrecy } from '#taxonomy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DemandState } from './demand.states.js';

/**
 * A technical demand 技术需求. A masked one has two texts: the confidential (title, situation, …) and the public (publicTitle, …).
 * Everything that leaves the service goes through `demand.view.ts`.
 */
@Entity('demand')
@Index('ux_demand_code', ['code'], { unique: true })
@Index('ix_demand_state', ['state', 'submittedAt'])
@Index('ix_demand_organization', ['organizationId'])
@Index('ix_demand_author', ['createdBy'])
export class Demand {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  code: string;

  @Column({ type: 'varchar', length: 32 })
  state: DemandState;

  @Column({ type: 'int', default: 1 })
  version: number;

  /** The firm whose problem it is. */
  @Column({ type: 'char', length: 36 })
  organizationId: string;

  @Column({ type: 'char', length: 36 })
  createdBy: string;

  /** Posted by a broker for the firm; shown as such. */
  @Column({ type: 'boolean', default: false })
  onBehalf: boolean;

  @Column({ type: 'varchar', length: 200, default: '' })
  title: string;

  @Column({ type: 'text' })
  situation: string;

  @Column({ type: 'text' })
  wantedResult: string;

  @Column({ type: 'text', name: 'constraints_text' })
  constraints: string;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  indicators: IndicatorValue[];

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  budgetMin: bigint | null;

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  budgetMax: bigint | null;

  @Column({ type: 'date', nullable: true })
  deadline: string | null;

  @Column({ type: 'int', nullable: true })
  requiredTrl: number | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  modes: CooperationMode[];

  @Column({ type: 'varchar', length: 32, nullable: true })
  field: Field | null;

  @Column({ type: 'varchar', length: 16, default: 'MASKED' })
  secrecy: Secrecy;

  @Column({ type: 'char', length: 6, nullable: true })
  regionCode: string | null;

  @Column({ type: 'varchar', length: 200, default: '' })
  publicTitle: string;

  @Column({ type: 'text' })
  publicSituation: string;

  @Column({ type: 'text' })
  publicWantedResult: string;

  @Column({ type: 'text', name: 'public_constraints_text' })
  publicConstraints: string;

  /** The poster declared that nothing classified or defence-secret is inside. */
  @Column({ type: 'boolean', default: false })
  noStateSecrets: boolean;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
