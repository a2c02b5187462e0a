import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import { Organization } from './organization.entity.js';
import { OrganizationFacade } from './organization.facade.js';
import { ExactCreditCodes1796059076622, OrganizationTables1700000003000 } from './organization.migrations.js';
import { OrganizationNotices } from './organization.notices.js';
import { OrganizationResolver, UserOrganizationResolver } from './organization.resolver.js';
import { OrganizationService } from './organization.service.js';
import { OrganizationTodo } from './organization.todo.js';
import { Registrations } from './registration.service.js';

export const organizationSchema: Schema = {
  entities: [Organization],
  migrations: [OrganizationTables1700000003000, ExactCreditCodes1796059076622],
};

/** The organisations, for every feature. */
@Module({
  imports: [IdentityModule, TodoModule],
  providers: [OrganizationFacade, OrganizationService, OrganizationTodo],
  exports: [OrganizationFacade, OrganizationService],
})
export class OrganizationModule {}

/** Registration needs the API's sessions, which `IdentityApiModule` provides to everyone. */
@Module({
  imports: [OrganizationModule],
  providers: [Registrations, OrganizationResolver, UserOrganizationResolver],
  exports: [Registrations],
})
export class OrganizationApiModule {}

@Module({ imports: [OrganizationModule, NotificationModule], providers: [OrganizationNotices] })
export class OrganizationJobsModule {}
