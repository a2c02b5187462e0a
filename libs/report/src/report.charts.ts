import { FONT } from '#kernel/pdf';

export interface Line {
  name: string;
  /** From the first month on, as far as it goes. */
  values: readonly number[];
  color: string;
  /** Told apart on a black-and-white print. */
  dash?: string;
}

export interface Band {
  name: string;
  /** The month (from 1) at which the values begin. */
  from: number;
  low: readonly number[];
  middle: readonly number[];
  high: readonly number[];
}

export interface Frame {
  labels: readonly string[];
  unit: string;
}

const WIDTH = 511;
const INK = '#333333';
const GREY = '#777777';
const FAINT = '#dddddd';
const SMALL = 8;

/** Lines over the months, named at their ends, with the target as a line of its own and the forecast as a band. */
export function lineChart(
  { labels, unit }: Frame,
  lines: readonly Line[],
  target: { value: number; label: string } | null,
  band: Band | null,
): string {
  const box = { left: 46, right: WIDTH - 112, top: 22, bottom: 168 };
  const scale = scaleOf(
    Math.max(1, ...lines.flatMap(({ values }) => values), target?.value ?? 0, ...(band?.high ?? [])),
  );
  const x = (month: number) => box.left + ((month - 0.5) / labels.length) * (box.right - box.left);
  const y = (value: number) => box.bottom - (value / scale.top) * (box.bottom - box.top);
  const path = (values: readonly number[], from = 1) =>
    values.map((value, index) => `${index ? 'L' : 'M'}${at(x(from + index))} ${at(y(value))}`).join('');
  const parts = [grid(scale, y, box), months(labels, x, box.bottom), text(unit, { x: box.left, y: 10, color: GREY })];
  if (target) {
    parts.push(
      `<path d="M${box.left} ${at(y(target.value))}H${box.right}" stroke="${INK}" stroke-width="0.9" stroke-dasharray="5 3" fill="none"/>`,
    );
    parts.push(text(target.label, { x: box.left + 4, y: y(target.value) - 4 }));
  }
  if (band) {
    const back = [...band.low]
      .reverse()
      .map((value, index) => `L${at(x(band.from + band.low.length - 1 - index))} ${at(y(value))}`);
    parts.push(`<path d="${path(band.high, band.from)}${back.join('')}Z" fill="${TEAL}" fill-opacity="0.15"/>`);
    parts.push(
      `<path d="${path(band.middle, band.from)}" fill="none" stroke="${TEAL}" stroke-width="0.9" stroke-dasharray="2 2"/>`,
    );
  }
  for (const { values, color, dash } of lines) {
    parts.push(
      `<path d="${path(values)}" fill="none" stroke="${color}" stroke-width="1.6"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
    );
    parts.push(`<circle cx="${at(x(values.length))}" cy="${at(y(values.at(-1) ?? 0))}" r="2.2" fill="${color}"/>`);
  }
  const ends = lines.map(({ name, values, color }) => ({ name, color, x: x(values.length), y: y(values.at(-1) ?? 0) }));
  if (band)
    ends.push({
      name: band.name,
      color: TEAL,
      x: x(band.from + band.middle.length - 1),
      y: y(band.middle.at(-1) ?? 0),
    });
  for (const { name, color, x: from, y: own, to } of apart(ends, box.bottom)) {
    parts.push(
      `<path d="M${at(from + 4)} ${at(own)}L${box.right + 2} ${at(to)}" stroke="${FAINT}" stroke-width="0.6" fill="none"/>`,
    );
    parts.push(text(name, { x: box.right + 5, y: to + 3, color }));
  }
  return svg(box.bottom + 18, parts);
}

/** A bar a month from zero, each with its figure; one of them may stand out. */
export function barChart({ labels, unit }: Frame, values: readonly number[], marked: number | null): string {
  const box = { left: 46, right: WIDTH - 10, top: 26, bottom: 118 };
  const scale = scaleOf(Math.max(1, ...values));
  const slot = (box.right - box.left) / labels.length;
  const x = (month: number) => box.left + (month - 0.5) * slot;
  const y = (value: number) => box.bottom - (Math.max(0, value) / scale.top) * (box.bottom - box.top);
  const parts = [grid(scale, y, box), months(labels, x, box.bottom), text(unit, { x: box.left, y: 10, color: GREY })];
  values.forEach((value, index) => {
    const month = index + 1;
    parts.push(
      `<rect x="${at(x(month) - slot * 0.3)}" y="${at(y(value))}" width="${at(slot * 0.6)}" height="${at(box.bottom - y(value))}" fill="${marked === null || marked === month ? TEAL : '#9fc3c4'}"/>`,
    );
    parts.push(text(short(value), { x: x(month), y: y(value) - 3, anchor: 'middle', size: 7 }));
  });
  return svg(box.bottom + 18, parts);
}

export const TEAL = '#0f6b70';
export const ORANGE = '#b45309';
export const VIOLET = '#5b4b9a';

interface Scale {
  step: number;
  top: number;
}

/** Round steps up to the largest value. */
function scaleOf(largest: number): Scale {
  const raw = largest / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= raw)!;
  return { step, top: Math.ceil((largest * 1.02) / step) * step };
}

function grid(
  { step, top }: Scale,
  y: (value: number) => number,
  { left, right }: { left: number; right: number },
): string {
  const marks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return marks
    .map(
      (mark) =>
        `<path d="M${left} ${at(y(mark))}H${right}" stroke="${mark ? FAINT : INK}" stroke-width="0.6" fill="none"/>${text(short(mark), { x: left - 4, y: y(mark) + 3, anchor: 'end', color: GREY })}`,
    )
    .join('');
}

function months(labels: readonly string[], x: (month: number) => number, bottom: number): string {
  return labels
    .map((label, index) => text(label, { x: x(index + 1), y: bottom + 12, anchor: 'middle', color: GREY }))
    .join('');
}

/** Names at the ends of lines, moved until none covers another. */
function apart<T extends { y: number }>(ends: readonly T[], bottom: number): (T & { to: number })[] {
  const sorted = [...ends].sort((one, other) => one.y - other.y).map((end) => ({ ...end, to: end.y }));
  sorted.forEach((end, index) => (end.to = Math.max(end.to, (sorted[index - 1]?.to ?? -Infinity) + 11)));
  for (let index = sorted.length - 1; index >= 0; index--)
    sorted[index]!.to = Math.min(sorted[index]!.to, (sorted[index + 1]?.to ?? bottom + 11) - 11);
  return sorted;
}

function text(
  words: string,
  {
    x,
    y,
    anchor = 'start',
    color = INK,
    size = SMALL,
  }: { x: number; y: number; anchor?: 'start' | 'middle' | 'end'; color?: string; size?: number },
): string {
  return `<text x="${at(x)}" y="${at(y)}" font-family="${FONT}" font-size="${size}" text-anchor="${anchor}" fill="${color}">${escaped(words)}</text>`;
}

function svg(height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${parts.join('')}</svg>`;
}

/** 1,234 or 0.5: as many decimals as a small figure needs. */
function short(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 1 });
}

function at(value: number): string {
  return value.toFixed(1);
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
