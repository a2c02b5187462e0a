import { AchievementModule } from '#achievement';
import { ContractModule } from '#contract';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { MatchModule } from '#match';
import { NamedAccessModule } from '#named-access';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { Module } from '@nestjs/common';
import { AdministrationTodo } from './administration-todo.js';
import { ContractTodo } from './contract-todo.js';
import { MatchTodo } from './match-todo.js';
import { OrganizationTodo } from './organization-todo.js';
import { AchievementTodo, DemandTodo } from './record-todo.js';
import { TodoService } from './todo.service.js';
import './workspace.messages.js';
import { WorkspaceResolver } from './workspace.resolver.js';

/** Each person's first page. It keeps nothing; what waits is read where it lies. */
@Module({
  imports: [
    IdentityModule,
    NotificationModule,
    NamedAccessModule,
    OrganizationModule,
    DemandModule,
    AchievementModule,
    MatchModule,
    ContractModule,
  ],
  providers: [OrganizationTodo, DemandTodo, AchievementTodo, MatchTodo, ContractTodo, AdministrationTodo, TodoService],
  exports: [TodoService],
})
export class WorkspaceModule {}

@Module({ imports: [WorkspaceModule], providers: [WorkspaceResolver] })
export class WorkspaceApiModule {}
