import { parentPort, workerData } from 'node:worker_threads';
import { trainWordVectors } from './train.js';
import { turnedToward } from './turn.js';
import { WordVectors } from './word-vectors.js';

/** What a vocabulary's vectors are made of: what passes between threads. */
export type Learned = Pick<WordVectors, 'ids' | 'values'>;

/** In: contexts, and what was learned before. */
export interface Lesson {
  contexts: Uint32Array[];
  before: Learned | null;
}

/** Learns in a thread of its own, so that jobs go on meanwhile. Out: the terms and their vectors, or null. */
const { contexts, before } = workerData as Lesson;
const learned = trainWordVectors(contexts);
const vectors = learned && before ? turnedToward(new WordVectors(before.ids, before.values), learned) : learned;
parentPort?.postMessage(vectors ? { ids: vectors.ids, values: vectors.values } : null);
