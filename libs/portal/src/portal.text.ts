import { composed, cut, cutBefore, halfWidth } from '#kernel/values';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

// Meilisearch cuts Chinese into words that differ from place to place, so a term is not found by its parts and sometimes not by itself.
// Here every character and every pair of characters is a token of its own, written in Latin letters so that nothing segments it again.

const simplified = Converter({ from: 't', to: 'cn' });
const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[.+#-][a-z0-9]+)*/gu;
const HAN = /^\p{Script=Han}/u;
const MAX_LENGTH = 6_000;

/** Half-width, lower case, simplified. Same length rules do not hold, so marks are looked for in the original. */
export function normal(text: string): string {
  return simplified(halfWidth(cut(text, MAX_LENGTH)).toLowerCase());
}

const code = (character: string) => `u${character.codePointAt(0)!.toString(16)}`;

/** Every character, every pair, every Latin word, for the index. */
export function gramsOf(text: string): string {
  const grams: string[] = [];
  for (const [run] of normal(text).matchAll(RUN)) {
    if (!HAN.test(run)) grams.push(run);
    else {
      const characters = Array.from(run);
      characters.forEach((character, index) => {
        grams.push(code(character));
        const next = characters[index + 1];
        if (next) grams.push(code(character) + code(next));
      });
    }
  }
  return grams.join(' ');
}

/**
 * What to ask for: the pairs inside each word, and a character where it stands alone; at most ten, since Meilisearch drops the rest. Pairs
 * across words are left out, or 缺陷检测 would not find 缺陷在线检测; what has the words side by side comes first all the same.
 */
export function queryGrams(query: string): string {
  const grams: string[] = [];
  for (const [run] of normal(query).matchAll(RUN)) {
    if (!HAN.test(run)) grams.push(run);
    else for (const word of wordsOf(run)) grams.push(...pairsOf(word));
  }
  return spread([...new Set(grams)], 10).join(' ');
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const EMPTY_WORDS = new Set(['的', '了', '和', '与', '及', '在', '之']);

/** The words of a run; characters that the dictionary leaves alone, as in a term that it does not know, stay together. */
function wordsOf(run: string): string[] {
  const words: string[] = [];
  let loose = '';
  const flush = () => {
    if (loose) words.push(loose);
    loose = '';
  };
  for (const { segment } of segmenter.segment(run)) {
    if (EMPTY_WORDS.has(segment) && segment !== run) flush();
    else if (Array.from(segment).length === 1) loose += segment;
    else {
      flush();
      words.push(segment);
    }
  }
  flush();
  return words.length ? words : [run];
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length === 1) return [code(word)];
  return characters.slice(1).map((character, index) => code(characters[index]!) + code(character));
}

/** At most `count` of them, taken evenly over the whole, so that a long query is not cut at its end. */
function spread<T>(all: T[], count: number): T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!);
}

const SYLLABLE = /^\p{Script=Latin}+$/u;

/**
 * Words in pinyin for a title, whole and by initials, so that "qfs" and "qingfusuan" find 氢氟酸. A character that the library does not know
 * (𠮷) has no reading: words stand before and after it, none across it.
 */
export function pinyinOf(text: string): string {
  const words = new Set<string>();
  for (const [run] of normal(text).matchAll(/\p{Script=Han}+/gu)) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array' });
    syllables.forEach((_, start) => {
      for (const length of [2, 3, 4]) {
        const part = syllables.slice(start, start + length);
        if (part.length < length || !part.every((syllable) => SYLLABLE.test(syllable))) continue;
        words.add(part.join(''));
        if (length > 2) words.add(part.map((syllable) => syllable[0]).join(''));
      }
    });
  }
  return [...words].slice(0, 300).join(' ');
}

export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/**
 * Marks in a text what of the query stands in it: Chinese pieces of at least two characters (or the query itself, when shorter), Latin words
 * whole. A longer piece is made of its pairs, so marking the pairs marks it, in one walk over the text.
 */
export function marked(text: string, query: string): string {
  const shown = Array.from(composed(text));
  const lower = shown.map((character) => normalCharacter(character));
  const hit = new Array<boolean>(lower.length).fill(false);
  const pairs = new Set<string>();
  const singles = new Set<string>();
  const words = new Set<string>();
  for (const [run] of normal(query).matchAll(RUN)) {
    const characters = Array.from(run);
    if (!HAN.test(run)) words.add(run);
    else if (characters.length === 1) singles.add(run);
    else characters.slice(1).forEach((character, index) => pairs.add(characters[index]! + character));
  }
  lower.forEach((character, index) => {
    if (singles.has(character)) hit[index] = true;
    if (pairs.has(character + (lower[index + 1] ?? ''))) hit.fill(true, index, index + 2);
  });
  for (const word of words) mark(lower, Array.from(word), hit);
  return wrap(shown, hit);
}

const normalCharacters = new Map<string, string>();
/** Characters in use are some ten thousand; the limit only guards the memory. */
const CHARACTERS_KEPT = 30_000;

function normalCharacter(character: string): string {
  const known = normalCharacters.get(character);
  if (known !== undefined) return known;
  const folded = halfWidth(character).toLowerCase();
  const normalised = folded.length === character.length ? simplified(folded) : character;
  if (normalCharacters.size < CHARACTERS_KEPT) normalCharacters.set(character, normalised);
  return normalised;
}

/** Marks every place where a word stands, overlapping ones too. */
function mark(text: readonly string[], word: readonly string[], hit: boolean[]): void {
  let reached = 0;
  for (let at = 0; at + word.length <= text.length; at += 1) {
    if (!word.every((character, offset) => text[at + offset] === character)) continue;
    hit.fill(true, Math.max(at, reached), at + word.length);
    reached = at + word.length;
  }
}

function wrap(characters: string[], hit: boolean[]): string {
  let shown = '';
  characters.forEach((character, index) => {
    if (hit[index] && !hit[index - 1]) shown += MARK_START;
    shown += character;
    if (hit[index] && !hit[index + 1]) shown += MARK_END;
  });
  return shown;
}

/** A piece of a long text around the first thing that was found in it, of whole characters. */
export function snippet(text: string, query: string, length = 110): string {
  const shown = marked(text.replace(/\s+/g, ' '), query);
  const first = shown.indexOf(MARK_START);
  const from = first > length / 2 ? cutBefore(shown, first - Math.floor(length / 3)) : 0;
  const to = cutBefore(shown, from + length);
  let piece = shown.slice(from, to);
  if (piece.lastIndexOf(MARK_START) > piece.lastIndexOf(MARK_END)) piece += MARK_END;
  return `${from > 0 ? '…' : ''}${piece}${to < shown.length ? '…' : ''}`;
}
