import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

/** A registration number that had been typed wrong, and what it should have been. Rows are added and never changed. */
@Entity('registration_number_correction')
@Index('ix_registration_number_correction_contract', ['contractId', 'correctedAt'])
export class RegistrationNumberCorrection {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_registration_number_correction_contract' })
  contract?: Contract;

  @Column({ type: 'varchar', length: 16 })
  numberBefore: string;

  @Column({ type: 'varchar', length: 16 })
  numberAfter: string;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @Column({ type: 'char', length: 36, nullable: true })
  evidenceId: string | null;

  @Column({ type: 'char', length: 64, nullable: true })
  evidenceSha256: string | null;

  @Column({ type: 'char', length: 36 })
  correctedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  correctedAt: Date;
}
