import { fenTransformer } from '#kernel/values';
import type { Field } from '#taxonomy';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { LedgerAccount } from './ledger.accounts.js';

/** What happened. A CORRECTION takes back an entry that should not be there, with a reason. */
export const LedgerKind = {
  SIGNED: 'SIGNED',
  AMENDED: 'AMENDED',
  REGISTERED: 'REGISTERED',
  INSTALMENT_DUE: 'INSTALMENT_DUE',
  PAID: 'PAID',
  REFUNDED: 'REFUNDED',
  ROYALTY_STATED: 'ROYALTY_STATED',
  TERMINATED: 'TERMINATED',
  CORRECTION: 'CORRECTION',
} as const;
export type LedgerKind = (typeof LedgerKind)[keyof typeof LedgerKind];

/**
 * One event that moved a sum. Rows are added in the transaction of the change that they tell of, numbered without gaps within their year, and
 * each holds its predecessor's digest. The application's account can neither change nor remove them.
 */
@Entity('ledger_entry')
@Index('ux_ledger_entry_id', ['id'], { unique: true })
@Index('ux_ledger_source', ['kind', 'sourceId'], { unique: true })
@Index('ux_ledger_reverses', ['reversesId'], { unique: true })
@Index('ix_ledger_contract', ['contractId', 'year', 'seq'])
@Index('ix_ledger_month', ['year', 'month', 'contractId', 'kind'])
export class LedgerEntry {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'int' })
  seq: number;

  @Column({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  kind: LedgerKind;

  @Column({ type: 'char', length: 36 })
  contractId: string;

  /** What happened there: the receipt, the amendment, the statement; the contract itself for its signing and registration. Once per kind. */
  @Column({ type: 'char', length: 36 })
  sourceId: string;

  /** The day on which it took effect, in Asia/Shanghai; year and month say where it is booked. */
  @Column({ type: 'date' })
  effectiveOn: string;

  @Column({ type: 'int' })
  month: number;

  @Column({ type: 'varchar', length: 32 })
  field: Field;

  /** The counting policy by which it counts. */
  @Column({ type: 'varchar', length: 16 })
  policy: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason: string | null;

  /** The entry that this one takes back. */
  @Column({ type: 'char', length: 36, nullable: true })
  reversesId: string | null;

  /** How many of its kind it adds: 1, or -1 for one taken back, or 0 for what only changes a sum. */
  @Column({ type: 'int' })
  units: number;

  @Column({ type: 'char', length: 36, nullable: true })
  actorId: string | null;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'char', length: 64 })
  previousDigest: string;

  @Column({ type: 'char', length: 64 })
  digest: string;
}

/** What an entry moves on one account: debit positive, credit negative, in fen. */
@Entity('ledger_line')
export class LedgerLine {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @PrimaryColumn({ type: 'int' })
  seq: number;

  @PrimaryColumn({ type: 'varchar', length: 24 })
  account: LedgerAccount;

  @ManyToOne(() => LedgerEntry, { nullable: false })
  @JoinColumn([
    { name: 'year', referencedColumnName: 'year', foreignKeyConstraintName: 'fk_ledger_line_entry' },
    { name: 'seq', referencedColumnName: 'seq', foreignKeyConstraintName: 'fk_ledger_line_entry' },
  ])
  entry?: LedgerEntry;

  @Column({ type: 'bigint', transformer: fenTransformer })
  amount: bigint;
}

/** The head of a year's chain: locked last and written last by whoever adds an entry, so that a missing tail shows. */
@Entity('ledger_year')
export class LedgerYear {
  @PrimaryColumn({ type: 'int' })
  year: number;

  @Column({ type: 'int', default: 0 })
  count: number;

  /** The last entry's digest. */
  @Column({ type: 'char', length: 64 })
  digest: string;

  @Column({ type: 'boolean', default: false })
  closed: boolean;

  /** When it was first closed: what was booked in another year before that is inconsistent. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  firstClosedAt: Date | null;

  /** Of the row itself, with the key that is not in the database. */
  @Column({ type: 'char', length: 64 })
  seal: string;
}
