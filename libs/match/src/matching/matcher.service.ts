import { AchievementFacade } from '#achievement';
import { DemandFacade, type MatchableDemand } from '#demand';
import { Transactions } from '#kernel/database';
import { Indexer } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import { MatchExclusions } from '../curation/match-exclusions.service.js';
import {
  PARAMETERS,
  achievementQueries,
  demandQueries,
  offeredVector,
  scorerFor,
  type Evidence,
  type MatchWeights,
  type PreparedDemand,
  type Vocabulary,
} from '../engine/index.js';
import { MatchModels } from '../model/model.service.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { CandidateSearch } from '../search/candidate-search.service.js';
import { EmbeddingService, textToEmbed } from '../search/embedding.service.js';
import { ReadingRepository } from '../search/reading.repository.js';
import { readAchievement, readDemand, type AchievementReading, type DemandReading } from '../search/record-readings.js';
import { VocabularyService } from '../search/vocabulary.service.js';
import { candidateOf, factsOf, mayMeet, scorePair, type Candidate } from './pair-scoring.js';
import { PastCooperation } from './past-cooperation.service.js';

/** How many of the best pairs a search returns. */
const TOP = 20;
/** Below this a pair is noise, not even a weak lead. */
const MINIMUM_SCORE = PARAMETERS.bands.fair.score * 0.8;
const { whole, reversed } = PARAMETERS.queries;

/** A candidate scored by its text alone (first stage). */
interface ScoredCandidate {
  id: string;
  evidence: Evidence;
}

/** Every candidate, best first: the top reranked by all signals, the rest by text alone. */
export interface Ranking {
  /** The top, with everything that is known of them. */
  candidates: Candidate[];
  /** The rest, by their texts alone. */
  rest: ScoredCandidate[];
}

/** The result of a search for one demand. */
export interface MatchSearchResult {
  demand: MatchableDemand;
  best: Candidate[];
  /** Those that were scored by all signals and are not excluded, best first. */
  allowed: Candidate[];
  /** How many candidates were scored. */
  considered: number;
}

/** Two-stage search: retrieves candidates, then scores and reranks them. Runs in the worker, which alone may read the candidate indexes. */
@Injectable()
export class Matcher {
  constructor(
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
    private readonly vocabularies: VocabularyService,
    private readonly models: MatchModels,
    private readonly readings: ReadingRepository,
    private readonly candidates: CandidateSearch,
    private readonly embeddings: EmbeddingService,
    private readonly exclusions: MatchExclusions,
    private readonly cooperation: PastCooperation,
    private readonly indexer: Indexer,
    private readonly transactions: Transactions,
  ) {}

  /** @returns the best achievements for a demand and how many were scored; undefined when the demand is not open for matching. */
  async forDemand(id: string, { indexed = false } = {}): Promise<MatchSearchResult | undefined> {
    // Its own document first: whoever is published at the same moment finds it, or is found here.
    if (!indexed) await this.index(DEMAND_CANDIDATES, id);
    const demand = (await this.demands.forMatching([id])).get(id);
    const ranking = demand && (await this.rankingFor(id));
    if (!ranking) return undefined;
    const allowed = await this.exclusions.without(ranking.candidates);
    return { demand, best: best(allowed), allowed, considered: ranking.candidates.length + ranking.rest.length };
  }

  /** Every candidate for a demand: what `forDemand` keeps the top of, and what a measurement looks at whole. */
  async rankingFor(id: string): Promise<Ranking | undefined> {
    const demand = (await this.demands.forMatching([id])).get(id);
    if (!demand) return undefined;
    const vocabulary = await this.vocabularies.current();
    const reading = readDemand(demand);
    this.vocabularies.note('demand', id, reading.prepared.text, demand.publishedAt);
    const embedded = await this.embeddings.asked('demand', id, textToEmbed(reading));
    const ids = await this.candidates.find(ACHIEVEMENT_CANDIDATES, {
      ...demandQueries(reading.prepared, vocabulary),
      embedded,
    });
    return this.rank(reading, ids, vocabulary, await this.models.active());
  }

  /** Scores candidates by their texts, then reranks the top by all signals. Excludes the time of the candidate search. */
  async rank(
    reading: DemandReading,
    ids: readonly string[],
    vocabulary: Vocabulary,
    model?: MatchWeights,
  ): Promise<Ranking> {
    const scorer = scorerFor(reading.prepared, vocabulary, model);
    const scored: ScoredCandidate[] = [];
    for await (const part of this.readings.inParts(ids, vocabulary))
      for (const [id, { text, vector }] of part) scored.push({ id, evidence: scorer.evidence(text, vector) });
    scored.sort(byEvidence);
    const [top, rest] = [scored.slice(0, whole), scored.slice(whole)];
    const open = await this.achievements.open(top.map(({ id }) => id));
    const together = await this.cooperation.between([reading.demand], [...open.values()]);
    const candidates = top.flatMap(({ id, evidence }) => {
      const achievement = open.get(id);
      if (!achievement || !mayMeet(reading.demand, achievement)) return [];
      const offered = readAchievement(achievement);
      return [
        candidateOf(
          reading,
          offered,
          scorer.score(offered.prepared, evidence, factsOf(reading, offered, together)),
          vocabulary,
        ),
      ];
    });
    return { candidates: inOrder(candidates), rest };
  }

  /** The same the other way round: each demand asks in its own words. */
  async forAchievement(id: string): Promise<Candidate[] | undefined> {
    const achievement = (await this.achievements.open([id])).get(id);
    await this.index(ACHIEVEMENT_CANDIDATES, id);
    if (!achievement) return undefined;
    const vocabulary = await this.vocabularies.current();
    const reading = readAchievement(achievement);
    this.vocabularies.note('achievement', id, reading.prepared.text, achievement.publishedAt);
    const embedded = await this.embeddings.asked('achievement', id, textToEmbed(reading));
    const ids = (
      await this.candidates.find(DEMAND_CANDIDATES, { ...achievementQueries(reading.prepared, vocabulary), embedded })
    ).slice(0, reversed);
    const model = await this.models.active();
    const top = await this.demandsWorthReading(reading, ids, vocabulary, model);
    const open = [...(await this.demands.forMatching(top)).values()].filter((demand) => mayMeet(demand, achievement));
    const means = { vocabulary, model, together: await this.cooperation.between(open, [achievement]) };
    return best(await this.exclusions.without(open.map((demand) => scorePair(readDemand(demand), reading, means))));
  }

  /** Scores one given pair; undefined when one of the two is not published. */
  async pair(demandId: string, achievementId: string): Promise<Candidate | undefined> {
    return (await this.pairs([{ demandId, achievementId }]))[0];
  }

  /** Scores given pairs; those of which one is not published are absent. */
  async pairs(pairs: readonly { demandId: string; achievementId: string }[]): Promise<Candidate[]> {
    if (pairs.length === 0) return [];
    const demands = await this.demands.forMatching([...new Set(pairs.map(({ demandId }) => demandId))]);
    const achievements = await this.achievements.open([...new Set(pairs.map(({ achievementId }) => achievementId))]);
    const together = await this.cooperation.between([...demands.values()], [...achievements.values()]);
    const means = { vocabulary: await this.vocabularies.current(), model: await this.models.active(), together };
    return pairs.flatMap(({ demandId, achievementId }) => {
      const [demand, achievement] = [demands.get(demandId), achievements.get(achievementId)];
      return demand && achievement ? [scorePair(readDemand(demand), readAchievement(achievement), means)] : [];
    });
  }

  async isOpen(side: 'demand' | 'achievement', id: string): Promise<boolean> {
    return (side === 'demand' ? await this.demands.forMatching([id]) : await this.achievements.open([id])).has(id);
  }

  /** Writes a record's document, or takes it out, and waits until it can be found. */
  async index(kind: string, id: string): Promise<void> {
    await this.transactions.run((manager) => this.indexer.mark(manager, kind, [id]));
    await this.indexer.drain(kind);
  }

  private async demandsWorthReading(
    { prepared }: AchievementReading,
    ids: readonly string[],
    vocabulary: Vocabulary,
    model: MatchWeights,
  ): Promise<string[]> {
    const texts = await this.readings.of(ids, vocabulary);
    const offered = offeredVector(prepared.text, vocabulary);
    const scored = [...texts].map(([id, { text, vector }]): ScoredCandidate => {
      const asked = { side: 'demand', text } as PreparedDemand;
      return { id, evidence: scorerFor(asked, vocabulary, model, vector).evidence(prepared.text, offered) };
    });
    return scored
      .sort(byEvidence)
      .slice(0, TOP * 2)
      .map(({ id }) => id);
  }
}

const byEvidence = (left: ScoredCandidate, right: ScoredCandidate): number =>
  right.evidence.sum - left.evidence.sum || (left.id < right.id ? -1 : 1);

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const order = (left: Candidate, right: Candidate): number =>
    right.scored.score - left.scored.score ||
    (left.achievement.id + left.demand.id < right.achievement.id + right.demand.id ? -1 : 1);
  return [...candidates].sort(order);
}

function best(candidates: readonly Candidate[]): Candidate[] {
  return inOrder(candidates.filter((candidate) => !isNoise(candidate))).slice(0, TOP);
}

/** Not even a weak lead. */
export function isNoise({ scored }: Candidate): boolean {
  return scored.score < MINIMUM_SCORE;
}
