import { defineEnum, defineUnnamedEnum, fenTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

/** Where a claim stands; the table of moves is `royalty.lifecycle.ts`. */
export const RoyaltyClaimState = defineEnum('RoyaltyClaimState', 'Where a royalty claim 提成结算单 stands.', {
  AWAITING_CONFIRMATION: { zh: '待确认', en: 'Awaiting confirmation', about: 'By a second person, against the paper' },
  CONFIRMED: { zh: '已结算', en: 'Stated', about: 'It counts and is owed' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
});
export type RoyaltyClaimState = keyof typeof RoyaltyClaimState;

/** Their words stand in the lifecycle. */
export const RoyaltyClaimAction = defineUnnamedEnum(
  'RoyaltyClaimAction',
  'What a person can do with a royalty claim 提成结算操作.',
  'CONFIRM',
  'RETURN',
  'WITHDRAW',
);
export type RoyaltyClaimAction = keyof typeof RoyaltyClaimAction;

/**
 * 提成结算单 as one person wrote it down. Nothing counts before a second person has compared it with the paper: then a statement of the same id is
 * added, which nobody changes.
 */
@Entity('royalty_claim')
@Index('ux_royalty_claim_open', ['openContractId'], { unique: true })
@Index('ix_royalty_claim_contract', ['contractId', 'createdAt'])
@Index('ix_royalty_claim_state', ['state', 'updatedAt'])
export class RoyaltyClaim {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_royalty_claim_contract' })
  contract?: Contract;

  /** The contract while the claim waits, null afterwards: one at a time, or two could claim one period. */
  @Column({ type: 'char', length: 36, nullable: true })
  openContractId: string | null;

  @Column({ type: 'varchar', length: 32 })
  state: RoyaltyClaimState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'date' })
  periodFrom: string;

  @Column({ type: 'date' })
  periodTo: string;

  /** What the royalty is reckoned from, e.g. the sales of the period. */
  @Column({ type: 'bigint', transformer: fenTransformer })
  baseAmount: bigint;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  @Column({ type: 'date' })
  statedOn: string;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'char', length: 36 })
  evidenceId: string;

  @Column({ type: 'char', length: 64 })
  evidenceSha256: string;

  @Column({ type: 'char', length: 36 })
  draftedBy: string;

  @Column({ type: 'char', length: 36, nullable: true })
  confirmedBy: string | null;

  /** Why it was sent back. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  reason: string | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
