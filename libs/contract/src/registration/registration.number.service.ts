import { AuditLog, type Viewer } from '#kernel/access';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, checkText, message, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, In, Not, type EntityManager } from 'typeorm';
import { byContract } from '../core/by-contract.js';
import { isBroker } from '../core/contract.access.js';
import { registrationEvents } from '../core/contract.events.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import { REGISTERED_STATES } from '../core/contract.states.js';
import { ContractFileService } from '../files/contract.file.service.js';
import { Registration } from './registration.entity.js';
import { checkNumber, registrationLifecycle } from './registration.lifecycle.js';
import { RegistrationNumberCorrection } from './registration.number.entity.js';

/** The number was corrected; parties are told. */

export interface NumberDraft {
  contractId: string;
  version: number;
  number: string;
  reason: string;
  /** The registrar's paper that shows the number, when there is a better one than the certificate on record. */
  evidenceId?: string | null;
  clientMutationId: string;
}

/** Puts right a registration number that was typed wrong. It is the registrar's number that changes here, never its decision: no sum moves. */
@Injectable()
export class RegistrationNumberService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly files: ContractFileService,
    private readonly audit: AuditLog,
  ) {}

  async correct(viewer: Viewer, draft: NumberDraft): Promise<void> {
    requireIds('contract', draft.contractId);
    const { clientMutationId } = draft;
    await this.commands.run({ by: viewer, operation: 'correctRegistrationNumber', clientMutationId }, (manager, id) =>
      this.write(manager, viewer, id, draft),
    );
  }

  /** The corrections of many contracts, oldest first. */
  async of(contractIds: readonly string[]): Promise<Map<string, RegistrationNumberCorrection[]>> {
    return byContract(
      await this.dataSource.manager.find(RegistrationNumberCorrection, {
        where: { contractId: In([...contractIds]) },
        order: { correctedAt: 'ASC', id: 'ASC' },
      }),
    );
  }

  private async write(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    { contractId, version, ...draft }: NumberDraft,
  ): Promise<void> {
    if (!isBroker(viewer)) throw UserError.forbidden();
    const contract = await lockContract(manager, this.workflow, viewer, contractId, version);
    const { state, number: before, ...registration } = await manager.findOneByOrFail(Registration, { id: contractId });
    if (!REGISTERED_STATES.includes(state) || !before)
      throw UserError.bad(undefined, 'contract.registration.number.state', {
        state: registrationLifecycle.states[state][viewer.locale],
      });
    const problems = new Problems();
    const number = checkNumber(problems, draft.number);
    const reason = checkText(problems, 'reason', draft.reason, { max: 300, required: true });
    const evidence = await this.files.evidence(problems, viewer, 'evidenceId', draft.evidenceId);
    if (number === before) problems.add('number', 'contract.registration.number.same');
    else if (await manager.existsBy(Registration, { number, id: Not(contractId) }))
      problems.add('number', 'contract.registration.numberTaken');
    problems.throwIfAny();

    const now = this.clock.now();
    const proof = { evidenceId: evidence?.id ?? null, evidenceSha256: evidence?.sha256 ?? null };
    await this.put(manager, contractId, { number, version: registration.version + 1 });
    await manager.insert(RegistrationNumberCorrection, {
      id,
      contractId,
      numberBefore: before,
      numberAfter: number,
      reason,
      ...proof,
      correctedBy: viewer.userId,
      correctedAt: now,
    });
    await this.files.link(manager, contractId, evidence);
    await touchContract(manager, contract, {}, now);
    const note = message('contract.registration.number.note', { before, number, reason });
    await this.workflow.record(manager, 'registration', {
      recordId: contractId,
      action: 'NUMBER_CORRECTED',
      fromState: state,
      toState: state,
      note,
      actor: viewer,
    });
    await this.audit.write(manager, {
      actor: viewer,
      action: 'registration.number-corrected',
      subjectKind: 'contract',
      subjectId: contractId,
      detail: `${before} → ${number}: ${reason}`,
    });
    await this.outbox.append(manager, {
      type: registrationEvents.numberCorrected,
      subjectId: contractId,
      payload: { contractId, matchId: contract.matchId, actorId: viewer.userId, before, number, note: reason },
    });
  }

  private async put(
    manager: EntityManager,
    id: string,
    changes: Pick<Registration, 'number' | 'version'>,
  ): Promise<void> {
    try {
      await manager.update(Registration, { id }, changes);
    } catch (error) {
      // Another contract was registered under it at once.
      if (isDuplicate(error)) throw UserError.bad('number', 'contract.registration.numberTaken');
      throw error;
    }
  }
}
