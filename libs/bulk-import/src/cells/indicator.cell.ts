import type { Operator, TypedIndicator } from '#taxonomy';

const OPERATORS: Readonly<Record<string, Operator>> = {
  '>=': 'GTE',
  '≥': 'GTE',
  '≧': 'GTE',
  不低于: 'GTE',
  不少于: 'GTE',
  不小于: 'GTE',
  达到: 'GTE',
  '<=': 'LTE',
  '≤': 'LTE',
  '≦': 'LTE',
  不高于: 'LTE',
  不超过: 'LTE',
  不大于: 'LTE',
  小于等于: 'LTE',
  大于等于: 'GTE',
  '>': 'GT',
  '＞': 'GT',
  大于: 'GT',
  高于: 'GT',
  '<': 'LT',
  '＜': 'LT',
  小于: 'LT',
  低于: 'LT',
  '=': 'EQ',
  '＝': 'EQ',
  '：': 'EQ',
  ':': 'EQ',
};
// Longest first, so that `>=` is not read as `>`.
const OPERATOR = Object.keys(OPERATORS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const SIGN = new RegExp(OPERATOR, 'g');
const EVIDENCE_BEGINS = /[（(]\s*(?:佐证|依据|证据)\s*[:：]/;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;

/** An entry and the evidence in brackets at its end; each part is read once, from left to right, however the entry is written. */
function partsOf(entry: string): { said: string; evidence: string | null } {
  const whole = entry.trim();
  const begins = /[）)]$/.test(whole) ? EVIDENCE_BEGINS.exec(whole) : null;
  if (!begins) return { said: whole, evidence: null };
  return {
    said: whole.slice(0, begins.index).trimEnd(),
    evidence: whole.slice(begins.index + begins[0].length, -1).trim(),
  };
}

/** Reads `废品率 ≤ 2.5 %（佐证：检测报告）`. A value that is no number is a text, which only equals. */
export function indicatorOf(entry: string): TypedIndicator | undefined {
  const { said, evidence } = partsOf(entry);
  // The first comparison after the name's first character parts the name from the value.
  SIGN.lastIndex = 1;
  const sign = SIGN.exec(said);
  const value = sign ? said.slice(SIGN.lastIndex).trimStart() : '';
  if (!sign || !value) return undefined;
  const name = said.slice(0, sign.index).trimEnd();
  const operator = OPERATORS[sign[0]]!;
  const number = NUMBER.exec(value)?.[0];
  const unit = value.slice(number?.length ?? 0).trimStart();
  // "3–5 %" is a range, which no single comparison says.
  if (number && !/^[~～—–至-]/.test(unit))
    return { name, kind: 'NUMBER', operator, value: number.replaceAll(',', ''), unit, evidence };
  return operator === 'EQ' ? { name, kind: 'TEXT', operator, value, unit: '', evidence } : undefined;
}
