import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/access/src/index.js';
import { Once, Transactions } from '../../kernel/database/src/index.js';
import { Problems, UserError, message } from '../../kernel/errors/src/index.js';
import { Outbox } from '../../kernel/jobs/src/index.js';
import { Clock, isId, newId, shanghaiDate } from '../../kernel/values/src/index.js';
import { Workflow } from '../../kernel/workflow/src/index.js';
import type { Contract } from './contract.entity.js';
import { ContractFiles } from './contract.files.js';
import { contractLifecycle } from './contract.lifecycle.js';
import { lockContract, touchContract } from './contract.locks.js';
import { ContractPostings } from './contract.postings.js';
import { PAYABLE, isRoyalty } from './contract.states.js';
import { Instalment, InstalmentSource } from './instalment.entity.js';
import { InstalmentReminders } from './instalment.reminders.js';
import { RoyaltyStatement } from './money.entity.js';
import { checkRoyalty, type RoyaltyFields } from './money.rules.js';
import { spokenYuan } from './spoken-yuan.js';

export interface RoyaltyDraft extends RoyaltyFields {
  contractId: string;
  evidenceId?: string | null;
  clientMutationId: string;
}

/** 提成结算: a royalty counts, and is owed, once it is stated. */
@Injectable()
export class ContractRoyalties {
  constructor(
    private readonly transactions: Transactions,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly files: ContractFiles,
    private readonly postings: ContractPostings,
    private readonly reminders: InstalmentReminders,
  ) {}

  async state(viewer: Viewer, draft: RoyaltyDraft): Promise<void> {
    if (!isId(draft.contractId)) throw UserError.notFound('contract');
    const id = newId();
    const key = { userId: viewer.userId, operation: 'stateRoyalty', clientMutationId: draft.clientMutationId };
    await this.transactions.run((manager) => this.once.run(manager, key, id, () => this.write(manager, viewer, id, draft)));
  }

  private async write(manager: EntityManager, viewer: Viewer, id: string, draft: RoyaltyDraft): Promise<void> {
    const contract = await lockContract(manager, this.workflow, draft.contractId, viewer);
    if (!isRoyalty(contract.paymentMode)) throw UserError.bad(undefined, 'contract.royalty.mode');
    if (!PAYABLE.includes(contract.state)) throw UserError.bad(undefined, 'contract.royalty.state', { state: contractLifecycle.states[contract.state][viewer.locale] });
    const earlier = await manager.findBy(RoyaltyStatement, { contractId: contract.id });
    const now = this.clock.now();
    const problems = new Problems();
    const { dueOn, ...checked } = checkRoyalty(problems, draft, earlier, contract, shanghaiDate(now));
    if (!draft.evidenceId) problems.add('evidenceId', 'contract.evidence.missing');
    const evidence = await this.files.evidence(problems, viewer, 'evidenceId', draft.evidenceId);
    problems.throwIfAny();

    const { amount, periodFrom: from, periodTo: to } = checked;
    const instalment = await this.owe(manager, contract, { amount, dueOn, duePostedOn: checked.statedOn, condition: message('contract.royalty.condition', { from, to }, 'zh') });
    const seq = earlier.length + 1;
    const proof = { evidenceId: evidence!.id, evidenceSha256: evidence!.sha256 };
    const statement = { id, contractId: contract.id, seq, ...checked, ...proof, instalmentId: instalment.id, recordedBy: viewer.userId, recordedAt: now };
    await manager.insert(RoyaltyStatement, statement);
    await touchContract(manager, contract, { royaltyTotal: contract.royaltyTotal + amount, addedInstalments: contract.addedInstalments + amount }, now);
    await this.files.link(manager, contract.id, evidence);
    const note = message('contract.royalty.note', { seq, amount: spokenYuan(amount), from, to }, 'zh');
    await this.workflow.record(manager, 'contract', { recordId: contract.id, action: 'ROYALTY', fromState: contract.state, toState: contract.state, note, actor: viewer });
    const payload = { contractId: contract.id, instalmentId: instalment.id, matchId: contract.matchId, actorId: viewer.userId };
    await this.outbox.append(manager, { type: 'royalty.stated', subjectId: id, payload });
    await this.postings.royaltyStated(manager, contract, statement, viewer);
  }

  /** In the ledger it is due as it is stated; people are reminded of the day on which it is to be paid. */
  private async owe(manager: EntityManager, contract: Contract, owed: Pick<Instalment, 'amount' | 'dueOn' | 'duePostedOn' | 'condition'>): Promise<Instalment> {
    const last = await manager.maximum(Instalment, 'seq', { contractId: contract.id });
    const id = newId();
    await manager.insert(Instalment, { ...owed, id, contractId: contract.id, seq: (last ?? 0) + 1, source: InstalmentSource.ROYALTY, paidAmount: 0n });
    const instalment = await manager.findOneByOrFail(Instalment, { id });
    await this.reminders.setOne(manager, instalment);
    return instalment;
  }
}
