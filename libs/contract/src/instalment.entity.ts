import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { fenTransformer } from '../../kernel/values/src/index.js';
import { Contract } from './contract.entity.js';

/** A part of the sum with the day on which it is due. Written with the draft; after signing only what is paid changes. */
@Entity('instalment')
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

  /** The day of the last receipt. */
  @Column({ type: 'date', nullable: true })
  paidOn: string | null;
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

  @Column({ type: 'char', length: 36, nullable: true })
  recordedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}
