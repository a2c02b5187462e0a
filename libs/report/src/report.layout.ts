import type { PdfCell, PdfContent } from '#kernel/pdf';
import type { ReportData } from './report.types.js';
import { percentIn, type Say } from './report.words.js';

/** A heading of a part of the report. */
export function heading(words: string): { text: string; style: string } {
  return { text: words, style: 'heading' };
}

/** A name above a table or a chart. */
export function small(words: string): PdfContent {
  return { text: words, bold: true, margin: [0, 10, 0, 3] };
}

/** Two parts next to each other, of equal width. */
export function sideBySide(one: PdfContent, other: PdfContent): PdfContent {
  return {
    columnGap: 18,
    columns: [
      { width: '*', stack: [one] },
      { width: '*', stack: [other] },
    ],
  };
}

/** A table under its name, kept together. */
export function part(name: string, rows: readonly unknown[], drawn: () => PdfContent, say: Say): PdfContent {
  return { unbreakable: true, stack: [small(name), rows.length ? drawn() : { text: say('none'), style: 'small' }] };
}

/** A chart under its name, kept together. */
export function figure(name: string, svg: string): PdfContent {
  return { unbreakable: true, stack: [small(name), { svg }] };
}

/** A table whose head repeats on every page and whose rows are not broken. */
export function table(widths: (number | string)[], head: readonly PdfCell[], rows: readonly PdfCell[][]): PdfContent {
  const titles = head.map((cell) => (typeof cell === 'string' ? bold(cell) : Object.assign({}, cell, { bold: true })));
  return {
    layout: 'rows',
    fontSize: 8.5,
    table: { headerRows: 1, dontBreakRows: true, widths, body: [titles, ...rows] },
  };
}

/** A cell of a column of numbers. */
export function right(words: string): { text: string; style: string } {
  return { text: words, style: 'number' };
}

/** A cell that stands out. */
export function bold(words: string): { text: string; bold: boolean } {
  return { text: words, bold: true };
}

/** A part of a whole as a column's percentage; a dash of nothing. */
export function shared(part: bigint, whole: bigint): string {
  return whole > 0n ? percentIn(Number((part * 10_000n) / whole) / 10_000) : '–';
}

/** What the running sums add up: the first month, the months so far, or the whole year. */
export function fromOf({ month, upTo, running }: ReportData['period'], say: Say): string {
  if (month === null && !running) return say('toDate.year');
  return upTo === 1 ? say('toDate.first') : say('toDate.months', { month: upTo });
}
