import type { Feature } from '#kernel/database';
import {
  AchievementApiModule,
  AchievementJobsModule,
  AchievementModule,
  achievementSchema,
} from './achievement.module.js';

export const feature = {
  name: 'achievement',
  ...achievementSchema,
  core: AchievementModule,
  api: AchievementApiModule,
  jobs: AchievementJobsModule,
} satisfies Feature;
