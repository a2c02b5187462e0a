import type { Actor } from '#kernel/access';
import { Clock, shanghaiDate } from '#kernel/values';
import { Ledger, LedgerKind, UNITS, transfer, type EntryWithLines } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { policyOf } from './counting.policy.js';
import {
  amending,
  fallingDue,
  filingOf,
  paying,
  refunding,
  registering,
  signing,
  stating,
  type AmendmentFact,
  type Posted,
  type PostingEvent,
  type RegisteredSum,
} from './posting.events.js';

/**
 * The one writer of the ledger among contracts. Every event of a contract that the policy counts becomes one entry, in the transaction of the
 * event, with the contract's row locked; a contract outside the policy leaves nothing. Call these last in the transaction.
 */
@Injectable()
export class ContractPostingService {
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

function isCounted(account: string): boolean {
  return account.startsWith('TURNOVER') || account.startsWith('TECHNOLOGY');
}
