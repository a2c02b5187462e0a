import { message, type Locale, type MessageParams } from '../../kernel/errors/src/index.js';
import type { Contract } from './contract.entity.js';
import { IN_FORCE, PaymentMode } from './contract.states.js';

/**
 * What counts toward 成交额, as data with a date: a change of the rules is a new row, and what was signed before it keeps the old one. No
 * authority has published a rule for the district, so the row says where it comes from; the centre confirms or replaces it.
 */
export interface CountingPolicy {
  id: string;
  /** Contracts signed on or after this day. */
  from: string;
  /** Region code of the district. */
  district: string;
  /** Whether the buyer, the seller, or either of them must be in the district. */
  party: 'either' | 'buyer' | 'seller';
  /** What of a royalty contract counts on signing. */
  royalty: 'entry-fee' | 'total';
  basis: string;
}

export const COUNTING_POLICIES: readonly CountingPolicy[] = [
  {
    id: '2024-1',
    from: '2024-01-01',
    district: '350404',
    party: 'either',
    royalty: 'entry-fee',
    basis: 'Default of the platform: either party in the district, counted once, in the year of signing (Asia/Shanghai). To be confirmed by the district.',
  },
];

export type Counted = Pick<
  Contract,
  'state' | 'signedOn' | 'totalAmount' | 'instalmentTotal' | 'paymentMode' | 'buyerRegionCode' | 'sellerRegionCode'
>;

/** Whether a contract counts, toward which year and month, with which sum, and why. */
export interface CountingResult {
  counts: boolean;
  year?: number;
  month?: number;
  amount?: bigint;
  policy?: string;
  code: string;
  params: MessageParams;
}

/** The one place that decides what counts. A signing date is a day in Asia/Shanghai, so its year is the year of signing. */
export function countingOf(contract: Counted, policies: readonly CountingPolicy[] = COUNTING_POLICIES): CountingResult {
  const { signedOn, state } = contract;
  if (state === 'TERMINATED') return no('terminated');
  if (!signedOn) return no('undated');
  const policy = policies.filter(({ from }) => from <= signedOn).sort((a, b) => b.from.localeCompare(a.from))[0];
  if (!policy) return no('noPolicy', { signedOn });
  const sides = sidesInDistrict(contract, policy);
  if (!sides) return no('outside');
  const amount = amountOf(contract, policy);
  if (amount <= 0n) return no('royalty');
  const year = Number(signedOn.slice(0, 4));
  if (!IN_FORCE.includes(state)) return no('unsigned', { year });
  const partly = amount < contract.totalAmount;
  return {
    counts: true,
    year,
    month: Number(signedOn.slice(5, 7)),
    amount,
    policy: policy.id,
    code: `contract.counting.${partly ? 'countedEntryFee' : 'counted'}`,
    params: { year, signedOn, party: `contract.counting.${sides}` },
  };
}

/** The reason in a person's words. */
export function countingReason({ code, params }: CountingResult, locale: Locale): string {
  const party = typeof params.party === 'string' ? message(params.party, {}, locale) : '';
  return message(code, { ...params, party }, locale);
}

function no(reason: string, params: MessageParams = {}): CountingResult {
  return { counts: false, code: `contract.counting.${reason}`, params };
}

function sidesInDistrict(contract: Counted, { district, party }: CountingPolicy): 'buyer' | 'seller' | 'both' | undefined {
  const buyer = party !== 'seller' && contract.buyerRegionCode === district;
  const seller = party !== 'buyer' && contract.sellerRegionCode === district;
  if (buyer && seller) return 'both';
  if (buyer) return 'buyer';
  return seller ? 'seller' : undefined;
}

function amountOf(contract: Counted, { royalty }: CountingPolicy): bigint {
  if (royalty === 'total') return contract.totalAmount;
  if (contract.paymentMode === PaymentMode.ROYALTY) return 0n;
  return contract.paymentMode === PaymentMode.ROYALTY_WITH_ENTRY_FEE ? contract.instalmentTotal : contract.totalAmount;
}
