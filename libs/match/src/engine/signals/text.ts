import type { PreparedText, SignalScore } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import type { CorpusStatistics } from '../statistics.js';
import { isTerminologyId } from '../term-ids.js';
import { TermTable } from '../term-table.js';
import { termWeight } from '../vocabulary.js';

/** A text as the scorer asks for it: its heaviest terms, and what a full match would be worth. */
export interface WeightedTerms {
  weights: [id: number, weight: number][];
  table: TermTable;
  ideal: number;
}

/** Made once per demand and reused for all its candidates. */
export function weighTerms(text: PreparedText, statistics: CorpusStatistics): WeightedTerms {
  const { queryTitle, queryPower, idealTerms, saturation, titleWeight } = PARAMETERS.text;
  const weights: [number, number][] = [];
  for (let at = 0; at < text.ids.length; at += 1) {
    const id = text.ids[at] as number;
    if (isTerminologyId(id)) continue;
    const weight =
      termWeight(id, statistics) * (queryTitle * (text.title[at] as number) + (text.body[at] as number)) ** queryPower;
    if (weight > 0) weights.push([id, weight]);
  }
  weights.sort((left, right) => right[1] - left[1] || left[0] - right[0]);
  if (weights.length > PARAMETERS.limits.demandTerms) weights.length = PARAMETERS.limits.demandTerms;
  const table = new TermTable(weights.length);
  for (const [id, weight] of weights) table.set(id, weight);
  const heaviest = weights.slice(0, idealTerms).reduce((sum, [, weight]) => sum + weight, 0);
  return { weights, table, ideal: heaviest * ((titleWeight * (saturation + 1)) / (titleWeight + saturation)) };
}

/** BM25 over two fields with their own lengths (Robertson & Zaragoza 2009, BM25F). */
export function bm25({ table }: WeightedTerms, text: PreparedText, statistics: CorpusStatistics): number {
  const { saturation, titleLength, bodyLength, titleWeight } = PARAMETERS.text;
  const titleNorm = 1 - titleLength + (titleLength * text.titleLength) / statistics.averageTitleLength('achievement');
  const bodyNorm = 1 - bodyLength + (bodyLength * text.bodyLength) / statistics.averageBodyLength('achievement');
  let sum = 0;
  for (let at = 0; at < text.ids.length; at += 1) {
    const weight = table.get(text.ids[at] as number);
    if (weight === 0) continue;
    const frequency = (titleWeight * (text.title[at] as number)) / titleNorm + (text.body[at] as number) / bodyNorm;
    sum += (weight * frequency * (saturation + 1)) / (frequency + saturation);
  }
  return sum;
}

/** The words: bounded, comparable between demands, so that bands can be absolute. */
export function textSignal(asked: WeightedTerms, text: PreparedText, statistics: CorpusStatistics): SignalScore {
  const weight = PARAMETERS.weights.TEXT;
  if (asked.weights.length === 0 || text.ids.length === 0)
    return { name: 'TEXT', verdict: 'UNKNOWN', strength: 0, weight };
  const share = asked.ideal > 0 ? bm25(asked, text, statistics) / asked.ideal : 0;
  const strength = Math.min(1, PARAMETERS.text.stretch * Math.sqrt(share));
  return { name: 'TEXT', verdict: strength >= PARAMETERS.bands.fair.text ? 'FITS' : 'MISSES', strength, weight };
}
