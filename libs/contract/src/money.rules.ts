import { checkText, checkYuan, type Problems } from '#kernel/errors';
import { checkDay } from './contract.days.js';
import type { Contract } from './contract.entity.js';
import { PAYABLE, REFUNDABLE, type ContractState } from './contract.states.js';
import type { Instalment } from './instalment.entity.js';
import type { RoyaltyStatement } from './money.entity.js';
import { ReversedKind } from './money.reversal.entity.js';
import { spokenYuan } from './spoken-yuan.js';

export interface RefundFields {
  amount: string;
  refundedOn: string;
  reason: string;
}

export interface RoyaltyFields {
  periodFrom: string;
  periodTo: string;
  baseAmount: string;
  amount: string;
  statedOn: string;
  dueOn: string;
}

const REVERSIBLE: Readonly<Record<ReversedKind, readonly ContractState[]>> = {
  RECEIPT: PAYABLE,
  REFUND: REFUNDABLE,
  ROYALTY: [...PAYABLE, 'TERMINATED'],
};

/** What can be taken back 冲正. A terminated contract owes nothing any more: what arrived on it stays; what went back, and what was stated, may still be put right. */
export function reversibleIn(state: ContractState): ReversedKind[] {
  return Object.values(ReversedKind).filter((kind) => REVERSIBLE[kind].includes(state));
}

/** Checks money that went back: never more than came, with a reason. @param today the day in Asia/Shanghai. */
export function checkRefund(
  problems: Problems,
  refund: RefundFields,
  { paidAmount, refundedAmount }: Pick<Instalment, 'paidAmount' | 'refundedAmount'>,
  { signedOn }: Pick<Contract, 'signedOn'>,
  today: string,
) {
  const amount = checkYuan(problems, 'amount', refund.amount, true);
  const left = paidAmount - refundedAmount;
  if (amount !== undefined && amount > left)
    problems.add('amount', 'contract.refund.above', { paid: spokenYuan(left) });
  const refundedOn = checkDay(problems, 'refundedOn', refund.refundedOn, true);
  if (refundedOn && refundedOn > today) problems.add('refundedOn', 'contract.refund.future');
  if (refundedOn && signedOn && refundedOn < signedOn)
    problems.add('refundedOn', 'contract.refund.beforePayment', { signedOn });
  const reason = checkText(problems, 'reason', refund.reason, { max: 500, required: true });
  return { amount: amount ?? 0n, refundedOn: refundedOn ?? '', reason };
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
