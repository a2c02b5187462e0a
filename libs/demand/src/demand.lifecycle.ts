import { defineLifecycle } from '#kernel/workflow';
import { isOwner, mayReview } from './demand.access.js';
import type { Demand } from './demand.entity.js';
import { readyToSubmit } from './demand.rules.js';
import type { DemandAction, DemandState, DemandSystemAction } from './demand.states.js';

/** The life of a demand (domain: 草稿 → 待审 → 已发布 → 对接中 → 已签约 → 已解决, beside them 暂停, 过期, 撤回). */
export const demandLifecycle = defineLifecycle<Demand, DemandState, DemandAction | DemandSystemAction>({
  kind: 'demand',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '草稿', en: 'Draft' },
    SUBMITTED: { zh: '待审', en: 'Awaiting review', tone: 'INFO' },
    RETURNED: { zh: '退回修改', en: 'Returned', tone: 'WARN' },
    PUBLISHED: { zh: '已发布', en: 'Published', tone: 'GOOD' },
    NEGOTIATING: { zh: '对接中', en: 'In negotiation', tone: 'INFO' },
    CONTRACTED: { zh: '已签约', en: 'Contracted', tone: 'GOOD' },
    SOLVED: { zh: '已解决', en: 'Solved', tone: 'GOOD', final: true },
    PAUSED: { zh: '暂停', en: 'Paused' },
    EXPIRED: { zh: '已过期', en: 'Expired', tone: 'WARN' },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
  },
  actions: {
    SUBMIT: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: isOwner,
      guard: readyToSubmit,
      zh: '提交审核',
      en: 'Submit for review',
      event: 'demand.submitted',
    },
    PUBLISH: {
      from: ['SUBMITTED'],
      to: 'PUBLISHED',
      by: mayReview,
      guard: readyToSubmit,
      zh: '发布',
      en: 'Publish',
      event: 'demand.published',
    },
    RETURN: {
      from: ['SUBMITTED'],
      to: 'RETURNED',
      by: mayReview,
      note: 'required',
      zh: '退回修改',
      en: 'Return',
      event: 'demand.returned',
    },
    PAUSE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'PAUSED',
      by: isOwner,
      zh: '暂停',
      en: 'Pause',
      event: 'demand.paused',
    },
    RESUME: { from: ['PAUSED'], to: 'PUBLISHED', by: isOwner, zh: '恢复', en: 'Resume', event: 'demand.published' },
    RENEW: {
      from: ['EXPIRED', 'PUBLISHED'],
      to: 'PUBLISHED',
      by: isOwner,
      guard: readyToSubmit,
      zh: '续期',
      en: 'Renew',
      event: 'demand.renewed',
    },
    WITHDRAW: {
      from: ['SUBMITTED', 'RETURNED', 'PUBLISHED', 'NEGOTIATING', 'PAUSED', 'EXPIRED'],
      to: 'WITHDRAWN',
      by: isOwner,
      note: 'optional',
      zh: '撤回',
      en: 'Withdraw',
      event: 'demand.withdrawn',
    },
    REOPEN: {
      from: ['WITHDRAWN', 'EXPIRED'],
      to: 'DRAFT',
      by: isOwner,
      zh: '重新编辑',
      en: 'Edit again',
      event: 'demand.reopened',
    },
    MARK_SOLVED: {
      from: ['CONTRACTED'],
      to: 'SOLVED',
      by: isOwner,
      zh: '确认解决',
      en: 'Mark as solved',
      event: 'demand.solved',
    },
    START_NEGOTIATION: {
      from: ['PUBLISHED'],
      to: 'NEGOTIATING',
      by: isPlatform,
      zh: '进入对接',
      en: 'Negotiation began',
      event: 'demand.negotiating',
    },
    SIGN_CONTRACT: {
      from: ['PUBLISHED', 'NEGOTIATING', 'PAUSED', 'EXPIRED'],
      to: 'CONTRACTED',
      by: isPlatform,
      zh: '签约',
      en: 'Contract signed',
      event: 'demand.contracted',
    },
    EXPIRE: {
      from: ['PUBLISHED', 'NEGOTIATING'],
      to: 'EXPIRED',
      by: isPlatform,
      zh: '到期',
      en: 'Expired',
      event: 'demand.expired',
    },
  },
});

function isPlatform(actor: unknown): boolean {
  return actor === 'system';
}
