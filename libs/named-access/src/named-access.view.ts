import type { Viewer } from '#kernel/access';
import { declareMessages, storedMessage, type Locale } from '#kernel/errors';
import { availableSteps, toneOf } from '#kernel/workflow';
import type { NamedGrant, NamedLook } from './named-access.entity.js';
import { namedGrantLifecycle } from './named-access.lifecycle.js';
import { isInForce } from './named-access.rules.js';
import type { NamedGrantType, NamedLookType } from './named-access.types.js';

export const namedAccessViewMessages = declareMessages({
  'named.place.cockpit.rows': { zh: '驾驶舱明细', en: 'Rows of the cockpit' },
  'named.place.contract.list': { zh: '合同清单', en: 'List of contracts' },
});

/** @param today the day in Asia/Shanghai */
export function grantOf(grant: NamedGrant, viewer: Viewer, today: string): NamedGrantType {
  const { id, version, state, reason, until, requestedAt, answeredAt, note, userId, answeredBy } = grant;
  const inForce = isInForce(grant, today);
  const lapsed = state === 'GRANTED' && !inForce;
  const steps = lapsed ? [] : availableSteps(namedGrantLifecycle, viewer, grant);
  return {
    id,
    version,
    state,
    stateLabel: namedGrantLifecycle.states[state][viewer.locale],
    inForce,
    lapsed,
    stateTone: inForce ? 'GOOD' : lapsed ? 'WARN' : toneOf(namedGrantLifecycle, state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    reason,
    until,
    requestedAt,
    answeredAt,
    note,
    userId,
    answeredBy,
  };
}

export function lookOf({ id, at, place, detail, rowCount }: NamedLook, locale: Locale): NamedLookType {
  return { id, at, place, placeLabel: storedMessage(`named.place.${place}`, {}, locale), detail, rowCount };
}
