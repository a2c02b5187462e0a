import type { ReactNode } from 'react';
import type { Loaded } from '../../app/data/load';
import { DelayedSkeleton } from './DelayedSkeleton';
import { ErrorState } from './ErrorState';
import { GonePage } from './GonePage';

interface Props<Data> {
  of: Loaded<Data>;
  rows?: number;
  /** True when this is the whole page: what cannot be found is then a page of its own. */
  page?: boolean;
  children: (data: Data) => ReactNode;
}

/** A part of a page that waits, fails and retries alone. Older data stays while newer is on its way. */
export function Load<Data>({ of: part, rows, page, children }: Props<Data>) {
  if (part.data) return children(part.data);
  if (page && (part.failure?.code === 'NOT_FOUND' || part.failure?.code === 'FORBIDDEN'))
    return <GonePage message={part.failure.message} />;
  if (part.failure) return <ErrorState failure={part.failure} onRetry={part.reload} />;
  return <DelayedSkeleton rows={rows} />;
}
