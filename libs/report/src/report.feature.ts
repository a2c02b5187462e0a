import type { Feature } from '#kernel/database';
import { ReportApiModule, ReportModule } from './report.module.js';

export const feature = {
  name: 'report',
  core: ReportModule,
  api: ReportApiModule,
} satisfies Feature;
