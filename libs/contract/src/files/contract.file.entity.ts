import { defineEnum } from '#kernel/values';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Contract } from '../core/contract.entity.js';

export const ContractFileKind = defineEnum('ContractFileKind', 'What a file of a contract is 合同文件类型.', {
  TEXT: { zh: '合同文本', en: 'Contract text' },
  ANNEX: { zh: '技术附件', en: 'Technical annex' },
  ACCEPTANCE: { zh: '验收材料', en: 'Acceptance' },
  RECEIPT: { zh: '票据凭证', en: 'Receipt' },
  CORRESPONDENCE: { zh: '往来函件', en: 'Correspondence' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type ContractFileKind = keyof typeof ContractFileKind;

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
