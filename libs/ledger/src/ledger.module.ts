import { ExportModule } from '#export';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { PortalModule } from '#portal';
import { Module } from '@nestjs/common';
import { LedgerResolver } from './api/ledger.resolver.js';
import { LedgerEntry, LedgerLine, LedgerYear } from './entries/ledger.entity.js';
import { LedgerExport } from './export/ledger.export.js';
import './ledger.access.js';
import { LedgerOpenData } from './ledger.open-data.js';
import {
  LedgerFieldCut1700000111000,
  LedgerFiling1700000100000,
  LedgerTables1700000020000,
} from './migrations/ledger.migrations.js';
import { LedgerHeads } from './posting/ledger-heads.repository.js';
import { LedgerOpening } from './posting/ledger-opening.service.js';
import { LedgerSources } from './posting/ledger-sources.registry.js';
import { Ledger } from './posting/ledger.service.js';
import { LedgerReader } from './sums/ledger-reader.repository.js';
import { LedgerSums } from './sums/ledger-sums.service.js';
import { LedgerBalance, LedgerTally, TurnoverCut } from './sums/ledger.sums.entity.js';
import { LedgerCheck } from './verification/ledger-check.entity.js';
import { CheckLedger } from './verification/ledger-check.job.js';
import { LedgerChecks } from './verification/ledger-checks.service.js';
import { LedgerVerifier } from './verification/ledger-verifier.service.js';
import { LedgerNotices } from './verification/ledger.notices.js';
import { LedgerYears } from './years/ledger-years.service.js';

export const ledgerSchema: Schema = {
  entities: [LedgerEntry, LedgerLine, LedgerYear, LedgerTally, LedgerBalance, TurnoverCut, LedgerCheck],
  migrations: [LedgerTables1700000020000, LedgerFiling1700000100000, LedgerFieldCut1700000111000],
  appendOnly: [LedgerEntry, LedgerLine, LedgerCheck],
};

/** The ledger of technology contracts: it knows ids and sums, and no contract. */
@Module({
  imports: [ExportModule],
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
    LedgerExport,
  ],
  exports: [LedgerReader, Ledger, LedgerSums, LedgerSources, LedgerVerifier, LedgerYears, LedgerChecks, LedgerOpening],
})
export class LedgerModule {}

@Module({ imports: [LedgerModule, PortalModule], providers: [LedgerResolver, LedgerOpenData] })
export class LedgerApiModule {}

/** The daily check, and who is told of an inconsistency. */
@Module({ imports: [LedgerModule, IdentityModule, NotificationModule], providers: [CheckLedger, LedgerNotices] })
export class LedgerJobsModule {}
