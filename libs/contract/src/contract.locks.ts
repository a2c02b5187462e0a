import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/access/src/index.js';
import { UserError } from '../../kernel/errors/src/index.js';
import { shanghaiDate } from '../../kernel/values/src/index.js';
import type { Workflow } from '../../kernel/workflow/src/index.js';
import { Contract } from './contract.entity.js';
import { contractLifecycle } from './contract.lifecycle.js';

/**
 * Takes a contract's row for a change that is no move of its lifecycle. Whoever changes a contract or its parts locks this row first.
 * @throws UserError NOT_FOUND, or CONFLICT that says who changed it.
 */
export async function lockContract(manager: EntityManager, workflow: Workflow, id: string, viewer: Viewer, expectedVersion?: number): Promise<Contract> {
  const contract = await manager.findOne(Contract, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!contract) throw UserError.notFound('contract');
  if (expectedVersion === undefined || expectedVersion === contract.version) return contract;
  const last = (await workflow.history(manager, 'contract', id)).at(-1);
  const clockTime = new Date((last?.at ?? contract.updatedAt).getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  throw UserError.conflict('workflow.conflict', {
    who: last?.actorName || (viewer.locale === 'zh' ? '系统' : 'The platform'),
    when: `${shanghaiDate(last?.at ?? contract.updatedAt)} ${clockTime}`,
    state: contractLifecycle.states[contract.state][viewer.locale],
  });
}

/** Marks the row as changed, so that whoever still looks at the old version is told. */
export async function touchContract(manager: EntityManager, contract: Contract, changes: Partial<Contract>, now: Date): Promise<void> {
  const next = { ...changes, version: contract.version + 1, updatedAt: now };
  const { affected } = await manager.createQueryBuilder().update(Contract).set(next).where({ id: contract.id, version: contract.version }).execute();
  if (affected !== 1) throw UserError.conflict();
  Object.assign(contract, next);
}
