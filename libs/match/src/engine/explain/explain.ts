import { labelOf } from '#kernel/values';
import { SignalName } from '../engine.enums.js';
import type {
  AchievementText,
  DemandText,
  EngineLocale,
  Explanation,
  IndicatorComparison,
  IndicatorResult,
  Scored,
  SharedTerm,
  SignalExplanation,
  SignalScore,
} from '../engine.types.js';
import { PARAMETERS } from '../parameters.js';
import { showIndicator } from '../signals/indicators.js';
import { moneyRange, nearness, priceAgainstBudget, trlGap } from '../signals/structured.js';
import { sharedSubject } from '../signals/subject.js';
import { prepareAchievement, prepareDemand } from '../terms.js';
import type { Vocabulary } from '../vocabulary.js';
import { alikeWords } from './alike.js';
import { ownReservations, unmentioned } from './mentions.js';
import { achievementTexts, demandTexts, sharedTerms } from './spans.js';
import type { Wording } from './wording.js';
import { wordingOf } from './wordings.js';

interface Pair {
  demand: DemandText;
  achievement: AchievementText;
  scored: Scored;
  shared: SharedTerm[];
  vocabulary: Vocabulary;
  words: Wording;
}

const signalOf = (scored: Scored, name: SignalName): SignalScore | undefined =>
  scored.signals.find((signal) => signal.name === name);

function moneySummary({ demand, achievement, words }: Pair): string {
  const budget = moneyRange(demand.budgetMinFen, demand.budgetMaxFen);
  const price = moneyRange(achievement.priceMinFen, achievement.priceMaxFen);
  if (price === undefined) return words.priceUnknown;
  if (budget === undefined) return words.budgetUnknown;
  const [asked, offered] = [words.money(budget.low, budget.high), words.money(price.low, price.high)];
  const say = {
    above: words.priceAbove,
    overlaps: words.priceOverlaps,
    within: words.priceWithin,
    below: words.priceBelow,
  };
  return say[priceAgainstBudget(demand, achievement)!](offered, asked);
}

function trlSummary({ demand, achievement, words }: Pair): string {
  const gap = trlGap(demand, achievement);
  const [asked, offered] = [demand.requiredTrl, achievement.trl];
  if (gap === undefined)
    return typeof offered === 'number'
      ? words.trlNotAsked(offered)
      : typeof asked === 'number'
        ? words.trlUnknown
        : words.trlNothing;
  if (gap === 0) return words.trlMet(offered ?? 0);
  return gap < 0 ? words.trlAbove(offered ?? 0, asked ?? 0) : words.trlBelow(offered ?? 0, asked ?? 0);
}

function modeSummary({ demand, achievement, words }: Pair): string {
  if (demand.modes.length === 0 || achievement.modes.length === 0) return words.modeUnknown;
  const both = demand.modes.filter((mode) => achievement.modes.includes(mode));
  const named = (modes: string[]): string => words.list(modes.map(words.mode));
  return both.length > 0 ? words.modeSame(named(both)) : words.modeOther(named(demand.modes), named(achievement.modes));
}

function fieldSummary({ demand, achievement, words }: Pair): string {
  if (!demand.field || !achievement.field) return words.fieldUnknown;
  return demand.field === achievement.field
    ? words.fieldSame(words.field(demand.field))
    : words.fieldOther(words.field(demand.field), words.field(achievement.field));
}

function textSummary({ scored, shared, words }: Pair): string {
  const text = signalOf(scored, 'TEXT');
  const terms = shared.slice(0, 4).map(({ term }) => term);
  if (text === undefined || text.verdict === 'UNKNOWN') return words.textEmpty;
  if (text.verdict === 'FITS') return words.textShared(terms);
  return terms.length === 0 && text.strength === 0 ? words.textNone : words.textFew(terms);
}

function meaningSummary({ demand, achievement, scored, vocabulary, words }: Pair): string {
  const meaning = signalOf(scored, 'MEANING');
  if (meaning === undefined || meaning.verdict === 'UNKNOWN') return words.meaningUnknown;
  const alike = alikeWords(demand, achievement, vocabulary);
  if (meaning.verdict === 'FITS') return alike.length > 0 ? words.meaningAlike(alike) : words.meaningNear;
  return alike.length > 0 ? words.meaningFew(alike) : words.meaningFar;
}

function subjectSummary({ demand, achievement, scored, words }: Pair): string {
  const subject = signalOf(scored, 'SUBJECT');
  if (subject === undefined || subject.verdict === 'UNKNOWN') return words.subjectUnknown;
  const shared = sharedSubject(prepareDemand(demand).text, prepareAchievement(achievement).text);
  if (shared === undefined) return subject.verdict === 'FITS' ? words.subjectNear : words.subjectOther;
  const say = subject.verdict === 'FITS' ? words.subjectSame : words.subjectFew;
  return say(shared.concept, shared.asked.slice(0, 3), shared.offered.slice(0, 3));
}

function counts(results: IndicatorResult[]): [met: number, missed: number, unknown: number] {
  const of = (verdict: IndicatorResult['verdict']): number =>
    results.filter((result) => result.verdict === verdict).length;
  return [of('FITS'), of('MISSES'), of('UNKNOWN')];
}

function summaryOf(pair: Pair, name: SignalName): string {
  const { demand, achievement, scored, words } = pair;
  switch (name) {
    case 'TEXT':
      return textSummary(pair);
    case 'MEANING':
      return meaningSummary(pair);
    case 'SUBJECT':
      return subjectSummary(pair);
    case 'FIELD':
      return fieldSummary(pair);
    case 'TRL':
      return trlSummary(pair);
    case 'BUDGET':
      return moneySummary(pair);
    case 'INDICATORS':
      return scored.indicators.length === 0
        ? words.indicatorsNone
        : words.indicatorCounts(...counts(scored.indicators));
    case 'MODE':
      return modeSummary(pair);
    case 'REGION': {
      const near = nearness(demand.regionCode, achievement.regionCode);
      return near === undefined ? words.regionUnknown : words.region[near];
    }
    case 'COOPERATION':
      return scored.contractsTogether ? words.cooperated(scored.contractsTogether) : words.cooperationUnknown;
  }
}

function noteOf({ verdict, source, unknown }: IndicatorResult, words: Wording): string {
  if (verdict === 'FITS') return words.noteMet(source === 'TEXT');
  return verdict === 'MISSES' ? words.noteMissed(source === 'TEXT') : words.noteUnknown[unknown ?? 'NOT_STATED'];
}

/** One line for lists: indicators first, then maturity, price and place, as far as they are known. */
function sentenceOf({ demand, achievement, scored, shared, words }: Pair): string {
  const parts: string[] = [];
  if (scored.indicators.length > 0) parts.push(words.indicatorCounts(...counts(scored.indicators)));
  const gap = trlGap(demand, achievement);
  if (gap !== undefined) parts.push(words.sentenceTrl(gap));
  const price = priceAgainstBudget(demand, achievement);
  if (price !== undefined) parts.push(words.sentencePrice(price));
  if (nearness(demand.regionCode, achievement.regionCode) === 'shanghai') parts.push(words.sentenceShanghai);
  if (parts.length < 2 && shared.length > 0) parts.push(words.sentenceTerms(shared.length));
  const sentence = parts.length > 0 ? words.join(parts) : words.sentenceNothing;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

interface Findings {
  gaps: string[];
  questions: string[];
}

/** What does not fit, then what is unknown; each with the question that would settle it. */
function findingsOf(pair: Pair): Findings {
  const { demand, achievement, scored, words } = pair;
  const gaps: string[] = [];
  const questions: string[] = [];
  const found = (gap: string, question?: string): void => {
    gaps.push(gap);
    if (question !== undefined) questions.push(question);
  };
  const misses = (name: SignalName): boolean => signalOf(scored, name)?.verdict === 'MISSES';

  for (const { asked, promised, verdict } of scored.indicators) {
    if (verdict === 'MISSES')
      found(
        words.gapIndicatorMissed(asked.name, showIndicator(asked), promised ?? ''),
        words.askIndicatorMissed(asked.name, showIndicator(asked), promised ?? ''),
      );
  }
  if (misses('TRL'))
    found(words.gapTrl(achievement.trl ?? 0, demand.requiredTrl ?? 0), words.askTrl(demand.requiredTrl ?? 0));
  if (misses('BUDGET')) found(moneySummary(pair), words.askPrice);
  for (const phrase of ownReservations(achievement)) found(words.gapReservation(phrase), words.askReservation(phrase));
  for (const { asked, promised, verdict } of scored.indicators) {
    if (verdict === 'UNKNOWN')
      found(
        words.gapIndicatorUnknown(asked.name, showIndicator(asked), promised),
        words.askIndicatorUnknown(asked.name, showIndicator(asked)),
      );
  }
  for (const phrase of unmentioned(demand, achievement))
    found(words.gapUnmentioned(phrase), words.askUnmentioned(phrase));
  if (misses('FIELD')) found(fieldSummary(pair));
  if (misses('MODE')) found(modeSummary(pair), words.askMode(words.list(demand.modes.map(words.mode))));
  if (typeof demand.requiredTrl === 'number' && signalOf(scored, 'TRL')?.verdict === 'UNKNOWN')
    found(words.gapTrlUnknown(demand.requiredTrl), words.askTrlUnknown);
  const price = moneyRange(achievement.priceMinFen, achievement.priceMaxFen);
  if (price === undefined && moneyRange(demand.budgetMinFen, demand.budgetMaxFen) !== undefined)
    found(words.priceUnknown, words.askPriceUnknown);
  return { gaps: gaps.slice(0, PARAMETERS.limits.gaps), questions: questions.slice(0, PARAMETERS.limits.questions) };
}

/** Puts one scored pair into words. Dearer than scoring (it searches for shared terms): for the few pairs that are shown. */
export function explain(
  demand: DemandText,
  achievement: AchievementText,
  scored: Scored,
  vocabulary: Vocabulary,
  locale: EngineLocale,
): Explanation {
  const words = wordingOf(locale);
  const shared = sharedTerms(demandTexts(demand), achievementTexts(achievement), vocabulary.statistics);
  const pair: Pair = { demand, achievement, scored, shared, vocabulary, words };
  const signals: SignalExplanation[] = scored.signals.map(({ name, verdict, strength }) => ({
    name,
    label: labelOf(SignalName, name, locale),
    verdict,
    summary: summaryOf(pair, name),
    strength,
  }));
  const indicators: IndicatorComparison[] = scored.indicators.map((result) => ({
    name: result.asked.name,
    asked: showIndicator(result.asked),
    promised: result.promised ?? null,
    verdict: result.verdict,
    note: noteOf(result, words),
  }));
  return { sentence: sentenceOf(pair), signals, sharedTerms: shared, indicators, ...findingsOf(pair) };
}
