import { isBoilerplate } from '../boilerplate.js';
import type { AchievementText, DemandText, SharedTerm, Span } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import type { CorpusStatistics } from '../statistics.js';
import { termId } from '../term-ids.js';
import { foldWithOffsets, isHan, wordsOf, type FoldedText, type Word } from '../text.js';
import { termWeight } from '../vocabulary.js';

/** One named text of a record, folded, with its words. */
export interface NamedText extends FoldedText {
  field: string;
  raw: string;
  words: Word[];
}

function namedText(field: string, raw: string): NamedText {
  const text = foldWithOffsets(raw, PARAMETERS.limits.spanCap);
  return { field, raw, ...text, words: wordsOf(text.folded) };
}

/** The texts of a demand in which terms are marked. */
export function demandTexts(demand: DemandText): NamedText[] {
  return (['title', 'situation', 'wantedResult', 'constraints'] as const).map((field) =>
    namedText(field, demand[field]),
  );
}

/** The texts of an achievement in which terms are marked. */
export function achievementTexts(achievement: AchievementText): NamedText[] {
  return (['title', 'abstract', 'problemSolved'] as const).map((field) => namedText(field, achievement[field]));
}

/** A shared term is a row of touching words, so that none begins or ends within a word; particles part the rows. */
const PARTING = /^[的之了与及和或等在对为]$/u;
const touching = (left: Word, right: Word): boolean =>
  left.end === right.start &&
  isHan(left.text) &&
  isHan(right.text) &&
  !PARTING.test(left.text) &&
  !PARTING.test(right.text);

interface Index {
  /** Where each word begins a row: text and word number. */
  starts: Map<string, [text: NamedText, at: number][]>;
}

function indexOf(texts: NamedText[]): Index {
  const starts: Index['starts'] = new Map();
  for (const text of texts) {
    text.words.forEach((word, at) => {
      const known = starts.get(word.text);
      if (known === undefined) starts.set(word.text, [[text, at]]);
      else if (known.length < 50) known.push([text, at]);
    });
  }
  return { starts };
}

/** How many words from here on stand in the same row in the other text. */
function commonRow(left: NamedText, leftAt: number, right: NamedText, rightAt: number): number {
  let length = 0;
  for (;;) {
    const [a, b] = [left.words[leftAt + length], right.words[rightAt + length]];
    if (a === undefined || b === undefined || a.text !== b.text) return length;
    const [beforeA, beforeB] = [left.words[leftAt + length - 1], right.words[rightAt + length - 1]];
    if (
      length > 0 &&
      (beforeA === undefined || beforeB === undefined || !touching(beforeA, a) || !touching(beforeB, b))
    )
      return length;
    length += 1;
  }
}

/** What may not begin a term: endings of nouns and function words. */
const NO_BEGINNING =
  /^[化性型式率度量法器机类系级件品物体的和与及或在对为以等中上下内外有一二三个可能用求需达约年月日]$/u;
/** What may not end one: function words, and adjectives whose noun is cut off. */
const NO_END = /^[的和与及或在对为以等有无不大小多高低新一二三个可能用求需达约]$/u;

/** A row without such ends; empty when nothing but boilerplate is left. A boilerplate noun may stay as head: 焊接工艺. */
function trimmed(words: Word[]): Word[] {
  let [from, to] = [0, words.length];
  while (
    from < to &&
    (NO_BEGINNING.test(words[from]?.text ?? '') ||
      (words[from]?.text.length !== 1 && isBoilerplate(words[from]?.text ?? '')))
  )
    from += 1;
  while (to > from && NO_END.test(words[to - 1]?.text ?? '')) to -= 1;
  const row = words.slice(from, to);
  return row.some((word) => !isBoilerplate(word.text)) ? row : [];
}

const real = (term: string): boolean =>
  isHan(term) ? [...term].length >= 2 && !isBoilerplate(term) : /[a-z\u0370-\u03ff]/.test(term) && term.length >= 2;

function weightOf(term: string, statistics: CorpusStatistics): number {
  if (!isHan(term)) return 2 * termWeight(termId(term), statistics);
  let sum = 0;
  for (let at = 1; at < term.length; at += 1) sum += termWeight(termId(term.slice(at - 1, at + 1)), statistics);
  return sum;
}

function spansOf(term: string, texts: NamedText[]): Span[] {
  const spans: Span[] = [];
  for (const text of texts) {
    for (let at = text.folded.indexOf(term); at >= 0; at = text.folded.indexOf(term, at + term.length)) {
      const edge =
        !isHan(term) &&
        (/[\p{L}\p{N}]/u.test(text.folded[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text.folded[at + term.length] ?? ''));
      if (edge && !isHan(text.folded[at - 1] ?? '') && !isHan(text.folded[at + term.length] ?? '')) continue;
      const [start, end] = [text.starts[at], text.ends[at + term.length - 1]];
      if (start !== undefined && end !== undefined) spans.push({ field: text.field, start, end });
    }
  }
  return spans;
}

const within = (inner: Span, outer: Span): boolean =>
  inner.field === outer.field && inner.start >= outer.start && inner.end <= outer.end;
const covered = (spans: Span[], by: Span[]): boolean => spans.every((span) => by.some((outer) => within(span, outer)));

/** The folded term as the demand writes it: `G5`, not `g5`. */
function asWritten({ term, demandSpans: [first] }: SharedTerm, demand: NamedText[]): string {
  const text = demand.find(({ field }) => field === first?.field);
  return first === undefined || text === undefined ? term : text.raw.slice(first.start, first.end);
}

/** The terms that both sides use, heaviest first, with all their places. Longest rows only: a part is named when it stands alone somewhere. */
export function sharedTerms(demand: NamedText[], achievement: NamedText[], statistics: CorpusStatistics): SharedTerm[] {
  const { starts } = indexOf(achievement);
  const terms = new Map<string, number>();
  for (const text of demand) {
    let at = 0;
    while (at < text.words.length) {
      const word = text.words[at];
      let longest = 0;
      for (const [other, otherAt] of starts.get(word?.text ?? '') ?? [])
        longest = Math.max(longest, commonRow(text, at, other, otherAt));
      const row = trimmed(text.words.slice(at, at + longest));
      const [first, last] = [row[0], row.at(-1)];
      if (first !== undefined && last !== undefined) {
        const term = text.folded.slice(first.start, last.end);
        if (real(term) && !terms.has(term)) terms.set(term, weightOf(term, statistics));
      }
      at += Math.max(1, longest);
    }
  }
  const ordered = [...terms].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  const kept: SharedTerm[] = [];
  // Longer terms first decide what is a mere part; the weight orders what is shown.
  for (const [term] of [...ordered].sort((left, right) => right[0].length - left[0].length)) {
    const found = { term, demandSpans: spansOf(term, demand), achievementSpans: spansOf(term, achievement) };
    if (found.demandSpans.length === 0 || found.achievementSpans.length === 0) continue;
    const part = kept.some(
      (longer) =>
        longer.term.includes(term) &&
        covered(found.demandSpans, longer.demandSpans) &&
        covered(found.achievementSpans, longer.achievementSpans),
    );
    if (!part) kept.push(found);
  }
  const place = new Map(ordered.map(([term], index) => [term, index]));
  kept.sort((left, right) => (place.get(left.term) ?? 0) - (place.get(right.term) ?? 0));
  return kept.slice(0, PARAMETERS.limits.sharedTerms).map((shared) => ({ ...shared, term: asWritten(shared, demand) }));
}
