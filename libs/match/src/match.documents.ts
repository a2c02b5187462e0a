import { Injectable } from '@nestjs/common';
import { Achievements } from '../../achievement/src/index.js';
import { Demands } from '../../demand/src/index.js';
import { Indexer, SearchIndexes, type DocumentSource, type SearchDocument } from '../../kernel/search/src/index.js';
import { CANDIDATE_INDEX_SETTINGS, askedVector, indexText, offeredVector } from './engine/index.js';
import { readAchievement, readDemand } from './match.texts.js';
import { Readings, type ReadRecord } from './readings.js';
import { Vocabularies } from './vocabularies.js';

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
    private readonly readings: Readings,
    private readonly vocabularies: Vocabularies,
  ) {
    indexes.define({ uid: DEMAND_CANDIDATES, settings: CANDIDATE_INDEX_SETTINGS });
    indexer.register(this);
  }

  async load(ids: string[]): Promise<Map<string, SearchDocument>> {
    const vocabulary = await this.vocabularies.forIndexing();
    const open = await this.demands.forMatching(ids);
    const records = [...open].map(([id, demand]): ReadRecord => {
      const { text } = readDemand(demand).prepared;
      return { id, text, vector: askedVector(text, vocabulary) };
    });
    await this.readings.put('demand', records, ids.filter((id) => !open.has(id)), vocabulary);
    return new Map(records.map(({ id, text, vector }) => [id, { id, ...indexText(text, vector) }]));
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
    private readonly readings: Readings,
    private readonly vocabularies: Vocabularies,
  ) {
    indexes.define({ uid: ACHIEVEMENT_CANDIDATES, settings: CANDIDATE_INDEX_SETTINGS });
    indexer.register(this);
  }

  async load(ids: string[]): Promise<Map<string, SearchDocument>> {
    const vocabulary = await this.vocabularies.forIndexing();
    const open = await this.achievements.open(ids);
    const records = [...open].map(([id, achievement]): ReadRecord => {
      const { text } = readAchievement(achievement).prepared;
      return { id, text, vector: offeredVector(text, vocabulary) };
    });
    await this.readings.put('achievement', records, ids.filter((id) => !open.has(id)), vocabulary);
    return new Map(records.map(({ id, text, vector }) => [id, { id, ...indexText(text, vector) }]));
  }

  ids(): AsyncIterable<string[]> {
    return this.achievements.openIds();
  }
}
