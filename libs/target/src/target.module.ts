import { AttachmentModule } from '#attachment';
import { ContractModule } from '#contract';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { LedgerModule } from '#ledger';
import { MatchModule } from '#match';
import { NamedAccessModule } from '#named-access';
import { OrganizationModule } from '#organization';
import { PortalModule } from '#portal';
import { Module } from '@nestjs/common';
import { CockpitRows } from './breakdown.service.js';
import { DrillQueries } from './drill.queries.js';
import { DrillResolver } from './drill.resolver.js';
import { ForecastRow } from './forecast.entity.js';
import { ForecastInputs } from './forecast.inputs.js';
import { AskForForecast, DrawForecast } from './forecast.jobs.js';
import './forecast.messages.js';
import { Forecasts1700000050001 } from './forecast.migrations.js';
import { ForecastResolver } from './forecast.resolver.js';
import { Forecasts } from './forecast.service.js';
import { ForecastView } from './forecast.view.js';
import { IndicatorValue } from './indicator.entity.js';
import './indicator.messages.js';
import { IndicatorValues1700000050000 } from './indicator.migrations.js';
import { IndicatorEvidence, IndicatorResolver } from './indicator.resolver.js';
import { IndicatorService } from './indicator.service.js';
import { Indicators } from './indicator.view.js';
import { CockpitSnapshot } from './snapshot.entity.js';
import './snapshot.messages.js';
import { CockpitSnapshots1700000080000, SnapshotBreakdown1700000112000 } from './snapshot.migrations.js';
import { CockpitSnapshotResolver } from './snapshot.resolver.js';
import { CockpitSnapshots } from './snapshot.service.js';
import './target.access.js';
import { CockpitHandler } from './target.jobs.js';
import './target.messages.js';
import { TargetResolver } from './target.resolver.js';
import { TargetService } from './target.service.js';
import { YearSums } from './year-sums.js';

export const targetSchema: Schema = {
  entities: [IndicatorValue, ForecastRow, CockpitSnapshot],
  migrations: [
    IndicatorValues1700000050000,
    Forecasts1700000050001,
    CockpitSnapshots1700000080000,
    SnapshotBreakdown1700000112000,
  ],
};

/** The year's figures. Targets come from the plan's file, sums from the ledger; measured values of the plan's indicators are its own. */
@Module({
  imports: [
    IdentityModule,
    NamedAccessModule,
    OrganizationModule,
    PortalModule,
    AttachmentModule,
    LedgerModule,
    MatchModule,
    ContractModule,
  ],
  providers: [
    TargetService,
    YearSums,
    IndicatorService,
    Indicators,
    ForecastInputs,
    Forecasts,
    ForecastView,
    DrillQueries,
    CockpitRows,
    CockpitSnapshots,
  ],
  exports: [TargetService, IndicatorService, Indicators, Forecasts, ForecastView, CockpitRows, CockpitSnapshots],
})
export class TargetModule {}

@Module({
  imports: [TargetModule, AttachmentModule],
  providers: [
    TargetResolver,
    CockpitSnapshotResolver,
    DrillResolver,
    IndicatorResolver,
    IndicatorEvidence,
    ForecastResolver,
  ],
})
export class TargetApiModule {}

/** Tells open dashboards, and draws the forecast. */
@Module({ imports: [TargetModule], providers: [CockpitHandler, AskForForecast, DrawForecast] })
export class TargetJobsModule {}
