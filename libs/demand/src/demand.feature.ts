import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { demandImportMessages } from './demand.import.js';
import { demandMessages } from './demand.messages.js';
import { DemandApiModule, DemandJobsModule, DemandModule, demandSchema } from './demand.module.js';
import { demandNoticesMessages } from './demand.notices.js';
import { demandTodoMessages } from './demand.todo.js';

export const feature = {
  name: 'demand',
  messages: {
    ...demandImportMessages,
    ...demandMessages,
    ...demandNoticesMessages,
    ...demandTodoMessages,
  },
  ...demandSchema,
  core: DemandModule,
  api: DemandApiModule,
  jobs: DemandJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
