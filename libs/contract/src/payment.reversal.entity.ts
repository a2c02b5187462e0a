import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from './contract.entity.js';

/** 冲正: a receipt that should never have been recorded, and why. Under the receipt's id: taken back once. Rows are added and never changed. */
@Entity('payment_reversal')
@Index('ix_payment_reversal_contract', ['contractId'])
export class PaymentReversal {
  /** The receipt's id. */
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_payment_reversal_contract' })
  contract?: Contract;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'char', length: 36 })
  reversedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  reversedAt: Date;
}
