import { BulkImportModule } from '#bulk-import';
import { IdentityModule } from '#identity';
import type { Schema } from '#kernel/database';
import { NotificationModule } from '#notification';
import { OrganizationModule } from '#organization';
import { PortalModule } from '#portal';
import { TodoModule } from '#todo';
import { Module } from '@nestjs/common';
import { AchievementDuplicatesResolver } from './achievement-duplicates.resolver.js';
import { AchievementTodoRepository } from './achievement-todo.repository.js';
import './achievement.access.js';
import { Achievement } from './achievement.entity.js';
import { AchievementFacade } from './achievement.facade.js';
import { AchievementImport } from './achievement.import.js';
import { AchievementNotices, ExpireAchievement } from './achievement.jobs.js';
import { AchievementTables1700000006000 } from './achievement.migrations.js';
import { AchievementPortal } from './achievement.portal.js';
import { AchievementRepository } from './achievement.repository.js';
import { AchievementResolver } from './achievement.resolver.js';
import { AchievementService } from './achievement.service.js';
import { AchievementTodo } from './achievement.todo.js';

export const achievementSchema: Schema = { entities: [Achievement], migrations: [AchievementTables1700000006000] };

/** The achievements, for every feature. */
@Module({
  imports: [PortalModule, OrganizationModule, BulkImportModule, TodoModule],
  providers: [
    AchievementRepository,
    AchievementFacade,
    AchievementService,
    AchievementTodoRepository,
    AchievementImport,
    AchievementTodo,
    AchievementPortal,
  ],
  exports: [AchievementFacade, AchievementService],
})
export class AchievementModule {}

@Module({
  imports: [AchievementModule, OrganizationModule, PortalModule],
  providers: [AchievementResolver, AchievementDuplicatesResolver],
})
export class AchievementApiModule {}

@Module({
  imports: [AchievementModule, IdentityModule, NotificationModule],
  providers: [ExpireAchievement, AchievementNotices],
})
export class AchievementJobsModule {}
