import type { Viewer } from '#kernel/access';
import { seesOwnOnly } from './contract.access.js';

/** That the organisation `:own` is one of the parties. */
const OF_PARTY =
  '(contract.buyerOrganizationId = :own OR contract.sellerOrganizationId = :own OR EXISTS (SELECT 1 FROM contract_party party WHERE party.contract_id = contract.id AND party.organization_id = :own))';

/** That a contract is this viewer's to see as a party: `isParty` as a condition, with `partyOf` for its parameters. */
export function ofPartyFor(viewer: Viewer): string {
  return seesOwnOnly(viewer) ? `(${OF_PARTY} AND contract.researcherId = :researcher)` : OF_PARTY;
}

export function partyOf({ organizationId, userId }: Viewer): { own: string; researcher: string } {
  return { own: organizationId ?? '', researcher: userId };
}
