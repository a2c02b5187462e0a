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
import { DrillResolver } from './api/drill.resolver.js';
import { ForecastResolver } from './api/forecast.resolver.js';
import { IndicatorEvidence, IndicatorResolver } from './api/indicator.resolver.js';
import { CockpitSnapshotResolver } from './api/snapshot.resolver.js';
import { TargetResolver } from './api/target.resolver.js';
import { CockpitHandler } from './cockpit/cockpit.handler.js';
import { TargetService } from './cockpit/target.service.js';
import { YearSums } from './cockpit/year-sums.service.js';
import { CockpitRows } from './drill/breakdown.service.js';
import { DrillRepository } from './drill/drill.repository.js';
import { ForecastInputs } from './forecast/forecast-inputs.service.js';
import { ForecastRow } from './forecast/forecast.entity.js';
import { AskForForecast, DrawForecast } from './forecast/forecast.handler.js';
import { Forecasts } from './forecast/forecast.service.js';
import { ForecastView } from './forecast/forecast.view.js';
import { IndicatorValue } from './indicators/indicator.entity.js';
import { IndicatorService } from './indicators/indicator.service.js';
import { Indicators } from './indicators/indicator.view.js';
import { Forecasts1700000050001 } from './migrations/forecast.migrations.js';
import { IndicatorValues1700000050000 } from './migrations/indicator.migrations.js';
import { CockpitSnapshots1700000080000, SnapshotBreakdown1700000112000 } from './migrations/snapshot.migrations.js';
import { CockpitSnapshot } from './snapshot/snapshot.entity.js';
import { CockpitSnapshots } from './snapshot/snapshot.service.js';
import './target.access.js';

export const targetSchema: Schema = {
  entities: [IndicatorValue, ForecastRow, CockpitSnapshot],
  migrations: [
    IndicatorValues1700000050000,
    Forecasts1700000050001,
    CockpitSnapshots1700000080000,
    SnapshotBreakdown1700000112000,
  ],
  appendOnly: [IndicatorValue, ForecastRow, CockpitSnapshot],
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
    DrillRepository,
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
