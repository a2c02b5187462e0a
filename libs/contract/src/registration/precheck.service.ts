import type { Viewer } from '#kernel/access';
import { IdempotentCommands } from '#kernel/database';
import { Problems, UserError, checkText, message, requireIds } from '#kernel/errors';
import { Clock, indexBy, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isBroker } from '../core/contract.access.js';
import type { Contract } from '../core/contract.entity.js';
import { lockContract } from '../core/contract.lock.js';
import { REGISTERED_STATES } from '../core/contract.states.js';
import {
  checklistById,
  checklistOn,
  countsOf,
  precheckOf,
  type PrecheckAnswers,
  type PrecheckItem,
} from './precheck.rules.js';
import { Registration } from './registration.entity.js';
import { RegistrationPrecheck } from './registration.step.entity.js';

export interface TypedAnswer {
  key: string;
  met?: boolean | null;
  note?: string | null;
}

export interface PrecheckDraft {
  contractId: string;
  answers: readonly TypedAnswer[];
  clientMutationId: string;
}

/** A pre-check as it stands. */
export interface Precheck {
  source: string;
  items: PrecheckItem[];
  answeredAt: Date | null;
  answeredBy: string | null;
}

/** 预审: what the registrar will look at, answered before the contract is handed in. */
@Injectable()
export class PrecheckService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
  ) {}

  /** By the list of today, with the last answers; a contract that is registered keeps the list that it was answered by. */
  async of(
    contract: Contract,
    state: Registration['state'],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Precheck> {
    const last = await manager.findOne(RegistrationPrecheck, {
      where: { contractId: contract.id },
      order: { answeredAt: 'DESC', id: 'DESC' },
    });
    const today = checklistOn(shanghaiDate(this.clock.now()));
    const list = (last && REGISTERED_STATES.includes(state) && checklistById(last.checklist)) || today;
    return {
      source: list.source,
      items: precheckOf(contract, list, last?.answers),
      answeredAt: last?.answeredAt ?? null,
      answeredBy: last?.answeredBy ?? null,
    };
  }

  async save(viewer: Viewer, draft: PrecheckDraft): Promise<void> {
    requireIds('contract', draft.contractId);
    const { clientMutationId } = draft;
    await this.commands.run({ by: viewer, operation: 'savePrecheck', clientMutationId }, (manager, id) =>
      this.write(manager, viewer, id, draft),
    );
  }

  private async write(
    manager: EntityManager,
    viewer: Viewer,
    id: string,
    { contractId, answers: typed }: PrecheckDraft,
  ): Promise<void> {
    const contract = await lockContract(manager, this.workflow, viewer, contractId);
    if (!isBroker(viewer)) throw UserError.forbidden();
    const registration = await manager.findOneByOrFail(Registration, { id: contractId });
    if (REGISTERED_STATES.includes(registration.state)) throw UserError.bad(undefined, 'contract.precheck.over');
    const now = this.clock.now();
    const list = checklistOn(shanghaiDate(now));
    const problems = new Problems();
    const answers = checkAnswers(problems, typed, precheckOf(contract, list));
    problems.throwIfAny();

    await manager.insert(RegistrationPrecheck, {
      id,
      contractId,
      checklist: list.id,
      answers,
      answeredBy: viewer.userId,
      answeredAt: now,
    });
    const { met, open, unmet } = countsOf(precheckOf(contract, list, answers));
    const note = message('contract.precheck.note', { met, open, unmet }, viewer.locale);
    await this.workflow.record(manager, 'registration', {
      recordId: contractId,
      action: 'PRECHECKED',
      fromState: registration.state,
      toState: registration.state,
      note,
      actor: viewer,
    });
  }
}

/** Only what is asked of this contract and left to people can be answered. */
function checkAnswers(
  problems: Problems,
  typed: readonly TypedAnswer[],
  items: readonly PrecheckItem[],
): PrecheckAnswers {
  const asked = indexBy(items, ({ key }) => key);
  const answers: Record<string, { met: boolean; note?: string }> = {};
  typed.forEach(({ key, met, note: said }, index) => {
    const item = asked.get(key);
    const field = `answers.${index}`;
    if (!item) problems.add(`${field}.key`, 'contract.precheck.question');
    else if (item.automatic) problems.add(`${field}.key`, 'contract.precheck.auto');
    const note = checkText(problems, `${field}.note`, said, { max: 300 });
    if (typeof met === 'boolean') answers[key] = { met, ...(note ? { note } : {}) };
  });
  return answers;
}
