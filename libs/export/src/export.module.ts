import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { Module } from '@nestjs/common';
import { ExportFiles } from './export-files.service.js';
import { ExportTables } from './export-tables.registry.js';
import './export.access.js';
import { ExportController } from './export.controller.js';
import { ExportRun } from './export.entity.js';
import { EndExports, MakeExport } from './export.jobs.js';
import { ExportFailures1700000116300, ExportTables1700000070000 } from './export.migrations.js';
import { ExportResolver } from './export.resolver.js';
import { ExportService } from './export.service.js';

export const exportSchema: Schema = {
  entities: [ExportRun],
  migrations: [ExportTables1700000070000, ExportFailures1700000116300],
};

/** Tables that people take out, as files: each feature brings its own, by `ExportTables`. */
@Module({
  providers: [ExportTables, ExportFiles, ExportService],
  exports: [ExportTables, ExportFiles, ExportService],
})
export class ExportModule {}

@Module({ imports: [ExportModule], controllers: [ExportController], providers: [ExportResolver] })
export class ExportApiModule {}

@Module({ imports: [ExportModule, IdentityModule], providers: [MakeExport, EndExports] })
export class ExportJobsModule {}
