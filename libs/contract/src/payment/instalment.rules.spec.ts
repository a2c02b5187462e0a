import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import '../core/contract.messages.js';
import { checkPayment, instalmentState, reminderTimes } from './instalment.rules.js';

const instalment = { dueOn: '2026-11-23', amount: 100n, paidAmount: 0n };

describe('Where an instalment stands', () => {
  it.each([
    ['before its day', 0n, 'PERFORMING', '2026-11-22', 'PENDING'],
    ['on its day', 0n, 'PERFORMING', '2026-11-23', 'DUE'],
    ['the day after', 0n, 'PERFORMING', '2026-11-24', 'OVERDUE'],
    ['part paid in time', 40n, 'PERFORMING', '2026-11-23', 'PARTIAL'],
    ['part paid and late', 40n, 'DISPUTED', '2026-11-24', 'OVERDUE'],
    ['paid, however late', 100n, 'PERFORMING', '2027-01-01', 'PAID'],
    ['of a draft, however old', 0n, 'DRAFT', '2027-01-01', 'PENDING'],
    ['of a terminated contract', 0n, 'TERMINATED', '2027-01-01', 'PENDING'],
  ] as const)('the state of an instalment %s is right', (_when, paidAmount, contractState, today, expected) => {
    expect(instalmentState({ ...instalment, paidAmount }, contractState, today)).toBe(expected);
  });
});

describe('Reminders', () => {
  it('reminders of an instalment come at nine in Shanghai, seven days before and one day after', () => {
    expect(reminderTimes('2026-11-23')).toEqual({
      ahead: new Date('2026-11-16T01:00:00Z'),
      due: new Date('2026-11-22T16:00:00Z'),
      late: new Date('2026-11-24T01:00:00Z'),
    });
  });
});

describe('A receipt', () => {
  const found = (amount: string, paidOn: string, paidAmount = 0n) => {
    const problems = new Problems();
    checkPayment(
      problems,
      { amount, paidOn },
      { amount: 10_000n, paidAmount },
      { signedOn: '2026-11-01' },
      '2026-11-23',
    );
    return problems.list.map(({ field, code }) => `${field}: ${code}`);
  };

  it('a receipt may be all that is owed, or a part of it', () => {
    expect(found('100', '2026-11-23')).toEqual([]);
    expect(found('0.01', '2026-11-01', 9_999n)).toEqual([]);
  });

  it.each([
    ['more than is owed', '0.02', '2026-11-23', 9_999n, 'amount: contract.payment.above'],
    ['nothing', '0', '2026-11-23', 0n, 'amount: money.notPositive'],
    ['money of tomorrow', '1', '2026-11-24', 0n, 'paidOn: contract.payment.future'],
    ['money from before the signing', '1', '2026-10-31', 0n, 'paidOn: contract.payment.beforeSigning'],
  ])('a receipt cannot be %s', (_what, amount, paidOn, paid, problem) => {
    expect(found(amount, paidOn, paid)).toEqual([problem]);
  });
});
