import { isBoilerplateTerm } from '../boilerplate.js';
import type { PreparedDemand, PreparedText, Side, SignalScore } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import type { CorpusStatistics } from '../statistics.js';
import { isHan } from '../text.js';

/** Rarity on one side, 0 (in every record) to 1 (in none); pseudo-records stand in while the catalogue is young. */
function rarity(term: string, side: Side, statistics: CorpusStatistics): number {
  const { priorRecords, priorShare } = PARAMETERS.text;
  const records = statistics.records(side) + priorRecords;
  const withTerm = Math.min(records, statistics.frequency(side, term) + (isBoilerplateTerm(term) ? priorRecords * priorShare : 0));
  return Math.log((records + 1) / (withTerm + 1)) / Math.log(records + 1);
}

/** What a term says about the subject: rare among achievements and rare among demands. */
export function termWeight(term: string, statistics: CorpusStatistics): number {
  const weight = rarity(term, 'achievement', statistics) * rarity(term, 'demand', statistics);
  return isHan(term) && term.length === 1 ? weight * PARAMETERS.text.character : weight;
}

/** A text as the scorer asks for it: its heaviest terms, and what a full match would be worth. */
export interface WeightedTerms {
  weights: [term: string, weight: number][];
  ideal: number;
}

/** Made once per demand and reused for all its candidates. */
export function weighTerms(text: PreparedText, statistics: CorpusStatistics): WeightedTerms {
  const { queryTitle, queryPower, idealTerms, saturation, titleWeight } = PARAMETERS.text;
  const weights: [string, number][] = [];
  for (const [term, { title, body }] of text.terms) {
    const weight = termWeight(term, statistics) * (queryTitle * title + body) ** queryPower;
    if (weight > 0) weights.push([term, weight]);
  }
  weights.sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  if (weights.length > PARAMETERS.limits.demandTerms) weights.length = PARAMETERS.limits.demandTerms;
  const heaviest = weights.slice(0, idealTerms).reduce((sum, [, weight]) => sum + weight, 0);
  return { weights, ideal: heaviest * ((titleWeight * (saturation + 1)) / (titleWeight + saturation)) };
}

/** BM25 over two fields with their own lengths. */
export function bm25({ weights }: WeightedTerms, text: PreparedText, statistics: CorpusStatistics): number {
  const { saturation, titleLength, bodyLength, titleWeight } = PARAMETERS.text;
  const titleNorm = 1 - titleLength + (titleLength * text.titleLength) / statistics.averageTitleLength('achievement');
  const bodyNorm = 1 - bodyLength + (bodyLength * text.bodyLength) / statistics.averageBodyLength('achievement');
  let sum = 0;
  for (const [term, weight] of weights) {
    const found = text.terms.get(term);
    if (found === undefined) continue;
    const frequency = (titleWeight * found.title) / titleNorm + found.body / bodyNorm;
    sum += (weight * frequency * (saturation + 1)) / (frequency + saturation);
  }
  return sum;
}

/** The words: bounded, comparable between demands, so that bands can be absolute. */
export function textSignal(asked: WeightedTerms, demand: PreparedDemand, achievement: PreparedText, statistics: CorpusStatistics): SignalScore {
  const weight = PARAMETERS.weights.TEXT;
  if (demand.text.terms.size === 0 || achievement.terms.size === 0) return { name: 'TEXT', verdict: 'UNKNOWN', strength: 0, weight };
  const share = asked.ideal > 0 ? bm25(asked, achievement, statistics) / asked.ideal : 0;
  const strength = share / (share + PARAMETERS.text.halfAt);
  return { name: 'TEXT', verdict: strength >= PARAMETERS.bands.fair.text ? 'FITS' : 'MISSES', strength, weight };
}
