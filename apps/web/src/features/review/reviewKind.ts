import type { ComponentType } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { Bilingual } from '../../app/words/i18n';

/** One record in the queue. */
export interface Waiting {
  id: string;
  title: string;
  from: string;
  /** When it was submitted. */
  since: string;
}

/** A kind of record that brokers review: each feature brings its own in `<feature>.review.tsx`. */
export interface ReviewKind<Data = unknown> {
  /** In the address: `?demand=<id>`. */
  kind: string;
  order: number;
  word: Bilingual;
  /** "3 demands", for the page's head. */
  count: (total: number) => Bilingual;
  /** What waits; it takes no variables. */
  queue: TypedDocumentNode<Data, Record<string, never>>;
  read: (data: Data) => { waiting: Waiting[]; total: number };
  /** The record with its actions; `onNext` opens the next in the queue. */
  Pane: ComponentType<{ id: string; onNext: () => void }>;
}

/** Writes a kind of review, its queue's data typed by its document. */
export const defineReview = <Data>(kind: ReviewKind<Data>): ReviewKind => kind as ReviewKind;
