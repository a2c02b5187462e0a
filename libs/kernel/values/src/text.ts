// NUL and other control characters (but not tab and newline), and the marks that turn reading direction, which can make a text
// look like another one (Trojan Source, CVE-2021-42574).
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

// Normal forms sort the marks on one letter, in a time that grows with the square of their number. Thirty in a row are more than any
// script needs (UAX #15, Stream-Safe Text Format). The two half-width Japanese marks become such marks under NFKC.
const LONG_MARKS = /(?<![\p{M}\uFF9E\uFF9F])([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

/** The longest text that any field of the platform keeps, in code points. */
export const LONGEST_TEXT = 5_000;

/**
 * So many UTF-16 units are read of a text that may have `max` code points when it is kept: letters outside the first plane take two, an
 * accented letter written in parts three, a line end two, and pasting brings white space with it. Longer is refused without being read.
 */
export function unitsFor(max: number): number {
  return 4 * max + 64;
}

/** The text in NFC, in a time that grows with its length alone. */
export function composed(text: string): string {
  return text.replace(LONG_MARKS, '$1').normalize('NFC');
}

/** The text in NFKC (half-width letters and digits, plain variants), in a time that grows with its length alone. */
export function halfWidth(text: string): string {
  return text.replace(LONG_MARKS, '$1').normalize('NFKC');
}

/** A text as it is kept: NFC, line ends as \n, no control or direction marks, no lone surrogates, trimmed. Callers bound its length first. */
export function cleanText(text: string): string {
  // What is taken out may part marks from one another, so it goes first.
  return composed(text.toWellFormed().replace(UNWANTED, '').replace(/\r\n?/g, '\n')).trim();
}

/** A one-line text as it is kept: as cleanText, white space folded. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** The first `max` code points of a text as it is kept; what lies far beyond them is never read. */
export function firstOfText(text: string, max: number): string {
  return firstOf(cleanText(text.slice(0, unitsFor(max))), max);
}

/** The first `max` code points of a one-line text as it is kept; what lies far beyond them is never read. */
export function firstOfLine(text: string, max: number): string {
  return firstOf(cleanLine(text.slice(0, unitsFor(max))), max);
}

function firstOf(text: string, max: number): string {
  return text.length <= max ? text : Array.from(text).slice(0, max).join('');
}

/** Length as people count it, in code points (an emoji is one). */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
