import type { ReviewKind } from './reviewKind';

const plugs = Object.values(import.meta.glob<{ review: ReviewKind }>('../*/*.review.tsx', { eager: true }));

/** What brokers review, in the order of the page's head. */
export const reviewKinds: readonly ReviewKind[] = plugs
  .map(({ review }) => review)
  .sort((one, other) => one.order - other.order);
