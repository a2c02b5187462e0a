import { fenTransformer, jsonTransformer } from '#kernel/values';
import type { Field, SizeBand } from '#taxonomy';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Goal, IpKind, PartyNature, PlanSource, SubKind, TechnologyArea } from './contract.form.js';
import type { FurtherParty } from './contract.party.js';
import type { ContractKind, ContractState, PaymentMode } from './contract.states.js';

/** A technology contract 技术合同, recorded from a match or directly. */
@Entity('contract')
@Index('ux_contract_code', ['code'], { unique: true })
@Index('ux_contract_open_match', ['openMatchId'], { unique: true })
@Index('ux_contract_scan', ['standingScan'], { unique: true })
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

  /** The researcher whose achievement it came of: of an institute's contracts they see their own. */
  @Column({ type: 'char', length: 36, nullable: true })
  researcherId: string | null;

  /** The match while the contract stands, null once terminated: a match has one contract at a time. */
  @Column({ type: 'char', length: 36, nullable: true })
  openMatchId: string | null;

  @Column({ type: 'varchar', length: 32 })
  kind: ContractKind;

  @Column({ type: 'varchar', length: 32, nullable: true })
  subKind: SubKind | null;

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

  /** 单位性质. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  buyerNature: PartyNature | null;

  /** How large the buying firm was when it was signed: what reports cut by, whatever becomes of the firm. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  buyerSize: SizeBand | null;

  @Column({ type: 'char', length: 36, nullable: true })
  sellerOrganizationId: string | null;

  @Column({ type: 'varchar', length: 200 })
  sellerName: string;

  @Column({ type: 'varchar', length: 18, nullable: true })
  sellerCreditCode: string | null;

  @Column({ type: 'char', length: 6 })
  sellerRegionCode: string;

  /** 单位性质. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  sellerNature: PartyNature | null;

  /** The parties beside the two leads; null when there are none. */
  @Column({ type: 'longtext', nullable: true, transformer: jsonTransformer })
  furtherParties: FurtherParty[] | null;

  /** 合同成交额 as it was signed. What amendments changed of it stands beside it, never in it. */
  @Column({ type: 'bigint', transformer: fenTransformer })
  totalAmount: bigint;

  /** 技术交易额: the whole sum less equipment, instruments, parts and materials. */
  @Column({ type: 'bigint', transformer: fenTransformer })
  technologyAmount: bigint;

  /** What confirmed amendments added to the whole sum and to the technology sum; negative when they lowered it. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  amendedTotal: bigint;

  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  amendedTechnology: bigint;

  /** What the instalments added up to when it was signed. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  instalmentTotal: bigint;

  /** What amendments and royalty statements added to the instalments since. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  addedInstalments: bigint;

  /** 提成 stated so far. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  royaltyTotal: bigint;

  /** What the receipts add up to; changes in the transaction that adds a receipt. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  paidAmount: bigint;

  /** What of it went back. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  refundedAmount: bigint;

  @Column({ type: 'varchar', length: 32 })
  paymentMode: PaymentMode;

  @Column({ type: 'varchar', length: 32 })
  field: Field;

  /** The currency of the paper. All sums above are yuan at this rate. */
  @Column({ type: 'char', length: 3, default: 'CNY' })
  currency: string;

  /** The sum on the paper, in hundredths of its currency. */
  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  foreignAmount: bigint | null;

  /** What confirmed amendments added to it, in the same hundredths. */
  @Column({ type: 'bigint', default: '0', transformer: fenTransformer })
  amendedForeign: bigint;

  @Column({ type: 'decimal', precision: 16, scale: 6, nullable: true })
  exchangeRate: string | null;

  @Column({ type: 'date', nullable: true })
  rateOn: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  technologyArea: TechnologyArea | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  ipKind: IpKind | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  planSource: PlanSource | null;

  /** 社会经济目标. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  goal: Goal | null;

  /** 预计新增投入. */
  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  expectedInput: bigint | null;

  /** 预计新增产值. */
  @Column({ type: 'bigint', nullable: true, transformer: fenTransformer })
  expectedOutput: bigint | null;

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

  /** The scan's digest while the contract stands, null once terminated: one paper is one contract. */
  @Column({ type: 'char', length: 64, nullable: true })
  standingScan: string | null;

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

/** Who besides the leads is a party with an account: found by its organisation, as the leads are by their columns. */
@Entity('contract_party')
@Index('ix_contract_party_organization', ['organizationId'])
export class ContractParty {
  @PrimaryColumn({ type: 'char', length: 36 })
  contractId: string;

  @PrimaryColumn({ type: 'char', length: 36 })
  organizationId: string;

  @ManyToOne(() => Contract, { nullable: false })
  @JoinColumn({ name: 'contract_id', foreignKeyConstraintName: 'fk_contract_party_contract' })
  contract?: Contract;
}
