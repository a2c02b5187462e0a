import { Problems, checkText } from '#kernel/errors';
import { halfWidth } from '#kernel/values';
import { checkCreditCode, normalCreditCode } from '#organization';
import { isRegion } from '#taxonomy';
import type { Contract } from './contract.entity.js';
import { partyNatures } from './contract.form.js';
import { checkOption } from './contract.form.rules.js';
import type { KeptParty, Side } from './contract.party.js';

export const MAX_FURTHER_PARTIES = 9;

/** A party as typed. */
export interface PartyDraft {
  organizationId?: string | null;
  name: string;
  creditCode?: string | null;
  regionCode: string;
  nature?: string | null;
}

export interface SidesDraft {
  buyer: PartyDraft;
  seller: PartyDraft;
  furtherBuyers?: readonly PartyDraft[] | null;
  furtherSellers?: readonly PartyDraft[] | null;
}

export type PartyColumns = Pick<
  Contract,
  | 'buyerOrganizationId'
  | 'buyerName'
  | 'buyerCreditCode'
  | 'buyerRegionCode'
  | 'buyerNature'
  | 'sellerOrganizationId'
  | 'sellerName'
  | 'sellerCreditCode'
  | 'sellerRegionCode'
  | 'sellerNature'
  | 'furtherParties'
>;

interface Listed {
  field: string;
  side: Side;
  party: KeptParty;
}

/** Checks both sides: nobody contracts with themselves, and nobody stands twice on one side. */
export function checkParties(problems: Problems, draft: SidesDraft): PartyColumns {
  const listed = listOf(draft).map(({ field, side, typed }): Listed => ({
    field,
    side,
    party: checkParty(problems, field, typed),
  }));
  for (const [index, { field, side, party }] of listed.entries()) {
    const known = listed.slice(0, index).find((other) => sameParty(other.party, party));
    if (known) problems.add(`${field}.name`, known.side === side ? 'contract.party.twice' : 'contract.party.same');
  }
  for (const [field, more] of [
    ['furtherBuyers', draft.furtherBuyers],
    ['furtherSellers', draft.furtherSellers],
  ] as const) {
    if ((more?.length ?? 0) > MAX_FURTHER_PARTIES)
      problems.add(field, 'contract.party.tooMany', { max: MAX_FURTHER_PARTIES + 1 });
  }
  const leadOf = (side: Side) => listed.find(({ field }) => field === side)!.party;
  const [buyer, seller] = [leadOf('buyer'), leadOf('seller')];
  return {
    buyerOrganizationId: buyer.organizationId,
    buyerName: buyer.name,
    buyerCreditCode: buyer.creditCode,
    buyerRegionCode: buyer.regionCode,
    buyerNature: buyer.nature,
    sellerOrganizationId: seller.organizationId,
    sellerName: seller.name,
    sellerCreditCode: seller.creditCode,
    sellerRegionCode: seller.regionCode,
    sellerNature: seller.nature,
    furtherParties: listed.filter(({ field, side }) => field !== side).map(({ side, party }) => ({ side, ...party })),
  };
}

/** The organisations of all parties that have a record, by the field that names each. */
export function organizationsNamed(draft: SidesDraft): { field: string; id: string }[] {
  return listOf(draft).flatMap(({ field, typed }) => (typed.organizationId ? { field, id: typed.organizationId } : []));
}

function listOf({
  buyer,
  seller,
  furtherBuyers,
  furtherSellers,
}: SidesDraft): { field: string; side: Side; typed: PartyDraft }[] {
  const more = (side: Side, field: string, parties: readonly PartyDraft[] | null | undefined) =>
    (parties ?? [])
      .slice(0, MAX_FURTHER_PARTIES + 1)
      .map((typed, index) => ({ field: `${field}.${index}`, side, typed }));
  return [
    { field: 'buyer', side: 'buyer', typed: buyer },
    { field: 'seller', side: 'seller', typed: seller },
    ...more('buyer', 'furtherBuyers', furtherBuyers),
    ...more('seller', 'furtherSellers', furtherSellers),
  ];
}

function checkParty(problems: Problems, field: string, party: PartyDraft): KeptParty {
  const name = checkText(problems, `${field}.name`, party.name, { max: 100, required: true });
  const creditCode = normalCreditCode(party.creditCode ?? '') || null;
  if (creditCode && !checkCreditCode(creditCode).shapeValid) problems.add(`${field}.creditCode`, 'contract.party.code');
  const regionCode = party.regionCode.trim();
  if (!regionCode) problems.add(`${field}.regionCode`, 'value.required');
  else if (!isRegion(regionCode)) problems.add(`${field}.regionCode`, 'contract.party.region');
  return {
    organizationId: party.organizationId || null,
    name,
    creditCode,
    regionCode,
    nature: checkOption(problems, `${field}.nature`, partyNatures, party.nature),
  };
}

/** The same firm under two spellings is found by its code; brackets and spaces do not make another firm of it. */
function sameParty(one: KeptParty, other: KeptParty): boolean {
  const plain = (name: string) =>
    halfWidth(name)
      .replace(/[\s()（）]/g, '')
      .toLowerCase();
  const same = (a: string | null, b: string | null) => a !== null && a !== '' && a === b;
  return (
    same(one.organizationId, other.organizationId) ||
    same(one.creditCode, other.creditCode) ||
    same(plain(one.name), plain(other.name))
  );
}
