import type { Viewer } from '#kernel/access';
import { formatYuan } from '#kernel/values';
import { availableSteps, isClosed, toneOf } from '#kernel/workflow';
import { isBroker, isStaff } from '../core/contract.access.js';
import type { Amendment, Planned } from './amendment.entity.js';
import { amendmentLifecycle } from './amendment.lifecycle.js';
import type { AmendmentType, PlannedInstalment } from './amendment.types.js';

/** What a person sees of a contract's amendments: staff all of them, a party those that hold. */
export function amendmentsFor(viewer: Viewer, amendments: readonly Amendment[]): AmendmentType[] {
  return amendments
    .filter(({ state }) => isStaff(viewer) || state === 'CONFIRMED')
    .map((amendment) => amendmentOf(amendment, viewer));
}

function amendmentOf(amendment: Amendment, viewer: Viewer): AmendmentType {
  const { totalBefore, totalAfter, technologyBefore, technologyAfter } = amendment;
  const steps = availableSteps(amendmentLifecycle, viewer, amendment);
  return {
    id: amendment.id,
    seq: amendment.seq,
    version: amendment.version,
    kind: amendment.kind,
    state: amendment.state,
    stateLabel: amendmentLifecycle.states[amendment.state][viewer.locale],
    stateTone: toneOf(amendmentLifecycle, amendment.state),
    closed: isClosed(amendmentLifecycle, amendment.state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    editable: amendment.state === 'DRAFT' && isBroker(viewer),
    summary: amendment.summary,
    signedOn: amendment.signedOn,
    effectiveOn: amendment.effectiveOn,
    totalBefore: formatYuan(totalBefore),
    totalAfter: formatYuan(totalAfter),
    totalDelta: formatYuan(totalAfter - totalBefore),
    technologyBefore: formatYuan(technologyBefore),
    technologyAfter: formatYuan(technologyAfter),
    foreignBefore: amendment.foreignBefore === null ? null : formatYuan(amendment.foreignBefore),
    foreignAfter: amendment.foreignAfter === null ? null : formatYuan(amendment.foreignAfter),
    validUntilBefore: amendment.validUntilBefore,
    validUntilAfter: amendment.validUntilAfter,
    schedule: amendment.schedule.map(({ instalmentId, seq, before, after }) => ({
      instalmentId,
      seq,
      before: plannedOf(before),
      after: plannedOf(after),
    })),
    confirmedAt: amendment.confirmedAt,
    scanId: amendment.scanId,
    draftedById: amendment.draftedBy,
    confirmedById: amendment.confirmedBy,
  };
}

function plannedOf(planned: Planned | null): PlannedInstalment | null {
  return planned && { ...planned, amount: formatYuan(BigInt(planned.amount)) };
}
