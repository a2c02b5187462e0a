import { checkYuan, type Problems } from '#kernel/errors';
import { checkDay } from '../core/contract.day.js';
import type { Contract } from '../core/contract.entity.js';
import type { RoyaltyStatement } from './royalty.statement.entity.js';

export interface RoyaltyFields {
  periodFrom: string;
  periodTo: string;
  baseAmount: string;
  amount: string;
  statedOn: string;
  dueOn: string;
}

/** Checks a royalty statement against those before it: no day is stated twice. @param today the day in Asia/Shanghai. */
export function checkRoyalty(
  problems: Problems,
  statement: RoyaltyFields,
  earlier: readonly Pick<RoyaltyStatement, 'seq' | 'periodFrom' | 'periodTo'>[],
  { signedOn }: Pick<Contract, 'signedOn'>,
  today: string,
) {
  const periodFrom = checkDay(problems, 'periodFrom', statement.periodFrom, true);
  const periodTo = checkDay(problems, 'periodTo', statement.periodTo, true);
  const statedOn = checkDay(problems, 'statedOn', statement.statedOn, true);
  const dueOn = checkDay(problems, 'dueOn', statement.dueOn, true);
  if (periodFrom && signedOn && periodFrom < signedOn)
    problems.add('periodFrom', 'contract.royalty.beforeSigning', { signedOn });
  if (periodFrom && periodTo && periodTo < periodFrom) problems.add('periodTo', 'contract.royalty.period');
  else if (periodFrom && periodTo) {
    const over = earlier.find((each) => each.periodFrom <= periodTo && each.periodTo >= periodFrom);
    if (over)
      problems.add('periodFrom', 'contract.royalty.overlap', {
        seq: over.seq,
        from: over.periodFrom,
        to: over.periodTo,
      });
  }
  if (statedOn && statedOn > today) problems.add('statedOn', 'contract.royalty.future');
  if (statedOn && periodTo && statedOn < periodTo) problems.add('periodTo', 'contract.royalty.periodFuture');
  if (dueOn && statedOn && dueOn < statedOn) problems.add('dueOn', 'contract.royalty.dueOn');
  const baseAmount = checkYuan(problems, 'baseAmount', statement.baseAmount, true);
  const amount = checkYuan(problems, 'amount', statement.amount, true);
  if (amount !== undefined && baseAmount !== undefined && amount > baseAmount)
    problems.add('amount', 'contract.royalty.aboveBase');
  return {
    periodFrom: periodFrom ?? '',
    periodTo: periodTo ?? '',
    statedOn: statedOn ?? '',
    dueOn: dueOn ?? '',
    baseAmount: baseAmount ?? 0n,
    amount: amount ?? 0n,
  };
}
