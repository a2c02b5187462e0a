import type { TypedIpRight } from '#achievement';
import { halfWidth } from '#kernel/values';
import type { IpKind, IpState, Operator, TypedIndicator } from '#taxonomy';

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

const IP_KINDS: readonly [RegExp, IpKind][] = [
  [/^发明(?:专利)?$/, 'INVENTION'],
  [/^实用新型(?:专利)?$/, 'UTILITY_MODEL'],
  [/^外观(?:设计)?(?:专利)?$/, 'DESIGN'],
  [/^(?:软著|软件著作权|计算机软件著作权)$/, 'SOFTWARE'],
  [/^集成电路(?:布图(?:设计)?)?$/, 'IC_LAYOUT'],
  [/^植物新品种$/, 'PLANT_VARIETY'],
  [/^(?:技术秘密|专有技术)$/, 'KNOW_HOW'],
];
const IP_STATES: readonly [RegExp, IpState][] = [
  [/^(?:申请中|已申请|公开|实质审查|受理)$/, 'APPLIED'],
  [/^(?:已?授权|有效)$/, 'GRANTED'],
  [/^已?登记$/, 'REGISTERED'],
  [/^(?:自有|持有|已掌握)$/, 'HELD'],
  [/^(?:已?失效|到期)$/, 'EXPIRED'],
];

/** Reads `发明专利 ZL202510000000.1 已授权 三明学院`: the kind, then number, state and owner in any order. */
export function ipRightOf(entry: string): TypedIpRight | undefined {
  const [first = '', ...words] = halfWidth(entry)
    .split(/[\s,、]+/)
    .filter(Boolean);
  const kind = IP_KINDS.find(([name]) => name.test(first))?.[1];
  if (!kind) return undefined;
  const stateWord = words.find((word) => IP_STATES.some(([name]) => name.test(word)));
  const state = stateWord
    ? IP_STATES.find(([name]) => name.test(stateWord))![1]
    : kind === 'KNOW_HOW'
      ? 'HELD'
      : undefined;
  if (!state) return undefined;
  const rest = words.filter((word) => word !== stateWord);
  const number = rest.find((word) => /\d{4}/.test(word));
  return { kind, state, number: number ?? '', owner: rest.filter((word) => word !== number).join(' ') };
}
