import { fenTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import { Instalment } from './instalment.entity.js';

/** Money that went back to the payer, with its evidence. Rows are added and never changed. */
@Entity('refund')
@Index('ix_refund_contract', ['contractId', 'refundedOn'])
@Index('ix_refund_instalment', ['instalmentId'])
export class Refund {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_refund_contract' })
  contract?: Contract;

  @Column({ type: 'char', length: 36 })
  instalmentId: string;

  @ManyToOne(() => Instalment, { nullable: false })
  @JoinColumn({ name: 'instalment_id', foreignKeyConstraintName: 'fk_refund_instalment' })
  instalment?: Instalment;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  @Column({ type: 'date' })
  refundedOn: string;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'char', length: 36 })
  evidenceId: string;

  @Column({ type: 'char', length: 64 })
  evidenceSha256: string;

  @Column({ type: 'char', length: 36 })
  recordedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}
