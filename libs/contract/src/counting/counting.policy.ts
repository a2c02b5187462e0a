import { storedMessage, type CodePart, type Locale, type MessageParams } from '#kernel/errors';
import type { Contract } from '../core/contract.entity.js';
import { IN_FORCE, PaymentMode, isRoyalty } from '../core/contract.states.js';

/**
 * What counts toward 成交额, as data with a date: a change of the rules is a new row, and what was signed before it keeps
 * the old one. No
 * authority has published a rule for the district, so the row says where it comes from; the centre confirms or
 * replaces it.
 */
export interface CountingPolicy {
  id: string;
  /** Contracts signed on or after this day. */
  from: string;
  /** Region code of the district. */
  district: string;
  /**
   * Which party: whether the buyer, the seller, or either of them must be in the district. A contract counts once
   * however many are.
   */
  party: 'either' | 'buyer' | 'seller';
  /** Which year: that of the day of signing in Asia/Shanghai. */
  year: 'of-signing';
  /**
   * Amendments 变更: in the year in which they take effect; when that year is closed, in the open year in which they are
   * recorded.
   */
  amendment: 'year-of-effect';
  /**
   * Royalty contracts 提成: on signing the entry fee or the whole sum; statements count as they are stated unless the
   * whole sum did.
   */
  royalty: 'entry-fee' | 'total';
  /**
   * Termination 解除: what was signed and amended is taken back, in the month in which it counted while its year is
   * open; what was stated, registered and paid has happened and stays.
   */
  termination: 'take-back-signed';
  /** Other currencies: CNY at the rate recorded with the contract, that of the day of signing. */
  currency: 'rate-of-signing-day';
  basis: string;
}

export const COUNTING_POLICIES: readonly CountingPolicy[] = [
  {
    id: '2024-1',
    from: '2024-01-01',
    district: '350404',
    party: 'either',
    year: 'of-signing',
    amendment: 'year-of-effect',
    royalty: 'entry-fee',
    termination: 'take-back-signed',
    currency: 'rate-of-signing-day',
    basis:
      'Default of the platform: either party in the district, counted once, in the year of signing (Asia/Shanghai). To be confirmed by the district.',
  },
];

export type Counted = Pick<
  Contract,
  'state' | 'signedOn' | 'totalAmount' | 'instalmentTotal' | 'paymentMode' | 'buyerRegionCode' | 'sellerRegionCode'
>;

type Reason = CodePart<'contract.counting.'>;

/** Whether a contract counts, toward which year and month, with which sum, and why. */
export interface CountingResult {
  counts: boolean;
  year?: number;
  month?: number;
  amount?: bigint;
  policy?: string;
  code: `contract.counting.${Reason}`;
  params: MessageParams;
}

/**
 * The one place that decides what counts. A signing date is a day in Asia/Shanghai, so its year is the year of
 * signing.
 */
export function countingOf(contract: Counted, policies: readonly CountingPolicy[] = COUNTING_POLICIES): CountingResult {
  const { signedOn, state } = contract;
  if (state === 'TERMINATED') return no('terminated');
  if (!signedOn) return no('undated');
  const policy = policyOn(signedOn, policies);
  if (!policy) return no('noPolicy', { signedOn });
  const sides = sidesInDistrict(contract, policy);
  if (!sides) return no('outside');
  const amount = signedSumsOf(contract, policy).turnover;
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
  const party = typeof params.party === 'string' ? storedMessage(params.party, {}, locale) : '';
  return storedMessage(code, { ...params, party }, locale);
}

function no(reason: Reason, params: MessageParams = {}): CountingResult {
  return { counts: false, code: `contract.counting.${reason}`, params };
}

function sidesInDistrict(
  contract: Pick<Counted, 'buyerRegionCode' | 'sellerRegionCode'>,
  { district, party }: CountingPolicy,
): 'buyer' | 'seller' | 'both' | undefined {
  const buyer = party !== 'seller' && contract.buyerRegionCode === district;
  const seller = party !== 'buyer' && contract.sellerRegionCode === district;
  if (buyer && seller) return 'both';
  if (buyer) return 'buyer';
  return seller ? 'seller' : undefined;
}

function policyOn(signedOn: string, policies: readonly CountingPolicy[]): CountingPolicy | undefined {
  return policies.filter(({ from }) => from <= signedOn).sort((a, b) => b.from.localeCompare(a.from))[0];
}

/**
 * The policy under which a contract's events enter the ledger; none when its parties are elsewhere or it was signed
 * before the first policy.
 */
export function policyOf(
  contract: Pick<Counted, 'signedOn' | 'buyerRegionCode' | 'sellerRegionCode'>,
  policies: readonly CountingPolicy[] = COUNTING_POLICIES,
): CountingPolicy | undefined {
  const policy = contract.signedOn ? policyOn(contract.signedOn, policies) : undefined;
  return policy && sidesInDistrict(contract, policy) ? policy : undefined;
}

/** Whether a contract between these parties would count. */
export function wouldCount(contract: Pick<Counted, 'signedOn' | 'buyerRegionCode' | 'sellerRegionCode'>): boolean {
  return policyOf(contract) !== undefined;
}

/** What an event moves: what counts, its technology part, and the payment that it promises. */
export interface CountedSums {
  turnover: bigint;
  technology: bigint;
  promised: bigint;
}

/**
 * What is agreed, by the contract or an amendment of it: the whole sum, its technology part, and the instalments (of a
 * royalty contract the entry fee).
 */
export interface AgreedSums {
  total: bigint;
  technology: bigint;
  instalments: bigint;
}

type Sums = Pick<Counted, 'totalAmount' | 'instalmentTotal' | 'paymentMode'>;

/** What a contract counts with when it is signed. */
export function signedSumsOf(contract: Sums & { technologyAmount?: bigint }, policy: CountingPolicy): CountedSums {
  const { totalAmount: total, technologyAmount: technology = 0n, instalmentTotal: instalments } = contract;
  return { ...countedOf(contract, policy, { total, technology, instalments }), promised: instalments };
}

/** What an amendment changes: what counts after it, less what counted before. */
export function amendedSumsOf(
  contract: Pick<Sums, 'paymentMode'>,
  policy: CountingPolicy,
  before: AgreedSums,
  after: AgreedSums,
): CountedSums {
  const [was, is] = [countedOf(contract, policy, before), countedOf(contract, policy, after)];
  return {
    turnover: is.turnover - was.turnover,
    technology: is.technology - was.technology,
    promised: after.instalments - before.instalments,
  };
}

/**
 * The technology part of an amended entry fee as it was reckoned before 2026-11-27: the smaller of both changes when
 * they go in one direction. It could
 * leave more technology than what counts; entries that were written so are still proven so.
 */
export function technologyByChange(turnover: bigint, technology: bigint): bigint {
  if (turnover === 0n || technology === 0n || turnover > 0n !== technology > 0n) return 0n;
  return technology < turnover === turnover > 0n ? technology : turnover;
}

/**
 * What counts of what is agreed. Of pure royalties nothing does before it is stated; the technology part is never more
 * than what counts.
 */
function countedOf(
  contract: Pick<Sums, 'paymentMode'>,
  policy: CountingPolicy,
  { total, technology, instalments }: AgreedSums,
): Pick<CountedSums, 'turnover' | 'technology'> {
  const turnover = countsWhole(contract, policy)
    ? total
    : contract.paymentMode === PaymentMode.ROYALTY
      ? 0n
      : instalments;
  return { turnover, technology: technology < turnover ? technology : turnover };
}

/** What a royalty statement 提成结算 counts with; nothing more when the whole sum counted on signing. */
export function statedSumsOf(contract: Pick<Sums, 'paymentMode'>, policy: CountingPolicy, amount: bigint): CountedSums {
  return countsWhole(contract, policy)
    ? { turnover: 0n, technology: 0n, promised: amount }
    : { turnover: amount, technology: amount, promised: amount };
}

function countsWhole({ paymentMode }: Pick<Sums, 'paymentMode'>, { royalty }: CountingPolicy): boolean {
  return royalty === 'total' || !isRoyalty(paymentMode);
}
