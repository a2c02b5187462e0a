import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { curationMessages } from './curation/curation.messages.js';
import { clusterHandlersMessages } from './jobs/cluster.handlers.js';
import { matchNoticesMessages } from './jobs/match.notices.js';
import { MatchApiModule, MatchJobsModule, MatchModule, matchSchema } from './match.module.js';
import { matchTodoMessages } from './match.todo.js';
import { matchMessages } from './record/match.messages.js';

export const feature = {
  name: 'match',
  messages: {
    ...curationMessages,
    ...clusterHandlersMessages,
    ...matchNoticesMessages,
    ...matchTodoMessages,
    ...matchMessages,
  },
  ...matchSchema,
  core: MatchModule,
  api: MatchApiModule,
  jobs: MatchJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
