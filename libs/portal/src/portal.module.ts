import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { LedgerModule } from '#ledger';
import { OrganizationModule } from '#organization';
import { TargetModule } from '#target';
import { Module } from '@nestjs/common';
import { OpenDataController } from './open-data.controller.js';
import { OpenData } from './open-data.service.js';
import { PortalCounts } from './portal.counts.js';
import { AchievementDocuments, DemandDocuments, PortalIndex } from './portal.documents.js';
import { PortalFacets } from './portal.facets.js';
import { PortalHits } from './portal.hits.js';
import { MarkForPortal } from './portal.jobs.js';
import { AchievementDuplicatesResolver, DemandDuplicatesResolver, PortalResolver } from './portal.resolver.js';
import { PortalService } from './portal.service.js';

/** The public index and what searches it. */
@Module({
  imports: [DemandModule, AchievementModule, OrganizationModule],
  providers: [PortalIndex, DemandDocuments, AchievementDocuments, PortalFacets, PortalHits, PortalService],
  exports: [PortalService],
})
export class PortalModule {}

@Module({
  imports: [
    PortalModule,
    DemandModule,
    AchievementModule,
    OrganizationModule,
    TargetModule,
    LedgerModule,
    IdentityModule,
  ],
  controllers: [OpenDataController],
  providers: [OpenData, PortalCounts, PortalResolver, DemandDuplicatesResolver, AchievementDuplicatesResolver],
})
export class PortalApiModule {}

@Module({ imports: [PortalModule], providers: [MarkForPortal] })
export class PortalJobsModule {}
