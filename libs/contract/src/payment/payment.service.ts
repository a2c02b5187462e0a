import type { Viewer } from '#kernel/access';
import { IdempotentCommands, lockRow } from '#kernel/database';
import { Problems, UserError, message, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Contract } from '../core/contract.entity.js';
import { paymentEvents } from '../core/contract.events.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import { PAYABLE } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { ContractFileService } from '../files/contract.file.service.js';
import { Instalment, Payment } from './instalment.entity.js';
import { InstalmentReminderService } from './instalment.reminder.service.js';
import { checkPayment } from './instalment.rules.js';

/** A receipt as typed. */
export interface PaymentDraft {
  contractId: string;
  instalmentId: string;
  amount: string;
  paidOn: string;
  evidenceId?: string | null;
  clientMutationId: string;
}

/** Records money that arrived; an instalment may be paid in parts, never beyond what is owed. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly postings: ContractPostingService,
    private readonly reminders: InstalmentReminderService,
    private readonly files: ContractFileService,
  ) {}

  async record(viewer: Viewer, draft: PaymentDraft): Promise<void> {
    requireIds('contract', draft.contractId, draft.instalmentId);
    const { clientMutationId } = draft;
    await this.commands.run({ by: viewer, operation: 'recordPayment', clientMutationId }, (manager, id) =>
      this.write(manager, viewer, id, draft),
    );
  }

  private async write(manager: EntityManager, viewer: Viewer, paymentId: string, draft: PaymentDraft): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, draft.contractId);
    if (!PAYABLE.includes(contract.state))
      throw UserError.bad(undefined, 'contract.payment.state', {
        state: contractLifecycle.states[contract.state][viewer.locale],
      });
    const instalment = await lockRow(manager, Instalment, { id: draft.instalmentId, contractId: contract.id });
    if (!instalment) throw UserError.notFound('instalment');
    const problems = new Problems();
    const { amount, paidOn } = checkPayment(problems, draft, instalment, contract, shanghaiDate(this.clock.now()));
    if (!draft.evidenceId) problems.add('evidenceId', 'contract.evidence.missing');
    const evidence = await this.files.evidence(problems, viewer, 'evidenceId', draft.evidenceId);
    problems.throwIfAny();

    const now = this.clock.now();
    const paidAmount = instalment.paidAmount + amount;
    const lastPaidOn = instalment.paidOn && instalment.paidOn > paidOn ? instalment.paidOn : paidOn;
    await manager.insert(Payment, {
      id: paymentId,
      contractId: contract.id,
      instalmentId: instalment.id,
      amount,
      paidOn,
      evidenceId: evidence!.id,
      evidenceSha256: evidence!.sha256,
      recordedBy: viewer.userId,
      recordedAt: now,
    });
    await this.files.link(manager, contract.id, evidence);
    await manager.update(
      Instalment,
      { id: instalment.id },
      { paidAmount, paidOn: lastPaidOn, paidOff: paidAmount >= instalment.amount },
    );
    await touchContract(manager, contract, { paidAmount: contract.paidAmount + amount }, now);
    if (paidAmount === instalment.amount) await this.reminders.cancelOne(manager, instalment.id);
    const note = message('contract.payment.note', { seq: instalment.seq, amount: spokenYuan(amount), paidOn });
    await this.workflow.record(manager, 'contract', {
      recordId: contract.id,
      action: 'PAYMENT',
      fromState: contract.state,
      toState: contract.state,
      note,
      actor: viewer,
    });
    const payload = {
      contractId: contract.id,
      instalmentId: instalment.id,
      matchId: contract.matchId,
      actorId: viewer.userId,
    };
    await this.outbox.append(manager, { type: paymentEvents.recorded, subjectId: paymentId, payload });
    if (contract.state === 'SIGNED')
      await this.workflow.fire(manager, contractLifecycle, Contract, {
        id: contract.id,
        action: 'START',
        actor: 'system',
      });
    await this.postings.paid(manager, contract, { id: paymentId, amount, paidOn }, viewer);
  }
}
