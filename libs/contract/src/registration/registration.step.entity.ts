import { fenTransformer, jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import type { RegistrationState } from '../core/contract.states.js';
import type { PrecheckAnswers } from './precheck.rules.js';

/** One step of a registration as it was recorded, with the paper that proves it. Rows are added and never changed. */
@Entity('registration_step')
@Index('ix_registration_step_contract', ['contractId', 'recordedAt'])
export class RegistrationStep {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_registration_step_contract' })
  contract?: Contract;

  /** Which submission it belongs to; after a refusal the next one begins. 0 before the first. */
  @Column({ type: 'int' })
  attempt: number;

  @Column({ type: 'varchar', length: 32 })
  state: RegistrationState;

  /** The day on which it happened. */
  @Column({ type: 'date' })
  happenedOn: string;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  number: string | null;

  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  amount: bigint | null;

  /** A change that was booked with its whole sum, as all were before differences were booked; the entries of that day stay as they are. */
  @Column({ type: 'boolean', default: false })
  whole: boolean;

  @Column({ type: 'char', length: 36, nullable: true })
  evidenceId: string | null;

  @Column({ type: 'char', length: 64, nullable: true })
  evidenceSha256: string | null;

  /** Null for what was recorded before steps were kept. */
  @Column({ type: 'char', length: 36, nullable: true })
  recordedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  recordedAt: Date;
}

/** A pre-check as somebody answered it. The latest is the one that stands; rows are added and never changed. */
@Entity('registration_precheck')
@Index('ix_registration_precheck_contract', ['contractId', 'answeredAt'])
export class RegistrationPrecheck {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_registration_precheck_contract' })
  contract?: Contract;

  /** Which dated list of questions was answered. */
  @Column({ type: 'varchar', length: 16 })
  checklist: string;

  @Column({ type: 'longtext', transformer: jsonTransformer })
  answers: PrecheckAnswers;

  @Column({ type: 'char', length: 36 })
  answeredBy: string;

  @Column({ type: 'datetime', precision: 3 })
  answeredAt: Date;
}
