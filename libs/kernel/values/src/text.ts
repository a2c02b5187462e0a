// NUL and other control characters (but not tab and newline), and the marks that turn reading direction, which can make a text
// look like another one (Trojan Source, CVE-2021-42574).
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** A text as it is kept: NFC, line ends as \n, no control or direction marks, no lone surrogates, trimmed. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(UNWANTED, '').trim();
}

/** A one-line text as it is kept: as cleanText, white space folded. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Length as people count it, in code points (an emoji is one). */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
