import type { AchievementText, DemandText, PairFacts, SignalName, SignalScore, Verdict } from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';

const scored = (name: SignalName, verdict: Verdict, strength: number): SignalScore => ({
  name,
  verdict,
  strength,
  weight: PARAMETERS.weights[name],
});
const unknown = (name: SignalName): SignalScore => scored(name, 'UNKNOWN', PARAMETERS.neutral);

export function fieldSignal(demand: DemandText, achievement: AchievementText): SignalScore {
  if (!demand.field || !achievement.field) return unknown('FIELD');
  return demand.field === achievement.field ? scored('FIELD', 'FITS', 1) : scored('FIELD', 'MISSES', 0);
}

const validTrl = (level: number | null | undefined): level is number =>
  typeof level === 'number' && level >= 1 && level <= 9;

/** How many levels the achievement lacks (negative: it is ahead); undefined when one side does not say. */
export function trlGap(demand: DemandText, achievement: AchievementText): number | undefined {
  if (!validTrl(demand.requiredTrl) || !validTrl(achievement.trl)) return undefined;
  return demand.requiredTrl - achievement.trl;
}

export function trlSignal(demand: DemandText, achievement: AchievementText): SignalScore {
  const gap = trlGap(demand, achievement);
  if (gap === undefined) return unknown('TRL');
  const { oneBelow, twoBelow, further } = PARAMETERS.trl;
  if (gap <= 0) return scored('TRL', 'FITS', 1);
  return scored('TRL', 'MISSES', gap === 1 ? oneBelow : gap === 2 ? twoBelow : further);
}

export interface MoneyRange {
  low: bigint;
  high: bigint;
}

/** A range from one or two ends; undefined when neither is stated. Swapped ends are put in order. */
export function moneyRange(min: bigint | null | undefined, max: bigint | null | undefined): MoneyRange | undefined {
  const low = min ?? max;
  const high = max ?? min;
  if (low === undefined || low === null || high === undefined || high === null) return undefined;
  return low <= high ? { low, high } : { low: high, high: low };
}

export type PriceAgainstBudget = 'below' | 'within' | 'overlaps' | 'above';

/** Where the asked price lies; undefined when one side does not say. It overlaps when its upper end is above the budget and its lower end is not. */
export function priceAgainstBudget(demand: DemandText, achievement: AchievementText): PriceAgainstBudget | undefined {
  const budget = moneyRange(demand.budgetMinFen, demand.budgetMaxFen);
  const price = moneyRange(achievement.priceMinFen, achievement.priceMaxFen);
  return budget && price && placeOf(price, budget);
}

function placeOf(price: MoneyRange, budget: MoneyRange): PriceAgainstBudget {
  if (price.low > budget.high) return 'above';
  if (price.high > budget.high) return 'overlaps';
  return price.high < budget.low ? 'below' : 'within';
}

/** Fits when the lowest asked price is within the highest budget: what is below budget is no fault, and a range is where a talk begins. */
export function budgetSignal(demand: DemandText, achievement: AchievementText): SignalScore {
  const budget = moneyRange(demand.budgetMinFen, demand.budgetMaxFen);
  const price = moneyRange(achievement.priceMinFen, achievement.priceMaxFen);
  if (budget === undefined || price === undefined) return unknown('BUDGET');
  const place = placeOf(price, budget);
  if (place !== 'above') return scored('BUDGET', 'FITS', place === 'overlaps' ? PARAMETERS.budget.overlaps : 1);
  // Ten-thousandths keep the ratio of two bigints exact enough, whatever their size.
  const times = budget.high > 0n ? Number((price.low * 10_000n) / budget.high) / 10_000 : Number.POSITIVE_INFINITY;
  const { hopelessAt } = PARAMETERS.budget;
  return scored('BUDGET', 'MISSES', Math.max(0, (hopelessAt - times) / (hopelessAt - 1)) / 2);
}

export function modeSignal(demand: DemandText, achievement: AchievementText): SignalScore {
  if (demand.modes.length === 0 || achievement.modes.length === 0) return unknown('MODE');
  return demand.modes.some((mode) => achievement.modes.includes(mode))
    ? scored('MODE', 'FITS', 1)
    : scored('MODE', 'MISSES', PARAMETERS.mode.other);
}

export type Nearness = 'district' | 'city' | 'shanghai' | 'province' | 'elsewhere';

const SHANGHAI = '31';
const SANMING = '3504';

/** Chinese division codes: two digits province, two city, two district; 沪明 is the paired cooperation of Shanghai and Sanming. */
export function nearness(left: string | null | undefined, right: string | null | undefined): Nearness | undefined {
  if (!left || !right || !/^\d{6}$/.test(left) || !/^\d{6}$/.test(right)) return undefined;
  if (left === right) return left.endsWith('0000') ? 'province' : left.endsWith('00') ? 'city' : 'district';
  // The four municipalities have no cities below them: 3101xx are districts of one city.
  if (left.slice(0, 4) === right.slice(0, 4) && left.slice(2, 4) !== '00') return 'city';
  if (left.slice(0, 2) === right.slice(0, 2)) return 'province';
  const paired = (a: string, b: string): boolean => a.startsWith(SHANGHAI) && b.startsWith(SANMING);
  return paired(left, right) || paired(right, left) ? 'shanghai' : 'elsewhere';
}

/** Distance never rules a match out, so there is no miss here: only nearer and farther. */
export function regionSignal(demand: DemandText, achievement: AchievementText): SignalScore {
  const near = nearness(demand.regionCode, achievement.regionCode);
  if (near === undefined) return unknown('REGION');
  return scored('REGION', near === 'elsewhere' ? 'MISSES' : 'FITS', PARAMETERS.region[near]);
}

/** Who has signed with each other before comes to terms sooner. That two have not says nothing against them. */
export function cooperationSignal({ contractsTogether = 0 }: PairFacts): SignalScore {
  return contractsTogether > 0 ? scored('COOPERATION', 'FITS', 1) : unknown('COOPERATION');
}
