import { Config } from '#kernel/config';
import { HealthChecks, Metrics } from '#kernel/observability';
import { Injectable } from '@nestjs/common';
import { IndexStates } from './index-states.repository.js';
import { Refusals } from './refusals.repository.js';
import type { IndexState, SearchRefused } from './search.entities.js';

/** An index as the person who operates this sees it. */
export interface IndexStatus {
  index: string;
  state: IndexState;
  since: Date;
  /** Documents that the database has for it, without those that were refused. */
  expected: number;
  found: number;
  refused: number;
  checkedAt: Date | null;
}

const words: Readonly<Record<IndexState, string | undefined>> = {
  WHOLE: undefined,
  DIFFERENT: 'differs from the database and is rebuilt',
  LOST: 'was lost and is rebuilt',
};

/** Looks that may be missed before it is said that nobody looks. */
const LOOKS_MISSED = 10;

/** Says of the indexes whether search is whole: in readiness, as metrics, on the command line. */
@Injectable()
export class SearchStatus {
  /** A look is overdue after this long. */
  private readonly overdueMs: number;

  constructor(
    private readonly states: IndexStates,
    private readonly refusals: Refusals,
    { values }: Config,
    health: HealthChecks,
    metrics: Metrics,
  ) {
    this.overdueMs = LOOKS_MISSED * values.SEARCH_CHECK_MS + 60_000;
    health.watch('search', () => this.trouble());
    metrics.gaugesBy(
      'index',
      {
        search_index_documents: 'Documents in a search index, when it was last counted',
        search_index_expected: 'Documents that the database had for it then, without those that were refused',
        search_index_refused: 'Documents that Meilisearch does not take: published, and not to be found',
        search_index_whole: '1 when the index holds what it should, 0 while it is rebuilt',
      },
      async () => {
        const entries = (await this.all()).map(({ index, found, expected, refused, state }) => {
          const whole = state === 'WHOLE' ? 1 : 0;
          return [
            index,
            {
              search_index_documents: found,
              search_index_expected: expected,
              search_index_refused: refused,
              search_index_whole: whole,
            },
          ] as const;
        });
        return Object.fromEntries(entries);
      },
    );
  }

  async all(): Promise<IndexStatus[]> {
    const [states, refused] = await Promise.all([this.states.all(), this.refusals.counts()]);
    return states.map(({ indexName, state, since, expected, found, checkedAt }) => ({
      index: indexName,
      state,
      since,
      expected,
      found,
      checkedAt,
      refused: refused.get(indexName) ?? 0,
    }));
  }

  /** The latest documents of an index that were refused, each with its reason. */
  refused(index: string): Promise<SearchRefused[]> {
    return this.refusals.latest(index);
  }

  /** What is wrong with search, in one line; undefined when nothing is. */
  async trouble(): Promise<string | undefined> {
    const lines = (await this.all()).flatMap(({ index, state, refused, checkedAt }) => [
      ...(words[state] ? [`${index} ${words[state]}`] : []),
      ...(refused > 0
        ? [`${index} does not take ${refused} ${refused === 1 ? 'document' : 'documents'}: see search status`]
        : []),
      ...(checkedAt && Date.now() - checkedAt.getTime() > this.overdueMs
        ? [`${index} was last counted at ${checkedAt.toISOString()}`]
        : []),
    ]);
    return lines.length > 0 ? lines.join('; ') : undefined;
  }
}
