import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import type { EntityManager } from 'typeorm';
import { isStaff } from './contract.access.js';
import { Contract } from './contract.entity.js';

/**
 * Takes a contract's row for a change that is no move of its lifecycle. Whoever changes a contract or its parts locks this row first; its
 * state and the version that they saw (`Workflow.refuseStale`) are looked at after this.
 * @throws UserError FORBIDDEN for everybody but the centre's staff, whether it is there or not; NOT_FOUND.
 */
export async function lockContract(manager: EntityManager, id: string, viewer: Viewer): Promise<Contract> {
  if (!isStaff(viewer)) throw UserError.forbidden();
  const contract = await manager.findOne(Contract, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!contract) throw UserError.notFound('contract');
  return contract;
}

/** Marks the row as changed, so that whoever still looks at the old version is told. */
export async function touchContract(
  manager: EntityManager,
  contract: Contract,
  changes: Partial<Contract>,
  now: Date,
): Promise<void> {
  const next = { ...changes, version: contract.version + 1, updatedAt: now };
  const { affected } = await manager
    .createQueryBuilder()
    .update(Contract)
    .set(next)
    .where({ id: contract.id, version: contract.version })
    .execute();
  if (affected !== 1) throw UserError.conflict();
  Object.assign(contract, next);
}
