import type { LedgerSum } from '#ledger';
import { describe, expect, it } from '@jest/globals';
import { TURNOVER_TARGET, targetOf, turnoverTarget } from '../plan/plan-targets.js';
import { elapsedShare, figuresOf, shareOf } from './cockpit.rules.js';

const sum = (
  account: LedgerSum['account'],
  month: number,
  amount: bigint,
  units = 1,
  field: LedgerSum['field'] = 'DIGITAL_ECONOMY',
): LedgerSum => ({ account, month, field, amount, units });

describe('The figures of a year', () => {
  const figures = figuresOf(
    [
      sum('TURNOVER', 3, 500n, 2),
      sum('TURNOVER', 4, 100n, 1, 'FUTURE_INDUSTRY'),
      sum('TURNOVER', 4, -100n, -1, 'FUTURE_INDUSTRY'),
      sum('TECHNOLOGY', 3, 300n, 2),
      sum('REGISTERED', 5, 400n),
      sum('PAID', 5, 70n, 3),
    ],
    ['DIGITAL_ECONOMY', 'FUTURE_INDUSTRY', 'PUBLIC_WELFARE'],
  );

  it('the figures of a year are sums of the entries; what is taken back is gone from every figure', () => {
    expect(figures).toMatchObject({ signed: 500n, registered: 400n, paid: 70n, contractCount: 2 });
    expect(figures.byMonth[3]).toEqual({ month: 4, signed: 0n, registered: 0n, paid: 0n });
    expect(figures.byField).toEqual([
      { field: 'DIGITAL_ECONOMY', count: 2, signed: 500n, registered: 400n, paid: 70n },
      { field: 'FUTURE_INDUSTRY', count: 0, signed: 0n, registered: 0n, paid: 0n },
      { field: 'PUBLIC_WELFARE', count: 0, signed: 0n, registered: 0n, paid: 0n },
    ]);
  });

  it('the figures of a year have twelve months, and the months add up to the year', () => {
    expect(figures.byMonth.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(figures.byMonth.reduce((all, { signed }) => all + signed, 0n)).toBe(figures.signed);
  });

  it('the figures of a year know shares of sums that no 32-bit number holds, and of nothing', () => {
    expect(shareOf(11_980_000_000n, 20_000_000_000n)).toBe(0.599);
    expect(shareOf(5n, 0n)).toBe(0);
  });
});

describe('The pace of a year', () => {
  it('the pace of a year is the share of its days that have passed', () => {
    expect(elapsedShare(2026, '2026-12-31')).toBe(1);
    expect(elapsedShare(2026, '2026-01-01')).toBe(0.0027);
    expect(elapsedShare(2028, '2028-07-01')).toBe(0.5);
    expect([elapsedShare(2025, '2026-05-01'), elapsedShare(2027, '2026-05-01')]).toEqual([1, 0]);
  });
});

describe('The target', () => {
  it('the target of turnover is ¥200M in each year of the plan, read from the plan', () => {
    expect(TURNOVER_TARGET).toEqual({ from: 2025, to: 2029, fen: 20_000_000_000n });
    expect([2024, 2025, 2029, 2030].map((year) => targetOf(year))).toEqual([0n, 20_000_000_000n, 20_000_000_000n, 0n]);
  });

  it('the target of turnover is never the registered sum of the base year', () => {
    const plan = {
      plan: '',
      period: [2025, 2029],
      indicators: [{ code: 'CONTRACT_REGISTERED', unit: '万元', target: null, targetKind: 'baseline-only' }],
    };
    expect(() => turnoverTarget(plan)).toThrow('no annual CONTRACT_TURNOVER');
  });
});
