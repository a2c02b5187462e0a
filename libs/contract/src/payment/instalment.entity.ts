import { fenTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

/** Where an instalment comes from: agreed in the paper or an amendment of it, or stated as a royalty. */
export const InstalmentSource = { AGREED: 'AGREED', ROYALTY: 'ROYALTY' } as const;
export type InstalmentSource = (typeof InstalmentSource)[keyof typeof InstalmentSource];

/**
 * A part of the sum with the day on which it is due, as it stands now. After the signing it changes with payments, and with confirmed
 * amendments, which keep how it stood before.
 */
@Entity('instalment')
@Index('ix_instalment_open', ['paidOff', 'dueOn', 'contractId', 'amount', 'paidAmount'])
@Index('ux_instalment_seq', ['contractId', 'seq'], { unique: true })
export class Instalment {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_instalment_contract' })
  contract?: Contract;

  @Column({ type: 'int' })
  seq: number;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  /** What must have happened, e.g. 样机验收后. */
  @Column({ type: 'varchar', length: 500, name: 'condition_text', default: '' })
  condition: string;

  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  paidAmount: bigint;

  /** What of it went back. It is not owed again: a new agreement would say so. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  refundedAmount: bigint;

  /** The day of the last receipt. */
  @Column({ type: 'date', nullable: true })
  paidOn: string | null;

  @Column({ type: 'varchar', length: 16, default: 'AGREED' })
  source: InstalmentSource;

  /** The day on which it fell due and the ledger took note. */
  @Column({ type: 'date', nullable: true })
  duePostedOn: string | null;

  /** The sum with which it fell due; an amendment may have changed it since. Null for royalties, which are due as they are stated. */
  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  duePostedAmount: bigint | null;

  /** Nothing is owed on it: what is open and late is found without reading what is settled. */
  @Column({ type: 'boolean', default: false })
  paidOff: boolean;
}

/** A receipt: money that arrived for an instalment. Rows are added and never changed. */
@Entity('payment')
@Index('ix_payment_contract', ['contractId', 'paidOn'])
@Index('ix_payment_instalment', ['instalmentId'])
export class Payment {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_payment_contract' })
  contract?: Contract;

  @Column({ type: 'char', length: 36 })
  instalmentId: string;

  @ManyToOne(() => Instalment, { nullable: false })
  @JoinColumn({ name: 'instalment_id', foreignKeyConstraintName: 'fk_payment_instalment' })
  instalment?: Instalment;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  @Column({ type: 'date' })
  paidOn: string;

  /** The bank's receipt, and its digest as it was recorded. */
  @Column({ type: 'char', length: 36, nullable: true })
  evidenceId: string | null;

  @Column({ type: 'char', length: 64, nullable: true })
  evidenceSha256: string | null;

  @Column({ type: 'char', length: 36, nullable: true })
  recordedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}
