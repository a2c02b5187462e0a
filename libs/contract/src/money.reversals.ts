import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/access/src/index.js';
import { Once, Transactions } from '../../kernel/database/src/index.js';
import { Problems, UserError, checkText, message } from '../../kernel/errors/src/index.js';
import { Outbox } from '../../kernel/jobs/src/index.js';
import { Clock, isId } from '../../kernel/values/src/index.js';
import { Workflow } from '../../kernel/workflow/src/index.js';
import type { LedgerKind } from '../../ledger/src/index.js';
import type { Contract } from './contract.entity.js';
import { contractLifecycle } from './contract.lifecycle.js';
import { lockContract, touchContract } from './contract.locks.js';
import { ContractPostings } from './contract.postings.js';
import { isRoyalty } from './contract.states.js';
import { Instalment, Payment } from './instalment.entity.js';
import { InstalmentReminders } from './instalment.reminders.js';
import { Refund, RoyaltyStatement } from './money.entity.js';
import { MoneyReversal, ReversedKind } from './money.reversal.entity.js';
import { reversibleIn } from './money.rules.js';
import { spokenYuan } from './spoken-yuan.js';

export interface ReversalDraft {
  contractId: string;
  kind: ReversedKind;
  /** The receipt, refund or statement. */
  recordId: string;
  reason: string;
  clientMutationId: string;
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

const ENTRY: Readonly<Record<ReversedKind, LedgerKind>> = { RECEIPT: 'PAID', REFUND: 'REFUNDED', ROYALTY: 'ROYALTY_STATED' };
const EVENT: Readonly<Record<ReversedKind, string>> = { RECEIPT: 'payment.reversed', REFUND: 'refund.reversed', ROYALTY: 'royalty.reversed' };

/** Takes back what should never have been recorded: it stays on record, a reversing entry with the reason stands beside it. */
@Injectable()
export class MoneyReversals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly reminders: InstalmentReminders,
    private readonly postings: ContractPostings,
  ) {}

  /** @returns the contract's id. */
  async reverse(viewer: Viewer, draft: ReversalDraft): Promise<string> {
    if (!isId(draft.contractId) || !isId(draft.recordId)) throw UserError.notFound('contract');
    const key = { userId: viewer.userId, operation: 'reverseRecord', clientMutationId: draft.clientMutationId };
    await this.transactions.run((manager) => this.once.run(manager, key, draft.recordId, () => this.write(manager, viewer, draft)));
    return draft.contractId;
  }

  /** Which of these records were taken back. */
  async of(recordIds: readonly string[]): Promise<Map<string, MoneyReversal>> {
    return new Map((await this.dataSource.manager.findBy(MoneyReversal, { id: In([...recordIds]) })).map((each) => [each.id, each]));
  }

  private async write(manager: EntityManager, viewer: Viewer, { contractId, kind, recordId, reason: said }: ReversalDraft): Promise<void> {
    const contract = await lockContract(manager, this.workflow, contractId, viewer);
    if (!reversibleIn(contract.state).includes(kind)) throw UserError.bad(undefined, 'contract.reversal.state', { state: contractLifecycle.states[contract.state][viewer.locale] });
    const problems = new Problems();
    const reason = checkText(problems, 'reason', said, { max: 300, required: true });
    const done = await manager.existsBy(MoneyReversal, { id: recordId });
    if (done) problems.add('recordId', 'contract.reversal.done');
    const taken = await this.without(manager, done ? new Problems() : problems, kind, contract, recordId);
    problems.throwIfAny();

    const now = this.clock.now();
    const { seq, amount, on, instalment } = taken;
    await manager.insert(MoneyReversal, { id: recordId, kind, contractId, reason, reversedBy: viewer.userId, reversedAt: now });
    await manager.update(Instalment, { id: instalment.id }, taken.instalmentChange);
    await touchContract(manager, contract, taken.contractChange, now);
    if (contract.state !== 'TERMINATED') await this.reminders.setOne(manager, { ...instalment, ...taken.instalmentChange });
    const note = message(`contract.reversal.${kind}`, { seq, amount: spokenYuan(amount), on, reason }, 'zh');
    await this.workflow.record(manager, 'contract', { recordId: contractId, action: `${kind}_REVERSED`, fromState: contract.state, toState: contract.state, note, actor: viewer });
    await this.outbox.append(manager, { type: EVENT[kind], subjectId: recordId, payload: { contractId, instalmentId: instalment.id, matchId: contract.matchId, actorId: viewer.userId, note } });
    await this.postings.corrected(manager, { kind: ENTRY[kind], sourceId: recordId }, reason, viewer);
  }

  private without(manager: EntityManager, problems: Problems, kind: ReversedKind, contract: Contract, id: string): Promise<TakenBack> {
    if (kind === ReversedKind.RECEIPT) return this.withoutReceipt(manager, problems, contract, id);
    return kind === ReversedKind.REFUND ? this.withoutRefund(manager, problems, contract, id) : this.withoutRoyalty(manager, problems, contract, id);
  }

  private async withoutReceipt(manager: EntityManager, problems: Problems, contract: Contract, id: string): Promise<TakenBack> {
    const payment = await manager.findOneBy(Payment, { id, contractId: contract.id });
    if (!payment) throw UserError.notFound('payment');
    const { amount, paidOn: on } = payment;
    const instalment = await locked(manager, payment.instalmentId);
    const paidAmount = instalment.paidAmount - amount;
    if (paidAmount < instalment.refundedAmount) problems.add('recordId', 'contract.reversal.refunded', { refunded: spokenYuan(instalment.refundedAmount) });
    const instalmentChange = { paidAmount, paidOn: paidAmount > 0n ? instalment.paidOn : null, paidOff: paidAmount >= instalment.amount };
    return { seq: instalment.seq, amount, on, instalment, instalmentChange, contractChange: { paidAmount: contract.paidAmount - amount } };
  }

  private async withoutRefund(manager: EntityManager, problems: Problems, contract: Contract, id: string): Promise<TakenBack> {
    const refund = await manager.findOneBy(Refund, { id, contractId: contract.id });
    if (!refund) throw UserError.notFound('refund');
    const { amount, refundedOn: on } = refund;
    const instalment = await locked(manager, refund.instalmentId);
    if (loweredByRefunds(contract)) problems.add('recordId', 'contract.reversal.amended');
    const refundedAmount = instalment.refundedAmount - amount;
    return { seq: instalment.seq, amount, on, instalment, instalmentChange: { refundedAmount }, contractChange: { refundedAmount: contract.refundedAmount - amount } };
  }

  private async withoutRoyalty(manager: EntityManager, problems: Problems, contract: Contract, id: string): Promise<TakenBack> {
    const statement = await manager.findOneBy(RoyaltyStatement, { id, contractId: contract.id });
    if (!statement) throw UserError.notFound('royalty');
    const { amount, statedOn: on, seq } = statement;
    const instalment = await locked(manager, statement.instalmentId);
    if (instalment.paidAmount > 0n) problems.add('recordId', 'contract.reversal.royaltyPaid', { paid: spokenYuan(instalment.paidAmount) });
    const contractChange = { royaltyTotal: contract.royaltyTotal - amount, addedInstalments: contract.addedInstalments - amount };
    // The instalment stays, owing nothing: receipts that were taken back belong to it.
    return { seq, amount, on, instalment, instalmentChange: { amount: 0n, paidOff: true }, contractChange };
  }
}

function locked(manager: EntityManager, id: string): Promise<Instalment> {
  return manager.findOneOrFail(Instalment, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** An amendment lowered the total by what went back, while the instalments kept their sums. */
function loweredByRefunds({ paymentMode, totalAmount, amendedTotal, instalmentTotal, addedInstalments }: Contract): boolean {
  return !isRoyalty(paymentMode) && instalmentTotal + addedInstalments !== totalAmount + amendedTotal;
}
