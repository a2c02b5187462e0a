import { halfWidth } from '#kernel/values';
import { Converter } from 'opencc-js/t2cn';

/**
 * Folding: NFKC, lower case, traditional to simplified, one character at a time, so that every folded position is known
 * in the original text. Word-level conversion would read a few characters better (乾隆) but moves offsets; both sides
 * are folded alike, so the match is the same.
 */
const toSimplified = Converter({ from: 't', to: 'cn' });
const cache = new Map<string, string>();
/** Characters seen are few (some ten thousand); the limit only guards against hostile input. */
const CACHE_LIMIT = 50_000;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u;

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = INVISIBLE.test(character) ? ' ' : toSimplified(halfWidth(character).toLowerCase());
  if (cache.size < CACHE_LIMIT) cache.set(character, folded);
  return folded;
}

/** The folded form of a text, at most `limit` UTF-16 units of the original. */
export function fold(text: string, limit = Number.POSITIVE_INFINITY): string {
  let folded = '';
  let read = 0;
  for (const character of text) {
    if (read >= limit) break;
    read += character.length;
    folded += foldCharacter(character);
  }
  return folded;
}

export interface FoldedText {
  folded: string;
  /** Original offset of each folded unit, and one more for the end. */
  starts: number[];
  /** Original offset behind the character that gave each folded unit. */
  ends: number[];
}

/** Like `fold`, with the way back to the original UTF-16 offsets. */
export function foldWithOffsets(text: string, limit = Number.POSITIVE_INFINITY): FoldedText {
  let folded = '';
  let read = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const character of text) {
    if (read >= limit) break;
    const piece = foldCharacter(character);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(read);
      ends.push(read + character.length);
    }
    folded += piece;
    read += character.length;
  }
  return { folded, starts, ends };
}

const HAN = /^\p{Script=Han}/u;

/** Whether the string begins with a Chinese character. */
export function isHan(text: string): boolean {
  return HAN.test(text);
}

export interface Run {
  text: string;
  start: number;
  han: boolean;
}

/** Chinese runs, and Latin or number tokens kept whole (`pvdf`, `n-亚硝胺` gives `n` and `亚硝胺`, `316l`, `0.8`). */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.\-+](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** The runs of a folded text; everything else is a break. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const match of folded.matchAll(RUN)) runs.push({ text: match[0], start: match.index, han: HAN.test(match[0]) });
  return runs;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** The dictionary's time grows faster than a run; no sentence is so long without a mark. In UTF-16 units. */
const LONGEST_RUN = 400;

/** The dictionary's words of a run, however long it is. */
function* partsOf(run: string): Generator<{ segment: string; index: number }> {
  for (let from = 0; from < run.length;) {
    // A pair of surrogates stays together.
    const cut = from + LONGEST_RUN;
    const to = /[\uDC00-\uDFFF]/.test(run.charAt(cut)) ? cut + 1 : cut;
    for (const { segment, index } of segmenter.segment(run.slice(from, to))) yield { segment, index: from + index };
    from = to;
  }
}

export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Words of a folded text by the platform's dictionary; technical terms come apart into parts, never joined wrongly. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const run of runsOf(folded)) {
    if (!run.han) {
      words.push({ text: run.text, start: run.start, end: run.start + run.text.length });
      continue;
    }
    for (const part of partsOf(run.text)) {
      const start = run.start + part.index;
      words.push({ text: part.segment, start, end: start + part.segment.length });
    }
  }
  return words;
}
