import { fenTransformer, jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import type { AmendmentKind, AmendmentState } from './amendment.states.js';

/** An instalment as it was or will be; the sum in fen, as a text because JSON knows no large whole numbers. */
export interface Planned {
  dueOn: string;
  amount: string;
  condition: string;
}

/** One line of the schedule: what was agreed before and what is agreed now; null where it did not or will not exist. */
export interface ScheduleLine {
  instalmentId: string | null;
  seq: number;
  before: Planned | null;
  after: Planned | null;
  /** Its day had come when the amendment took effect; said with the confirmation. */
  due?: boolean;
}

/**
 * 变更 or 补充协议: a paper of its own that changes a signed contract. It keeps what stood before and what stands after; the contract's
 * signed sums are never edited, the differences are added beside them when a second person has confirmed the paper.
 */
@Entity('contract_amendment')
@Index('ux_amendment_seq', ['contractId', 'seq'], { unique: true })
@Index('ux_amendment_open', ['openContractId'], { unique: true })
@Index('ix_amendment_state', ['state', 'updatedAt'])
export class Amendment {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_amendment_contract' })
  contract?: Contract;

  /** The contract while the amendment is open, null afterwards: one at a time, or each would compute from sums that the other changes. */
  @Column({ type: 'char', length: 36, nullable: true })
  openContractId: string | null;

  @Column({ type: 'int' })
  seq: number;

  @Column({ type: 'varchar', length: 32 })
  state: AmendmentState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 16 })
  kind: AmendmentKind;

  /** What is agreed otherwise, in words. */
  @Column({ type: 'varchar', length: 1000 })
  summary: string;

  @Column({ type: 'date', nullable: true })
  signedOn: string | null;

  /** The day from which it holds; the year in which its sums count. */
  @Column({ type: 'date', nullable: true })
  effectiveOn: string | null;

  @Column({ type: 'bigint', transformer: fenTransformer })
  totalBefore: bigint;

  @Column({ type: 'bigint', transformer: fenTransformer })
  totalAfter: bigint;

  @Column({ type: 'bigint', transformer: fenTransformer })
  technologyBefore: bigint;

  @Column({ type: 'bigint', transformer: fenTransformer })
  technologyAfter: bigint;

  /** The sum on the paper of a contract in another currency, in its hundredths; the rate stays that of the contract. */
  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  foreignBefore: bigint | null;

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  foreignAfter: bigint | null;

  @Column({ type: 'date', nullable: true })
  validUntilBefore: string | null;

  @Column({ type: 'date', nullable: true })
  validUntilAfter: string | null;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  schedule: ScheduleLine[];

  /** It was booked when the technology part of an entry fee moved by the smaller of both changes; its entry still says so. */
  @Column({ type: 'boolean', default: false })
  byChange: boolean;

  @Column({ type: 'char', length: 36, nullable: true })
  scanId: string | null;

  @Column({ type: 'char', length: 64, nullable: true })
  scanSha256: string | null;

  @Column({ type: 'char', length: 36 })
  draftedBy: string;

  /** Everybody who wrote any of it or handed it in: none of them confirms it. */
  @Column({ type: 'longtext', transformer: jsonTransformer })
  authors: string[];

  @Column({ type: 'char', length: 36, nullable: true })
  submittedBy: string | null;

  @Column({ type: 'char', length: 36, nullable: true })
  confirmedBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  updatedAt: Date;
}
