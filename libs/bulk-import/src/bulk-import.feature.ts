import type { Feature } from '#kernel/database';
import { BulkImportApiModule, BulkImportJobsModule, BulkImportModule, bulkImportSchema } from './bulk-import.module.js';

export const feature = {
  name: 'bulk-import',
  ...bulkImportSchema,
  core: BulkImportModule,
  api: BulkImportApiModule,
  jobs: BulkImportJobsModule,
} satisfies Feature;
