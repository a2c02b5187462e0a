import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import { Indexer, SearchIndexes, type DocumentSource, type SearchDocument } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import { CANDIDATE_INDEX_SETTINGS, askedVector, indexText, offeredVector } from '../engine/index.js';
import { EmbeddingService, textToEmbed, withVector } from './embedding.service.js';
import { ReadingRepository, type ReadRecord } from './reading.repository.js';
import { readAchievement, readDemand } from './record-readings.js';
import { VocabularyService } from './vocabulary.service.js';

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
    private readonly demands: DemandFacade,
    private readonly readings: ReadingRepository,
    private readonly vocabularies: VocabularyService,
    private readonly embeddings: EmbeddingService,
  ) {
    indexes.define({ uid: DEMAND_CANDIDATES, settings: embeddings.settings(CANDIDATE_INDEX_SETTINGS) });
    indexer.register(this);
  }

  async load(ids: string[]): Promise<Map<string, SearchDocument>> {
    const vocabulary = await this.vocabularies.forIndexing();
    const open = await this.demands.forMatching(ids);
    const readings = [...open].map(([id, demand]) => ({ id, reading: readDemand(demand) }));
    const records = readings.map(({ id, reading }): ReadRecord => {
      const { text } = reading.prepared;
      return { id, text, vector: askedVector(text, vocabulary) };
    });
    const gone = ids.filter((id) => !open.has(id));
    await this.readings.put('demand', records, gone, vocabulary);
    const embedded = await this.embeddings.known(
      'demand',
      readings.map(({ id, reading }) => ({ id, text: textToEmbed(reading) })),
      gone,
    );
    return new Map(
      records.map(({ id, text, vector }) => [id, withVector({ id, ...indexText(text, vector) }, embedded.get(id))]),
    );
  }

  ids(): AsyncIterable<string[]> {
    return this.demands.openIds();
  }

  count(): Promise<number> {
    return this.demands.countOpen();
  }
}

@Injectable()
export class AchievementCandidates implements DocumentSource {
  readonly index = ACHIEVEMENT_CANDIDATES;
  readonly kind = ACHIEVEMENT_CANDIDATES;

  constructor(
    indexes: SearchIndexes,
    indexer: Indexer,
    private readonly achievements: AchievementFacade,
    private readonly readings: ReadingRepository,
    private readonly vocabularies: VocabularyService,
    private readonly embeddings: EmbeddingService,
  ) {
    indexes.define({ uid: ACHIEVEMENT_CANDIDATES, settings: embeddings.settings(CANDIDATE_INDEX_SETTINGS) });
    indexer.register(this);
  }

  async load(ids: string[]): Promise<Map<string, SearchDocument>> {
    const vocabulary = await this.vocabularies.forIndexing();
    const open = await this.achievements.open(ids);
    const readings = [...open].map(([id, achievement]) => ({ id, reading: readAchievement(achievement) }));
    const records = readings.map(({ id, reading }): ReadRecord => {
      const { text } = reading.prepared;
      return { id, text, vector: offeredVector(text, vocabulary) };
    });
    const gone = ids.filter((id) => !open.has(id));
    await this.readings.put('achievement', records, gone, vocabulary);
    const embedded = await this.embeddings.known(
      'achievement',
      readings.map(({ id, reading }) => ({ id, text: textToEmbed(reading) })),
      gone,
    );
    return new Map(
      records.map(({ id, text, vector }) => [id, withVector({ id, ...indexText(text, vector) }, embedded.get(id))]),
    );
  }

  ids(): AsyncIterable<string[]> {
    return this.achievements.openIds();
  }

  count(): Promise<number> {
    return this.achievements.countListed();
  }
}
