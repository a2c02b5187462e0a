import { storedMessage, type CodePart, type Locale, type MessageParams, type ParamsOf } from '#kernel/errors';
import { formatYuan, humanYuan } from '#kernel/values';

type Key = CodePart<'report.'>;
/** The names of a month are put in beside its number. */
type Params<Code extends Key> = Omit<ParamsOf<`report.${Code}`>, 'monthName' | 'monthShort'>;

/** The report's texts in one language. */
export type Say = <Code extends Key>(
  code: Code,
  ...[params]: Record<never, never> extends Params<Code> ? [params?: Params<Code>] : [params: Params<Code>]
) => string;

export function sayIn(locale: Locale): Say {
  // The paper's type draws ’ as wide as a Chinese character.
  return (code, ...[params]) => storedMessage(`report.${code}`, named({ ...params }), locale).replaceAll('’', "'");
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A month has a number in Chinese and a name in English. */
function named(params: MessageParams): MessageParams {
  const monthName = MONTHS[Number(params['month']) - 1];
  return monthName ? { ...params, monthName, monthShort: monthName.slice(0, 3) } : params;
}

/** 1,200,000.00: for columns of sums. */
export function exact(fen: bigint): string {
  const [whole = '', part = ''] = formatYuan(fen < 0n ? -fen : fen).split('.');
  return `${fen < 0n ? '-' : ''}${BigInt(whole).toLocaleString('en-US')}.${part}`;
}

/** A sum in a sentence. */
export function said(fen: bigint, locale: Locale): string {
  return locale === 'zh' ? humanYuan(fen) : `¥${exact(fen)}`;
}

/** 59.9 % */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** The same in a column, where 7 % stands under 28.6 %. */
export function percentIn(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}

export function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
