import type { Feature } from '#kernel/database';
import { TodoApiModule, TodoModule } from './todo.module.js';

export const feature = {
  name: 'todo',
  core: TodoModule,
  api: TodoApiModule,
} satisfies Feature;
