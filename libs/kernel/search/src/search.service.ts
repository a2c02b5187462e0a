import { wellFormed } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import {
  MeilisearchApiError,
  type MultiSearchQuery,
  type SearchForFacetValuesParams,
  type SearchForFacetValuesResponse,
  type SearchParams,
  type SearchResponse,
} from 'meilisearch';
import { IndexStates } from './index-states.repository.js';
import { MeiliConnection } from './meili-connection.service.js';
import { SearchIndexes } from './search-indexes.registry.js';

/**
 * Searching. Indexes are named without prefix; when Meilisearch is away or too slow the person is told so (UNAVAILABLE), and so they are
 * while an index that was lost is being filled again: it would say "nothing found" of what is there.
 */
@Injectable()
export class Search {
  constructor(
    private readonly meili: MeiliConnection,
    private readonly indexes: SearchIndexes,
    private readonly states: IndexStates,
  ) {}

  async search<T extends Record<string, unknown>>(
    index: string,
    query: string,
    params: SearchParams = {},
  ): Promise<SearchResponse<T>> {
    const uid = this.indexes.uid(index);
    const answer = await this.meili.attempt(async (client) => {
      try {
        return (await client.index(uid).search(wellFormed(query), wellFormed(params))) as unknown as SearchResponse<T>;
      } catch (error) {
        if (isOfEmptyIndex(error))
          return { hits: [], query, processingTimeMs: 0, estimatedTotalHits: 0 } as unknown as SearchResponse<T>;
        throw error;
      }
    });
    await this.states.refuseLost([index]);
    return answer;
  }

  /** Several searches in one request; the answers come in the same order. */
  async multiSearch<T extends Record<string, unknown>>(
    queries: readonly MultiSearchQuery[],
  ): Promise<SearchResponse<T>[]> {
    const named = wellFormed(queries).map((query) => ({ ...query, indexUid: this.indexes.uid(query.indexUid) }));
    const { results } = await this.meili.attempt((client) => client.multiSearch({ queries: named }));
    await this.states.refuseLost(queries.map(({ indexUid }) => indexUid));
    return results as unknown as SearchResponse<T>[];
  }

  /** Values of a facet that begin like `facetQuery`. */
  async facetSearch(index: string, params: SearchForFacetValuesParams): Promise<SearchForFacetValuesResponse> {
    const uid = this.indexes.uid(index);
    const answer = await this.meili.attempt((client) => client.index(uid).searchForFacetValues(wellFormed(params)));
    await this.states.refuseLost([index]);
    return answer;
  }
}

/** An index that never held a document knows no attributes, and Meilisearch refuses to look in one of them; there is nothing to be found. */
function isOfEmptyIndex(error: unknown): boolean {
  return (
    error instanceof MeilisearchApiError &&
    error.cause?.code === 'invalid_search_attributes_to_search_on' &&
    error.message.includes('Available searchable attributes are: ``')
  );
}
