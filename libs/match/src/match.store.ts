import type { Actor } from '#kernel/access';
import { Codes, isDuplicate } from '#kernel/database';
import { Outbox } from '#kernel/jobs';
import { Clock, newId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Annotation } from './annotation.entity.js';
import { Match } from './match.entity.js';
import { isUntouched } from './match.rules.js';
import type { MatchOrigin, MatchStage } from './match.states.js';
import { columnsOf, type Candidate } from './match.texts.js';

/** A demand keeps so many matches, beside those that were moved or taken. */
export const KEPT_PER_DEMAND = 10;

/** The rows of pairs: added, scored anew, hidden and shown, and no more of them than a demand keeps. */
@Injectable()
export class MatchStore {
  constructor(
    private readonly codes: Codes,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
  ) {}

  /** @returns the new lead, or undefined when another was faster. */
  async add(
    manager: EntityManager,
    candidate: Candidate,
    origin: MatchOrigin,
    actor: Actor,
  ): Promise<Match | undefined> {
    const now = this.clock.now();
    const id = newId();
    const code = await this.codes.next(manager, 'PP');
    const pair = { demandId: candidate.demand.id, achievementId: candidate.achievement.id };
    const state: MatchStage = 'LEAD';
    try {
      await manager.insert(Match, {
        ...columnsOf(candidate),
        ...pair,
        id,
        code,
        origin,
        state,
        version: 1,
        scoredAt: now,
        stageSince: now,
        createdAt: now,
        updatedAt: now,
      });
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
    const action = actor === 'system' ? 'CREATED' : 'PROPOSED';
    await this.workflow.record(manager, 'match', { recordId: id, action, fromState: null, toState: state, actor });
    await this.outbox.append(manager, { type: 'match.lead', subjectId: id, payload: { ...pair, origin } });
    return manager.findOneByOrFail(Match, { id });
  }

  /**
   * Score and words of a pair as it is now. Stage and answers stay; so does the version, since nobody's work is overwritten.
   * @param listed both records are held on the list, so that what was hidden is shown
   */
  async refresh(manager: EntityManager, match: Match, candidate: Candidate, { listed = false } = {}): Promise<void> {
    await manager.update(
      Match,
      { id: match.id },
      { ...columnsOf(candidate), scoredAt: this.clock.now(), ...(listed ? { hidden: false } : {}) },
    );
  }

  /** Drops the weakest of the untouched leads beyond what a demand keeps, and numbers the rest. What is off the list takes no place. */
  async tidy(manager: EntityManager, demandId: string): Promise<void> {
    const where = { demandId, banned: false, hidden: false };
    const select = { id: true, state: true, version: true, origin: true, brokerId: true, rankInDemand: true } as const;
    const matches = await manager.find(Match, { where, order: { pinnedAt: 'DESC', score: 'DESC', id: 'ASC' }, select });
    const surplus = matches.filter(isUntouched).slice(KEPT_PER_DEMAND);
    const beyond = await this.removeUntouched(
      manager,
      surplus.map(({ id }) => id),
    );
    for (const [index, { id, rankInDemand }] of matches.filter(({ id }) => !beyond.has(id)).entries()) {
      if (rankInDemand !== index + 1) await manager.update(Match, { id }, { rankInDemand: index + 1 });
    }
  }

  /** Takes an untouched lead out that is no match any more. */
  async drop(manager: EntityManager, { id }: Match): Promise<void> {
    await this.removeUntouched(manager, [id]);
  }

  /** Hides what nobody has begun to talk about, when one of the two goes off the list. */
  async hide(manager: EntityManager, side: 'demandId' | 'achievementId', id: string): Promise<void> {
    await manager.update(Match, { [side]: id, state: In(['LEAD', 'RECOMMENDED']) }, { hidden: true });
  }

  /** What was hidden when this one went off the list: it comes back with it, unless the other of the two is off the list. */
  async hiddenWith(manager: EntityManager, side: 'demandId' | 'achievementId', id: string): Promise<Match[]> {
    return manager.findBy(Match, { [side]: id, hidden: true, state: In(['LEAD', 'RECOMMENDED']) });
  }

  async show(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length) await manager.update(Match, { id: In([...ids]) }, { hidden: false });
  }

  /** @returns those that are gone: a broker's note keeps the lead it stands on. */
  private async removeUntouched(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const noted = new Set(
      (
        await manager.find(Annotation, {
          where: { matchId: In([...ids]), removedAt: IsNull() },
          select: { id: true, matchId: true },
        })
      ).map(({ matchId }) => matchId),
    );
    const gone = ids.filter((id) => !noted.has(id));
    if (gone.length) await manager.delete(Match, { id: In(gone), state: 'LEAD', version: 1 });
    return new Set(gone);
  }
}
