import { jsonTransformer } from '#kernel/values';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LedgerFinding, LedgerHead } from './ledger.findings.js';

/** What a check of the whole ledger found. */
@Entity('ledger_check')
@Index('ix_ledger_check_at', ['at'])
export class LedgerCheck {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'boolean' })
  ok: boolean;

  @Column({ type: 'int' })
  entries: number;

  @Column({ type: 'int' })
  contracts: number;

  @Column({ type: 'int' })
  seconds: number;

  /** The first inconsistent row. */
  @Column({ type: 'longtext', nullable: true, transformer: jsonTransformer })
  finding: LedgerFinding | null;

  /** Each year's count and digest as they were: a later check compares, so that an older copy of the tables shows. */
  @Column({ type: 'longtext', transformer: jsonTransformer })
  heads: LedgerHead[];
}
