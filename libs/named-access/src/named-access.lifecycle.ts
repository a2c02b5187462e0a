import { nameValues } from '#kernel/values';
import { defineLifecycle, statesOf } from '#kernel/workflow';
import { isRequester, mayDecide } from './named-access.access.js';
import type { NamedGrant } from './named-access.entity.js';
import { namedGrantEvents } from './named-access.events.js';
import { NamedGrantAction, NamedGrantState } from './named-access.states.js';

/** The life of a grant. It also ends by itself, the day after its last one: no state says so, the calendar does. */
export const namedGrantLifecycle = defineLifecycle<NamedGrant, NamedGrantState, NamedGrantAction>({
  kind: 'named-grant',
  initial: 'REQUESTED',
  states: statesOf(NamedGrantState, {
    GOOD: ['GRANTED'],
    WARN: ['REQUESTED'],
    BAD: ['REFUSED'],
    final: ['REFUSED', 'WITHDRAWN', 'REVOKED'],
  }),
  actions: {
    GRANT: {
      from: ['REQUESTED'],
      to: 'GRANTED',
      by: mayDecide,
      note: 'optional',
      zh: '批准',
      en: 'Grant',
      event: namedGrantEvents.granted,
    },
    REFUSE: {
      from: ['REQUESTED'],
      to: 'REFUSED',
      by: mayDecide,
      note: 'required',
      zh: '不批准',
      en: 'Refuse',
      event: namedGrantEvents.refused,
    },
    WITHDRAW: {
      from: ['REQUESTED'],
      to: 'WITHDRAWN',
      by: isRequester,
      zh: '撤回申请',
      en: 'Withdraw the request',
      event: namedGrantEvents.withdrawn,
    },
    REVOKE: {
      from: ['GRANTED'],
      to: 'REVOKED',
      by: mayDecide,
      note: 'required',
      zh: '收回',
      en: 'Revoke',
      event: namedGrantEvents.revoked,
    },
  },
});
nameValues(NamedGrantAction, namedGrantLifecycle.actions);
