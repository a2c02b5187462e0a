import type { Viewer } from '#kernel/access';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, message, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, firstOfText, formatYuan, isId, newId, shanghaiDate } from '#kernel/values';
import { NOTE_MAX, Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { byContract } from '../core/by-contract.js';
import type { Contract } from '../core/contract.entity.js';
import { royaltyEvents } from '../core/contract.events.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import type { ContractMove } from '../core/contract.move.js';
import { PAYABLE, isRoyalty } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { ContractFileService } from '../files/contract.file.service.js';
import { Instalment, InstalmentSource } from '../payment/instalment.entity.js';
import { InstalmentReminderService } from '../payment/instalment.reminder.service.js';
import { MoneyReversal } from '../payment/reversal.entity.js';
import { RoyaltyClaim, type RoyaltyClaimAction } from './royalty.claim.entity.js';
import { royaltyLifecycle } from './royalty.lifecycle.js';
import { checkRoyalty, type RoyaltyFields } from './royalty.rules.js';
import { RoyaltyStatement } from './royalty.statement.entity.js';

export interface RoyaltyDraft extends RoyaltyFields {
  contractId: string;
  evidenceId?: string | null;
  clientMutationId: string;
}

/** 提成结算: a royalty counts, and is owed, once a second person has confirmed what was written down of it. */
@Injectable()
export class RoyaltyService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly files: ContractFileService,
    private readonly postings: ContractPostingService,
    private readonly reminders: InstalmentReminderService,
  ) {}

  /** Writes a statement down; nothing counts yet. */
  async claim(viewer: Viewer, draft: RoyaltyDraft): Promise<void> {
    requireIds('contract', draft.contractId);
    const { clientMutationId } = draft;
    try {
      await this.commands.run({ by: viewer, operation: 'stateRoyalty', clientMutationId }, (manager, id) =>
        this.write(manager, viewer, id, draft),
      );
    } catch (error) {
      if (isDuplicate(error)) throw UserError.bad(undefined, 'contract.royalty.open');
      throw error;
    }
  }

  /** Moves a claim; with CONFIRM it counts. @returns the contract's id. */
  async act(viewer: Viewer, action: RoyaltyClaimAction, move: ContractMove): Promise<string> {
    const found = isId(move.id) ? await this.dataSource.manager.findOneBy(RoyaltyClaim, { id: move.id }) : null;
    if (!found) throw UserError.notFound('royalty');
    const { contractId } = found;
    const { id, clientMutationId } = move;
    await this.commands.run({ by: viewer, operation: 'actOnRoyalty', clientMutationId, id }, async (manager) => {
      // The contract's row comes first, as everywhere.
      const contract = await lockContract(manager, this.workflow, viewer, contractId);
      await this.fire(manager, viewer, action, move, contract);
    });
    return contractId;
  }

  /** The claims of many contracts, the newest last. */
  async claimsOf(contractIds: readonly string[]): Promise<Map<string, RoyaltyClaim[]>> {
    return byContract(
      await this.dataSource.manager.find(RoyaltyClaim, {
        where: { contractId: In([...contractIds]) },
        order: { createdAt: 'ASC', id: 'ASC' },
      }),
    );
  }

  private async write(manager: EntityManager, viewer: Viewer, id: string, draft: RoyaltyDraft): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, draft.contractId);
    const now = this.clock.now();
    const problems = new Problems();
    const checked = await this.check(manager, viewer, problems, contract, draft);
    if (!draft.evidenceId) problems.add('evidenceId', 'contract.evidence.missing');
    const evidence = await this.files.evidence(problems, viewer, 'evidenceId', draft.evidenceId);
    const told =
      evidence &&
      (await this.standing(manager, contract)).find(({ evidenceSha256 }) => evidenceSha256 === evidence.sha256);
    if (told) problems.add('evidenceId', 'contract.royalty.paper', { seq: told.seq });
    problems.throwIfAny();

    const state = royaltyLifecycle.initial;
    const proof = { evidenceId: evidence!.id, evidenceSha256: evidence!.sha256 };
    await manager.insert(RoyaltyClaim, {
      id,
      contractId: contract.id,
      openContractId: contract.id,
      state,
      version: 1,
      ...checked,
      ...proof,
      draftedBy: viewer.userId,
      createdAt: now,
      updatedAt: now,
    });
    await this.files.link(manager, contract.id, evidence);
    await this.workflow.record(manager, 'royalty', {
      recordId: id,
      action: 'CREATED',
      fromState: null,
      toState: state,
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type: royaltyEvents.confirmAsked,
      subjectId: id,
      payload: { contractId: contract.id, matchId: contract.matchId, actorId: viewer.userId },
    });
  }

  private async fire(
    manager: EntityManager,
    viewer: Viewer,
    action: RoyaltyClaimAction,
    { id, version, note, reasons }: ContractMove,
    contract: Contract,
  ): Promise<void> {
    const now = this.clock.now();
    const changes: Partial<RoyaltyClaim> = { openContractId: null, updatedAt: now };
    if (action === 'CONFIRM') changes.confirmedBy = viewer.userId;
    if (action === 'RETURN') changes.reason = firstOfText(note ?? '', NOTE_MAX);
    // The instalment by which it will be paid: whoever is told of the statement is told of it.
    const instalmentId = newId();
    const payload = {
      contractId: contract.id,
      matchId: contract.matchId,
      actorId: viewer.userId,
      ...(action === 'CONFIRM' ? { instalmentId } : {}),
    };
    const claim = await this.workflow.fire(manager, royaltyLifecycle, RoyaltyClaim, {
      id,
      action,
      actor: viewer,
      expectedVersion: version,
      note,
      reasons: reasons ?? [],
      changes,
      payload,
    });
    if (action === 'CONFIRM') await this.confirm(manager, viewer, contract, claim, instalmentId);
  }

  /** What was right when it was written down may not be any more. */
  private async confirm(
    manager: EntityManager,
    viewer: Viewer,
    contract: Contract,
    claim: RoyaltyClaim,
    instalmentId: string,
  ): Promise<void> {
    const now = this.clock.now();
    const problems = new Problems();
    const { baseAmount, amount, periodFrom: from, periodTo: to } = claim;
    await this.check(manager, viewer, problems, contract, {
      ...claim,
      baseAmount: formatYuan(baseAmount),
      amount: formatYuan(amount),
    });
    problems.throwIfAny();

    await this.owe(manager, contract, {
      id: instalmentId,
      amount,
      dueOn: claim.dueOn,
      duePostedOn: claim.statedOn,
      condition: message('contract.royalty.condition', { from, to }, 'zh'),
    });
    const seq = (await manager.countBy(RoyaltyStatement, { contractId: contract.id })) + 1;
    const { id, evidenceId, evidenceSha256, statedOn } = claim;
    const statement = {
      id,
      contractId: contract.id,
      seq,
      periodFrom: from,
      periodTo: to,
      baseAmount,
      amount,
      statedOn,
      evidenceId,
      evidenceSha256,
      instalmentId,
      recordedBy: claim.draftedBy,
      confirmedBy: viewer.userId,
      recordedAt: now,
    };
    await manager.insert(RoyaltyStatement, statement);
    await touchContract(
      manager,
      contract,
      { royaltyTotal: contract.royaltyTotal + amount, addedInstalments: contract.addedInstalments + amount },
      now,
    );
    const note = message('contract.royalty.note', { seq, amount: spokenYuan(amount), from, to }, 'zh');
    await this.workflow.record(manager, 'contract', {
      recordId: contract.id,
      action: 'ROYALTY',
      fromState: contract.state,
      toState: contract.state,
      note,
      actor: viewer,
    });
    await this.postings.royaltyStated(manager, contract, statement, viewer);
  }

  /** Against the statements that stand. */
  private async check(
    manager: EntityManager,
    viewer: Viewer,
    problems: Problems,
    contract: Contract,
    fields: RoyaltyFields,
  ) {
    if (!isRoyalty(contract.paymentMode)) throw UserError.bad(undefined, 'contract.royalty.mode');
    if (!PAYABLE.includes(contract.state))
      throw UserError.bad(undefined, 'contract.royalty.state', {
        state: contractLifecycle.states[contract.state][viewer.locale],
      });
    return checkRoyalty(
      problems,
      fields,
      await this.standing(manager, contract),
      contract,
      shanghaiDate(this.clock.now()),
    );
  }

  /** The statements that nobody has taken back. */
  private async standing(manager: EntityManager, { id: contractId }: Contract): Promise<RoyaltyStatement[]> {
    const reversed = new Set(
      (await manager.findBy(MoneyReversal, { contractId, kind: 'ROYALTY' })).map(({ id }) => id),
    );
    return (await manager.findBy(RoyaltyStatement, { contractId })).filter(({ id }) => !reversed.has(id));
  }

  /** In the ledger it is due as it is stated; people are reminded of the day on which it is to be paid. */
  private async owe(
    manager: EntityManager,
    contract: Contract,
    owed: Pick<Instalment, 'id' | 'amount' | 'dueOn' | 'duePostedOn' | 'condition'>,
  ): Promise<void> {
    const last = await manager.maximum(Instalment, 'seq', { contractId: contract.id });
    await manager.insert(Instalment, {
      ...owed,
      contractId: contract.id,
      seq: (last ?? 0) + 1,
      source: InstalmentSource.ROYALTY,
      paidAmount: 0n,
      duePostedAmount: null,
    });
    await this.reminders.setOne(manager, await manager.findOneByOrFail(Instalment, { id: owed.id }));
  }
}
