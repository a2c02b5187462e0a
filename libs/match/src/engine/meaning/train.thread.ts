import { parentPort, workerData } from 'node:worker_threads';
import { trainWordVectors } from './train.js';

/** Learns in a thread of its own, so that jobs go on meanwhile. In: contexts. Out: the terms and their vectors, or null. */
const vectors = trainWordVectors(workerData as Uint32Array[]);
parentPort?.postMessage(vectors ? { ids: vectors.ids, values: vectors.values } : null);
