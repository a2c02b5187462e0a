import { isBoilerplate } from './boilerplate.js';
import type { DemandText, PreparedText } from './engine.types.js';
import { demandTexts, sharedTerms } from './explain/spans.js';
import { PARAMETERS } from './parameters.js';
import type { CorpusStatistics } from './statistics.js';
import { isCharacterId, isTerminologyId, termId } from './term-ids.js';
import { termsOf } from './terms.js';
import { fold, wordsOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

const TITLE = 2;
const SHARED = 6;
const LONGEST = 10;
const PARTICLE = /^[的之了与及和或等在对为]$/u;
const SILENT = 5;

/** What a term of a text weighs: rare among demands, and said in the title, is much. */
function weightAt(text: PreparedText, at: number, statistics: CorpusStatistics): number {
  const id = text.ids[at] as number;
  // Single characters make everything a little alike.
  if (isCharacterId(id)) return 0;
  const rarity = Math.log(1 + (statistics.records('demand') + 1) / (statistics.frequency('demand', id) + 0.5));
  return rarity * Math.log(1 + TITLE * (text.title[at] as number) + (text.body[at] as number));
}

function weightsOf(text: PreparedText, statistics: CorpusStatistics): { weights: Map<number, number>; length: number } {
  const weights = new Map<number, number>();
  let sum = 0;
  for (let at = 0; at < text.ids.length; at += 1) {
    const weight = weightAt(text, at, statistics);
    if (weight === 0) continue;
    weights.set(text.ids[at] as number, weight);
    sum += weight * weight;
  }
  return { weights, length: Math.sqrt(sum) };
}

/** A demand's terms as likeness weighs them, the weightiest first. */
export function weightiestAmongDemands(text: PreparedText, statistics: CorpusStatistics): number[] {
  const weights = [...weightsOf(text, statistics).weights].filter(([id]) => !isTerminologyId(id));
  return weights.sort((left, right) => right[1] - left[1] || left[0] - right[0]).map(([id]) => id);
}

/** How alike two demands are, 0 to 1: the cosine of their terms, weighed by rarity among demands. The same either way round. */
export function likenessOf(left: PreparedText, right: PreparedText, statistics: CorpusStatistics): number {
  const [one, other] = [weightsOf(left, statistics), weightsOf(right, statistics)];
  if (one.length === 0 || other.length === 0) return 0;
  let sum = 0;
  for (const [id, weight] of one.weights) sum += weight * (other.weights.get(id) ?? 0);
  return sum / (one.length * other.length);
}

/** The terms that two demands both use, the weightiest first. */
export function commonWords(left: DemandText, right: DemandText, { statistics }: Vocabulary): string[] {
  const terms = sharedTerms(demandTexts(left), demandTexts(right), statistics).map(({ term }) => term);
  // A whole sentence in common is no word.
  return terms.filter((term) => term.length <= LONGEST && !isBoilerplate(term)).slice(0, SHARED);
}

/** Words of some texts; technical terms that come apart into characters (缩, 松) are put together again. */
function wordsIn(texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const text of texts) {
    // A row of touching single characters; -1 stands behind whatever is no such row.
    let rowEnd = -1;
    for (const { text: word, start, end } of wordsOf(fold(text, PARAMETERS.limits.spanCap))) {
      if (PARTICLE.test(word)) continue;
      const single = word.length === 1;
      if (single && rowEnd === start) found.push((found.pop() ?? '') + word);
      else found.push(word);
      rowEnd = single ? end : -1;
    }
  }
  return [...new Set(found)].filter((word) => word.length >= 2 && !isBoilerplate(word) && !/^[\d.]+$/.test(word));
}

/** The words of a demand's title and indicators that no achievement of the platform uses. */
export function silentWords(demand: DemandText, { statistics }: Vocabulary): string[] {
  if (statistics.records('achievement') === 0) return [];
  const isSilent = (word: string): boolean =>
    termsOf(word).some((term) => statistics.frequency('achievement', termId(term)) === 0);
  return wordsIn([demand.title, ...demand.indicators.map(({ name }) => name)])
    .filter(isSilent)
    .slice(0, SILENT);
}
