import { fenTransformer } from '#kernel/values';
import type { Field } from '#taxonomy';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LedgerAccount } from '../entries/ledger.accounts.js';

/** Sums of lines by year, month, field and account, kept in the transaction that adds the lines. The cockpit reads these. */
@Entity('ledger_tally')
export class LedgerTally {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'int' })
  month: number;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  field: Field;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  account: LedgerAccount;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  /** How many contracts, registrations, receipts stand behind the sum. */
  @Column({ type: 'int' })
  units: number;
}

/** Sums of a contract's lines by year and account, kept like the tallies, with all by which a report may cut them: one index answers it. */
@Entity('ledger_balance')
@Index('ix_ledger_balance_cut', [
  'year',
  'account',
  'amount',
  'contractId',
  'field',
  'kind',
  'buyerSize',
  'huming',
  'seller',
])
export class LedgerBalance {
  @PrimaryColumn({ type: 'char', length: 36 })
  contractId: string;

  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  account: LedgerAccount;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  @Column({ type: 'varchar', length: 32, default: '' })
  field: Field;

  /** Its filing, see `Filing`. */
  @Column({ type: 'varchar', length: 32, default: '' })
  kind: string;

  /** Names that differ by a letter's case are two sellers. */
  @Column({ type: 'varchar', length: 200, collation: 'utf8mb4_bin', default: '' })
  seller: string;

  @Column({ type: 'varchar', length: 16, default: '' })
  buyerSize: string;

  @Column({ type: 'boolean', default: false })
  huming: boolean;
}

/** A year's turnover cut by its contracts' field, kind, seller, size of the buyer, 沪明. Kept like the tallies. */
@Entity('turnover_cut')
export class TurnoverCut {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  cut: string;

  @PrimaryColumn({ type: 'varchar', length: 200, collation: 'utf8mb4_bin' })
  part: string;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;

  /** How many contracts stand behind it: those whose turnover of the year is not zero. */
  @Column({ type: 'int' })
  contracts: number;
}
