import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { failedJobsTodoMessages } from './failed-jobs.todo.js';
import { todoMessages } from './todo.messages.js';
import { TodoApiModule, TodoModule } from './todo.module.js';

export const feature = {
  name: 'todo',
  messages: {
    ...failedJobsTodoMessages,
    ...todoMessages,
  },
  core: TodoModule,
  api: TodoApiModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
