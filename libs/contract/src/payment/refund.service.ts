import type { Viewer } from '#kernel/access';
import { IdempotentCommands, lockRow } from '#kernel/database';
import { Problems, UserError, message, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { paymentEvents } from '../core/contract.events.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import { REFUNDABLE } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { ContractFileService } from '../files/contract.file.service.js';
import { Instalment } from './instalment.entity.js';
import { Refund } from './refund.entity.js';
import { checkRefund, type RefundFields } from './refund.rules.js';

export interface RefundDraft extends RefundFields {
  contractId: string;
  instalmentId: string;
  evidenceId?: string | null;
  clientMutationId: string;
}

/** Records money that went back, with its proof; a terminated contract is settled this way. What came once stays on record. */
@Injectable()
export class RefundService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly files: ContractFileService,
    private readonly postings: ContractPostingService,
  ) {}

  async record(viewer: Viewer, draft: RefundDraft): Promise<void> {
    requireIds('contract', draft.contractId, draft.instalmentId);
    const { clientMutationId } = draft;
    await this.commands.run({ by: viewer, operation: 'recordRefund', clientMutationId }, (manager, id) =>
      this.write(manager, viewer, id, draft),
    );
  }

  private async write(manager: EntityManager, viewer: Viewer, id: string, draft: RefundDraft): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, draft.contractId);
    const state = contractLifecycle.states[contract.state][viewer.locale];
    if (!REFUNDABLE.includes(contract.state)) throw UserError.bad(undefined, 'contract.refund.state', { state });
    const instalment = await lockRow(manager, Instalment, { id: draft.instalmentId, contractId: contract.id });
    if (!instalment) throw UserError.notFound('instalment');
    const problems = new Problems();
    const now = this.clock.now();
    const { amount, refundedOn, reason } = checkRefund(problems, draft, instalment, contract, shanghaiDate(now));
    if (!draft.evidenceId) problems.add('evidenceId', 'contract.evidence.missing');
    const evidence = await this.files.evidence(problems, viewer, 'evidenceId', draft.evidenceId);
    problems.throwIfAny();

    const ids = { contractId: contract.id, instalmentId: instalment.id };
    const row = {
      id,
      ...ids,
      amount,
      refundedOn,
      reason,
      evidenceId: evidence!.id,
      evidenceSha256: evidence!.sha256,
      recordedBy: viewer.userId,
      recordedAt: now,
    };
    await manager.insert(Refund, row);
    await manager.update(Instalment, { id: instalment.id }, { refundedAmount: instalment.refundedAmount + amount });
    await touchContract(manager, contract, { refundedAmount: contract.refundedAmount + amount }, now);
    await this.files.link(manager, contract.id, evidence);
    const note = message(
      'contract.refund.note',
      { seq: instalment.seq, amount: spokenYuan(amount), refundedOn, reason },
      'zh',
    );
    await this.workflow.record(manager, 'contract', {
      recordId: contract.id,
      action: 'REFUND',
      fromState: contract.state,
      toState: contract.state,
      note,
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type: paymentEvents.refunded,
      subjectId: id,
      payload: { ...ids, matchId: contract.matchId, actorId: viewer.userId },
    });
    await this.postings.refunded(manager, contract, row, viewer);
  }
}
