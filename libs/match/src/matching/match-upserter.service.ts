import type { Actor } from '#kernel/access';
import { Codes, isDuplicate } from '#kernel/database';
import { Outbox } from '#kernel/jobs';
import { Clock, newId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sharesOf } from '../record/contribution.js';
import { Match } from '../record/match.entity.js';
import { matchEvents } from '../record/match.events.js';
import type { MatchOrigin, MatchStage } from '../record/match.states.js';
import type { Candidate } from './pair-scoring.js';

/** Inserts scored pairs as leads, and updates the score and words of those that exist. */
@Injectable()
export class MatchUpserter {
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
    await this.outbox.append(manager, { type: matchEvents.lead, subjectId: id, payload: { ...pair, origin } });
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
}

/** The columns of a match that come from the pair as it is now. */
function columnsOf({ demand, achievement, scored, explanation }: Candidate): Partial<Match> {
  return {
    demandOrganizationId: demand.organizationId,
    demandAuthorId: demand.createdBy,
    instituteId: achievement.instituteId,
    achievementAuthorId: achievement.createdBy,
    invited: demand.secrecy === 'INVITED',
    field: demand.field,
    score: scored.score,
    band: scored.band,
    modelVersion: scored.modelVersion,
    explanation: { ...explanation(), shares: sharesOf(scored.signals) },
    expectedSum: demand.budgetMax ?? demand.budgetMin,
  };
}
