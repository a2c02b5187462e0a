import type { Actor } from '#kernel/access';
import { Clock, shanghaiDate } from '#kernel/values';
import {
  Ledger,
  LedgerKind,
  UNITS,
  transfer,
  type EntryWithLines,
  type Filing,
  type LedgerLineSum,
  type Posting,
} from '#ledger';
import { isHumingPair } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contract } from './contract.entity.js';
import { isRoyalty } from './contract.states.js';
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

/**
 * The one writer of the ledger among contracts. Every event of a contract that the policy counts becomes one entry, in the transaction of the
 * event, with the contract's row locked; a contract outside the policy leaves nothing. Call these last in the transaction.
 */
@Injectable()
export class ContractPostings {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Counts a contract that was just signed and confirmed. */
  async signed(manager: EntityManager, contract: Posted, actor: Actor): Promise<void> {
    await this.post(manager, contract, 'SIGNED', signing(contract), actor);
  }

  /** Counts a registration in the month in which it was registered, and a change of its sum in the month of the change. */
  async registered(manager: EntityManager, contract: Posted, registration: RegisteredSum, actor: Actor): Promise<void> {
    await this.post(manager, contract, 'REGISTERED', registering(registration), actor);
  }

  /** Takes back a cancelled registration 注销, first sum and changes, each in its own month. */
  async unregistered(manager: EntityManager, { id }: Pick<Posted, 'id'>, reason: string, actor: Actor): Promise<void> {
    const how = { kind: 'CORRECTION', effectiveOn: shanghaiDate(this.clock.now()), actor, reason } as const;
    for (const each of await this.standing(manager, id, [LedgerKind.REGISTERED]))
      await this.ledger.reverse(manager, each, how);
  }

  /** Adds what a confirmed amendment changes, in the open year in which it takes effect. */
  async amended(manager: EntityManager, contract: Posted, amendment: AmendmentFact, actor: Actor): Promise<void> {
    await this.post(manager, contract, 'AMENDED', amending(contract, amendment), actor);
  }

  /** An instalment's day has come: what was promised is due. */
  async instalmentDue(
    manager: EntityManager,
    contract: Posted,
    instalment: { id: string; amount: bigint; dueOn: string },
    actor: Actor,
  ): Promise<void> {
    await this.post(manager, contract, 'INSTALMENT_DUE', fallingDue(instalment), actor);
  }

  /** Money arrived. */
  async paid(
    manager: EntityManager,
    contract: Posted,
    payment: { id: string; amount: bigint; paidOn: string },
    actor: Actor,
  ): Promise<void> {
    await this.post(manager, contract, 'PAID', paying(payment), actor);
  }

  /** Money went back; it is owed no longer. */
  async refunded(
    manager: EntityManager,
    contract: Posted,
    refund: { id: string; amount: bigint; refundedOn: string },
    actor: Actor,
  ): Promise<void> {
    await this.post(manager, contract, 'REFUNDED', refunding(refund), actor);
  }

  /** A royalty statement 提成结算: it counts as it is stated, and is due at once. */
  async royaltyStated(
    manager: EntityManager,
    contract: Posted,
    statement: { id: string; amount: bigint; statedOn: string },
    actor: Actor,
  ): Promise<void> {
    await this.post(manager, contract, 'ROYALTY_STATED', stating(contract, statement), actor);
  }

  /** Takes back what was signed and amended, each in the month in which it counted, and lets go of what is still owed. */
  async terminated(manager: EntityManager, contract: Posted, actor: Actor, reason?: string | null): Promise<void> {
    const effectiveOn = shanghaiDate(this.clock.now());
    const how = { kind: 'TERMINATED', effectiveOn, actor, reason: reason ?? null, only: isCounted } as const;
    const standing = await this.standing(manager, contract.id, [LedgerKind.SIGNED, LedgerKind.AMENDED]);
    for (const each of standing)
      if (each.lines.some(({ account }) => isCounted(account))) await this.ledger.reverse(manager, each, how);
    const owed = await Promise.all(
      (['PROMISED', 'DUE'] as const).map(async (account) =>
        transfer('AGREED', account, await this.ledger.balanceOf(manager, contract.id, account)),
      ),
    );
    await this.post(
      manager,
      contract,
      'TERMINATED',
      { sourceId: contract.id, effectiveOn, whenClosed: 'carry', lines: owed.flat() },
      actor,
      reason,
    );
  }

  /** Takes back the entry of something that should never have been recorded. The caller marks the record itself as taken back, in the same transaction. */
  async corrected(
    manager: EntityManager,
    wrong: { kind: LedgerKind; sourceId: string; countedOnly?: boolean },
    reason: string,
    actor: Actor,
  ): Promise<void> {
    const found = await this.ledger.entryOf(manager, wrong.kind, wrong.sourceId);
    const only = wrong.countedOnly ? isCounted : undefined;
    if (!found || (only && !found.lines.some(({ account }) => only(account)))) return;
    await this.ledger.reverse(manager, found, {
      kind: 'CORRECTION',
      effectiveOn: shanghaiDate(this.clock.now()),
      actor,
      reason,
      ...(only ? { only } : {}),
    });
  }

  /** Entries of these kinds that nothing has taken back. */
  private async standing(
    manager: EntityManager,
    contractId: string,
    kinds: readonly LedgerKind[],
  ): Promise<EntryWithLines[]> {
    const all = await this.ledger.entriesOf(manager, contractId, [...kinds, LedgerKind.CORRECTION]);
    const taken = new Set(all.map(({ entry }) => entry.reversesId));
    return all.filter(({ entry }) => entry.kind !== 'CORRECTION' && !taken.has(entry.id));
  }

  private async post(
    manager: EntityManager,
    contract: Posted,
    kind: LedgerKind,
    event: PostingEvent,
    actor: Actor,
    reason?: string | null,
  ): Promise<void> {
    const policy = policyOf(contract);
    if (!policy || !event.lines.length) return;
    const units = event.units ?? (kind === 'TERMINATED' || kind === 'CORRECTION' ? 0 : UNITS[kind]);
    await this.ledger.post(manager, {
      ...event,
      kind,
      contractId: contract.id,
      field: contract.field,
      policy: policy.id,
      filing: filingOf(contract),
      units,
      actor,
      reason: reason ?? null,
    });
  }
}

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

function isCounted(account: string): boolean {
  return account.startsWith('TURNOVER') || account.startsWith('TECHNOLOGY');
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
