import type { CooperationMode, Field } from '#taxonomy';
import type { Wording } from './wording.js';

const FIELDS: Readonly<Record<Field, string>> = {
  STEEL_EQUIPMENT: 'steel and equipment',
  FLUORINE_MATERIALS: 'fluorine materials',
  DIGITAL_ECONOMY: 'digital economy',
  MODERN_AGRICULTURE: 'modern agriculture',
  PUBLIC_WELFARE: 'technology for public welfare',
  FUTURE_INDUSTRY: 'future industries',
};
const MODES: Readonly<Record<CooperationMode, string>> = {
  COMMISSIONED: 'commissioned development',
  JOINT: 'joint development',
  TRANSFER: 'transfer',
  LICENCE: 'licence',
  EQUITY: 'equity for technology',
  CONSULTING: 'consulting',
  SERVICE: 'technical service',
};

/** CNY 500,000, with fen only when there are any. */
function sum(fen: bigint): string {
  const yuan = (fen / 100n).toLocaleString('en-US');
  const rest = fen % 100n;
  return `CNY ${yuan}${rest === 0n ? '' : `.${rest.toString().padStart(2, '0')}`}`;
}

const quoted = (terms: string[]): string => terms.map((term) => `“${term}”`).join(', ');
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const ENGLISH: Wording = {
  field: (code) => FIELDS[code as Field] ?? code,
  mode: (code) => MODES[code as CooperationMode] ?? code,
  money: (low, high) => (low === high ? sum(low) : `${sum(low)} to ${sum(high)}`),
  list: (items) => items.join(', '),
  join: (parts) => parts.join('; '),

  textShared: (terms) =>
    terms.length > 0 ? `Both sides write of ${quoted(terms)}` : 'Similar wording, but no whole term in common',
  textFew: (terms) =>
    terms.length > 0 ? `Little in common, only ${quoted(terms)}` : 'The contents have hardly anything in common',
  textNone: 'The contents have nothing in common',
  textEmpty: 'One side has no text to compare',
  meaningAlike: (pairs) =>
    `different words of like meaning: ${pairs.map(([asked, offered]) => `“${asked}” and “${offered}”`).join(', ')}`,
  meaningFew: (pairs) =>
    `the texts speak of different things; of like meaning are only ${pairs.map(([asked, offered]) => `“${asked}” and “${offered}”`).join(', ')}`,
  meaningNear: 'both texts speak of like things',
  meaningFar: 'the texts speak of different things',
  meaningUnknown: 'too few texts on the platform yet to compare meanings',
  subjectSame: (subject, asked, offered) =>
    `both in “${subject}”: the demand names ${quoted(asked)}, the achievement ${quoted(offered)}`,
  subjectFew: (subject, asked, offered) =>
    `only “${subject}” in common (the demand names ${quoted(asked)}, the achievement ${quoted(offered)}), the other subjects differ`,
  subjectNear: 'subjects of one trade, none the same',
  subjectOther: 'no technical subject in common',
  subjectUnknown: 'one side names no technical subject that is known',
  fieldSame: (field) => `Both belong to ${field}`,
  fieldOther: (asked, offered) => `Different fields: the demand belongs to ${asked}, the achievement to ${offered}`,
  fieldUnknown: 'The field is not stated',
  trlAbove: (offered, asked) => `TRL ${offered} is above the required ${asked}`,
  trlMet: (level) => `TRL ${level} is just what is required`,
  trlBelow: (offered, asked) => `TRL ${offered} is ${many(asked - offered, 'level')} below the required ${asked}`,
  trlNotAsked: (offered) => `The achievement is at TRL ${offered}; the demand requires none`,
  trlUnknown: 'The achievement does not state its TRL',
  trlNothing: 'Neither side states a TRL',
  priceWithin: (price, budget) => `Asks ${price}, within the budget of ${budget}`,
  priceBelow: (price, budget) => `Asks ${price}, below the budget of ${budget}`,
  priceAbove: (price, budget) => `Asks ${price}, above the budget of ${budget}`,
  priceOverlaps: (price, budget) => `Asks ${price}, which overlaps the budget of ${budget} and may exceed it`,
  priceUnknown: 'The price is not stated',
  budgetUnknown: 'The budget is not stated',
  modeSame: (modes) => `Both accept ${modes}`,
  modeOther: (asked, offered) => `Different modes: the demand wants ${asked}, the achievement offers ${offered}`,
  modeUnknown: 'The cooperation mode is not stated',
  region: {
    district: 'In the same district',
    city: 'In the same city',
    shanghai: 'Shanghai–Sanming cooperation',
    province: 'In the same province',
    elsewhere: 'In different places',
  },
  regionUnknown: 'The region is not stated',
  cooperated: (contracts) =>
    `the two have signed ${contracts} technology ${contracts === 1 ? 'contract' : 'contracts'} before`,
  cooperationUnknown: 'no past cooperation that can be told',
  indicatorsNone: 'The demand lists no indicators',
  indicatorCounts: (met, missed, unknown) =>
    [
      met > 0 ? `${many(met, 'indicator')} met` : '',
      missed > 0 ? `${met > 0 ? missed : many(missed, 'indicator')} missed` : '',
      unknown > 0 ? `${met + missed > 0 ? unknown : many(unknown, 'indicator')} not stated` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),

  noteMet: (fromText) => (fromText ? 'met (from the text)' : 'met'),
  noteMissed: (fromText) => (fromText ? 'not met (from the text)' : 'not met'),
  noteUnknown: {
    NOT_STATED: 'not stated by the achievement',
    UNIT: 'different units, cannot be compared',
    SCALE: 'grades are not on one scale',
    OPEN_END: 'bounded only in the other direction',
    WORDS: 'stated in words, needs a person’s judgement',
  },

  sentenceTrl: (gap) =>
    gap < 0
      ? 'TRL above the requirement'
      : gap === 0
        ? 'TRL as required'
        : `TRL ${many(gap, 'level')} below the requirement`,
  sentencePrice: (price) =>
    ({
      below: 'price within the budget',
      within: 'price within the budget',
      overlaps: 'price overlaps the budget',
      above: 'price above the budget',
    })[price],
  sentenceTerms: (count) => many(count, 'shared term'),
  sentenceShanghai: 'Shanghai–Sanming cooperation',
  sentenceNothing: 'very little to compare',

  gapIndicatorMissed: (name, asked, promised) => `${name}: ${promised} does not reach the required ${asked}`,
  gapIndicatorUnknown: (name, asked, promised) =>
    promised === undefined
      ? `${name} is not stated (required ${asked})`
      : `${name} cannot be compared: required ${asked}, offered ${promised}`,
  gapTrl: (offered, asked) => `Not mature enough: TRL ${offered} < ${asked}`,
  gapTrlUnknown: (asked) => `Maturity is not stated (required TRL ${asked})`,
  gapReservation: (phrase) => `In the achievement’s own words: “${phrase}”`,
  gapUnmentioned: (phrase) => `“${phrase}” is not mentioned`,

  askIndicatorMissed: (name, asked, promised) =>
    `${name} is ${promised} now: can it reach ${asked}, and what would that take?`,
  askIndicatorUnknown: (name, asked) => `Can ${name} reach ${asked}? Are there test data?`,
  askTrl: (asked) => `How long, and what, would it take to reach TRL ${asked}?`,
  askTrlUnknown: 'At which maturity level (TRL) is the achievement, and what shows it?',
  askReservation: (phrase) => `About “${phrase}”: how far has it come, and when will it be settled?`,
  askUnmentioned: (phrase) =>
    `Does the solution include “${phrase}”? If not, could it be added, or come from a third party?`,
  askPrice: 'Could the price be adjusted, or paid in instalments?',
  askPriceUnknown: 'What is the price, roughly?',
  askMode: (asked) => `Would ${asked} be acceptable?`,
};
