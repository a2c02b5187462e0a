import { Role, Users } from '#identity';
import { message } from '#kernel/errors';
import { JobHandlers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Achievement } from './achievement.entity.js';
import { AchievementFacade } from './achievement.facade.js';

/** Asks for an update when the validity date has come. */
@Injectable()
export class ExpireAchievement implements JobHandler {
  readonly name = 'achievement-expire';
  readonly queue = 'notify';
  readonly events = ['achievement.expiry-due'];

  constructor(
    handlers: JobHandlers,
    private readonly achievements: AchievementFacade,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    await this.achievements.advance(manager, event.subjectId, 'EXPIRE');
  }
}

type Recipients = NoticeRule['recipients'];

/** Who is told what about achievements. */
@Injectable()
export class AchievementNotices {
  constructor(
    rules: NoticeRules,
    private readonly users: Users,
  ) {
    const review = (id: string) => `/desk/review?achievement=${id}`;
    const own = (id: string) => `/achievements/${id}`;
    rules.register(
      // The centre's desk is not the office's: it approves on the achievement's own page.
      {
        event: 'achievement.submitted',
        kind: 'achievement',
        recipients: this.office,
        compose: words('submitted', own),
      },
      {
        event: 'achievement.approved',
        kind: 'achievement',
        recipients: this.brokers,
        compose: words('approved', review),
      },
      {
        event: 'achievement.published',
        kind: 'achievement',
        recipients: this.author,
        compose: words('published', own),
      },
      { event: 'achievement.returned', kind: 'achievement', recipients: this.author, compose: words('returned', own) },
    );
  }

  private readonly brokers: Recipients = async (_event, manager) =>
    (await this.users.byRoles([Role.BROKER], manager)).map(({ id }) => id);

  private readonly office: Recipients = async (event, manager) => {
    const achievement = await manager.findOneBy(Achievement, { id: event.subjectId });
    if (!achievement) return [];
    const members = await this.users.membersOf(achievement.instituteId, 'ACTIVE', manager);
    return members.filter(({ roles }) => roles.includes(Role.INSTITUTE_OFFICE)).map(({ id }) => id);
  };

  /** Papers of an import are nobody's news. */
  private readonly author: Recipients = async (event, manager) => {
    const achievement = await manager.findOneBy(Achievement, { id: event.subjectId });
    return achievement && achievement.kind === 'ACHIEVEMENT' && event.payload['action'] !== 'LIST'
      ? [achievement.createdBy]
      : [];
  };
}

function words(name: string, link: (id: string) => string): NoticeRule['compose'] {
  return async (event, { locale }, manager) => {
    const achievement = await manager.findOneBy(Achievement, { id: event.subjectId });
    if (!achievement) return null;
    const params = { title: achievement.title, code: achievement.code, note: String(event.payload['note'] ?? '') };
    return {
      title: message(`achievement.notice.${name}`, params, locale),
      body: message(`achievement.notice.${name}.body`, params, locale),
      link: link(achievement.id),
    };
  };
}
