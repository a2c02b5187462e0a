import { useLoad, type Loaded } from '../../app/data/load';
import type { ReviewKind, Waiting } from './reviewKind';
import { reviewKinds } from './reviewKinds';

export interface Queued extends Waiting {
  of: ReviewKind;
}

export interface Queue {
  /** What waits longest stands first, whatever its kind. */
  waiting: Queued[];
  totals: { of: ReviewKind; total: number }[];
}

/** The queues of all kinds as one; it is there when the last of them is. */
export function useQueue(): Loaded<Queue> {
  // eslint-disable-next-line react-hooks/rules-of-hooks -- the kinds are known before the page is shown and never change
  const parts = reviewKinds.map((of) => ({ of, part: useLoad(of.queue, {}, { requestPolicy: 'cache-and-network' }) }));
  const read = parts.flatMap(({ of, part }) => (part.data === undefined ? [] : { of, ...of.read(part.data) }));
  const data: Queue = {
    waiting: read
      .flatMap(({ of, waiting }) => waiting.map((each) => ({ ...each, of })))
      .sort((one, other) => one.since.localeCompare(other.since)),
    totals: read,
  };
  return {
    data: read.length === parts.length ? data : undefined,
    failure: parts.find(({ part }) => part.failure)?.part.failure,
    loading: parts.some(({ part }) => part.loading),
    refreshing: parts.some(({ part }) => part.refreshing),
    reload: () => parts.forEach(({ part }) => part.reload()),
  };
}
