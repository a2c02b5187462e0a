import { IdentityModule } from '#identity';
import { OrganizationModule } from '#organization';
import { Module } from '@nestjs/common';
import { HomeCounts } from './home-counts.registry.js';
import { OpenDataController } from './open-data.controller.js';
import { OpenData } from './open-data.service.js';
import { OpenSets } from './open-sets.registry.js';
import { PortalIndex } from './portal-documents.service.js';
import { PortalFacets } from './portal-facets.service.js';
import { PortalHits } from './portal-hits.service.js';
import { PortalRecords } from './portal-records.registry.js';
import { MarkForPortal } from './portal.jobs.js';
import { PortalResolver } from './portal.resolver.js';
import { PortalService } from './portal.service.js';

/** The public index and what searches it; what is in it, in open data and on the home page is brought by the features. */
@Module({
  imports: [OrganizationModule],
  providers: [PortalIndex, HomeCounts, OpenSets, PortalRecords, PortalFacets, PortalHits, PortalService],
  exports: [HomeCounts, OpenSets, PortalRecords, PortalService],
})
export class PortalModule {}

@Module({
  imports: [PortalModule, IdentityModule],
  controllers: [OpenDataController],
  providers: [OpenData, PortalResolver],
})
export class PortalApiModule {}

@Module({ imports: [PortalModule], providers: [MarkForPortal] })
export class PortalJobsModule {}
