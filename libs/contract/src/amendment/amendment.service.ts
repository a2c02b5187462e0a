import type { Viewer } from '#kernel/access';
import { IdempotentCommands, databaseErrorCode } from '#kernel/database';
import { Problems, UserError, requireIds } from '#kernel/errors';
import { Clock, isId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { byContract } from '../core/by-contract.js';
import { withAuthor } from '../core/contract.access.js';
import type { Contract } from '../core/contract.entity.js';
import { contractLifecycle } from '../core/contract.lifecycle.js';
import { lockContract } from '../core/contract.lock.js';
import type { ContractMove } from '../core/contract.move.js';
import { PAYABLE } from '../core/contract.states.js';
import { ContractFileService, type Evidence } from '../files/contract.file.service.js';
import { Instalment, Payment } from '../payment/instalment.entity.js';
import { AmendmentEffectService } from './amendment.effect.service.js';
import { Amendment } from './amendment.entity.js';
import { amendmentLifecycle } from './amendment.lifecycle.js';
import { checkAmendment, type AmendmentColumns, type AmendmentDraft } from './amendment.rules.js';
import type { AmendmentAction } from './amendment.states.js';
import { paperTaken } from './paper.lookup.js';

export interface AmendmentSave {
  contractId: string;
  /** The amendment that is saved again; a new one without. */
  id?: string | null;
  version?: number | null;
  draft: AmendmentDraft;
  clientMutationId: string;
}

/** Writes down what a supplementary agreement changes, and lets a second person make it hold. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly files: ContractFileService,
    private readonly effects: AmendmentEffectService,
  ) {}

  /** @returns the contract's id. */
  async save(viewer: Viewer, { contractId, id, version, draft, clientMutationId }: AmendmentSave): Promise<string> {
    requireIds('contract', contractId, ...(id ? [id] : []));
    try {
      await this.commands.run(
        { by: viewer, operation: 'saveAmendment', clientMutationId, id: id || undefined },
        async (manager, recordId) => {
          const contract = await lockContract(manager, this.workflow, viewer, contractId);
          const known = id ? await this.editable(manager, viewer, contract, id, version) : null;
          const problems = new Problems();
          const columns = checkAmendment(problems, draft, await this.standing(manager, viewer, contract));
          const scan = await this.files.evidence(problems, viewer, 'scanId', draft.scanId, known?.scanId);
          await refuseTaken(manager, problems, contract.id, recordId, scan?.sha256);
          problems.throwIfAny();
          await this.write(manager, viewer, { contract, known, id: recordId, columns, scan });
        },
      );
    } catch (error) {
      if (databaseErrorCode(error) === 'ER_DUP_ENTRY') throw UserError.bad(undefined, 'contract.amendment.open');
      throw error;
    }
    return contractId;
  }

  /** Moves an amendment; with CONFIRM it holds. @returns the contract's id. */
  async act(viewer: Viewer, action: AmendmentAction, move: ContractMove): Promise<string> {
    const found = isId(move.id) ? await this.dataSource.manager.findOneBy(Amendment, { id: move.id }) : null;
    if (!found) throw UserError.notFound('amendment');
    const { contractId } = found;
    const { id, clientMutationId } = move;
    await this.commands.run({ by: viewer, operation: 'actOnAmendment', clientMutationId, id }, async (manager) => {
      // The contract's row comes first, as everywhere: two who change it in different ways wait for each other and never deadlock.
      const contract = await lockContract(manager, this.workflow, viewer, contractId);
      await this.fire(manager, viewer, action, move, contract);
    });
    return contractId;
  }

  /** The amendments of many contracts, in their order. */
  async of(contractIds: readonly string[]): Promise<Map<string, Amendment[]>> {
    return byContract(
      await this.dataSource.manager.find(Amendment, {
        where: { contractId: In([...contractIds]) },
        order: { seq: 'ASC' },
      }),
    );
  }

  private async fire(
    manager: EntityManager,
    viewer: Viewer,
    action: AmendmentAction,
    { id, version, note, reasons }: ContractMove,
    contract: Contract,
  ): Promise<void> {
    const now = this.clock.now();
    const changes: Partial<Amendment> = { updatedAt: now };
    if (action === 'SUBMIT') changes.submittedBy = viewer.userId;
    if (action === 'CONFIRM') Object.assign(changes, { confirmedBy: viewer.userId, confirmedAt: now });
    if (action === 'CONFIRM' || action === 'WITHDRAW') changes.openContractId = null;
    const payload = { contractId: contract.id, matchId: contract.matchId };
    const amendment = await this.workflow.fire(manager, amendmentLifecycle, Amendment, {
      id,
      action,
      actor: viewer,
      expectedVersion: version,
      note,
      reasons: reasons ?? [],
      changes: ({ authors }) => (action === 'SUBMIT' ? { ...changes, authors: withAuthor(authors, viewer) } : changes),
      payload,
    });
    if (action === 'CONFIRM') await this.confirm(manager, viewer, amendment, contract);
  }

  private async confirm(
    manager: EntityManager,
    viewer: Viewer,
    amendment: Amendment,
    contract: Contract,
  ): Promise<void> {
    const problems = new Problems();
    await refuseTaken(manager, problems, contract.id, amendment.id, amendment.scanSha256);
    problems.throwIfAny();
    await this.effects.apply(manager, amendment, await this.standing(manager, viewer, contract), viewer);
  }

  private async standing(manager: EntityManager, viewer: Viewer, contract: Contract) {
    if (!PAYABLE.includes(contract.state))
      throw UserError.bad(undefined, 'contract.amendment.state', {
        state: contractLifecycle.states[contract.state][viewer.locale],
      });
    const instalments = await manager.find(Instalment, {
      where: { contractId: contract.id },
      order: { seq: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const received = new Set(
      (
        await manager.find(Payment, { where: { contractId: contract.id }, select: { id: true, instalmentId: true } })
      ).map(({ instalmentId }) => instalmentId),
    );
    return { contract, instalments, received, today: shanghaiDate(this.clock.now()) };
  }

  private async editable(
    manager: EntityManager,
    viewer: Viewer,
    { id: contractId }: Contract,
    id: string,
    version: number | null | undefined,
  ): Promise<Amendment> {
    const amendment = await this.workflow.hold(manager, amendmentLifecycle, Amendment, {
      id,
      actor: viewer,
      subject: 'amendment',
      mine: (known) => known.contractId === contractId,
      expectedVersion: version,
    });
    if (amendment.state !== 'DRAFT')
      throw UserError.bad(undefined, 'contract.amendment.notEditable', {
        state: amendmentLifecycle.states[amendment.state][viewer.locale],
      });
    return amendment;
  }

  private async write(
    manager: EntityManager,
    viewer: Viewer,
    {
      contract,
      known,
      id,
      columns,
      scan,
    }: {
      contract: Contract;
      known: Amendment | null;
      id: string;
      columns: AmendmentColumns;
      scan: Evidence | undefined;
    },
  ): Promise<void> {
    const now = this.clock.now();
    const row = {
      ...columns,
      scanId: scan?.id ?? null,
      scanSha256: scan?.sha256 ?? null,
      authors: withAuthor(known?.authors ?? [], viewer),
      updatedAt: now,
    };
    if (known) {
      await manager.update(Amendment, { id }, { ...row, version: known.version + 1 });
    } else {
      const last = await manager.maximum(Amendment, 'seq', { contractId: contract.id });
      const state = amendmentLifecycle.initial;
      await manager.insert(Amendment, {
        ...row,
        id,
        contractId: contract.id,
        openContractId: contract.id,
        seq: (last ?? 0) + 1,
        state,
        version: 1,
        draftedBy: viewer.userId,
        createdAt: now,
      });
    }
    await this.files.link(manager, contract.id, scan);
    await this.workflow.record(manager, 'amendment', {
      recordId: id,
      action: known ? 'EDITED' : 'CREATED',
      fromState: known ? 'DRAFT' : null,
      toState: 'DRAFT',
      actor: viewer,
    });
  }
}

/** A supplementary agreement is a paper of its own: not the contract's, and not that of another agreement. */
async function refuseTaken(
  manager: EntityManager,
  problems: Problems,
  contractId: string,
  id: string,
  sha256: string | null | undefined,
): Promise<void> {
  const taken = sha256 ? await paperTaken(manager, sha256, id) : null;
  if (!taken) return;
  const { code, seq } = taken;
  const own = seq === null && taken.contractId === contractId;
  problems.add(
    'scanId',
    own ? 'contract.amendment.scan.contract' : seq === null ? 'contract.scan.taken' : 'contract.amendment.scan.taken',
    { code, seq: seq ?? '' },
  );
}
