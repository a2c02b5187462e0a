import { Role, Users } from '#identity';
import { message, type CodePart } from '#kernel/errors';
import { JobHandlers, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import type { MoveFacts } from '#kernel/workflow';
import { NoticeRules, type NoticeRule } from '#notification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Achievement } from './achievement.entity.js';
import { achievementEvents } from './achievement.events.js';
import { AchievementFacade } from './achievement.facade.js';

/** Asks for an update when the validity date has come. */
@Injectable()
export class ExpireAchievement implements JobHandler {
  readonly name = 'achievement-expire';
  readonly queue = 'notify';
  readonly events = [achievementEvents.expiryDue];

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

type Rule = NoticeRule<MoveFacts>;

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
        event: achievementEvents.submitted,
        kind: 'achievement',
        recipients: this.office,
        compose: words('submitted', own),
      },
      {
        event: achievementEvents.approved,
        kind: 'achievement',
        recipients: this.brokers,
        compose: words('approved', review),
      },
      {
        event: achievementEvents.published,
        kind: 'achievement',
        recipients: this.author,
        compose: words('published', own),
      },
      {
        event: achievementEvents.returned,
        kind: 'achievement',
        recipients: this.author,
        compose: words('returned', own),
      },
    );
  }

  private readonly brokers: Rule['recipients'] = async (_event, manager) =>
    (await this.users.byRoles([Role.BROKER], manager)).map(({ id }) => id);

  private readonly office: Rule['recipients'] = async (event, manager) => {
    const achievement = await manager.findOneBy(Achievement, { id: event.subjectId });
    if (!achievement) return [];
    const members = await this.users.membersOf(achievement.instituteId, 'ACTIVE', manager);
    return members.filter(({ roles }) => roles.includes(Role.INSTITUTE_OFFICE)).map(({ id }) => id);
  };

  /** Papers of an import are nobody's news. */
  private readonly author: Rule['recipients'] = async (event, manager) => {
    const achievement = await manager.findOneBy(Achievement, { id: event.subjectId });
    return achievement && achievement.kind === 'ACHIEVEMENT' && event.payload.action !== 'LIST'
      ? [achievement.createdBy]
      : [];
  };
}

function words(name: CodePart<'achievement.notice.', '.body'>, link: (id: string) => string): Rule['compose'] {
  return async (event, { locale }, manager) => {
    const achievement = await manager.findOneBy(Achievement, { id: event.subjectId });
    if (!achievement) return null;
    const params = { title: achievement.title, code: achievement.code, note: event.payload.note };
    return {
      title: message(`achievement.notice.${name}`, params, locale),
      body: message(`achievement.notice.${name}.body`, params, locale),
      link: link(achievement.id),
    };
  };
}
