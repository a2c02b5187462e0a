import { checkYuan, type Problems } from '#kernel/errors';
import { formatYuan } from '#kernel/values';
import { checkDay } from './contract.day.js';
import type { Contract } from './contract.entity.js';
import { spokenYuan } from './spoken-yuan.js';

export const CNY = 'CNY';
const RATE = /^(\d{1,8})(?:\.(\d{1,6}))?$/;
const RATE_UNIT = 1_000_000n;
/** Papers round; a difference of at most one yuan is theirs. */
const TOLERANCE = 100n;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** What a contract in another currency says besides its sums, which are always yuan. */
export interface CurrencyDraft {
  currency?: string | null;
  foreignAmount?: string | null;
  exchangeRate?: string | null;
  rateOn?: string | null;
}

export type CurrencyColumns = Pick<Contract, 'currency' | 'foreignAmount' | 'exchangeRate' | 'rateOn'>;

const IN_YUAN: CurrencyColumns = { currency: CNY, foreignAmount: null, exchangeRate: null, rateOn: null };

/** Checks the currency; the yuan that count must be what the rate makes of the foreign sum. @param today the day in Asia/Shanghai. */
export function checkCurrency(
  problems: Problems,
  draft: CurrencyDraft,
  total: bigint | undefined,
  today: string,
): CurrencyColumns {
  const currency = (draft.currency ?? '').trim().toUpperCase() || CNY;
  if (currency === CNY) return IN_YUAN;
  if (!CURRENCIES.has(currency)) {
    problems.add('currency', 'contract.currency.unknown');
    return IN_YUAN;
  }
  if (!draft.foreignAmount?.trim()) problems.add('foreignAmount', 'contract.currency.amount');
  const foreign = checkYuan(problems, 'foreignAmount', draft.foreignAmount);
  const rate = checkRate(problems, draft.exchangeRate);
  if (!draft.rateOn) problems.add('rateOn', 'contract.currency.rateOn');
  const rateOn = checkDay(problems, 'rateOn', draft.rateOn);
  if (rateOn && rateOn > today) problems.add('rateOn', 'contract.currency.rateFuture');
  if (foreign !== undefined && rate !== undefined) checkYuanAt(problems, { currency, foreign, rate, total });
  return {
    currency,
    foreignAmount: foreign ?? null,
    exchangeRate: rate === undefined ? null : rateText(rate),
    rateOn: rateOn ?? null,
  };
}

/** The foreign sum before and after an amendment; null for a contract in yuan. */
export interface AmendedForeign {
  foreignBefore: bigint | null;
  foreignAfter: bigint | null;
}

/** What an amendment makes of the sum on the paper. The rate stays that of the day of signing: the yuan are what it makes of the new sum. */
export function checkAmendedForeign(
  problems: Problems,
  typed: string | null | undefined,
  contract: Contract,
  total: bigint | undefined,
): AmendedForeign {
  const { currency, foreignAmount, exchangeRate, amendedForeign, totalAmount, amendedTotal } = contract;
  if (foreignAmount === null || exchangeRate === null) return { foreignBefore: null, foreignAfter: null };
  const foreignBefore = foreignAmount + amendedForeign;
  const unsaid = !typed?.trim();
  if (unsaid && total !== undefined && total !== totalAmount + amendedTotal)
    problems.add('foreignAmount', 'contract.currency.amount');
  const foreignAfter = unsaid ? foreignBefore : checkYuan(problems, 'foreignAmount', typed);
  const rate = checkRate(problems, exchangeRate);
  if (!unsaid && foreignAfter !== undefined && rate !== undefined)
    checkYuanAt(problems, { currency, foreign: foreignAfter, rate, total });
  return { foreignBefore, foreignAfter: foreignAfter ?? null };
}

function checkYuanAt(
  problems: Problems,
  { currency, foreign, rate, total }: { currency: string; foreign: bigint; rate: bigint; total: bigint | undefined },
): void {
  if (total === undefined) return;
  const sum = inYuan(foreign, rate);
  const off = sum > total ? sum - total : total - sum;
  const params = {
    foreign: formatYuan(foreign),
    currency,
    rate: rateText(rate),
    sum: spokenYuan(sum),
    total: spokenYuan(total),
  };
  if (off > TOLERANCE) problems.add('totalAmount', 'contract.currency.total', params);
}

/** @returns millionths of a yuan for one unit. */
function checkRate(problems: Problems, value: string | null | undefined): bigint | undefined {
  if (!value?.trim()) {
    problems.add('exchangeRate', 'contract.currency.rate');
    return undefined;
  }
  const parts = RATE.exec(value.trim());
  const rate = parts ? BigInt(parts[1]!) * RATE_UNIT + BigInt((parts[2] ?? '').padEnd(6, '0')) : 0n;
  if (rate > 0n) return rate;
  problems.add('exchangeRate', 'contract.currency.rateBad');
  return undefined;
}

/** Cents at a rate are fen, rounded half up. */
function inYuan(foreign: bigint, rate: bigint): bigint {
  return (foreign * rate + RATE_UNIT / 2n) / RATE_UNIT;
}

function rateText(rate: bigint): string {
  return `${rate / RATE_UNIT}.${String(rate % RATE_UNIT).padStart(6, '0')}`;
}
