import { isBoilerplateId } from './boilerplate.js';
import type { PreparedText, Side } from './engine.types.js';
import type { TextVector, WordVectors } from './meaning/word-vectors.js';
import { PARAMETERS } from './parameters.js';
import type { CorpusStatistics } from './statistics.js';
import { isCharacterId } from './term-ids.js';

/** What the platform knows about its words: how common each is on both sides, and (once learned) how they are used. */
export interface Vocabulary {
  /** Changes when word vectors were learned anew: texts measured with another cannot be compared. */
  version: string;
  statistics: CorpusStatistics;
  vectors?: WordVectors | undefined;
}

/** Rarity on one side, 0 (in every record) to 1 (in none); pseudo-records stand in while the catalogue is young. */
function rarity(id: number, side: Side, statistics: CorpusStatistics): number {
  const { priorRecords, priorShare } = PARAMETERS.text;
  const records = statistics.records(side) + priorRecords;
  const withTerm = Math.min(
    records,
    statistics.frequency(side, id) + (isBoilerplateId(id) ? priorRecords * priorShare : 0),
  );
  return Math.log((records + 1) / (withTerm + 1)) / Math.log(records + 1);
}

/** How much a term tells about the subject: rare among achievements and rare among demands. */
export function rarityOf(id: number, statistics: CorpusStatistics): number {
  return rarity(id, 'achievement', statistics) * rarity(id, 'demand', statistics);
}

/** The same as the words are weighed: a single character stands in more than its share of the words that matter. */
export function termWeight(id: number, statistics: CorpusStatistics): number {
  const weight = rarityOf(id, statistics);
  return isCharacterId(id) ? weight * PARAMETERS.text.character : weight;
}

/** Where an achievement's text points; undefined before word vectors are learned. */
export function offeredVector(text: PreparedText, { statistics, vectors }: Vocabulary): TextVector {
  const { titleWeight, queryPower } = PARAMETERS.text;
  return vectors?.ofText(
    text,
    (id, title, body) => (titleWeight * title + body) ** queryPower * rarityOf(id, statistics),
  );
}

/** Where a demand points: its title and the whole of it, half each. */
export function askedVector(text: PreparedText, { statistics, vectors }: Vocabulary): TextVector {
  const { queryTitle, queryPower } = PARAMETERS.text;
  const whole = vectors?.ofText(
    text,
    (id, title, body) => (queryTitle * title + body) ** queryPower * rarityOf(id, statistics),
  );
  const title = vectors?.ofText(text, (id, inTitle) => inTitle * rarityOf(id, statistics));
  if (whole === undefined || title === undefined) return whole;
  return whole.map((value, d) => (value + (title[d] as number)) / 2);
}
