import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/access/src/index.js';
import { Once, Transactions } from '../../kernel/database/src/index.js';
import { Problems, UserError, checkText, message } from '../../kernel/errors/src/index.js';
import { Outbox } from '../../kernel/jobs/src/index.js';
import { Clock, isId } from '../../kernel/values/src/index.js';
import { Workflow } from '../../kernel/workflow/src/index.js';
import { contractLifecycle } from './contract.lifecycle.js';
import { lockContract, touchContract } from './contract.locks.js';
import { ContractPostings } from './contract.postings.js';
import { PAYABLE } from './contract.states.js';
import { Instalment, Payment } from './instalment.entity.js';
import { InstalmentReminders } from './instalment.reminders.js';
import { PaymentReversal } from './payment.reversal.entity.js';
import { spokenYuan } from './spoken-yuan.js';

export interface ReversalDraft {
  contractId: string;
  paymentId: string;
  reason: string;
  clientMutationId: string;
}

/** Takes back a receipt that should never have been recorded: it stays on record, a reversing entry with the reason stands beside it. */
@Injectable()
export class PaymentReversals {
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
    if (!isId(draft.contractId) || !isId(draft.paymentId)) throw UserError.notFound('contract');
    const key = { userId: viewer.userId, operation: 'reversePayment', clientMutationId: draft.clientMutationId };
    await this.transactions.run((manager) => this.once.run(manager, key, draft.paymentId, () => this.write(manager, viewer, draft)));
    return draft.contractId;
  }

  /** Which of these receipts were taken back. */
  async of(paymentIds: readonly string[]): Promise<Map<string, PaymentReversal>> {
    return new Map((await this.dataSource.manager.findBy(PaymentReversal, { id: In([...paymentIds]) })).map((each) => [each.id, each]));
  }

  private async write(manager: EntityManager, viewer: Viewer, { contractId, paymentId, reason: said }: ReversalDraft): Promise<void> {
    const contract = await lockContract(manager, this.workflow, contractId, viewer);
    if (!PAYABLE.includes(contract.state)) throw UserError.bad(undefined, 'contract.payment.state', { state: contractLifecycle.states[contract.state][viewer.locale] });
    const payment = await manager.findOneBy(Payment, { id: paymentId, contractId });
    if (!payment) throw UserError.notFound('payment');
    const instalment = await manager.findOneOrFail(Instalment, { where: { id: payment.instalmentId }, lock: { mode: 'pessimistic_write' } });
    const problems = new Problems();
    const reason = checkText(problems, 'reason', said, { max: 300, required: true });
    if (await manager.existsBy(PaymentReversal, { id: paymentId })) problems.add('paymentId', 'contract.reversal.done');
    else if (instalment.paidAmount - payment.amount < instalment.refundedAmount) problems.add('paymentId', 'contract.reversal.refunded', { refunded: spokenYuan(instalment.refundedAmount) });
    problems.throwIfAny();

    const now = this.clock.now();
    const paidAmount = instalment.paidAmount - payment.amount;
    const changed = { paidAmount, paidOn: paidAmount > 0n ? instalment.paidOn : null, paidOff: paidAmount >= instalment.amount };
    await manager.insert(PaymentReversal, { id: paymentId, contractId, reason, reversedBy: viewer.userId, reversedAt: now });
    await manager.update(Instalment, { id: instalment.id }, changed);
    await touchContract(manager, contract, { paidAmount: contract.paidAmount - payment.amount }, now);
    await this.reminders.setOne(manager, { ...instalment, ...changed });
    const note = message('contract.reversal.note', { seq: instalment.seq, amount: spokenYuan(payment.amount), paidOn: payment.paidOn, reason });
    await this.workflow.record(manager, 'contract', { recordId: contractId, action: 'PAYMENT_REVERSED', fromState: contract.state, toState: contract.state, note, actor: viewer });
    await this.outbox.append(manager, { type: 'payment.reversed', subjectId: paymentId, payload: { contractId, instalmentId: instalment.id, matchId: contract.matchId, actorId: viewer.userId } });
    await this.postings.corrected(manager, { kind: 'PAID', sourceId: paymentId }, reason, viewer);
  }
}
