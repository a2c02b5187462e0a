import { transfer, type Filing, type LedgerLineSum, type Posting } from '#ledger';
import { isHumingPair } from '#taxonomy';
import type { Contract } from '../core/contract.entity.js';
import { isRoyalty } from '../core/contract.states.js';
import {
  amendedSumsOf,
  policyOf,
  signedSumsOf,
  statedSumsOf,
  technologyByChange,
  type AgreedSums,
  type CountedSums,
} from './counting.policy.js';

/** A supplementary agreement in force: what it changes, down as well as up. */
export interface AmendmentFact {
  id: string;
  effectiveOn: string;
  before: AgreedSums;
  after: AgreedSums;
  /** What of the instalments' change is of those whose day had come: it is due, no longer promised. */
  dueDelta: bigint;
  /** Booked by the rule before the one of today, see `technologyByChange`. */
  byChange?: boolean;
}

/** What a registration moves. Its id is the contract's for the first sum; for a change the step's, with the difference, up or down, and no unit more. */
export interface RegisteredSum {
  id: string;
  amount: bigint | null;
  registeredOn: string | null;
  units?: number;
}

type Lines = readonly LedgerLineSum[];
/** An event as it enters the ledger. */
export type PostingEvent = Pick<Posting, 'sourceId' | 'effectiveOn' | 'whenClosed' | 'lines'> &
  Partial<Pick<Posting, 'units'>>;
/** What a contract's entries are made from. */
export type Posted = Pick<
  Contract,
  | 'id'
  | 'field'
  | 'signedOn'
  | 'buyerRegionCode'
  | 'sellerRegionCode'
  | 'paymentMode'
  | 'totalAmount'
  | 'technologyAmount'
  | 'instalmentTotal'
  | 'kind'
  | 'sellerOrganizationId'
  | 'sellerName'
  | 'buyerSize'
>;

/** Where reports find it: all of this is settled by its signing. */
export function filingOf({
  kind,
  sellerOrganizationId,
  sellerName,
  buyerSize,
  buyerRegionCode,
  sellerRegionCode,
}: Omit<Posted, 'id'>): Filing {
  return {
    kind,
    seller: sellerOrganizationId ?? sellerName,
    buyerSize: buyerSize ?? 'UNKNOWN',
    huming: isHumingPair(buyerRegionCode, sellerRegionCode),
  };
}

function counting({ turnover, technology }: CountedSums): Lines {
  return [
    ...transfer('TURNOVER', 'TURNOVER_SOURCE', turnover),
    ...transfer('TECHNOLOGY', 'TECHNOLOGY_SOURCE', technology),
  ];
}

export function signing(contract: Posted): PostingEvent {
  const policy = policyOf(contract);
  const sums = policy ? signedSumsOf(contract, policy) : undefined;
  const lines = sums ? [...counting(sums), ...transfer('PROMISED', 'AGREED', sums.promised)] : [];
  return { sourceId: contract.id, effectiveOn: contract.signedOn ?? '', whenClosed: { refuse: 'signedOn' }, lines };
}

export function registering({ id, amount, registeredOn, units }: RegisteredSum): PostingEvent {
  const lines = transfer('REGISTERED', 'REGISTERED_SOURCE', amount ?? 0n);
  return {
    sourceId: id,
    effectiveOn: registeredOn ?? '',
    whenClosed: { refuse: 'registeredOn' },
    lines,
    ...(units === undefined ? {} : { units }),
  };
}

export function amending(contract: Posted, amendment: AmendmentFact): PostingEvent {
  const policy = policyOf(contract);
  const sums = policy ? amendedSumsOf(contract, policy, amendment.before, amendment.after) : undefined;
  if (sums && amendment.byChange && isRoyalty(contract.paymentMode))
    sums.technology = technologyByChange(sums.turnover, amendment.after.technology - amendment.before.technology);
  const lines = sums
    ? [
        ...counting(sums),
        ...transfer('PROMISED', 'AGREED', sums.promised - amendment.dueDelta),
        ...transfer('DUE', 'AGREED', amendment.dueDelta),
      ]
    : [];
  return { sourceId: amendment.id, effectiveOn: amendment.effectiveOn, whenClosed: 'carry', lines };
}

export function fallingDue({ id, amount, dueOn }: { id: string; amount: bigint; dueOn: string }): PostingEvent {
  return { sourceId: id, effectiveOn: dueOn, whenClosed: 'carry', lines: transfer('DUE', 'PROMISED', amount) };
}

export function paying({ id, amount, paidOn }: { id: string; amount: bigint; paidOn: string }): PostingEvent {
  return {
    sourceId: id,
    effectiveOn: paidOn,
    whenClosed: { refuse: 'paidOn' },
    lines: transfer('PAID', 'DUE', amount),
  };
}

export function refunding({
  id,
  amount,
  refundedOn,
}: {
  id: string;
  amount: bigint;
  refundedOn: string;
}): PostingEvent {
  return {
    sourceId: id,
    effectiveOn: refundedOn,
    whenClosed: { refuse: 'refundedOn' },
    lines: transfer('AGREED', 'PAID', amount),
  };
}

export function stating(
  contract: Posted,
  { id, amount, statedOn }: { id: string; amount: bigint; statedOn: string },
): PostingEvent {
  const policy = policyOf(contract);
  const sums = policy ? statedSumsOf(contract, policy, amount) : undefined;
  const lines = sums ? [...counting(sums), ...transfer('DUE', 'AGREED', sums.promised)] : [];
  return { sourceId: id, effectiveOn: statedOn, whenClosed: { refuse: 'statedOn' }, lines };
}
