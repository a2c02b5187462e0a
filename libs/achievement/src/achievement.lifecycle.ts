import type { Actor } from '#kernel/access';
import { defineLifecycle } from '#kernel/workflow';
import { isAuthor, isBroker, isOffice, speaksFor } from './achievement.access.js';
import type { Achievement } from './achievement.entity.js';
import { readyToSubmit } from './achievement.rules.js';
import type { AchievementAction, AchievementState, AchievementSystemAction } from './achievement.states.js';

/** The life of an achievement (domain: 草稿 → 单位审核 → 中心审核 → 已发布 → 对接中 → 已转化; 更新到期, 下架, 权属争议冻结). */
export const achievementLifecycle = defineLifecycle<
  Achievement,
  AchievementState,
  AchievementAction | AchievementSystemAction
>({
  kind: 'achievement',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '草稿', en: 'Draft' },
    INSTITUTE_REVIEW: { zh: '单位审核', en: 'Institute review', tone: 'INFO' },
    CENTRE_REVIEW: { zh: '中心审核', en: 'Centre review', tone: 'INFO' },
    RETURNED: { zh: '退回修改', en: 'Returned', tone: 'WARN' },
    PUBLISHED: { zh: '已发布', en: 'Published', tone: 'GOOD' },
    NEGOTIATING: { zh: '对接中', en: 'In negotiation', tone: 'INFO' },
    TRANSFERRED: { zh: '已转化', en: 'Transferred', tone: 'GOOD', final: true },
    UPDATE_DUE: { zh: '更新到期', en: 'Update due', tone: 'WARN' },
    DELISTED: { zh: '已下架', en: 'Delisted' },
    FROZEN: { zh: '权属争议冻结', en: 'Frozen', tone: 'BAD' },
  },
  actions: {
    SUBMIT: {
      from: ['DRAFT', 'RETURNED'],
      to: 'INSTITUTE_REVIEW',
      by: isAuthor,
      guard: readyToSubmit,
      zh: '提交审核',
      en: 'Submit for review',
      event: 'achievement.submitted',
    },
    APPROVE: {
      from: ['INSTITUTE_REVIEW'],
      to: 'CENTRE_REVIEW',
      by: isOffice,
      zh: '单位同意',
      en: 'Approve',
      event: 'achievement.approved',
    },
    RETURN: {
      from: ['INSTITUTE_REVIEW', 'CENTRE_REVIEW'],
      to: 'RETURNED',
      by: isReviewer,
      when: isTheirTurn,
      note: 'required',
      zh: '退回修改',
      en: 'Return',
      event: 'achievement.returned',
    },
    PUBLISH: {
      from: ['CENTRE_REVIEW'],
      to: 'PUBLISHED',
      by: isBroker,
      guard: readyToSubmit,
      zh: '发布',
      en: 'Publish',
      event: 'achievement.published',
    },
    DELIST: {
      from: ['PUBLISHED', 'NEGOTIATING', 'UPDATE_DUE'],
      to: 'DELISTED',
      by: speaksFor,
      note: 'optional',
      zh: '下架',
      en: 'Take off the list',
      event: 'achievement.delisted',
    },
    RENEW: {
      from: ['UPDATE_DUE'],
      to: 'PUBLISHED',
      by: speaksFor,
      zh: '确认仍有效',
      en: 'Confirm it is current',
      event: 'achievement.renewed',
    },
    FREEZE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'FROZEN',
      by: isBroker,
      note: 'required',
      zh: '冻结',
      en: 'Freeze',
      event: 'achievement.frozen',
    },
    UNFREEZE: {
      from: ['FROZEN'],
      to: 'PUBLISHED',
      by: isBroker,
      note: 'required',
      zh: '解除冻结',
      en: 'Unfreeze',
      event: 'achievement.published',
    },
    REOPEN: {
      from: ['DELISTED'],
      to: 'DRAFT',
      by: isAuthor,
      zh: '重新编辑',
      en: 'Edit again',
      event: 'achievement.reopened',
    },
    START_NEGOTIATION: {
      from: ['PUBLISHED'],
      to: 'NEGOTIATING',
      by: isPlatform,
      zh: '进入对接',
      en: 'Negotiation began',
      event: 'achievement.negotiating',
    },
    SIGN_CONTRACT: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'TRANSFERRED',
      by: isPlatform,
      zh: '签约',
      en: 'Contract signed',
      event: 'achievement.transferred',
    },
    EXPIRE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'UPDATE_DUE',
      by: isPlatform,
      zh: '到期',
      en: 'Update due',
      event: 'achievement.update-due',
    },
    LIST: {
      from: ['DRAFT'],
      to: 'PUBLISHED',
      by: isPlatform,
      zh: '批量导入发布',
      en: 'Listed by import',
      event: 'achievement.published',
    },
  },
});

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
