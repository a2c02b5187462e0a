import type { Viewer } from '#kernel/access';
import { IdempotentCommands } from '#kernel/database';
import { Problems, UserError, checkText, message, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, byId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import type { LedgerKind } from '#ledger';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Contract } from '../core/contract.entity.js';
import { paymentEvents, royaltyEvents } from '../core/contract.events.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import { isRoyalty } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { Instalment, Payment } from '../payment/instalment.entity.js';
import { InstalmentReminderService } from '../payment/instalment.reminder.service.js';
import { Refund } from '../payment/refund.entity.js';
import { MoneyReversal, ReversedKind } from '../payment/reversal.entity.js';
import { RoyaltyStatement } from '../royalty/royalty.statement.entity.js';
import { reversibleIn } from './reversal.rules.js';

export interface ReversalDraft {
  contractId: string;
  kind: ReversedKind;
  /** The receipt, refund or statement. */
  recordId: string;
  reason: string;
  clientMutationId: string;
}

/** What is to be taken back, and by whom. */
interface Wrong {
  contract: Contract;
  id: string;
  viewer: Viewer;
}

/** What a record was, and what its contract and its instalment are without it. */
interface TakenBack {
  seq: number;
  amount: bigint;
  on: string;
  instalment: Instalment;
  instalmentChange: Partial<Instalment>;
  contractChange: Partial<Contract>;
}

const ENTRY: Readonly<Record<ReversedKind, LedgerKind>> = {
  RECEIPT: 'PAID',
  REFUND: 'REFUNDED',
  ROYALTY: 'ROYALTY_STATED',
};
const EVENT = {
  RECEIPT: paymentEvents.reversed,
  REFUND: paymentEvents.refundReversed,
  ROYALTY: royaltyEvents.reversed,
} satisfies Readonly<Record<ReversedKind, unknown>>;

/** Takes back what should never have been recorded: it stays on record, a reversing entry with the reason stands beside it. */
@Injectable()
export class ReversalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly reminders: InstalmentReminderService,
    private readonly postings: ContractPostingService,
  ) {}

  /** @returns the contract's id. */
  async reverse(viewer: Viewer, draft: ReversalDraft): Promise<string> {
    const { contractId, recordId: id, clientMutationId } = draft;
    requireIds('contract', contractId, id);
    await this.commands.run({ by: viewer, operation: 'reverseRecord', clientMutationId, id }, (manager) =>
      this.write(manager, viewer, draft),
    );
    return contractId;
  }

  /** Which of these records were taken back. */
  async of(recordIds: readonly string[]): Promise<Map<string, MoneyReversal>> {
    return byId(await this.dataSource.manager.findBy(MoneyReversal, { id: In([...recordIds]) }));
  }

  private async write(
    manager: EntityManager,
    viewer: Viewer,
    { contractId, kind, recordId, reason: said }: ReversalDraft,
  ): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, contractId);
    if (!reversibleIn(contract.state).includes(kind))
      throw UserError.bad(undefined, 'contract.reversal.state', {
        state: contractLifecycle.states[contract.state][viewer.locale],
      });
    const problems = new Problems();
    const reason = checkText(problems, 'reason', said, { max: 300, required: true });
    const done = await manager.existsBy(MoneyReversal, { id: recordId });
    if (done) problems.add('recordId', 'contract.reversal.done');
    const taken = await this.without(manager, done ? new Problems() : problems, kind, {
      contract,
      id: recordId,
      viewer,
    });
    problems.throwIfAny();

    const now = this.clock.now();
    const { seq, amount, on, instalment } = taken;
    const afterEnd = contract.state === 'TERMINATED';
    await manager.insert(MoneyReversal, {
      id: recordId,
      kind,
      contractId,
      afterEnd: afterEnd && kind === 'ROYALTY',
      reason,
      reversedBy: viewer.userId,
      reversedAt: now,
    });
    await manager.update(Instalment, { id: instalment.id }, taken.instalmentChange);
    await touchContract(manager, contract, taken.contractChange, now);
    if (!afterEnd) await this.reminders.setOne(manager, { ...instalment, ...taken.instalmentChange });
    const note = message(`contract.reversal.${kind}`, { seq, amount: spokenYuan(amount), on, reason }, 'zh');
    await this.workflow.record(manager, 'contract', {
      recordId: contractId,
      action: `${kind}_REVERSED`,
      fromState: contract.state,
      toState: contract.state,
      note,
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type: EVENT[kind],
      subjectId: recordId,
      payload: {
        contractId,
        instalmentId: instalment.id,
        matchId: contract.matchId,
        actorId: viewer.userId,
        reversed: { kind, seq, amount: spokenYuan(amount), on, reason },
      },
    });
    await this.postings.corrected(
      manager,
      { kind: ENTRY[kind], sourceId: recordId, countedOnly: afterEnd && kind === 'ROYALTY' },
      reason,
      viewer,
    );
  }

  private without(manager: EntityManager, problems: Problems, kind: ReversedKind, what: Wrong): Promise<TakenBack> {
    if (kind === ReversedKind.RECEIPT) return this.withoutReceipt(manager, problems, what);
    return kind === ReversedKind.REFUND
      ? this.withoutRefund(manager, problems, what)
      : this.withoutRoyalty(manager, problems, what);
  }

  private async withoutReceipt(
    manager: EntityManager,
    problems: Problems,
    { contract, id }: Wrong,
  ): Promise<TakenBack> {
    const payment = await manager.findOneBy(Payment, { id, contractId: contract.id });
    if (!payment) throw UserError.notFound('payment');
    const { amount, paidOn: on } = payment;
    const instalment = await locked(manager, payment.instalmentId);
    const paidAmount = instalment.paidAmount - amount;
    if (paidAmount < instalment.refundedAmount)
      problems.add('recordId', 'contract.reversal.refunded', { refunded: spokenYuan(instalment.refundedAmount) });
    const instalmentChange = {
      paidAmount,
      paidOn: await lastPaidOn(manager, instalment.id, id),
      paidOff: paidAmount >= instalment.amount,
    };
    return {
      seq: instalment.seq,
      amount,
      on,
      instalment,
      instalmentChange,
      contractChange: { paidAmount: contract.paidAmount - amount },
    };
  }

  private async withoutRefund(manager: EntityManager, problems: Problems, { contract, id }: Wrong): Promise<TakenBack> {
    const refund = await manager.findOneBy(Refund, { id, contractId: contract.id });
    if (!refund) throw UserError.notFound('refund');
    const { amount, refundedOn: on } = refund;
    const instalment = await locked(manager, refund.instalmentId);
    if (contract.state !== 'TERMINATED' && loweredBy(contract) > contract.refundedAmount - amount)
      problems.add('recordId', 'contract.reversal.amended');
    const refundedAmount = instalment.refundedAmount - amount;
    return {
      seq: instalment.seq,
      amount,
      on,
      instalment,
      instalmentChange: { refundedAmount },
      contractChange: { refundedAmount: contract.refundedAmount - amount },
    };
  }

  private async withoutRoyalty(
    manager: EntityManager,
    problems: Problems,
    { contract, id, viewer }: Wrong,
  ): Promise<TakenBack> {
    const statement = await manager.findOneBy(RoyaltyStatement, { id, contractId: contract.id });
    if (!statement) throw UserError.notFound('royalty');
    const { amount, statedOn: on, seq } = statement;
    const instalment = await locked(manager, statement.instalmentId);
    // It counted by two people's word; whoever wrote it down does not take it back alone.
    if (statement.recordedBy === viewer.userId) problems.add(undefined, 'contract.reversal.own');
    if (instalment.paidAmount > 0n)
      problems.add('recordId', 'contract.reversal.royaltyPaid', { paid: spokenYuan(instalment.paidAmount) });
    const contractChange = {
      royaltyTotal: contract.royaltyTotal - amount,
      addedInstalments: contract.addedInstalments - amount,
    };
    // The instalment stays, owing nothing: receipts that were taken back belong to it.
    return { seq, amount, on, instalment, instalmentChange: { amount: 0n, paidOff: true }, contractChange };
  }
}

function locked(manager: EntityManager, id: string): Promise<Instalment> {
  return manager.findOneOrFail(Instalment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** The day of the last receipt that stands without this one. */
async function lastPaidOn(manager: EntityManager, instalmentId: string, without: string): Promise<string | null> {
  const reversed = manager
    .createQueryBuilder()
    .subQuery()
    .select('reversal.id')
    .from(MoneyReversal, 'reversal')
    .getQuery();
  const last = await manager
    .createQueryBuilder(Payment, 'payment')
    .where('payment.instalmentId = :instalmentId AND payment.id <> :without', { instalmentId, without })
    .andWhere(`payment.id NOT IN ${reversed}`)
    .orderBy('payment.paidOn', 'DESC')
    .limit(1)
    .getOne();
  return last?.paidOn ?? null;
}

/** By how much amendments lowered the total below what the instalments add up to: by what went back. */
function loweredBy({ paymentMode, totalAmount, amendedTotal, instalmentTotal, addedInstalments }: Contract): bigint {
  return isRoyalty(paymentMode) ? 0n : instalmentTotal + addedInstalments - totalAmount - amendedTotal;
}
