import { useCallback, useState } from 'react';

export interface Pages {
  /** The `after` argument of the page that is shown. */
  after: string | undefined;
  /** 1 for the first page. */
  number: number;
  next(endCursor: string | null | undefined): void;
  back(): void;
  /** To the first page: call it when the filter changes. */
  reset(): void;
}

/** Page by page through a list with cursors. */
export function usePages(): Pages {
  const [cursors, setCursors] = useState<string[]>([]);
  return {
    after: cursors.at(-1),
    number: cursors.length + 1,
    next: useCallback((endCursor) => endCursor && setCursors((before) => [...before, endCursor]), []),
    back: useCallback(() => setCursors((before) => before.slice(0, -1)), []),
    reset: useCallback(() => setCursors((before) => (before.length ? [] : before)), []),
  };
}
