import { fenTransformer } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import type { RegistrationState } from '../core/contract.states.js';

/** The registration 认定登记 of a contract, under the contract's id: one per contract, with a life of its own. */
@Entity('contract_registration')
@Index('ux_contract_registration_number', ['number'], { unique: true })
@Index('ix_contract_registration_state', ['state'])
export class Registration {
  /** The contract's id. */
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @OneToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'fk_registration_contract' })
  contract?: Contract;

  @Column({ type: 'varchar', length: 32 })
  state: RegistrationState;

  @Column({ type: 'int', default: 1 })
  version: number;

  /** How often it was submitted, supplements apart. */
  @Column({ type: 'int', default: 0 })
  attempt: number;

  /** The day since which it stands where it stands. */
  @Column({ type: 'date', nullable: true })
  stateSince: string | null;

  /** The day by which this step should be over, by the registrar's days when it began; null when nothing is waited for. */
  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** Issued by the registrar, never made here. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  number: string | null;

  /** The sum that the registrar recognised. */
  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  amount: bigint | null;

  @Column({ type: 'date', nullable: true })
  registeredOn: string | null;

  /** Why it was refused, or what is to be supplemented. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  reason: string | null;
}
