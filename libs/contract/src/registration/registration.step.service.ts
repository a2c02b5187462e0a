import type { Viewer } from '#kernel/access';
import { Config } from '#kernel/config';
import { IdempotentCommands, isDuplicate } from '#kernel/database';
import { Problems, UserError, requireIds } from '#kernel/errors';
import { Clock, newId, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import type { Contract } from '../core/contract.entity.js';
import { lockContract, touchContract } from '../core/contract.lock.js';
import { REGISTERED_STATES, type RegistrationAction } from '../core/contract.states.js';
import { ContractPostingService } from '../counting/contract.posting.service.js';
import { ContractFileService, type Evidence } from '../files/contract.file.service.js';
import { Registration } from './registration.entity.js';
import {
  actionTo,
  checkRegistration,
  columnsAfter,
  isRecordable,
  registrationLifecycle,
  type CheckedStep,
  type RegistrationDraft,
} from './registration.lifecycle.js';
import { RegistrationStep as StepRow } from './registration.step.entity.js';
import { registeredSum } from './registration.sums.js';
import { dueDay, parseTerms, type RegistrarTerm } from './registration.terms.js';

export interface RegistrationStep extends RegistrationDraft {
  contractId: string;
  version: number;
  /** The registrar's paper; none of its decisions is recorded without. */
  evidenceId?: string | null;
  clientMutationId: string;
}

/** Records how far a contract has come with the registrar 认定登记. */
@Injectable()
export class RegistrationStepService {
  private readonly terms: readonly RegistrarTerm[];

  constructor(
    config: Config,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly postings: ContractPostingService,
    private readonly files: ContractFileService,
  ) {
    this.terms = parseTerms(config.values.REGISTRATION_DAYS);
  }

  async record(viewer: Viewer, step: RegistrationStep): Promise<void> {
    const { contractId: id, clientMutationId } = step;
    requireIds('contract', id);
    await this.commands.run({ by: viewer, operation: 'recordRegistration', clientMutationId, id }, (manager) =>
      this.write(manager, viewer, step),
    );
  }

  private async write(manager: EntityManager, viewer: Viewer, step: RegistrationStep): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, step.contractId, step.version);
    if (!isRecordable(contract.state, step.state))
      throw UserError.bad(
        'state',
        contract.state === 'TERMINATED' ? 'contract.registration.ended' : 'contract.registration.notSigned',
      );
    const registration = await manager.findOneByOrFail(Registration, { id: contract.id });
    const before = registration.amount ?? 0n;
    const action = allowedAction(registration, step, viewer);
    const now = this.clock.now();
    const problems = new Problems();
    const checked = checkRegistration(problems, step, contract, shanghaiDate(now), registration);
    if (registrationLifecycle.actions[action].paper && !step.evidenceId)
      problems.add('evidenceId', 'contract.registration.evidence');
    const evidence = await this.files.evidence(problems, viewer, 'evidenceId', step.evidenceId);
    if (checked.number && (await manager.existsBy(Registration, { number: checked.number, id: Not(contract.id) })))
      problems.add('number', 'contract.registration.numberTaken');
    problems.throwIfAny();

    const dueOn = dueDay(this.terms, { region: contract.sellerRegionCode, state: step.state, on: checked.happenedOn });
    const changes = columnsAfter(registration, step.state, checked, dueOn);
    const moved = await this.fire(manager, viewer, contract, action, { ...changes, reason: checked.reason });
    const row = await this.keep(manager, viewer, moved, checked, evidence, now);
    await touchContract(manager, contract, {}, now);
    await this.post(manager, viewer, contract, row, before);
  }

  private async keep(
    manager: EntityManager,
    viewer: Viewer,
    { id: contractId, attempt, state }: Registration,
    checked: CheckedStep,
    evidence: Evidence | undefined,
    now: Date,
  ): Promise<StepRow> {
    const proof = { evidenceId: evidence?.id ?? null, evidenceSha256: evidence?.sha256 ?? null };
    const row = manager.create(StepRow, {
      id: newId(),
      contractId,
      attempt,
      state,
      ...checked,
      ...proof,
      whole: false,
      recordedBy: viewer.userId,
      recordedAt: now,
    });
    await manager.insert(StepRow, row);
    await this.files.link(manager, contractId, evidence);
    return row;
  }

  private async post(
    manager: EntityManager,
    viewer: Viewer,
    contract: Contract,
    row: StepRow,
    before: bigint,
  ): Promise<void> {
    if (row.state === 'CANCELLED') await this.postings.unregistered(manager, contract, row.reason ?? row.state, viewer);
    if (REGISTERED_STATES.includes(row.state))
      await this.postings.registered(manager, contract, registeredSum(row, before), viewer);
  }

  private async fire(
    manager: EntityManager,
    viewer: Viewer,
    { id, matchId }: Contract,
    action: RegistrationAction,
    changes: Partial<Registration>,
  ): Promise<Registration> {
    try {
      const payload = { contractId: id, matchId };
      return await this.workflow.fire(manager, registrationLifecycle, Registration, {
        id,
        action,
        actor: viewer,
        note: changes.reason,
        changes,
        payload,
      });
    } catch (error) {
      // Two brokers typed one number at once.
      if (isDuplicate(error)) throw UserError.bad('number', 'contract.registration.numberTaken');
      throw error;
    }
  }
}

function allowedAction(
  registration: Registration,
  { state }: RegistrationDraft,
  { locale }: Viewer,
): RegistrationAction {
  const action = actionTo(state);
  if (action && registrationLifecycle.actions[action].from.includes(registration.state)) return action;
  const { states } = registrationLifecycle;
  throw UserError.bad('state', 'contract.registration.state', {
    from: states[registration.state][locale],
    to: states[state][locale],
  });
}
