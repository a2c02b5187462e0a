/**
 * Terms as whole numbers of 32 bits, so that a record is a few typed arrays, in memory and in the database:
 * - below 0x2E80: the number of a term of the terminology (first is 1; 0 is nothing);
 * - 0x2E80 … 0xFFFF: one Chinese character, its UTF-16 code;
 * - 0x10000 … 0x2E7FFFFF: the hash of a Latin word, a number or something rare;
 * - above: two Chinese characters, the code of the first in the upper half. These are exact.
 */
export const FIRST_CHARACTER = 0x2e80;
const FIRST_HASH = 0x10000;
const FIRST_PAIR = 0x2e800000;

const isCode = (code: number): boolean => code >= FIRST_CHARACTER && (code < 0xd800 || code > 0xdfff);

/** The number of a character, a bigram or a word. */
export function termId(term: string): number {
  if (term.length === 1 && isCode(term.charCodeAt(0))) return term.charCodeAt(0);
  if (term.length === 2 && isCode(term.charCodeAt(0)) && isCode(term.charCodeAt(1)))
    return ((term.charCodeAt(0) << 16) | term.charCodeAt(1)) >>> 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  return FIRST_HASH + (hash % (FIRST_PAIR - FIRST_HASH));
}

/** Whether it is a term of the terminology rather than a piece of the text. */
export const isTerminologyId = (id: number): boolean => id < FIRST_CHARACTER;

/** Whether it is a single Chinese character. */
export const isCharacterId = (id: number): boolean => id >= FIRST_CHARACTER && id < FIRST_HASH;

/**
 * How a term is written for the search engine. It cuts Chinese by its own dictionary, differently in a query and in a document, and each
 * piece counts toward the ten words of a query; eight letters are one word to it, always the same.
 */
export function tokenOf(id: number): string {
  let token = '';
  for (let shift = 28; shift >= 0; shift -= 4) token += String.fromCharCode(97 + ((id >>> shift) & 15));
  return token;
}
