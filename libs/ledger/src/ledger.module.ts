import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { PortalModule } from '#portal';
import { Module } from '@nestjs/common';
import './ledger.access.js';
import { LedgerChecks } from './ledger.checks.js';
import { LedgerEntry, LedgerLine } from './ledger.entity.js';
import { LedgerHeads } from './ledger.heads.js';
import { CheckLedger } from './ledger.jobs.js';
import { Ledger } from './ledger.js';
import './ledger.messages.js';
import {
  LedgerFieldCut1700000111000,
  LedgerFiling1700000100000,
  LedgerTables1700000020000,
} from './ledger.migrations.js';
import { LedgerNotices } from './ledger.notices.js';
import { LedgerOpenData } from './ledger.open-data.js';
import { LedgerOpening } from './ledger.opening.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerResolver } from './ledger.resolver.js';
import { LedgerSources } from './ledger.sources.js';
import { LedgerBalance, LedgerCheck, LedgerTally, LedgerYear, TurnoverCut } from './ledger.sums.entity.js';
import { LedgerSums } from './ledger.sums.js';
import { LedgerVerifier } from './ledger.verifier.js';
import { LedgerYears } from './ledger.years.js';

export const ledgerSchema: Schema = {
  entities: [LedgerEntry, LedgerLine, LedgerYear, LedgerTally, LedgerBalance, TurnoverCut, LedgerCheck],
  migrations: [LedgerTables1700000020000, LedgerFiling1700000100000, LedgerFieldCut1700000111000],
};

/** The ledger of technology contracts: it knows ids and sums, and no contract. */
@Module({
  providers: [
    Ledger,
    LedgerSums,
    LedgerHeads,
    LedgerSources,
    LedgerVerifier,
    LedgerYears,
    LedgerChecks,
    LedgerOpening,
    LedgerReader,
  ],
  exports: [LedgerReader, Ledger, LedgerSums, LedgerSources, LedgerVerifier, LedgerYears, LedgerChecks, LedgerOpening],
})
export class LedgerModule {}

@Module({ imports: [LedgerModule, PortalModule], providers: [LedgerResolver, LedgerOpenData] })
export class LedgerApiModule {}

/** The daily check, and who is told when a row lies. */
@Module({ imports: [LedgerModule, IdentityModule, NotificationModule], providers: [CheckLedger, LedgerNotices] })
export class LedgerJobsModule {}
