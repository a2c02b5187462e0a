import { Log } from '#kernel/observability';
import { Search } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import { MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { PARAMETERS, WORDS_EMBEDDER, type CandidateQueries } from '../engine/index.js';

const { hits, near, scored } = PARAMETERS.queries;

/** So many come from an embedding model: first of all, since the words may have nothing in common with them, and few, since they displace others. */
const EMBEDDED_HITS = 100;

/** A record without a vector scores nothing and would fill up the list. */
const ANY_VECTOR = 0.001;

/** Candidate retrieval in Meilisearch: a few dozen keyword queries and one or two vector queries, in one multi-search request. */
@Injectable()
export class CandidateSearch {
  constructor(
    private readonly search: Search,
    private readonly log: Log,
  ) {}

  /** @returns ids, at most as many as are to be scored: the nearest by meaning first, then in turn what each query found. */
  async find(index: string, queries: CandidateQueries): Promise<string[]> {
    if (!queries.embedded) return this.ask(index, queries);
    try {
      return await this.ask(index, queries);
    } catch (error) {
      // One query that is refused takes the others with it, and this one is refused until the index knows the embedder.
      if (!(error instanceof MeilisearchApiError)) throw error;
      this.log.warn({ err: error, index }, 'match: the index does not take the embedder; matching goes on by words');
      return this.ask(index, { words: queries.words, vector: queries.vector });
    }
  }

  private async ask(index: string, { words, vector, embedded }: CandidateQueries): Promise<string[]> {
    const queries: MultiSearchQuery[] = words.map((q) => ({
      indexUid: index,
      q,
      limit: hits,
      matchingStrategy: 'last' as const,
    }));
    if (vector)
      queries.unshift({
        indexUid: index,
        vector: [...vector],
        hybrid: { embedder: WORDS_EMBEDDER, semanticRatio: 1 },
        limit: near,
      });
    if (embedded)
      queries.unshift({
        indexUid: index,
        vector: [...embedded.vector],
        hybrid: { embedder: embedded.embedder, semanticRatio: 1 },
        limit: EMBEDDED_HITS,
        rankingScoreThreshold: ANY_VECTOR,
      });
    if (queries.length === 0) return [];
    const answers = (await this.search.multiSearch<{ id: string }>(queries)).map((answer) =>
      answer.hits.map(({ id }) => id),
    );
    const found = new Set([...(embedded ? answers.shift()! : []), ...(vector ? answers.shift()! : [])]);
    for (let rank = 0; rank < hits && found.size < scored; rank += 1) {
      for (const answer of answers) {
        const id = answer[rank];
        if (id !== undefined && found.size < scored) found.add(id);
      }
    }
    return [...found];
  }
}
