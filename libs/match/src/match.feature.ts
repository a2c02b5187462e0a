import type { Feature } from '#kernel/database';
import { MatchApiModule, MatchJobsModule, MatchModule, matchSchema } from './match.module.js';

export const feature = {
  name: 'match',
  ...matchSchema,
  core: MatchModule,
  api: MatchApiModule,
  jobs: MatchJobsModule,
} satisfies Feature;
