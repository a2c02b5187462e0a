import { AttachmentModule } from '#attachment';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { Module } from '@nestjs/common';
import './bulk-import.access.js';
import { ImportTemplateController } from './bulk-import.controller.js';
import { ImportEntry, ImportRun } from './bulk-import.entity.js';
import { ImportChecks, ImportEnd, ImportNotices, ImportRows } from './bulk-import.jobs.js';
import { BulkImportTables1700000010000 } from './bulk-import.migrations.js';
import { BulkImportRepository } from './bulk-import.repository.js';
import { BulkImportResolver } from './bulk-import.resolver.js';
import { BulkImportService } from './bulk-import.service.js';
import { FileImport } from './file-import.service.js';
import { ImportFiles } from './import-files.service.js';
import { ImportKinds } from './import-kinds.registry.js';
import { ImportSteps } from './import-steps.service.js';
import { RowChecks } from './row-checks.service.js';

export const bulkImportSchema: Schema = {
  entities: [ImportRun, ImportEntry],
  migrations: [BulkImportTables1700000010000],
};

/** Files of records, taken in through what each feature registers with `ImportKinds`. */
@Module({
  imports: [IdentityModule, OrganizationModule, AttachmentModule],
  providers: [ImportKinds, BulkImportRepository, ImportFiles, RowChecks, BulkImportService, ImportSteps, FileImport],
  exports: [ImportKinds, BulkImportService, ImportSteps, FileImport],
})
export class BulkImportModule {}

@Module({ imports: [BulkImportModule], controllers: [ImportTemplateController], providers: [BulkImportResolver] })
export class BulkImportApiModule {}

@Module({
  imports: [BulkImportModule, NotificationModule],
  providers: [ImportChecks, ImportRows, ImportEnd, ImportNotices],
})
export class BulkImportJobsModule {}
