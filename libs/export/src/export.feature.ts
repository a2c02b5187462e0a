import type { Feature } from '#kernel/database';
import { ExportApiModule, ExportJobsModule, ExportModule, exportSchema } from './export.module.js';

export const feature = {
  name: 'export',
  ...exportSchema,
  core: ExportModule,
  api: ExportApiModule,
  jobs: ExportJobsModule,
} satisfies Feature;
