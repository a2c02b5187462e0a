import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { fenTransformer } from '../../kernel/values/src/index.js';
import type { Field } from '../../taxonomy/src/index.js';
import type { ContractKind, ContractState, PaymentMode } from './contract.states.js';

/** A technology contract 技术合同, recorded from a match or directly. */
@Entity('contract')
@Index('ux_contract_code', ['code'], { unique: true })
@Index('ux_contract_open_match', ['openMatchId'], { unique: true })
@Index('ix_contract_match', ['matchId'])
@Index('ix_contract_state', ['state', 'updatedAt'])
@Index('ix_contract_signed', ['signedOn'])
@Index('ix_contract_buyer', ['buyerOrganizationId'])
@Index('ix_contract_seller', ['sellerOrganizationId'])
export class Contract {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  code: string;

  @Column({ type: 'varchar', length: 32 })
  state: ContractState;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'char', length: 36, nullable: true })
  matchId: string | null;

  /** The match while the contract stands, null once terminated: a match has one contract at a time. */
  @Column({ type: 'char', length: 36, nullable: true })
  openMatchId: string | null;

  @Column({ type: 'varchar', length: 32 })
  kind: ContractKind;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'char', length: 36, nullable: true })
  buyerOrganizationId: string | null;

  @Column({ type: 'varchar', length: 200 })
  buyerName: string;

  @Column({ type: 'varchar', length: 18, nullable: true })
  buyerCreditCode: string | null;

  @Column({ type: 'char', length: 6 })
  buyerRegionCode: string;

  @Column({ type: 'char', length: 36, nullable: true })
  sellerOrganizationId: string | null;

  @Column({ type: 'varchar', length: 200 })
  sellerName: string;

  @Column({ type: 'varchar', length: 18, nullable: true })
  sellerCreditCode: string | null;

  @Column({ type: 'char', length: 6 })
  sellerRegionCode: string;

  /** 合同成交额: the whole sum. */
  @Column({ type: 'bigint', transformer: fenTransformer })
  totalAmount: bigint;

  /** 技术交易额: the whole sum less equipment, instruments, parts and materials. */
  @Column({ type: 'bigint', transformer: fenTransformer })
  technologyAmount: bigint;

  /** What the instalments add up to. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  instalmentTotal: bigint;

  /** What the receipts add up to; changes in the transaction that adds a receipt. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  paidAmount: bigint;

  @Column({ type: 'varchar', length: 32 })
  paymentMode: PaymentMode;

  @Column({ type: 'varchar', length: 32 })
  field: Field;

  @Column({ type: 'date', nullable: true })
  signedOn: string | null;

  @Column({ type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;

  /** The signed scan, and its digest as the confirming person saw it. */
  @Column({ type: 'char', length: 36, nullable: true })
  scanId: string | null;

  @Column({ type: 'char', length: 64, nullable: true })
  scanSha256: string | null;

  @Column({ type: 'char', length: 36 })
  draftedBy: string;

  /** Who saved it last: whoever wrote any of it does not confirm it. */
  @Column({ type: 'char', length: 36 })
  editedBy: string;

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
