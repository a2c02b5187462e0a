import { Achievements } from '#achievement';
import { Demands } from '#demand';
import { Indexer, SearchIndexes, type DocumentSource, type SearchDocument } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import { bandOfFen } from './portal.bands.js';
import { gramsOf, pinyinOf } from './portal.text.js';

/** The public index: what anyone may know, and nothing else. */
export const PORTAL = 'portal';

const FILTERS = ['kind', 'field', 'trl', 'modes', 'budget', 'region', 'institute', 'isPaper', 'id'];

/** One entry of the public index. Texts stand in it as grams only: what a page shows is read from the rows. */
export interface PortalDocument extends SearchDocument {
  kind: 'DEMAND' | 'ACHIEVEMENT';
  titleGrams: string;
  bodyGrams: string;
  pinyin: string;
  field: string | null;
  trl: number | null;
  modes: string[];
  budget: string | null;
  region: string | null;
  institute: string | null;
  isPaper: boolean;
  publishedAt: number;
  amount: number;
  deadline: number;
}

const FAR_FUTURE = 9_999_999_999_999;

@Injectable()
export class PortalIndex {
  constructor(indexes: SearchIndexes) {
    indexes.define({
      uid: PORTAL,
      public: true,
      settings: {
        searchableAttributes: ['titleGrams', 'pinyin', 'bodyGrams'],
        filterableAttributes: FILTERS,
        sortableAttributes: ['publishedAt', 'amount', 'trl', 'deadline'],
        rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'publishedAt:desc'],
        displayedAttributes: ['id', 'kind'],
        // Grams are exact by nature: 氢 is no misspelling of 氟.
        typoTolerance: { enabled: false },
        pagination: { maxTotalHits: 20_000 },
        faceting: { maxValuesPerFacet: 100 },
      },
    });
  }
}

@Injectable()
export class DemandDocuments implements DocumentSource {
  readonly index = PORTAL;
  readonly kind = 'demand';

  constructor(
    indexer: Indexer,
    private readonly demands: Demands,
  ) {
    indexer.register(this);
  }

  async load(ids: string[]): Promise<ReadonlyMap<string, PortalDocument>> {
    const shown = await this.demands.forPortal(ids);
    return new Map(
      [...shown].map(([id, demand]) => [
        id,
        {
          id,
          kind: 'DEMAND',
          titleGrams: gramsOf(demand.title),
          pinyin: pinyinOf(demand.title),
          bodyGrams: gramsOf(
            [
              demand.situation,
              demand.wantedResult,
              demand.constraints,
              ...demand.indicators.map(({ name }) => name),
            ].join('\n'),
          ),
          field: demand.field,
          trl: demand.requiredTrl,
          modes: demand.modes,
          budget: bandOfFen(demand.budgetMax ?? demand.budgetMin),
          region: demand.regionCode,
          institute: null,
          isPaper: false,
          publishedAt: demand.publishedAt?.getTime() ?? 0,
          amount: Number((demand.budgetMax ?? demand.budgetMin ?? 0n) / 100n),
          deadline: demand.deadline ? Date.parse(demand.deadline) : FAR_FUTURE,
        },
      ]),
    );
  }

  ids(): AsyncIterable<string[]> {
    return this.demands.openIds();
  }

  count(): Promise<number> {
    return this.demands.countForPortal();
  }
}

@Injectable()
export class AchievementDocuments implements DocumentSource {
  readonly index = PORTAL;
  readonly kind = 'achievement';

  constructor(
    indexer: Indexer,
    private readonly achievements: Achievements,
  ) {
    indexer.register(this);
  }

  async load(ids: string[]): Promise<ReadonlyMap<string, PortalDocument>> {
    const open = await this.achievements.open(ids);
    return new Map(
      [...open].map(([id, achievement]) => [
        id,
        {
          id,
          kind: 'ACHIEVEMENT',
          titleGrams: gramsOf(achievement.title),
          pinyin: pinyinOf(achievement.title),
          bodyGrams: gramsOf([achievement.abstract, achievement.problemSolved, ...achievement.keywords].join('\n')),
          field: achievement.field,
          trl: achievement.trl,
          modes: achievement.modes,
          budget: bandOfFen(achievement.priceMax ?? achievement.priceMin),
          region: achievement.regionCode,
          institute: achievement.instituteId,
          isPaper: achievement.kind === 'PAPER',
          publishedAt: achievement.publishedAt?.getTime() ?? 0,
          amount: Number((achievement.priceMax ?? achievement.priceMin ?? 0n) / 100n),
          deadline: FAR_FUTURE,
        },
      ]),
    );
  }

  ids(): AsyncIterable<string[]> {
    return this.achievements.openIds();
  }

  count(): Promise<number> {
    return this.achievements.countListed();
  }
}
