/** A letter with its marks is rarely longer; a text that is all marks is cut between code points. */
const LONGEST_CHARACTER = 32;

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The last place at or before `at` where a text may be cut: neither inside a surrogate pair nor between a letter and its marks.
 * @param at an offset in UTF-16 units
 */
export function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  // Only the neighbourhood is looked at: the time does not grow with the text.
  const from = Math.max(0, at - LONGEST_CHARACTER);
  const nearby = text.slice(from, at + LONGEST_CHARACTER);
  const start = from + (characters.segment(nearby).containing(at - from)?.index ?? 0);
  if (start > from || from === 0) return start;
  return isInsidePair(text, at) ? at - 1 : at;
}

/** The beginning of a text, at most so many UTF-16 units, cut where a character ends. */
export function cut(text: string, most: number): string {
  return text.slice(0, cutBefore(text, most));
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
