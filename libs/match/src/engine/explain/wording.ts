import type { UnknownReason } from '../engine.types.js';
import type { Nearness, PriceAgainstBudget } from '../signals/structured.js';

/** Everything an explanation says, in one language. Sums are in fen. */
export interface Wording {
  field(code: string): string;
  mode(code: string): string;
  money(low: bigint, high: bigint): string;
  list(items: string[]): string;
  join(parts: string[]): string;

  textShared(terms: string[]): string;
  textFew(terms: string[]): string;
  textNone: string;
  textEmpty: string;
  meaningAlike(pairs: [asked: string, offered: string][]): string;
  meaningFew(pairs: [asked: string, offered: string][]): string;
  meaningNear: string;
  meaningFar: string;
  meaningUnknown: string;
  subjectSame(subject: string, asked: string[], offered: string[]): string;
  subjectFew(subject: string, asked: string[], offered: string[]): string;
  subjectNear: string;
  subjectOther: string;
  subjectUnknown: string;
  fieldSame(field: string): string;
  fieldOther(asked: string, offered: string): string;
  fieldUnknown: string;
  trlAbove(offered: number, asked: number): string;
  trlMet(level: number): string;
  trlBelow(offered: number, asked: number): string;
  trlNotAsked(offered: number): string;
  trlUnknown: string;
  trlNothing: string;
  priceWithin(price: string, budget: string): string;
  priceBelow(price: string, budget: string): string;
  priceAbove(price: string, budget: string): string;
  priceOverlaps(price: string, budget: string): string;
  priceUnknown: string;
  budgetUnknown: string;
  modeSame(modes: string): string;
  modeOther(asked: string, offered: string): string;
  modeUnknown: string;
  region: Record<Nearness, string>;
  regionUnknown: string;
  cooperated(contracts: number): string;
  cooperationUnknown: string;
  indicatorsNone: string;
  indicatorCounts(met: number, missed: number, unknown: number): string;

  noteMet(fromText: boolean): string;
  noteMissed(fromText: boolean): string;
  noteUnknown: Record<UnknownReason, string>;

  sentenceTrl(gap: number): string;
  sentencePrice(price: PriceAgainstBudget): string;
  sentenceTerms(count: number): string;
  sentenceShanghai: string;
  sentenceNothing: string;

  gapIndicatorMissed(name: string, asked: string, promised: string): string;
  gapIndicatorUnknown(name: string, asked: string, promised: string | undefined): string;
  gapTrl(offered: number, asked: number): string;
  gapTrlUnknown(asked: number): string;
  gapReservation(phrase: string): string;
  gapUnmentioned(phrase: string): string;

  askIndicatorMissed(name: string, asked: string, promised: string): string;
  askIndicatorUnknown(name: string, asked: string): string;
  askTrl(asked: number): string;
  askTrlUnknown: string;
  askReservation(phrase: string): string;
  askUnmentioned(phrase: string): string;
  askPrice: string;
  askPriceUnknown: string;
  askMode(asked: string): string;
}
