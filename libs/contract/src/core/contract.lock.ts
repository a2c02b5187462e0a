import type { Viewer } from '#kernel/access';
import { updateVersion } from '#kernel/database';
import { UserError } from '#kernel/errors';
import type { Workflow } from '#kernel/workflow';
import type { EntityManager } from 'typeorm';
import { isStaff } from './contract.access.js';
import { Contract } from './contract.entity.js';
import { contractLifecycle } from './contract.lifecycle.js';

/**
 * Takes a contract's row for a change that is no move of its lifecycle. Whoever changes a contract or its parts locks this row first; its
 * state is looked at after this.
 * @param expectedVersion the version that the person saw, where the change depends on it
 * @throws UserError FORBIDDEN for everybody but the centre's staff, whether it is there or not; NOT_FOUND; CONFLICT
 */
export async function lockContract(
  manager: EntityManager,
  workflow: Workflow,
  viewer: Viewer,
  id: string,
  expectedVersion?: number | null,
): Promise<Contract> {
  if (!isStaff(viewer)) throw UserError.forbidden();
  const asked = { id, actor: viewer, subject: 'contract', expectedVersion };
  return workflow.hold(manager, contractLifecycle, Contract, asked);
}

/** Marks the row as changed, so that whoever still looks at the old version is told. */
export async function touchContract(
  manager: EntityManager,
  contract: Contract,
  changes: Partial<Contract>,
  now: Date,
): Promise<void> {
  await updateVersion(manager, Contract, contract, { ...changes, updatedAt: now });
}
