import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { isId, shanghaiDate } from '#kernel/values';
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
  const match = isId(id) ? await manager.findOne(Match, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  if (!match || !maySee(viewer, match)) throw UserError.notFound('match');
  await workflow.refuseStale(manager, matchLifecycle, match, viewer, expectedVersion);
  return match;
}

/** Updates a locked row without a transition, and increments its version (optimistic locking). */
export async function touchMatch(
  manager: EntityManager,
  match: Match,
  changes: Partial<Match>,
  now: Date,
): Promise<Match> {
  const next = { ...changes, version: match.version + 1, updatedAt: now };
  await manager.update(Match, { id: match.id }, next);
  return Object.assign(match, next);
}

/** An instant as people read it in Sanming. */
export function wallClock(at: Date): string {
  return `${shanghaiDate(at)} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}
