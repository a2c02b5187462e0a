import { IdentityModule } from '#identity';
import { LedgerModule } from '#ledger';
import { TargetModule } from '#target';
import { Module } from '@nestjs/common';
import { ReportFigures } from './report-figures.service.js';
import './report.access.js';
import { ReportController } from './report.controller.js';

/** The monthly and the year's report: read from others' figures, with no table of its own. */
@Module({ imports: [TargetModule, LedgerModule], providers: [ReportFigures], exports: [ReportFigures] })
export class ReportModule {}

@Module({ imports: [ReportModule, IdentityModule], controllers: [ReportController] })
export class ReportApiModule {}
