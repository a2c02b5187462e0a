import { defineEnum } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

export const ReversedKind = defineEnum('ReversedKind', 'What a reversal 冲正 takes back.', {
  RECEIPT: { zh: '到账', en: 'Receipt' },
  REFUND: { zh: '退款', en: 'Refund' },
  ROYALTY: { zh: '提成结算', en: 'Royalty statement' },
});
export type ReversedKind = keyof typeof ReversedKind;

/**
 * 冲正: a receipt, a refund or a royalty statement that should never have been recorded, and why. Under that record's id: taken back once.
 * Rows are added and never changed.
 */
@Entity('money_reversal')
@Index('ix_money_reversal_contract', ['contractId'])
export class MoneyReversal {
  /** The id of what is taken back. */
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  kind: ReversedKind;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_money_reversal_contract' })
  contract?: Contract;

  /** The contract had ended: what was owed had been let go of, and only what counts was taken back. */
  @Column({ type: 'boolean', default: false })
  afterEnd: boolean;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'char', length: 36 })
  reversedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  reversedAt: Date;
}
