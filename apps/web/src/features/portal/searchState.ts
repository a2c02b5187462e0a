import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { valueNamed } from '../../app/words/enums';
import { portalSortWords } from '../../generated/enums';
import type { PortalFilter } from '../../generated/graphql';
import type { CooperationMode, Field, PortalKind, PortalSort } from '../../generated/schema';
import { searchKind } from './searchKinds';

/** The facets by the server's names, each a repeated parameter of the address. */
export const FACETS = ['field', 'trl', 'mode', 'budget', 'region', 'institute'] as const;
export type FacetName = (typeof FACETS)[number];

export interface SearchState {
  query: string;
  kind: PortalKind | undefined;
  sort: PortalSort;
  papers: boolean;
  chosen: Record<FacetName, string[]>;
  chosenCount: number;
  filter: PortalFilter;
  /** Names this search: what was loaded for it can be kept under it. */
  key: string;
}

interface Changes {
  query?: string;
  kind?: PortalKind | null;
  sort?: PortalSort;
  papers?: boolean;
  toggle?: { facet: FacetName; value: string };
  clear?: boolean;
}

function read(params: URLSearchParams): SearchState {
  const query = (params.get('q') ?? '').slice(0, 200);
  const kind = searchKind(params.get('kind'))?.kind;
  const wanted = valueNamed(portalSortWords, params.get('sort'));
  const sort = wanted ?? (query ? 'RELEVANCE' : 'NEWEST');
  const papers = params.get('papers') === '1';
  const chosen = Object.fromEntries(
    FACETS.map((name) => [name, [...new Set(params.getAll(name))].slice(0, 30)]),
  ) as Record<FacetName, string[]>;
  const filter: PortalFilter = { includePapers: papers };
  if (chosen.field.length) filter.fields = chosen.field as Field[];
  if (chosen.trl.length) filter.trl = chosen.trl.map(Number).filter(Number.isInteger);
  if (chosen.mode.length) filter.modes = chosen.mode as CooperationMode[];
  if (chosen.budget.length) filter.budget = chosen.budget;
  if (chosen.region.length) filter.regions = chosen.region;
  if (chosen.institute.length) filter.institutes = chosen.institute;
  const chosenCount = FACETS.reduce((sum, name) => sum + chosen[name].length, 0);
  return { query, kind, sort, papers, chosen, chosenCount, filter, key: params.toString() };
}

/** The parameters of another search; what stays at its default is left out, so that addresses are short. */
function write(state: SearchState, changes: Changes): URLSearchParams {
  const params = new URLSearchParams();
  const query = changes.query ?? state.query;
  const kind = changes.kind === undefined ? state.kind : changes.kind;
  // A new question is asked for the best answer first; a sort that was chosen stays while one filters.
  const sort = changes.sort ?? (changes.query !== undefined ? undefined : state.sort);
  const papers = changes.papers ?? state.papers;
  if (query) params.set('q', query);
  if (kind) params.set('kind', kind);
  if (!changes.clear) {
    for (const name of FACETS) {
      const values = new Set(state.chosen[name]);
      if (changes.toggle?.facet === name && !values.delete(changes.toggle.value)) values.add(changes.toggle.value);
      for (const value of values) params.append(name, value);
    }
  }
  if (papers) params.set('papers', '1');
  if (sort && sort !== (query ? 'RELEVANCE' : 'NEWEST')) params.set('sort', sort);
  return params;
}

/** The search is its address: it can be sent to a colleague, and the browser's back button works. */
export function useSearchState(): {
  state: SearchState;
  change: (changes: Changes) => void;
  linkTo: (changes: Changes) => string;
} {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => read(params), [params]);
  return {
    state,
    change: (changes) => setParams(write(state, changes), { preventScrollReset: true }),
    linkTo: (changes) => `?${write(state, changes)}`,
  };
}
