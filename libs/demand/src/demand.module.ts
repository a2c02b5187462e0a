import { BulkImportModule } from '#bulk-import';
import { ExportModule } from '#export';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { PortalModule } from '#portal';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import { DemandDuplicatesResolver } from './demand-duplicates.resolver.js';
import { DemandTodoRepository } from './demand-todo.repository.js';
import './demand.access.js';
import { Demand } from './demand.entity.js';
import { DemandExport } from './demand.export.js';
import { DemandFacade } from './demand.facade.js';
import { DemandImport } from './demand.import.js';
import { ExpireDemand } from './demand.jobs.js';
import { DemandTables1700000005000 } from './demand.migrations.js';
import { DemandNotices } from './demand.notices.js';
import { DemandPortal } from './demand.portal.js';
import { DemandRepository } from './demand.repository.js';
import { DemandResolver } from './demand.resolver.js';
import { DemandService } from './demand.service.js';
import { DemandTodo } from './demand.todo.js';
import { FirmHints } from './public-side/firm-hints.service.js';

export const demandSchema: Schema = { entities: [Demand], migrations: [DemandTables1700000005000] };

/** The demands, for every feature. */
@Module({
  imports: [PortalModule, TodoModule, ExportModule, BulkImportModule, OrganizationModule],
  providers: [
    DemandRepository,
    FirmHints,
    DemandFacade,
    DemandService,
    DemandTodoRepository,
    DemandExport,
    DemandImport,
    DemandTodo,
    DemandPortal,
  ],
  exports: [DemandFacade, DemandService],
})
export class DemandModule {}

@Module({
  imports: [DemandModule, OrganizationModule, PortalModule],
  providers: [DemandResolver, DemandDuplicatesResolver],
})
export class DemandApiModule {}

@Module({ imports: [DemandModule, IdentityModule, NotificationModule], providers: [ExpireDemand, DemandNotices] })
export class DemandJobsModule {}
