import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

/** What a file of a contract is. */
export const ContractFileKind = {
  TEXT: 'TEXT',
  ANNEX: 'ANNEX',
  ACCEPTANCE: 'ACCEPTANCE',
  RECEIPT: 'RECEIPT',
  CORRESPONDENCE: 'CORRESPONDENCE',
  OTHER: 'OTHER',
} as const;
export type ContractFileKind = (typeof ContractFileKind)[keyof typeof ContractFileKind];

/** A file that belongs to a contract. Rows are added and never changed; the digest is that of the file as it was added. */
@Entity('contract_file')
@Index('ux_contract_file', ['contractId', 'attachmentId'], { unique: true })
export class ContractFile {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_contract_file_contract' })
  contract?: Contract;

  @Column({ type: 'char', length: 36 })
  attachmentId: string;

  @Column({ type: 'varchar', length: 32 })
  kind: ContractFileKind;

  @Column({ type: 'char', length: 64 })
  sha256: string;

  @Column({ type: 'char', length: 36 })
  addedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  addedAt: Date;
}
