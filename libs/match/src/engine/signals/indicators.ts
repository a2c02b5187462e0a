import type {
  IndicatorResult,
  IndicatorText,
  Operator,
  PreparedAchievement,
  SignalScore,
  Source,
  UnknownReason,
  Verdict,
} from '../engine.types.js';
import { figuresOf, type Figure } from '../figures.js';
import { canonicalName, nameCoverage, nameLikeness } from '../names.js';
import { PARAMETERS } from '../parameters.js';
import { proseOf } from '../terms.js';
import { fold } from '../text.js';
import { convert, parseNumber } from '../units.js';

const SYMBOL: Record<Operator, string> = { GTE: '≥', GT: '>', LTE: '≤', LT: '<', EQ: '' };
const LOWER_BOUND = new Set<Operator>(['GTE', 'GT']);
const UPPER_BOUND = new Set<Operator>(['LTE', 'LT']);

/** `≥60天`, `±3%`, `G5`: an indicator's value as people write it. */
export function showIndicator(indicator: IndicatorText): string {
  const value = indicator.value.trim();
  if (indicator.kind === 'TEXT') return value;
  const unit = indicator.unit.trim();
  if (unit.startsWith('±') && UPPER_BOUND.has(indicator.operator)) return `±${value}${unit.slice(1)}`;
  return `${SYMBOL[indicator.operator]}${value}${unit}`;
}

type Outcome = { verdict: Verdict; unknown?: UnknownReason };

/** Whether what is promised is sure to lie within what is asked. `<5` satisfies `≤5`; `≥1` says nothing about `≤3`. */
export function compareBounds(asked: Operator, limit: number, promised: Operator, value: number): Outcome {
  const tolerance = 1e-9 * Math.max(1, Math.abs(limit), Math.abs(value));
  const equal = Math.abs(value - limit) <= tolerance;
  const above = value > limit && !equal;
  const below = value < limit && !equal;
  const open: Outcome = { verdict: 'UNKNOWN', unknown: 'OPEN_END' };
  if (asked === 'EQ') {
    if (promised === 'EQ') return { verdict: equal ? 'FITS' : 'MISSES' };
    const excluded = LOWER_BOUND.has(promised)
      ? above || (equal && promised === 'GT')
      : below || (equal && promised === 'LT');
    return excluded ? { verdict: 'MISSES' } : open;
  }
  const wantsMore = LOWER_BOUND.has(asked);
  const beyond = wantsMore ? above : below;
  const opposite = wantsMore ? UPPER_BOUND.has(promised) : LOWER_BOUND.has(promised);
  if (opposite) {
    const excluded = wantsMore
      ? below || (equal && (asked === 'GT' || promised === 'LT'))
      : above || (equal && (asked === 'LT' || promised === 'GT'));
    return excluded ? { verdict: 'MISSES' } : open;
  }
  const strictAsked = asked === 'GT' || asked === 'LT';
  const strictPromised = promised === 'GT' || promised === 'LT';
  return { verdict: beyond || (equal && (!strictAsked || strictPromised)) ? 'FITS' : 'MISSES' };
}

/** How far a missed figure is off, as a share of what is asked. */
function shortfall(limit: number, value: number): number {
  return limit === 0 ? Number.POSITIVE_INFINITY : Math.abs(value - limit) / Math.abs(limit);
}

interface Compared extends Outcome {
  promised: string;
  source: Source;
  shortfall?: number;
}

function compareNumber(asked: IndicatorText, promised: IndicatorText): Compared {
  const shown = { promised: showIndicator(promised), source: 'LISTED' as const };
  const limit = parseNumber(asked.value);
  const raw = parseNumber(fold(promised.value));
  if (limit === undefined || raw === undefined) return { ...shown, verdict: 'UNKNOWN', unknown: 'WORDS' };
  const value = convert(raw, fold(promised.unit), fold(asked.unit));
  if (value === undefined) return { ...shown, verdict: 'UNKNOWN', unknown: 'UNIT' };
  return {
    ...shown,
    ...compareBounds(asked.operator, limit, promised.operator, value),
    shortfall: shortfall(limit, value),
  };
}

/** The rank of a grade on a scale, or by the number behind a common letter (`g4` before `g5`). */
function gradeRank(value: string, scale: string[]): number | undefined {
  const folded = fold(value).trim();
  const place = scale.findIndex((step) => fold(step).trim() === folded);
  if (scale.length > 0) return place < 0 ? undefined : place;
  const match = /^[a-z]*\s*(\d+(?:\.\d+)?)\s*级?$/.exec(folded);
  return match === null ? undefined : Number(match[1]);
}

function compareGrade(asked: IndicatorText, promised: IndicatorText, source: Source): Compared {
  const shown = { promised: source === 'TEXT' ? promised.value : showIndicator(promised), source };
  const scale = asked.scale.length > 0 ? asked.scale : promised.scale;
  const [limit, value] = [gradeRank(asked.value, scale), gradeRank(promised.value, scale)];
  if (limit === undefined || value === undefined) return { ...shown, verdict: 'UNKNOWN', unknown: 'SCALE' };
  return { ...shown, ...compareBounds(asked.operator, limit, promised.operator, value), shortfall: 1 };
}

const words = (raw: string): string => canonicalName(raw).replace(/[^\p{L}\p{N}]/gu, '');

function compareWords(asked: IndicatorText, promised: IndicatorText): Compared {
  const same = words(asked.value) !== '' && words(asked.value) === words(promised.value);
  return {
    promised: showIndicator(promised),
    source: 'LISTED',
    ...(same ? { verdict: 'FITS' } : { verdict: 'UNKNOWN', unknown: 'WORDS' }),
  };
}

function fromList(asked: IndicatorText, name: string, promised: IndicatorText[]): Compared | undefined {
  let best: { indicator: IndicatorText; likeness: number } | undefined;
  for (const indicator of promised.slice(0, PARAMETERS.limits.indicators)) {
    const likeness = nameLikeness(name, canonicalName(indicator.name)) + (indicator.kind === asked.kind ? 0.05 : 0);
    if (likeness >= PARAMETERS.indicators.sameName && (best === undefined || likeness > best.likeness))
      best = { indicator, likeness };
  }
  if (best === undefined) return undefined;
  if (best.indicator.kind !== asked.kind || asked.kind === 'TEXT') return compareWords(asked, best.indicator);
  return asked.kind === 'NUMBER' ? compareNumber(asked, best.indicator) : compareGrade(asked, best.indicator, 'LISTED');
}

const CHANGE = /减少|提高/;

function figureFor(asked: IndicatorText, name: string, figures: Figure[]): Compared | undefined {
  const limit = parseNumber(asked.value);
  if (limit === undefined) return undefined;
  let best: { compared: Compared; coverage: number } | undefined;
  for (const figure of figures) {
    const clause = canonicalName(figure.context);
    // 废品率减少60% is a change, not the level that is asked; 减少至3% is a level again.
    if (CHANGE.test(clause.slice(-6)) && !CHANGE.test(name) && !/[至到为]/.test(clause.slice(-3))) continue;
    const coverage = nameCoverage(name, clause);
    if (coverage < PARAMETERS.indicators.sameProse || (best !== undefined && coverage <= best.coverage)) continue;
    const least = UPPER_BOUND.has(asked.operator) ? figure.high : figure.value;
    const value = convert(least, figure.unit, fold(asked.unit));
    if (value === undefined) continue;
    const operator = figure.tolerance && figure.operator === 'EQ' ? 'LTE' : figure.operator;
    const outcome = compareBounds(asked.operator, limit, operator, value);
    best = {
      coverage,
      compared: { promised: figure.shown, source: 'TEXT', ...outcome, shortfall: shortfall(limit, value) },
    };
  }
  return best?.compared;
}

/** A grade named in a clause that speaks of the indicator: 金属杂质达到G5限值. */
function gradeInProse(asked: IndicatorText, name: string, prose: string): Compared | undefined {
  if (asked.scale.length === 0) return undefined;
  for (const clause of prose.split(/[。;；\n]/)) {
    const step = [...asked.scale].reverse().find((grade) => {
      const folded = fold(grade).trim();
      return (
        folded !== '' &&
        new RegExp(`(?<![a-z0-9])${folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`).test(clause)
      );
    });
    if (step !== undefined && nameCoverage(name, canonicalName(clause)) >= PARAMETERS.indicators.gradeProse) {
      return compareGrade(asked, { ...asked, operator: 'EQ', value: step }, 'TEXT');
    }
  }
  return undefined;
}

function fromProse(asked: IndicatorText, name: string, prose: string, figures: Figure[]): Compared | undefined {
  if (asked.kind === 'NUMBER') return figureFor(asked, name, figures);
  if (asked.kind === 'GRADE') return gradeInProse(asked, name, prose);
  const value = words(asked.value);
  return value.length >= 2 && words(prose).includes(value)
    ? { verdict: 'FITS', promised: asked.value.trim(), source: 'TEXT' }
    : undefined;
}

export interface IndicatorReading {
  signal: SignalScore;
  results: IndicatorResult[];
}

/** Compares every asked indicator with what is promised: first the list, then the prose. */
export function indicatorSignal(asked: IndicatorText[], achievement: PreparedAchievement): IndicatorReading {
  const weight = PARAMETERS.weights.INDICATORS;
  const results: IndicatorResult[] = [];
  let [figures, folded]: [Figure[]?, string?] = [];
  // Only what the list leaves open is looked for in the prose.
  const prose = (): string => (folded ??= proseOf(achievement.record));
  let sum = 0;
  for (const indicator of asked.slice(0, PARAMETERS.limits.indicators)) {
    const name = canonicalName(indicator.name);
    let compared = fromList(indicator, name, achievement.record.indicators);
    if (compared === undefined || compared.verdict === 'UNKNOWN') {
      figures ??= indicator.kind === 'NUMBER' ? figuresOf(prose()) : undefined;
      compared = fromProse(indicator, name, prose(), figures ?? []) ?? compared;
    }
    results.push(toResult(indicator, compared));
    sum += strengthOf(compared);
  }
  const strength = results.length === 0 ? PARAMETERS.neutral : sum / results.length;
  return { signal: { name: 'INDICATORS', verdict: overall(results), strength, weight }, results };
}

function toResult(asked: IndicatorText, compared: Compared | undefined): IndicatorResult {
  if (compared === undefined) return { asked, verdict: 'UNKNOWN', unknown: 'NOT_STATED' };
  const { verdict, promised, source, unknown } = compared;
  return { asked, verdict, promised, source, ...(unknown === undefined ? {} : { unknown }) };
}

function strengthOf(compared: Compared | undefined): number {
  if (compared === undefined || compared.verdict === 'UNKNOWN') return PARAMETERS.neutral;
  if (compared.verdict === 'FITS') return 1;
  return (compared.shortfall ?? 1) <= PARAMETERS.indicators.nearShortfall
    ? PARAMETERS.indicators.nearMiss
    : PARAMETERS.indicators.miss;
}

function overall(results: IndicatorResult[]): Verdict {
  if (results.some(({ verdict }) => verdict === 'MISSES')) return 'MISSES';
  return results.length > 0 && results.every(({ verdict }) => verdict === 'FITS') ? 'FITS' : 'UNKNOWN';
}
