import { SearchIndexes, type DocumentSource, type SearchDocument } from '#kernel/search';
import { Injectable } from '@nestjs/common';
import { bandOfFen } from './portal.bands.js';
import type { PortalContent, PortalRecord } from './portal.record.js';
import { gramsOf, pinyinOf } from './portal.text.js';

/** The public index: what anyone may know, and nothing else. */
export const PORTAL = 'portal';

const FILTERS = ['kind', 'field', 'trl', 'modes', 'budget', 'region', 'institute', 'isPaper', 'id'];

/** One entry of the public index. Texts stand in it as grams only: what a page shows is read from the rows. */
export interface PortalDocument extends SearchDocument {
  kind: string;
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

/** One kind's documents, for the indexer. */
export class RecordDocuments implements DocumentSource {
  readonly index = PORTAL;
  readonly kind: string;

  constructor(private readonly record: PortalRecord) {
    this.kind = record.record;
  }

  async load(ids: string[]): Promise<ReadonlyMap<string, PortalDocument>> {
    const found = await this.record.documents(ids);
    return new Map([...found].map(([id, content]) => [id, documentOf(id, this.record.kind, content)]));
  }

  ids(): AsyncIterable<string[]> {
    return this.record.ids();
  }

  count(): Promise<number> {
    return this.record.count();
  }
}

function documentOf(id: string, kind: string, content: PortalContent): PortalDocument {
  const { title, body, field, trl, modes, amount, regionCode, instituteId, isPaper, publishedAt, deadline } = content;
  return {
    id,
    kind,
    titleGrams: gramsOf(title),
    pinyin: pinyinOf(title),
    bodyGrams: gramsOf(body),
    field,
    trl,
    modes: [...modes],
    budget: bandOfFen(amount),
    region: regionCode,
    institute: instituteId,
    isPaper,
    publishedAt: publishedAt?.getTime() ?? 0,
    amount: Number((amount ?? 0n) / 100n),
    deadline: deadline ? Date.parse(deadline) : FAR_FUTURE,
  };
}
