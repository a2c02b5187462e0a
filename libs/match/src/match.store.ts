import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/access/src/index.js';
import { Codes, isDuplicate } from '../../kernel/database/src/index.js';
import { Outbox } from '../../kernel/jobs/src/index.js';
import { Clock, newId } from '../../kernel/values/src/index.js';
import { Workflow } from '../../kernel/workflow/src/index.js';
import { MatchExclusions } from './ban.exclusions.js';
import { Match } from './match.entity.js';
import { MatchMoves } from './match.moves.js';
import type { MatchOrigin, MatchStage } from './match.states.js';
import { columnsOf, type Candidate } from './match.texts.js';

/** A demand keeps so many matches, beside those that were moved or taken. */
export const KEPT_PER_DEMAND = 10;

/** Writes what the matcher found. */
@Injectable()
export class MatchStore {
  constructor(
    private readonly codes: Codes,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly workflow: Workflow,
    private readonly moves: MatchMoves,
    private readonly exclusions: MatchExclusions,
  ) {}

  /** Keeps the pairs: new ones as leads, known ones with their stage and answers. Strong ones are shown to both sides at once. */
  async keep(manager: EntityManager, found: readonly Candidate[]): Promise<void> {
    // Asked again here: a ban may have come while the matcher was looking.
    const candidates = await this.exclusions.without(found, manager);
    for (const candidate of candidates) {
      const known = await manager.findOneBy(Match, { demandId: candidate.demand.id, achievementId: candidate.achievement.id });
      if (known) await this.refresh(manager, known, candidate);
      else await this.add(manager, candidate, 'AUTOMATIC', 'system');
    }
    const demandIds = [...new Set(candidates.map(({ demand }) => demand.id))].sort();
    for (const demandId of demandIds) await this.tidy(manager, demandId);
    await this.recommendStrong(manager, candidates);
  }

  /** @returns the new lead, or undefined when another was faster. */
  async add(manager: EntityManager, candidate: Candidate, origin: MatchOrigin, actor: Actor): Promise<Match | undefined> {
    const now = this.clock.now();
    const id = newId();
    const code = await this.codes.next(manager, 'PP');
    const pair = { demandId: candidate.demand.id, achievementId: candidate.achievement.id };
    const state: MatchStage = 'LEAD';
    try {
      await manager.insert(Match, { ...columnsOf(candidate), ...pair, id, code, origin, state, version: 1, stageSince: now, createdAt: now, updatedAt: now });
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
    const action = actor === 'system' ? 'CREATED' : 'PROPOSED';
    await this.workflow.record(manager, 'match', { recordId: id, action, fromState: null, toState: state, actor });
    await this.outbox.append(manager, { type: 'match.lead', subjectId: id, payload: { ...pair, origin } });
    return manager.findOneByOrFail(Match, { id });
  }

  /** Score and words of a pair as it is now. Stage and answers stay; so does the version, since nobody's work is overwritten. */
  async refresh(manager: EntityManager, match: Match, candidate: Candidate): Promise<void> {
    await manager.update(Match, { id: match.id }, columnsOf(candidate));
  }

  /** Drops the weakest of the untouched leads beyond what a demand keeps, and numbers the rest. */
  async tidy(manager: EntityManager, demandId: string): Promise<void> {
    const matches = await manager.find(Match, { where: { demandId, banned: false }, order: { pinnedAt: 'DESC', score: 'DESC', id: 'ASC' }, select: { id: true, state: true, version: true, origin: true, rankInDemand: true } });
    const untouched = matches.filter(({ state, version, origin }) => state === 'LEAD' && version === 1 && origin === 'AUTOMATIC');
    const beyond = new Set(untouched.slice(KEPT_PER_DEMAND).map(({ id }) => id));
    if (beyond.size) await manager.delete(Match, { id: In([...beyond]), state: 'LEAD', version: 1 });
    for (const [index, { id, rankInDemand }] of matches.filter(({ id }) => !beyond.has(id)).entries()) {
      if (rankInDemand !== index + 1) await manager.update(Match, { id }, { rankInDemand: index + 1 });
    }
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

  /** Invited demands and papers always go through a broker. */
  private async recommendStrong(manager: EntityManager, candidates: readonly Candidate[]): Promise<void> {
    const strong = candidates.filter(({ scored, demand, achievement }) => scored.band === 'STRONG' && demand.secrecy !== 'INVITED' && achievement.kind !== 'PAPER');
    for (const { demand, achievement } of strong) {
      const match = await manager.findOneBy(Match, { demandId: demand.id, achievementId: achievement.id, state: 'LEAD', banned: false });
      if (match) await this.moves.move(manager, match, { action: 'TO_RECOMMENDED', actor: 'system' });
    }
  }
}
