import { defineLifecycle } from '#kernel/workflow';
import { isRequester, mayDecide } from './named-access.access.js';
import type { NamedGrant } from './named-access.entity.js';
import type { NamedGrantAction, NamedGrantState } from './named-access.states.js';

/** The life of a grant. It also ends by itself, the day after its last one: no state says so, the calendar does. */
export const namedGrantLifecycle = defineLifecycle<NamedGrant, NamedGrantState, NamedGrantAction>({
  kind: 'named-grant',
  initial: 'REQUESTED',
  states: {
    REQUESTED: { zh: '待批准', en: 'Requested', tone: 'WARN' },
    GRANTED: { zh: '已批准', en: 'Granted', tone: 'GOOD' },
    REFUSED: { zh: '未批准', en: 'Refused', tone: 'BAD', final: true },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn', final: true },
    REVOKED: { zh: '已收回', en: 'Revoked', final: true },
  },
  actions: {
    GRANT: {
      from: ['REQUESTED'],
      to: 'GRANTED',
      by: mayDecide,
      note: 'optional',
      zh: '批准',
      en: 'Grant',
      event: 'named-grant.granted',
    },
    REFUSE: {
      from: ['REQUESTED'],
      to: 'REFUSED',
      by: mayDecide,
      note: 'required',
      zh: '不批准',
      en: 'Refuse',
      event: 'named-grant.refused',
    },
    WITHDRAW: {
      from: ['REQUESTED'],
      to: 'WITHDRAWN',
      by: isRequester,
      zh: '撤回申请',
      en: 'Withdraw the request',
      event: 'named-grant.withdrawn',
    },
    REVOKE: {
      from: ['GRANTED'],
      to: 'REVOKED',
      by: mayDecide,
      note: 'required',
      zh: '收回',
      en: 'Revoke',
      event: 'named-grant.revoked',
    },
  },
});
