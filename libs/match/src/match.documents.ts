import { Injectable } from '@nestjs/common';
import { Achievements } from '../../achievement/src/index.js';
import { Demands } from '../../demand/src/index.js';
import { Indexer, SearchIndexes, type DocumentSource, type SearchDocument } from '../../kernel/search/src/index.js';
import { CANDIDATE_INDEX_SETTINGS, indexText } from './engine/index.js';
import { readAchievement, readDemand } from './match.texts.js';

/** The kinds of the candidate indexes; each is also its index's name. Only the worker may search them: invited demands stand in them. */
export const DEMAND_CANDIDATES = 'match_demand';
export const ACHIEVEMENT_CANDIDATES = 'match_achievement';

@Injectable()
export class DemandCandidates implements DocumentSource {
  readonly index = DEMAND_CANDIDATES;
  readonly kind = DEMAND_CANDIDATES;

  constructor(
    indexes: SearchIndexes,
    indexer: Indexer,
    private readonly demands: Demands,
  ) {
    indexes.define({ uid: DEMAND_CANDIDATES, settings: CANDIDATE_INDEX_SETTINGS });
    indexer.register(this);
  }

  async load(ids: string[]): Promise<Map<string, SearchDocument>> {
    const open = await this.demands.forMatching(ids);
    return new Map([...open].map(([id, demand]) => [id, { id, ...indexText(readDemand(demand).prepared.text) }]));
  }

  ids(): AsyncIterable<string[]> {
    return this.demands.openIds();
  }
}

@Injectable()
export class AchievementCandidates implements DocumentSource {
  readonly index = ACHIEVEMENT_CANDIDATES;
  readonly kind = ACHIEVEMENT_CANDIDATES;

  constructor(
    indexes: SearchIndexes,
    indexer: Indexer,
    private readonly achievements: Achievements,
  ) {
    indexes.define({ uid: ACHIEVEMENT_CANDIDATES, settings: CANDIDATE_INDEX_SETTINGS });
    indexer.register(this);
  }

  async load(ids: string[]): Promise<Map<string, SearchDocument>> {
    const open = await this.achievements.open(ids);
    return new Map([...open].map(([id, achievement]) => [id, { id, ...indexText(readAchievement(achievement).prepared.text) }]));
  }

  ids(): AsyncIterable<string[]> {
    return this.achievements.openIds();
  }
}
