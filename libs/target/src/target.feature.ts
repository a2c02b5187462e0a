import type { Feature } from '#kernel/database';
import { TargetApiModule, TargetJobsModule, TargetModule, targetSchema } from './target.module.js';

export const feature = {
  name: 'target',
  ...targetSchema,
  core: TargetModule,
  api: TargetApiModule,
  jobs: TargetJobsModule,
} satisfies Feature;
