import { checkText, checkYuan, type Problems } from '#kernel/errors';
import { checkDay } from '../core/contract.day.js';
import type { Contract } from '../core/contract.entity.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import type { Instalment } from './instalment.entity.js';

export interface RefundFields {
  amount: string;
  refundedOn: string;
  reason: string;
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
