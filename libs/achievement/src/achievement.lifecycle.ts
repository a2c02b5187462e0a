import type { Actor } from '#kernel/access';
import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isAuthor, isBroker, isOffice, speaksFor } from './achievement.access.js';
import type { Achievement } from './achievement.entity.js';
import { achievementEvents } from './achievement.events.js';
import { readyToSubmit } from './achievement.rules.js';
import { AchievementAction, AchievementState, type AchievementSystemAction } from './achievement.states.js';

/** The life of an achievement (domain: 草稿 → 单位审核 → 中心审核 → 已发布 → 对接中 → 已转化; 更新到期, 下架, 权属争议冻结). */
export const achievementLifecycle = defineLifecycle<
  Achievement,
  AchievementState,
  AchievementAction | AchievementSystemAction
>({
  kind: 'achievement',
  initial: 'DRAFT',
  states: statesOf(AchievementState, {
    INFO: ['INSTITUTE_REVIEW', 'CENTRE_REVIEW', 'NEGOTIATING'],
    GOOD: ['PUBLISHED', 'TRANSFERRED'],
    WARN: ['RETURNED', 'UPDATE_DUE'],
    BAD: ['FROZEN'],
    final: ['TRANSFERRED'],
  }),
  actions: {
    SUBMIT: {
      from: ['DRAFT', 'RETURNED'],
      to: 'INSTITUTE_REVIEW',
      by: isAuthor,
      guard: readyToSubmit,
      zh: '提交审核',
      en: 'Submit for review',
      event: achievementEvents.submitted,
    },
    APPROVE: {
      from: ['INSTITUTE_REVIEW'],
      to: 'CENTRE_REVIEW',
      by: isOffice,
      zh: '单位同意',
      en: 'Approve',
      event: achievementEvents.approved,
    },
    RETURN: {
      from: ['INSTITUTE_REVIEW', 'CENTRE_REVIEW'],
      to: 'RETURNED',
      by: isReviewer,
      when: isTheirTurn,
      note: 'required',
      zh: '退回修改',
      en: 'Return',
      event: achievementEvents.returned,
    },
    PUBLISH: {
      from: ['CENTRE_REVIEW'],
      to: 'PUBLISHED',
      by: isBroker,
      guard: readyToSubmit,
      zh: '发布',
      en: 'Publish',
      event: achievementEvents.published,
    },
    DELIST: {
      from: ['PUBLISHED', 'NEGOTIATING', 'UPDATE_DUE'],
      to: 'DELISTED',
      by: speaksFor,
      note: 'optional',
      zh: '下架',
      en: 'Take off the list',
      event: achievementEvents.delisted,
    },
    RENEW: {
      from: ['UPDATE_DUE'],
      to: 'PUBLISHED',
      by: speaksFor,
      zh: '确认仍有效',
      en: 'Confirm it is current',
      event: achievementEvents.renewed,
    },
    FREEZE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'FROZEN',
      by: isBroker,
      note: 'required',
      zh: '冻结',
      en: 'Freeze',
      event: achievementEvents.frozen,
    },
    UNFREEZE: {
      from: ['FROZEN'],
      to: 'PUBLISHED',
      by: isBroker,
      note: 'required',
      zh: '解除冻结',
      en: 'Unfreeze',
      event: achievementEvents.published,
    },
    REOPEN: {
      from: ['DELISTED'],
      to: 'DRAFT',
      by: isAuthor,
      zh: '重新编辑',
      en: 'Edit again',
      event: achievementEvents.reopened,
    },
    START_NEGOTIATION: {
      from: ['PUBLISHED'],
      to: 'NEGOTIATING',
      by: isPlatform,
      zh: '进入对接',
      en: 'Negotiation began',
      event: achievementEvents.negotiating,
    },
    SIGN_CONTRACT: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'TRANSFERRED',
      by: isPlatform,
      zh: '签约',
      en: 'Contract signed',
      event: achievementEvents.transferred,
    },
    EXPIRE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'UPDATE_DUE',
      by: isPlatform,
      zh: '到期',
      en: 'Update due',
      event: achievementEvents.updateDue,
    },
    LIST: {
      from: ['DRAFT'],
      to: 'PUBLISHED',
      by: isPlatform,
      zh: '批量导入发布',
      en: 'Listed by import',
      event: achievementEvents.published,
    },
  },
});
nameValues(AchievementAction, achievementLifecycle.actions);

function isReviewer(actor: Actor, achievement: Achievement): boolean {
  return isOffice(actor, achievement) || isBroker(actor);
}

/** The institute reviews first, then the centre. */
function isTheirTurn(achievement: Achievement, actor: Actor): boolean {
  return achievement.state === 'INSTITUTE_REVIEW' ? isOffice(actor, achievement) : isBroker(actor);
}

function isPlatform(actor: Actor): boolean {
  return actor === 'system';
}
