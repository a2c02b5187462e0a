import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import './named-access.access.js';
import { NamedGrant, NamedLook } from './named-access.entity.js';
import { NamedAccess1700000110000 } from './named-access.migrations.js';
import { NamedAccessNotices } from './named-access.notices.js';
import { NamedAccessResolver } from './named-access.resolver.js';
import { NamedGrants } from './named-access.service.js';
import { NamedAccessTodo } from './named-access.todo.js';
import { NamedLooks } from './named-looks.service.js';

export const namedAccessSchema: Schema = {
  entities: [NamedGrant, NamedLook],
  migrations: [NamedAccess1700000110000],
  appendOnly: [NamedLook],
};

/** 实名查看: names behind the figures for the government, by a grant and with a log. */
@Module({
  imports: [TodoModule],
  providers: [NamedGrants, NamedLooks, NamedAccessTodo],
  exports: [NamedGrants, NamedLooks],
})
export class NamedAccessModule {}

@Module({ imports: [NamedAccessModule, IdentityModule], providers: [NamedAccessResolver] })
export class NamedAccessApiModule {}

@Module({ imports: [NamedAccessModule, IdentityModule, NotificationModule], providers: [NamedAccessNotices] })
export class NamedAccessJobsModule {}
