import type { Viewer } from '#kernel/access';
import { updateVersion } from '#kernel/database';
import type { Workflow } from '#kernel/workflow';
import type { EntityManager } from 'typeorm';
import { maySee } from './match.access.js';
import { Match } from './match.entity.js';
import { matchLifecycle } from './match.lifecycle.js';

/**
 * Locks a match's row (SELECT … FOR UPDATE) for a viewer who may see it, and checks the expected version (optimistic locking).
 * @throws UserError NOT_FOUND, alike for what is not there and what is not theirs; CONFLICT that says who changed it.
 */
export async function lockMatch(
  manager: EntityManager,
  workflow: Workflow,
  viewer: Viewer,
  id: string,
  expectedVersion?: number,
): Promise<Match> {
  const mine = (match: Match) => maySee(viewer, match);
  return workflow.hold(manager, matchLifecycle, Match, { id, actor: viewer, subject: 'match', mine, expectedVersion });
}

/** Updates a locked row without a transition, and increments its version (optimistic locking). */
export async function touchMatch(
  manager: EntityManager,
  match: Match,
  changes: Partial<Match>,
  now: Date,
): Promise<Match> {
  return updateVersion(manager, Match, match, { ...changes, updatedAt: now });
}
