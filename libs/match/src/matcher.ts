import { Injectable } from '@nestjs/common';
import { Achievements } from '../../achievement/src/index.js';
import { Demands } from '../../demand/src/index.js';
import { Transactions } from '../../kernel/database/src/index.js';
import { Indexer, Search } from '../../kernel/search/src/index.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from './match.documents.js';
import { CANDIDATE_SEARCH, PARAMETERS, achievementQueries, keywordQueries } from './engine/index.js';
import { Corpus } from './match.corpus.js';
import { mayMeet, readAchievement, readDemand, scorePairs, type Candidate } from './match.texts.js';

/** So many of a run's best pairs are looked at further. */
const TOP = 20;
/** Below this a pair is noise, not even a weak lead. */
const MINIMUM_SCORE = PARAMETERS.bands.fair.score * 0.8;

/** Finds and scores partners. Runs in the worker, which alone may read the candidate indexes. */
@Injectable()
export class Matcher {
  constructor(
    private readonly demands: Demands,
    private readonly achievements: Achievements,
    private readonly corpus: Corpus,
    private readonly indexer: Indexer,
    private readonly search: Search,
    private readonly transactions: Transactions,
  ) {}

  /** @returns the best achievements for a demand, best first; undefined when it does not look for any now. */
  async forDemand(id: string): Promise<Candidate[] | undefined> {
    const ranking = await this.rankingFor(id);
    return ranking && best(ranking);
  }

  /** Every candidate for a demand, best first: what `forDemand` keeps the top of, and what a measurement looks at whole. */
  async rankingFor(id: string): Promise<Candidate[] | undefined> {
    const demand = (await this.demands.forMatching([id])).get(id);
    // Its own document first: whoever is published at the same moment finds it, or is found here.
    await this.index(DEMAND_CANDIDATES, id);
    if (!demand) return undefined;
    const statistics = await this.corpus.current();
    const reading = readDemand(demand);
    this.corpus.note('demand', id, reading.prepared.text);
    const ids = await this.candidates(ACHIEVEMENT_CANDIDATES, keywordQueries(reading.prepared, statistics));
    const open = [...(await this.achievements.open(ids)).values()].filter((achievement) => mayMeet(demand, achievement));
    return inOrder(scorePairs(reading, open.map(readAchievement), statistics));
  }

  /** The same the other way round. */
  async forAchievement(id: string): Promise<Candidate[] | undefined> {
    const achievement = (await this.achievements.open([id])).get(id);
    await this.index(ACHIEVEMENT_CANDIDATES, id);
    if (!achievement) return undefined;
    const statistics = await this.corpus.current();
    const reading = readAchievement(achievement);
    this.corpus.note('achievement', id, reading.prepared.text);
    const ids = await this.candidates(DEMAND_CANDIDATES, achievementQueries(reading.prepared, statistics));
    const open = [...(await this.demands.forMatching(ids)).values()].filter((demand) => mayMeet(demand, achievement));
    return best(open.flatMap((demand) => scorePairs(readDemand(demand), [reading], statistics)));
  }

  /** Scores one given pair; undefined when one of the two is not published. */
  async pair(demandId: string, achievementId: string): Promise<Candidate | undefined> {
    const demand = (await this.demands.forMatching([demandId])).get(demandId);
    const achievement = (await this.achievements.open([achievementId])).get(achievementId);
    if (!demand || !achievement) return undefined;
    return scorePairs(readDemand(demand), [readAchievement(achievement)], await this.corpus.current())[0];
  }

  async isOpen(side: 'demand' | 'achievement', id: string): Promise<boolean> {
    return (side === 'demand' ? await this.demands.forMatching([id]) : await this.achievements.open([id])).has(id);
  }

  /** Writes a record's document, or takes it out, and waits until it can be found. */
  async index(kind: string, id: string): Promise<void> {
    await this.transactions.run((manager) => this.indexer.mark(manager, kind, [id]));
    await this.indexer.drain(kind);
  }

  private async candidates(index: string, queries: readonly string[]): Promise<string[]> {
    if (!queries.length) return [];
    const answers = await this.search.multiSearch<{ id: string }>(queries.map((q) => ({ indexUid: index, q, ...CANDIDATE_SEARCH })));
    return [...new Set(answers.flatMap(({ hits }) => hits.map(({ id }) => id)))];
  }
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const order = (left: Candidate, right: Candidate): number =>
    right.scored.score - left.scored.score || (left.achievement.id + left.demand.id < right.achievement.id + right.demand.id ? -1 : 1);
  return [...candidates].sort(order);
}

function best(candidates: readonly Candidate[]): Candidate[] {
  return inOrder(candidates.filter(({ scored }) => scored.score >= MINIMUM_SCORE)).slice(0, TOP);
}
