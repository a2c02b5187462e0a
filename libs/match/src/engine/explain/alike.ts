import { isBoilerplate } from '../boilerplate.js';
import type { AchievementText, DemandText } from '../engine.types.js';
import { cosine, type TextVector } from '../meaning/word-vectors.js';
import { PARAMETERS } from '../parameters.js';
import { termId } from '../term-ids.js';
import { termsOf } from '../terms.js';
import { fold, wordsOf } from '../text.js';
import type { Vocabulary } from '../vocabulary.js';

/** So many words of each side are looked at, so many pairs named, and what is less alike is not worth a line. */
const [WORDS, PAIRS, LEAST] = [60, 3, 0.55];

/** A word of one side beside another word of the other side that is used in the same company. */
export type AlikeWords = [asked: string, offered: string];

/** Which different words brought the two together: 植保 and 喷洒. Empty before word vectors are learned. */
export function alikeWords(demand: DemandText, achievement: AchievementText, { vectors }: Vocabulary): AlikeWords[] {
  if (vectors === undefined) return [];
  const vectorOf = (word: string): TextVector => {
    const ids = Uint32Array.from(new Set(termsOf(word).map(termId))).sort();
    const once = new Uint8Array(ids.length).fill(1);
    return vectors.ofText({ ids, title: once, body: once, titleLength: ids.length, bodyLength: 0 }, () => 1);
  };
  const asked = wordsIn([demand.title, demand.wantedResult, demand.situation]);
  const offered = wordsIn([achievement.title, ...achievement.keywords, achievement.abstract]);
  const offeredVectors = offered.map((word) => [word, vectorOf(word)] as const);
  const pairs: { words: AlikeWords; likeness: number }[] = [];
  for (const word of asked) {
    const vector = vectorOf(word);
    if (vector === undefined || offered.includes(word)) continue;
    for (const [other, otherVector] of offeredVectors) {
      if (otherVector === undefined || asked.includes(other) || shareCharacters(word, other)) continue;
      const likeness = cosine(vector, otherVector);
      if (likeness >= LEAST) pairs.push({ words: [word, other], likeness });
    }
  }
  pairs.sort((left, right) => right.likeness - left.likeness);
  const said = new Set<string>();
  return pairs.flatMap(({ words }) => {
    if (said.size >= 2 * PAIRS || words.some((word) => said.has(word))) return [];
    words.forEach((word) => said.add(word));
    return [words];
  });
}

function wordsIn(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const { text: word } of wordsOf(fold(text, PARAMETERS.limits.spanCap)))
      if (word.length >= 2 && !isBoilerplate(word) && !/^[\d.]+$/.test(word)) words.add(word);
  }
  return [...words].slice(0, WORDS);
}

const shareCharacters = (left: string, right: string): boolean =>
  [...left].some((character) => right.includes(character));
