import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { graphql } from '../../app/data/graphql';
import { useLoad } from '../../app/data/load';
import { useNarrow } from '../../app/look/media';
import { useEnums, valuesOf } from '../../app/words/enums';
import { useLang } from '../../app/words/i18n';
import { Load } from '../../components/feedback/Load';
import { useDocumentTitle } from '../../components/page/PageTitle';
import { portalSortWords } from '../../generated/enums';
import type { PortalHitRowFragment, PortalSearchQuery } from '../../generated/graphql';
import { Chips, FacetDrawer, Facets } from './Facets';
import { HitRow } from './HitRow';
import { NothingFound } from './NothingFound';
import './portal.css';
import { SearchBox } from './SearchBox';
import { searchKinds } from './searchKinds';
import { useSearchState, type SearchState } from './searchState';
import { useTexts } from './texts';

const PAGE = 20;

const SearchDocument = graphql(`
  query PortalSearch($query: String!, $kind: PortalKind, $filter: PortalFilter, $sort: PortalSort, $first: Int, $after: String) {
    portalSearch(query: $query, kind: $kind, filter: $filter, sort: $sort, first: $first, after: $after) {
      hits { ...PortalHitRow }
      totalCount
      kindCounts { value label count }
      facets { name label values { value label count } }
      pageInfo { endCursor hasNextPage }
      correctedQuery
      suggestions
    }
  }
`);

type Results = PortalSearchQuery['portalSearch'];
interface More {
  hits: readonly PortalHitRowFragment[];
  cursor: string | null | undefined;
  hasNext: boolean;
}
/** Further pages by search, so that coming back from a record finds the list as it was. */
const furtherPages = new Map<string, More>();

const variablesOf = ({ query, kind, filter, sort }: SearchState) => ({ query, kind, filter, sort, first: PAGE });

/** One box over everything that is published. */
export default function SearchPage() {
  const t = useTexts();
  const enums = useEnums();
  const narrow = useNarrow();
  const { state, change, linkTo } = useSearchState();
  const part = useLoad(SearchDocument, variablesOf(state));
  const results = part.data?.portalSearch;
  const title = state.query ? t('search.title.of', { query: state.query }) : t('search.title');
  useDocumentTitle(title);
  const facets = results && (
    <Facets
      facets={results.facets}
      state={state}
      onToggle={(facet, value) => change({ toggle: { facet, value } })}
      onPapers={(papers) => change({ papers })}
    />
  );
  return (
    <div className="kc-search">
      <h1 className="kc-sr">{title}</h1>
      <SearchBox value={state.query} onSearch={(query) => change({ query })} />
      <KindTabs results={results} state={state} linkTo={(kind) => linkTo({ kind })} />
      <div className="kc-search-body">
        {!narrow && <aside aria-label={t('search.filters')}>{facets}</aside>}
        <section className="kc-search-main" aria-busy={part.refreshing} aria-label={title}>
          <div className="kc-between kc-search-bar">
            <p role="status">{results ? t('search.count', { count: results.totalCount.toLocaleString('en') }) : ''}</p>
            <div className="kc-row">
              {narrow && results && (
                <FacetDrawer count={results.totalCount} chosen={state.chosenCount}>
                  {facets}
                </FacetDrawer>
              )}
              <label className="kc-row">
                <span className="kc-faint">{t('search.sort')}</span>
                <select
                  className="kc-select"
                  value={state.sort}
                  onChange={(event) => change({ sort: event.target.value as SearchState['sort'] })}
                >
                  {valuesOf(portalSortWords)
                    .filter((sort) => sort !== 'RELEVANCE' || state.query)
                    .map((sort) => (
                      <option key={sort} value={sort}>
                        {enums.label(portalSortWords, sort)}
                      </option>
                    ))}
                </select>
              </label>
            </div>
          </div>
          <Chips
            state={state}
            onToggle={(facet, value) => change({ toggle: { facet, value } })}
            onClear={() => change({ clear: true })}
          />
          <Load of={part} rows={10}>
            {({ portalSearch }) =>
              portalSearch.hits.length === 0 ? (
                <NothingFound state={state} suggestions={portalSearch.suggestions} linkTo={linkTo} />
              ) : (
                <>
                  {portalSearch.correctedQuery && (
                    <p className="kc-soft">
                      {t('search.corrected', { from: state.query, to: portalSearch.correctedQuery })}
                    </p>
                  )}
                  <Hits key={state.key} results={portalSearch} state={state} />
                </>
              )
            }
          </Load>
        </section>
      </div>
    </div>
  );
}

function KindTabs({
  results,
  state,
  linkTo,
}: {
  results: Results | undefined;
  state: SearchState;
  linkTo: (kind: SearchState['kind'] | null) => string;
}) {
  const t = useTexts();
  const lang = useLang();
  const countOf = (kind: string): number | undefined =>
    results?.kindCounts.find((count) => count.value === kind)?.count;
  const all = results && results.kindCounts.reduce((sum, { count }) => sum + count, 0);
  const tabs = [
    { kind: undefined, text: t('search.all'), count: all },
    ...searchKinds.map(({ kind, word }) => ({ kind, text: word[lang], count: countOf(kind) })),
  ];
  return (
    <nav className="kc-tabs" aria-label={t('search.kinds')}>
      {tabs.map(({ kind, text, count }) => (
        <Link
          key={text}
          to={linkTo(kind ?? null)}
          aria-current={state.kind === kind ? 'page' : undefined}
          preventScrollReset
        >
          {text} {count !== undefined && <span className="kc-num kc-faint">{count.toLocaleString('en')}</span>}
        </Link>
      ))}
    </nav>
  );
}

function Hits({ results, state }: { results: Results; state: SearchState }) {
  const t = useTexts();
  const client = useClient();
  const [more, setMore] = useState<More>(
    () =>
      furtherPages.get(state.key) ?? {
        hits: [],
        cursor: results.pageInfo.endCursor,
        hasNext: results.pageInfo.hasNextPage,
      },
  );
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);
  const first = new Set(results.hits.map((hit) => hit.id));
  // What moved to the first page since is not shown twice.
  const further = more.hits.filter((hit) => !first.has(hit.id));
  const shown = results.hits.length + further.length;
  const cursor = more.hits.length > 0 ? more.cursor : results.pageInfo.endCursor;
  const hasNext = more.hits.length > 0 ? more.hasNext : results.pageInfo.hasNextPage;

  const load = async (): Promise<void> => {
    setLoading(true);
    const { data } = await client.query(SearchDocument, { ...variablesOf(state), after: cursor }).toPromise();
    setLoading(false);
    setFailed(!data);
    if (!data) return;
    const { hits, pageInfo } = data.portalSearch;
    const next = { hits: [...more.hits, ...hits], cursor: pageInfo.endCursor, hasNext: pageInfo.hasNextPage };
    furtherPages.set(state.key, next);
    setMore(next);
  };
  return (
    <>
      <ul className="kc-plain-list kc-divided">
        {[...results.hits, ...further].map((hit) => (
          <li key={`${hit.kind}${hit.id}`}>
            <HitRow hit={hit} />
          </li>
        ))}
      </ul>
      {hasNext && (
        <Button block loading={loading} onClick={() => void load()}>
          {failed ? t('search.more.failed') : t('search.more', { count: Math.min(PAGE, results.totalCount - shown) })}
        </Button>
      )}
    </>
  );
}
