import { fenTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

/**
 * 提成结算: what a period earned, as both sides stated it and a second person confirmed it. It counts from then on, and is due as an instalment of
 * its own. Under its claim's id; rows are added and never changed.
 */
@Entity('royalty_statement')
@Index('ux_royalty_seq', ['contractId', 'seq'], { unique: true })
export class RoyaltyStatement {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_royalty_contract' })
  contract?: Contract;

  @Column({ type: 'int' })
  seq: number;

  @Column({ type: 'date' })
  periodFrom: string;

  @Column({ type: 'date' })
  periodTo: string;

  /** What the royalty is reckoned from, e.g. the sales of the period. */
  @Column({ type: 'bigint', transformer: fenTransformer })
  baseAmount: bigint;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  /** The day on which it was stated; the year in which it counts. */
  @Column({ type: 'date' })
  statedOn: string;

  /** The instalment by which it is paid. */
  @Column({ type: 'char', length: 36 })
  instalmentId: string;

  @Column({ type: 'char', length: 36 })
  evidenceId: string;

  @Column({ type: 'char', length: 64 })
  evidenceSha256: string;

  @Column({ type: 'char', length: 36 })
  recordedBy: string;

  /** Null for what was recorded before a second person was asked. */
  @Column({ type: 'char', length: 36, nullable: true })
  confirmedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}
