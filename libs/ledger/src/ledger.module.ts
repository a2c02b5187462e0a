import { Module } from '@nestjs/common';
import type { Schema } from '../../kernel/database/src/index.js';
import './ledger.messages.js';
import { LedgerEntry, LedgerLine } from './ledger.entity.js';
import { LedgerHeads } from './ledger.heads.js';
import { LedgerTables1700000020000 } from './ledger.migrations.js';
import { LedgerBalance, LedgerCheck, LedgerTally, LedgerYear } from './ledger.sums.entity.js';
import { Ledger } from './ledger.js';

export const ledgerSchema: Schema = {
  entities: [LedgerEntry, LedgerLine, LedgerYear, LedgerTally, LedgerBalance, LedgerCheck],
  migrations: [LedgerTables1700000020000],
};

/** The ledger of technology contracts: it knows ids and sums, and no contract. */
@Module({ providers: [Ledger, LedgerHeads], exports: [Ledger, LedgerHeads] })
export class LedgerModule {}
