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
  return simplified(text.slice(0, MAX_LENGTH).normalize('NFKC').toLowerCase());
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

/** What to ask for: pairs where there are any, single characters otherwise; at most ten words, since Meilisearch drops the rest. */
export function queryGrams(query: string): string {
  const grams: string[] = [];
  for (const [run] of normal(query).matchAll(RUN)) {
    const characters = Array.from(run);
    if (!HAN.test(run)) grams.push(run);
    else if (characters.length === 1) grams.push(code(run));
    else for (let index = 0; index + 1 < characters.length; index += 1) grams.push(code(characters[index]!) + code(characters[index + 1]!));
  }
  return spread([...new Set(grams)], 10).join(' ');
}

/** At most `count` of them, taken evenly over the whole, so that a long query is not cut at its end. */
function spread<T>(all: T[], count: number): T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!);
}

/** Words in pinyin for a title, whole and by initials, so that "qfs" and "qingfusuan" find 氢氟酸. */
export function pinyinOf(text: string): string {
  const words = new Set<string>();
  for (const [run] of normal(text).matchAll(/\p{Script=Han}+/gu)) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array' });
    syllables.forEach((_, start) => {
      for (const length of [2, 3, 4]) {
        const part = syllables.slice(start, start + length);
        if (part.length < length) continue;
        words.add(part.join(''));
        if (length > 2) words.add(part.map((syllable) => syllable[0]).join(''));
      }
    });
  }
  return [...words].slice(0, 300).join(' ');
}

export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** Marks in a text what of the query stands in it: the longest pieces of at least two characters (or the query itself, when shorter). */
export function marked(text: string, query: string): string {
  const words = [...normal(query).matchAll(RUN)].map(([run]) => run);
  const lower = Array.from(text.normalize('NFC')).map((character) => normalCharacter(character));
  const hit = new Array<boolean>(lower.length).fill(false);
  for (const word of words) {
    const characters = Array.from(word);
    const least = HAN.test(word) ? Math.min(2, characters.length) : characters.length;
    for (let length = characters.length; length >= least; length -= 1) {
      for (let from = 0; from + length <= characters.length; from += 1) mark(lower, characters.slice(from, from + length), hit);
    }
  }
  return wrap(Array.from(text.normalize('NFC')), hit);
}

function normalCharacter(character: string): string {
  const folded = character.normalize('NFKC').toLowerCase();
  return folded.length === character.length ? simplified(folded) : character;
}

function mark(text: string[], piece: string[], hit: boolean[]): void {
  for (let at = 0; at + piece.length <= text.length; at += 1) {
    if (piece.every((character, offset) => text[at + offset] === character)) hit.fill(true, at, at + piece.length);
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

/** A piece of a long text around the first thing that was found in it. */
export function snippet(text: string, query: string, length = 110): string {
  const shown = marked(text.replace(/\s+/g, ' '), query);
  const first = shown.indexOf(MARK_START);
  const from = first > length / 2 ? first - Math.floor(length / 3) : 0;
  let piece = shown.slice(from, from + length);
  if (piece.lastIndexOf(MARK_START) > piece.lastIndexOf(MARK_END)) piece += MARK_END;
  return `${from > 0 ? '…' : ''}${piece}${from + length < shown.length ? '…' : ''}`;
}
