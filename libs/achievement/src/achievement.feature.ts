import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { achievementImportMessages } from './achievement.import.js';
import { achievementMessages } from './achievement.messages.js';
import {
  AchievementApiModule,
  AchievementJobsModule,
  AchievementModule,
  achievementSchema,
} from './achievement.module.js';
import { achievementTodoMessages } from './achievement.todo.js';

export const feature = {
  name: 'achievement',
  messages: {
    ...achievementImportMessages,
    ...achievementMessages,
    ...achievementTodoMessages,
  },
  ...achievementSchema,
  core: AchievementModule,
  api: AchievementApiModule,
  jobs: AchievementJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
