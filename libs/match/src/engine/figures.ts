import type { Operator } from './engine.types.js';
import { PARAMETERS } from './parameters.js';
import { chineseNumber, parseNumber, unitAt } from './units.js';

/** A figure in prose, with the words that stand before it. */
export interface Figure {
  value: number;
  /** The upper end of `50~60%`; the value itself otherwise. */
  high: number;
  operator: Operator;
  unit: string;
  tolerance: boolean;
  /** As written, for people: `约55%`. */
  shown: string;
  context: string;
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?`;
const NUMERAL = '[半一二两三四五六七八九十]{1,3}(?=成|年|个月|月|周|天|小时|分钟|秒|倍)';
const SIGN = '[<>≤≥≦≧=±~≈约]';
/** White space is folded before, and signs are read from the first of a row on: no place is read over and over. */
const FIGURE = new RegExp(
  `(?<!${SIGN})(${SIGN}*) ?(${NUMBER}|${NUMERAL}) ?([万亿]?)(?: ?%? ?[-~—–至到] ?(${NUMBER}))? ?`,
  'gu',
);
/** A comma between digits is no end of a clause. */
const CLAUSE = /[。;!?！？；\n]|,(?!\d{3})/u;

const BEFORE: readonly [RegExp, Operator][] = [
  [/(?:不超过|不高于|不大于|不多于|小于等于|最高|控制在|≤|≦)\s*约?$/, 'LTE'],
  [/(?:不低于|不小于|不少于|大于等于|至少|达到?|≥|≧)\s*约?$/, 'GTE'],
  [/(?:低于|小于|少于|不足|不到|<)\s*约?$/, 'LT'],
  [/(?:高于|大于|超过|多于|超|>)\s*约?$/, 'GT'],
];
const AFTER: readonly [RegExp, Operator][] = [
  [/^(?:以上|及以上|起)/, 'GTE'],
  [/^(?:以下|以内|及以下|之内)/, 'LTE'],
];

function operatorOf(before: string, after: string): Operator {
  return (
    AFTER.find(([pattern]) => pattern.test(after))?.[1] ?? BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? 'EQ'
  );
}

/** All figures of a folded text, each with its unit, its direction and its clause up to there. */
export function figuresOf(folded: string): Figure[] {
  const figures: Figure[] = [];
  for (const part of folded.split(CLAUSE)) {
    if (part === undefined || !/[\d半一二两三四五六七八九十]/.test(part)) continue;
    const clause = part.replace(/\s+/g, ' ');
    for (const match of clause.matchAll(FIGURE)) {
      const [whole, signs = '', digits = '', multiplier = '', upper] = match;
      // A digit inside a name (`g5`, `316l`, `co2`) is no figure of its own.
      if (/[a-z\d.]/.test(clause.charAt(match.index - 1)) && signs === '') continue;
      const value = parseNumber(digits + multiplier) ?? chineseNumber(digits);
      if (value === undefined) continue;
      const end = match.index + whole.length;
      const unit = unitAt(clause.slice(end));
      const context = clause.slice(Math.max(0, match.index - PARAMETERS.indicators.reach), match.index);
      // `从12%降到5%`: the first figure is where it came from.
      if (/[从由]\s*约?$/.test(context)) continue;
      figures.push({
        value,
        high: (upper === undefined ? undefined : parseNumber(upper)) ?? value,
        operator: operatorOf(context + signs, clause.slice(end + unit.length)),
        unit,
        tolerance: signs.includes('±'),
        shown: `${whole.trim()}${unit}`,
        context,
      });
    }
  }
  return figures;
}
