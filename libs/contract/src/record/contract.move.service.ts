import type { Viewer } from '#kernel/access';
import { IdempotentCommands } from '#kernel/database';
import { UserError, requireIds } from '#kernel/errors';
import { Clock } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { OrganizationFacade } from '#organization';
import type { SizeBand } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Amendment } from '../amendment/amendment.entity.js';
import { paperTaken } from '../amendment/paper.lookup.js';
import { withAuthor } from '../core/contract.access.js';
import { Contract } from '../core/contract.entity.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import type { ContractMove } from '../core/contract.move.js';
import type { ContractAction } from '../core/contract.states.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { InstalmentReminderService } from '../payment/instalment.reminder.service.js';
import { RoyaltyClaim } from '../royalty/royalty.claim.entity.js';

/** Moves contracts through their lives. The ledger's entries are written in the same transaction. */
@Injectable()
export class ContractMoveService {
  constructor(
    private readonly commands: IdempotentCommands,
    private readonly workflow: Workflow,
    private readonly clock: Clock,
    private readonly postings: ContractPostingService,
    private readonly reminders: InstalmentReminderService,
    private readonly organizations: OrganizationFacade,
  ) {}

  /** Only staff hold the permission, and staff see every contract; the table says who of them may do it. @returns the contract's id. */
  async act(viewer: Viewer, action: ContractAction, move: ContractMove): Promise<string> {
    const { id, clientMutationId } = move;
    requireIds('contract', id);
    const done = await this.commands.run({ by: viewer, operation: 'actOnContract', clientMutationId, id }, (manager) =>
      this.apply(manager, viewer, action, move),
    );
    return done.id;
  }

  private async apply(
    manager: EntityManager,
    viewer: Viewer,
    action: ContractAction,
    { id, version, note, reasons }: ContractMove,
  ): Promise<void> {
    const now = this.clock.now();
    const buyerSize = action === 'CONFIRM' ? await this.buyerSize(manager, id) : undefined;
    const contract = await this.workflow.fire(manager, contractLifecycle, Contract, {
      id,
      action,
      actor: viewer,
      expectedVersion: version,
      note,
      reasons: reasons ?? [],
      changes: (contract) => ({
        ...changesOf(action, contract, viewer, now),
        ...(buyerSize === undefined ? {} : { buyerSize }),
        updatedAt: now,
      }),
      payload: await this.payloadOf(manager, id),
    });
    await this.refuse(manager, action, id);
    if (action === 'CONFIRM') {
      await this.reminders.set(manager, contract);
      await this.postings.signed(manager, contract, viewer);
    }
    if (action === 'TERMINATE') {
      await this.reminders.cancel(manager, contract);
      await this.postings.terminated(manager, contract, viewer, note);
    }
  }

  /** What the row of the contract alone does not say. */
  private async refuse(manager: EntityManager, action: ContractAction, id: string): Promise<void> {
    // Afterwards it could never be confirmed, and what it changes would be lost.
    if (action === 'CONFIRM') await this.refuseTaken(manager, id);
    if (action !== 'SETTLE' && action !== 'TERMINATE') return;
    if (await manager.existsBy(Amendment, { openContractId: id }))
      throw UserError.bad(undefined, 'contract.amendment.open.first');
    if (await manager.existsBy(RoyaltyClaim, { openContractId: id }))
      throw UserError.bad(undefined, 'contract.royalty.open.first');
  }

  /** Since the draft was saved its paper may have become that of an amendment. */
  private async refuseTaken(manager: EntityManager, id: string): Promise<void> {
    const { scanSha256 } = await manager.findOneOrFail(Contract, {
      where: { id },
      select: { id: true, scanSha256: true },
    });
    const other = scanSha256 ? await paperTaken(manager, scanSha256, id) : null;
    if (other?.seq) throw UserError.bad('scanId', 'contract.scan.amendment', { code: other.code, seq: other.seq });
  }

  private async buyerSize(manager: EntityManager, id: string): Promise<SizeBand | null> {
    const contract = await manager.findOne(Contract, {
      where: { id },
      select: { id: true, buyerOrganizationId: true },
    });
    return (await this.organizations.find(contract?.buyerOrganizationId, manager))?.sizeBand ?? null;
  }

  /** What listeners need without asking back: the match that became a contract, above all. */
  private async payloadOf(manager: EntityManager, id: string): Promise<Record<string, unknown>> {
    const contract = await manager.findOne(Contract, { where: { id }, select: { id: true, matchId: true } });
    return { contractId: id, matchId: contract?.matchId ?? null };
  }
}

function changesOf(action: ContractAction, { authors }: Contract, viewer: Viewer, now: Date): Partial<Contract> {
  switch (action) {
    case 'SUBMIT_SIGNED':
      return { submittedBy: viewer.userId, authors: withAuthor(authors, viewer) };
    case 'CONFIRM':
      return { confirmedBy: viewer.userId, confirmedAt: now };
    case 'TERMINATE':
      return { openMatchId: null, standingScan: null };
    case 'RETURN':
    case 'START':
    case 'SETTLE':
    case 'ARCHIVE':
    case 'DISPUTE':
    case 'RESUME':
    case 'REOPEN':
      return {};
  }
}
