import type { Viewer } from '#kernel/access';
import { checkText, Problems, type Locale } from '#kernel/errors';
import { pageOf, pageWindow, type ListArgs } from '#kernel/graphql';
import { currentRequest } from '#kernel/observability';
import { Search } from '#kernel/search';
import { firstOfLine } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { PORTAL } from './portal-documents.service.js';
import { chosenFacets, FACETS, filterExpressions, PortalFacets, type Distribution } from './portal-facets.service.js';
import { PortalHits } from './portal-hits.service.js';
import { PortalRecords } from './portal-records.registry.js';
import type { PortalKind } from './portal.kinds.js';
import { queryGrams } from './portal.text.js';
import type { FacetValue, PortalFilter, PortalHit, PortalResults, PortalSort } from './portal.types.js';

const QUERY_MAX = 200;
const SUGGESTIONS = 8;
const EXAMPLES = ['氢氟酸', '视觉检测', '保鲜', '焊接工艺', '缺陷检测'];

const orders: Record<PortalSort, string[]> = {
  RELEVANCE: [],
  NEWEST: ['publishedAt:desc'],
  BUDGET_HIGH: ['amount:desc'],
  TRL_HIGH: ['trl:desc'],
  DEADLINE: ['deadline:asc'],
};

export interface PortalQuestion extends ListArgs {
  query: string;
  kind?: PortalKind | null;
  filter?: PortalFilter | null;
  sort?: PortalSort | null;
}

interface Found extends Record<string, unknown> {
  id: string;
  kind: PortalKind;
}

/** Searching what is published, for anyone. */
@Injectable()
export class PortalService {
  constructor(
    private readonly search: Search,
    private readonly facets: PortalFacets,
    private readonly hits: PortalHits,
    private readonly records: PortalRecords,
  ) {}

  /** Every hit is read again from the database before it leaves, so an index that lags can show nothing that was withdrawn. */
  async find(question: PortalQuestion): Promise<PortalResults> {
    const problems = new Problems();
    const query = checkText(problems, 'query', question.query, { max: QUERY_MAX });
    problems.throwIfAny();
    const { offset, limit } = pageWindow(question);
    const strict = await this.ask(query, question, { offset, limit, matchingStrategy: 'all' });
    const nothing = strict.total === 0 && query !== '';
    const answer = nothing ? await this.ask(query, question, { offset, limit, matchingStrategy: 'last' }) : strict;
    const locale: Locale = currentRequest()?.locale ?? 'zh';
    const shown = await this.hits.of(answer.found, query);
    return {
      hits: shown,
      totalCount: answer.total,
      kindCounts: answer.kinds,
      facets: await this.facets.of(answer.distribution, locale),
      pageInfo: pageOf(answer.found, answer.total, { offset, limit }).pageInfo,
      correctedQuery: null,
      suggestions: answer.total === 0 ? EXAMPLES : [],
    };
  }

  /** Titles that go with what was typed so far. */
  async suggest(typed: string): Promise<string[]> {
    const query = firstOfLine(typed, QUERY_MAX);
    if (!query) return [];
    const { hits } = await this.search.search<Found>(PORTAL, queryGrams(query), {
      limit: SUGGESTIONS,
      matchingStrategy: 'all',
      attributesToSearchOn: ['titleGrams', 'pinyin'],
    });
    const shown = await this.hits.of(hits, query);
    return [...new Set(shown.map((hit) => hit.title))];
  }

  /** Published records that look like this one, for the reviewer. */
  async similar(
    viewer: Viewer | undefined,
    kind: PortalKind,
    record: { id: string; title: string },
  ): Promise<PortalHit[]> {
    if (!viewer?.roles.includes('BROKER')) return [];
    const { hits } = await this.search.search<Found>(PORTAL, queryGrams(record.title), {
      limit: 5,
      matchingStrategy: 'last',
      rankingScoreThreshold: 0.5,
      filter: [`kind = ${kind}`, `id != "${record.id}"`],
    });
    return this.hits.of(hits, record.title);
  }

  private async ask(
    query: string,
    { kind, filter, sort }: PortalQuestion,
    page: { offset: number; limit: number; matchingStrategy: 'all' | 'last' },
  ) {
    const chosen = filter ?? {};
    const base = { indexUid: PORTAL, q: queryGrams(query), matchingStrategy: page.matchingStrategy };
    const kindFilter = kind ? [[`kind = ${kind}`]] : [];
    const others = chosenFacets(chosen);
    const answers = await this.search.multiSearch<Found>([
      {
        ...base,
        offset: page.offset,
        limit: page.limit,
        sort: orders[sort ?? 'RELEVANCE'],
        filter: [...kindFilter, ...filterExpressions(chosen)],
        facets: [...FACETS],
      },
      { ...base, limit: 0, filter: filterExpressions(chosen), facets: ['kind'] },
      // What else could be chosen in a facet is counted without its own choice.
      ...others.map((name) => ({
        ...base,
        limit: 0,
        filter: [...kindFilter, ...filterExpressions(chosen, name)],
        facets: [name as string],
      })),
    ]);
    const [main, byKind, ...rest] = answers;
    const distribution: Distribution = Object.assign(
      {},
      main!.facetDistribution,
      ...rest.map((answer) => answer.facetDistribution),
    ) as Distribution;
    const kinds: FacetValue[] = this.records.all().map(({ kind: value }) => ({
      value,
      label: value,
      count: byKind!.facetDistribution?.['kind']?.[value] ?? 0,
    }));
    return { found: main!.hits, total: main!.estimatedTotalHits ?? main!.hits.length, distribution, kinds };
  }
}
