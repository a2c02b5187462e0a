import type { PartyNature } from './contract.form.js';

export type Side = 'buyer' | 'seller';

/** A party as the contract keeps it: the paper's words, whatever becomes of the organisation's record. */
export interface KeptParty {
  organizationId: string | null;
  name: string;
  creditCode: string | null;
  regionCode: string;
  nature: PartyNature | null;
}

/** A party beside the lead of its side. */
export interface FurtherParty extends KeptParty {
  side: Side;
}
