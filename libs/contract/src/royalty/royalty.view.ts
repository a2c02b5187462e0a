import type { Viewer } from '#kernel/access';
import { formatYuan } from '#kernel/values';
import { availableSteps, isClosed, toneOf } from '#kernel/workflow';
import { isStaff } from '../core/contract.access.js';
import type { RoyaltyClaim } from './royalty.claim.entity.js';
import { royaltyLifecycle } from './royalty.lifecycle.js';
import type { RoyaltyClaimType } from './royalty.types.js';

/** The claims that did not become statements, for the staff: the one that waits, and what was sent back last. */
export function claimsFor(viewer: Viewer, claims: readonly RoyaltyClaim[]): RoyaltyClaimType[] {
  if (!isStaff(viewer)) return [];
  const last = claims.at(-1);
  return claims
    .filter(({ state, id }) => state === 'AWAITING_CONFIRMATION' || (state === 'RETURNED' && id === last?.id))
    .map((claim) => claimOf(claim, viewer));
}

function claimOf(claim: RoyaltyClaim, viewer: Viewer): RoyaltyClaimType {
  const { id, version, state, periodFrom, periodTo, statedOn, dueOn, reason, evidenceSha256, evidenceId } = claim;
  const steps = availableSteps(royaltyLifecycle, viewer, claim);
  return {
    ...{ id, version, state, periodFrom, periodTo, statedOn, dueOn, reason, evidenceSha256, evidenceId },
    stateLabel: royaltyLifecycle.states[state][viewer.locale],
    stateTone: toneOf(royaltyLifecycle, state),
    closed: isClosed(royaltyLifecycle, state),
    availableActions: steps.map(({ action }) => action),
    availableSteps: steps,
    baseAmount: formatYuan(claim.baseAmount),
    amount: formatYuan(claim.amount),
    draftedById: claim.draftedBy,
  };
}
