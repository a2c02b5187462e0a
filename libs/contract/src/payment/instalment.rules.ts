import { Problems, checkYuan } from '#kernel/errors';
import { addDays, startOfShanghaiDay } from '#kernel/values';
import { checkDay } from '../core/contract.day.js';
import type { Contract } from '../core/contract.entity.js';
import { IN_FORCE, InstalmentState, type ContractState } from '../core/contract.states.js';
import { spokenYuan } from '../core/spoken-yuan.js';
import type { Instalment } from './instalment.entity.js';

/** People are told at nine in the morning. */
const TOLD_AT_HOUR = 9;
const AHEAD_DAYS = 7;

/**
 * Where an instalment stands. Late wins over part-paid, because someone must act; nothing is due before the contract is in force.
 * @param today the day in Asia/Shanghai.
 */
export function instalmentState(
  instalment: Pick<Instalment, 'dueOn' | 'amount' | 'paidAmount'>,
  contractState: ContractState,
  today: string,
): InstalmentState {
  if (instalment.amount === 0n) return InstalmentState.CANCELLED;
  if (instalment.paidAmount >= instalment.amount) return InstalmentState.PAID;
  if (IN_FORCE.includes(contractState) && today > instalment.dueOn) return InstalmentState.OVERDUE;
  if (instalment.paidAmount > 0n) return InstalmentState.PARTIAL;
  return IN_FORCE.includes(contractState) && today === instalment.dueOn ? InstalmentState.DUE : InstalmentState.PENDING;
}

/** When people are told of an instalment: seven days ahead, and on the day after; it falls due as its day begins. */
export function reminderTimes(dueOn: string): { ahead: Date; due: Date; late: Date } {
  const told = startOfShanghaiDay(dueOn, TOLD_AT_HOUR);
  return { ahead: addDays(told, -AHEAD_DAYS), due: startOfShanghaiDay(dueOn), late: addDays(told, 1) };
}

/** Checks a receipt against its instalment. @param today the day in Asia/Shanghai. */
export function checkPayment(
  problems: Problems,
  payment: { amount: string; paidOn: string },
  instalment: Pick<Instalment, 'amount' | 'paidAmount'>,
  contract: Pick<Contract, 'signedOn'>,
  today: string,
): { amount: bigint; paidOn: string } {
  const amount = checkYuan(problems, 'amount', payment.amount, true);
  const outstanding = instalment.amount - instalment.paidAmount;
  if (amount !== undefined && amount > outstanding)
    problems.add('amount', 'contract.payment.above', { outstanding: spokenYuan(outstanding) });
  const paidOn = checkDay(problems, 'paidOn', payment.paidOn, true);
  if (paidOn && paidOn > today) problems.add('paidOn', 'contract.payment.future');
  if (paidOn && contract.signedOn && paidOn < contract.signedOn)
    problems.add('paidOn', 'contract.payment.beforeSigning', { signedOn: contract.signedOn });
  return { amount: amount ?? 0n, paidOn: paidOn ?? '' };
}
