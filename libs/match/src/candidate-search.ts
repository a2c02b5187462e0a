import { Injectable } from '@nestjs/common';
import type { MultiSearchQuery } from 'meilisearch';
import { Search } from '../../kernel/search/src/index.js';
import { PARAMETERS, WORDS_EMBEDDER, type CandidateQueries } from './engine/index.js';

const { hits, near, scored } = PARAMETERS.queries;

/** Asks Meilisearch for whom to look at: a few dozen focused queries by words and one by meaning, in one request. */
@Injectable()
export class CandidateSearch {
  constructor(private readonly search: Search) {}

  /** @returns ids, at most as many as are to be scored: the nearest by meaning first, then in turn what each query found. */
  async find(index: string, { words, vector }: CandidateQueries): Promise<string[]> {
    const queries: MultiSearchQuery[] = words.map((q) => ({ indexUid: index, q, limit: hits, matchingStrategy: 'last' as const }));
    if (vector) queries.unshift({ indexUid: index, vector: [...vector], hybrid: { embedder: WORDS_EMBEDDER, semanticRatio: 1 }, limit: near });
    if (queries.length === 0) return [];
    const answers = (await this.search.multiSearch<{ id: string }>(queries)).map((answer) => answer.hits.map(({ id }) => id));
    const found = new Set(vector ? answers.shift() : []);
    for (let rank = 0; rank < hits && found.size < scored; rank += 1) {
      for (const answer of answers) {
        const id = answer[rank];
        if (id !== undefined && found.size < scored) found.add(id);
      }
    }
    return [...found];
  }
}
