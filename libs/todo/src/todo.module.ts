import { IdentityModule } from '#identity';
import { NotificationModule } from '#notification';
import { Module } from '@nestjs/common';
import { FailedJobsTodo } from './failed-jobs.todo.js';
import { TodoSources } from './todo.registry.js';
import { TodoResolver } from './todo.resolver.js';
import { TodoService } from './todo.service.js';

/** Each person's first page. It keeps nothing; what waits is read where it lies, by what each feature registers. */
@Module({
  imports: [IdentityModule, NotificationModule],
  providers: [TodoSources, FailedJobsTodo, TodoService],
  exports: [TodoSources, TodoService],
})
export class TodoModule {}

@Module({ imports: [TodoModule], providers: [TodoResolver] })
export class TodoApiModule {}
