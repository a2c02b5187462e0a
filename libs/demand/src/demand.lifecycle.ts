import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isOwner, mayReview } from './demand.access.js';
import type { Demand } from './demand.entity.js';
import { demandEvents } from './demand.events.js';
import { readyToSubmit } from './demand.rules.js';
import { DemandAction, DemandState, type DemandSystemAction } from './demand.states.js';

/** The life of a demand (domain: 草稿 → 待审 → 已发布 → 对接中 → 已签约 → 已解决, beside them 暂停, 过期, 撤回). */
export const demandLifecycle = defineLifecycle<Demand, DemandState, DemandAction | DemandSystemAction>({
  kind: 'demand',
  initial: 'DRAFT',
  states: statesOf(DemandState, {
    INFO: ['SUBMITTED', 'NEGOTIATING'],
    GOOD: ['PUBLISHED', 'CONTRACTED', 'SOLVED'],
    WARN: ['RETURNED', 'EXPIRED'],
    final: ['SOLVED'],
  }),
  actions: {
    SUBMIT: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: isOwner,
      guard: readyToSubmit,
      zh: '提交审核',
      en: 'Submit for review',
      event: demandEvents.submitted,
    },
    PUBLISH: {
      from: ['SUBMITTED'],
      to: 'PUBLISHED',
      by: mayReview,
      guard: readyToSubmit,
      zh: '发布',
      en: 'Publish',
      event: demandEvents.published,
    },
    RETURN: {
      from: ['SUBMITTED'],
      to: 'RETURNED',
      by: mayReview,
      note: 'required',
      zh: '退回修改',
      en: 'Return',
      event: demandEvents.returned,
    },
    PAUSE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'PAUSED',
      by: isOwner,
      zh: '暂停',
      en: 'Pause',
      event: demandEvents.paused,
    },
    RESUME: { from: ['PAUSED'], to: 'PUBLISHED', by: isOwner, zh: '恢复', en: 'Resume', event: demandEvents.published },
    RENEW: {
      from: ['EXPIRED', 'PUBLISHED'],
      to: 'PUBLISHED',
      by: isOwner,
      guard: readyToSubmit,
      zh: '续期',
      en: 'Renew',
      event: demandEvents.renewed,
    },
    WITHDRAW: {
      from: ['SUBMITTED', 'RETURNED', 'PUBLISHED', 'NEGOTIATING', 'PAUSED', 'EXPIRED'],
      to: 'WITHDRAWN',
      by: isOwner,
      note: 'optional',
      zh: '撤回',
      en: 'Withdraw',
      event: demandEvents.withdrawn,
    },
    REOPEN: {
      from: ['WITHDRAWN', 'EXPIRED'],
      to: 'DRAFT',
      by: isOwner,
      zh: '重新编辑',
      en: 'Edit again',
      event: demandEvents.reopened,
    },
    MARK_SOLVED: {
      from: ['CONTRACTED'],
      to: 'SOLVED',
      by: isOwner,
      zh: '确认解决',
      en: 'Mark as solved',
      event: demandEvents.solved,
    },
    START_NEGOTIATION: {
      from: ['PUBLISHED'],
      to: 'NEGOTIATING',
      by: isPlatform,
      zh: '进入对接',
      en: 'Negotiation began',
      event: demandEvents.negotiating,
    },
    SIGN_CONTRACT: {
      from: ['PUBLISHED', 'NEGOTIATING', 'PAUSED', 'EXPIRED'],
      to: 'CONTRACTED',
      by: isPlatform,
      zh: '签约',
      en: 'Contract signed',
      event: demandEvents.contracted,
    },
    EXPIRE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'EXPIRED',
      by: isPlatform,
      zh: '到期',
      en: 'Expired',
      event: demandEvents.expired,
    },
  },
});
nameValues(DemandAction, demandLifecycle.actions);

function isPlatform(actor: unknown): boolean {
  return actor === 'system';
}
