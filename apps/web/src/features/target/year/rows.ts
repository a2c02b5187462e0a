import { useSearchParams } from 'react-router';
import { valueNamed } from '../../../app/words/enums';
import { cockpitFigureWords } from '../../../generated/enums';
import type { CockpitRowsQueryVariables } from '../../../generated/graphql';
import type { CockpitFigure } from '../../../generated/schema';

type CockpitSlice = NonNullable<CockpitRowsQueryVariables['slice']>;

const KEYS = [
  'field',
  'kind',
  'institute',
  'size',
  'huming',
  'stage',
  'reason',
  'broker',
  'late',
  'standing',
  'band',
] as const;

/** Which rows are open, and what they are called. */
export interface Opened {
  figure: CockpitFigure;
  slice: CockpitSlice;
}

/** What is open stands in the address, which can be sent to a colleague. */
export function useOpened(): { opened: Opened | undefined; close(): void } {
  const [search, setSearch] = useSearchParams();
  const figure = valueNamed(cockpitFigureWords, search.get('rows'));
  const slice = Object.fromEntries(
    KEYS.flatMap((key) => (search.has(key) ? [[key, search.get(key)]] : [])),
  ) as CockpitSlice;
  const month = Number(search.get('month'));
  if (month) slice.month = month;
  const close = (): void => {
    const next = new URLSearchParams();
    const year = search.get('year');
    if (year) next.set('year', year);
    setSearch(next, { replace: true });
  };
  return { opened: figure && { figure, slice }, close };
}

/** The address of the rows behind a figure. */
export function rowsOf(year: number, figure: CockpitFigure, slice: CockpitSlice = {}): string {
  const search = new URLSearchParams({ year: String(year), rows: figure });
  for (const [key, value] of Object.entries(slice))
    if (value !== null && value !== undefined) search.set(key, String(value));
  return `?${search.toString()}`;
}
