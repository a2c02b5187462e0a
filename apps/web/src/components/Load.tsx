import type { ReactNode } from 'react';
import type { Loaded } from '../app/load';
import { DelayedSkeleton } from './DelayedSkeleton';
import { ErrorState } from './ErrorState';

interface Props<Data> {
  of: Loaded<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}

/** A part of a page that waits, fails and retries alone. Older data stays while newer is on its way. */
export function Load<Data>({ of: part, rows, children }: Props<Data>) {
  if (part.data) return children(part.data);
  if (part.failure) return <ErrorState failure={part.failure} onRetry={part.reload} />;
  return <DelayedSkeleton rows={rows} />;
}
