import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/access/src/index.js';
import { Once, Transactions, isDuplicate } from '../../kernel/database/src/index.js';
import { Problems, UserError } from '../../kernel/errors/src/index.js';
import { Clock, isId, shanghaiDate } from '../../kernel/values/src/index.js';
import { Workflow } from '../../kernel/workflow/src/index.js';
import { lockContract, touchContract } from './contract.locks.js';
import { ContractPostings } from './contract.postings.js';
import { IN_FORCE } from './contract.states.js';
import { Registration } from './registration.entity.js';
import { actionTo, checkRegistration, registrationLifecycle, type RegistrationAction, type RegistrationColumns, type RegistrationDraft } from './registration.lifecycle.js';

export interface RegistrationStep extends RegistrationDraft {
  contractId: string;
  version: number;
  clientMutationId: string;
}

/** Records how far a contract has come with the registrar 认定登记. */
@Injectable()
export class ContractRegistrations {
  constructor(
    private readonly transactions: Transactions,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly postings: ContractPostings,
  ) {}

  async record(viewer: Viewer, step: RegistrationStep): Promise<void> {
    if (!isId(step.contractId)) throw UserError.notFound('contract');
    const key = { userId: viewer.userId, operation: 'recordRegistration', clientMutationId: step.clientMutationId };
    await this.transactions.run((manager) => this.once.run(manager, key, step.contractId, () => this.write(manager, viewer, step)));
  }

  private async write(manager: EntityManager, viewer: Viewer, step: RegistrationStep): Promise<void> {
    const contract = await lockContract(manager, this.workflow, step.contractId, viewer, step.version);
    if (!IN_FORCE.includes(contract.state)) throw UserError.bad('state', 'contract.registration.notSigned');
    const registration = await manager.findOneByOrFail(Registration, { id: contract.id });
    const action = allowedAction(registration, step, viewer);
    const now = this.clock.now();
    const problems = new Problems();
    const columns = checkRegistration(problems, step, contract, shanghaiDate(now));
    if (columns.number && (await manager.existsBy(Registration, { number: columns.number, id: Not(contract.id) }))) problems.add('number', 'contract.registration.numberTaken');
    problems.throwIfAny();

    const moved = await this.fire(manager, viewer, contract.id, contract.matchId, action, columns);
    await touchContract(manager, contract, {}, now);
    if (moved.state === 'REGISTERED') await this.postings.registered(manager, contract, moved, viewer);
  }

  private async fire(manager: EntityManager, viewer: Viewer, contractId: string, matchId: string | null, action: RegistrationAction, columns: RegistrationColumns): Promise<Registration> {
    try {
      const payload = { contractId, matchId };
      return await this.workflow.fire(manager, registrationLifecycle, Registration, { id: contractId, action, actor: viewer, note: columns.reason, changes: columns, payload });
    } catch (error) {
      // Two brokers typed one number at once.
      if (isDuplicate(error)) throw UserError.bad('number', 'contract.registration.numberTaken');
      throw error;
    }
  }
}

function allowedAction(registration: Registration, { state }: RegistrationDraft, { locale }: Viewer): RegistrationAction {
  const action = actionTo(state);
  if (action && registrationLifecycle.actions[action].from.includes(registration.state)) return action;
  const { states } = registrationLifecycle;
  throw UserError.bad('state', 'contract.registration.state', { from: states[registration.state][locale], to: states[state][locale] });
}
