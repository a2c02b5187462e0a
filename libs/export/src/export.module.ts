import { ContractModule } from '#contract';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { LedgerModule } from '#ledger';
import { MatchModule } from '#match';
import { Module } from '@nestjs/common';
import './export.access.js';
import { ExportController } from './export.controller.js';
import { ExportRun } from './export.entity.js';
import { ExportFiles } from './export.files.js';
import { EndExports, MakeExport } from './export.jobs.js';
import './export.messages.js';
import { ExportFailures1700000116300, ExportTables1700000070000 } from './export.migrations.js';
import { ExportResolver } from './export.resolver.js';
import { ExportService } from './export.service.js';
import { ExportSources } from './export.sources.js';

export const exportSchema: Schema = {
  entities: [ExportRun],
  migrations: [ExportTables1700000070000, ExportFailures1700000116300],
};

/** Tables that people take out, as files. */
@Module({
  imports: [IdentityModule, DemandModule, MatchModule, ContractModule, LedgerModule],
  providers: [ExportFiles, ExportService, ExportSources],
  exports: [ExportFiles, ExportService, ExportSources],
})
export class ExportModule {}

@Module({ imports: [ExportModule], controllers: [ExportController], providers: [ExportResolver] })
export class ExportApiModule {}

@Module({ imports: [ExportModule, IdentityModule], providers: [MakeExport, EndExports] })
export class ExportJobsModule {}
