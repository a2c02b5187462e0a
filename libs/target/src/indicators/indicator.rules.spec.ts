import { describe, expect, it } from '@jest/globals';
import { PLAN, alikeOf, isComputed, nameOf, planIndicator, readPlan } from '../plan/plan-indicators.js';
import { judge, type Measured } from './indicator.rules.js';

const at = (year: number, value: number, on = `${year}-12-31`): Measured => ({ year, on, value });
const of = (code: string, measured: Measured[], year = 2026) =>
  judge(planIndicator(code)!, measured, { year, plan: PLAN });

describe('where an indicator stands', () => {
  it('a yearly indicator stands by the share of the year that had passed on the value’s day', () => {
    expect(of('ENVOYS_SELECTED', [at(2026, 60, '2026-03-01')])).toMatchObject({ status: 'REACHED' });
    expect(of('ENVOYS_SELECTED', [at(2026, 30, '2026-06-30')])).toMatchObject({ status: 'ON_TRACK' });
    expect(of('ENVOYS_SELECTED', [at(2026, 29, '2026-07-15')])).toMatchObject({ status: 'BEHIND' });
    expect(of('ENVOYS_SELECTED', [at(2026, 59)])).toMatchObject({ status: 'BEHIND', expected: 60 });
  });

  it('of a yearly indicator another year’s value says nothing, and a sum over years is no value', () => {
    expect(of('ENVOYS_SELECTED', [at(2025, 80)])).toMatchObject({ status: 'NO_DATA', latest: null });
    expect(of('ENVOYS_SELECTED', [])).toMatchObject({ status: 'NO_DATA' });
  });

  it('an indicator to be reached by 2029 stands on the straight line from its baseline', () => {
    // 765 at the end of 2024, 1000 at the end of 2029: 47 a year.
    expect(of('RD_STAFF', [at(2025, 812)])).toMatchObject({ status: 'ON_TRACK', expected: 812 });
    expect(of('RD_STAFF', [at(2025, 811)])).toMatchObject({ status: 'BEHIND' });
    expect(of('RD_STAFF', [at(2025, 811), at(2026, 1000, '2026-02-01')])).toMatchObject({ status: 'REACHED' });
    expect(of('RD_STAFF', [])).toMatchObject({ status: 'NO_DATA' });
  });

  it('of an indicator to be reached by 2029 without a baseline, the first value is where the line begins, and is not judged itself', () => {
    expect(of('RD_ACTIVITY_COVERAGE', [at(2025, 30)])).toMatchObject({ status: 'NO_DATA', latest: { value: 30 } });
    expect(of('RD_ACTIVITY_COVERAGE', [at(2025, 30), at(2026, 33)])).toMatchObject({
      status: 'ON_TRACK',
      expected: 32.5,
    });
    expect(of('RD_ACTIVITY_COVERAGE', [at(2025, 30), at(2026, 32)])).toMatchObject({ status: 'BEHIND' });
    expect(of('RD_ACTIVITY_COVERAGE', [at(2025, 41)])).toMatchObject({ status: 'REACHED' });
  });

  it('an indicator to be held is judged at the baseline, at the plan’s floor, and below it', () => {
    expect([47, 46, 40, 39].map((value) => of('TECH_SME', [at(2025, value)]).status)).toEqual([
      'REACHED',
      'ON_TRACK',
      'ON_TRACK',
      'BEHIND',
    ]);
  });

  it('an indicator that the plan leaves open is judged yearly or in sum', () => {
    expect(of('RD_SPEND_GROWTH', [at(2025, 6), at(2026, 5)])).toMatchObject({ status: 'REACHED' });
    expect(of('RD_SPEND_GROWTH', [at(2025, 3), at(2026, 3)])).toMatchObject({ status: 'ON_TRACK' });
    expect(of('RD_SPEND_GROWTH', [at(2025, 3)])).toMatchObject({ status: 'BEHIND' });
    // The base year is not of the plan, and what is missing between two years is not known.
    expect(of('RD_SPEND_GROWTH', [at(2024, 12), at(2025, 1)])).toMatchObject({ status: 'BEHIND' });
    expect(of('RD_SPEND_GROWTH', [at(2025, 6), at(2027, 6)], 2027)).toMatchObject({ status: 'NO_DATA' });
  });

  it('an indicator’s value of a later year does not count', () => {
    expect(of('RD_STAFF', [at(2027, 1200)])).toMatchObject({ status: 'NO_DATA' });
  });

  it('of an indicator without a target there is nothing to judge', () => {
    expect(of('LITTLE_GIANTS', [at(2025, 26)])).toMatchObject({ status: 'NO_TARGET', latest: { value: 26 } });
  });
});

describe('the plan’s two traps', () => {
  it('成交额 (turnover) has no baseline of 2024: that one is of 登记额 (the registered sum)', () => {
    expect(planIndicator('CONTRACT_TURNOVER')).toMatchObject({ baseline: [], target: 20_000, targetKind: 'ANNUAL' });
    expect(planIndicator('CONTRACT_REGISTERED')!.baseline.map(({ value }) => value)).toContain(28_379.59);
    expect(planIndicator('CONTRACT_REGISTERED')!.target).toBeNull();
  });

  it('in the plan 22.5 % is the coverage of institutions, 40 % that of activity', () => {
    const [activity, institution] = ['RD_ACTIVITY_COVERAGE', 'RD_INSTITUTION_COVERAGE'].map((code) =>
      planIndicator(code)!,
    ) as [NonNullable<ReturnType<typeof planIndicator>>, NonNullable<ReturnType<typeof planIndicator>>];
    expect(activity).toMatchObject({ baseline: [], target: 40 });
    expect(institution).toMatchObject({ baseline: [{ value: 22.5 }], target: null });
    expect(
      new Set(
        ['zh', 'en'].flatMap((locale) => [activity, institution].map((indicator) => nameOf(indicator, locale as 'zh'))),
      ).size,
    ).toBe(4);
    expect(alikeOf(activity.code)).toBe(institution.code);
    expect(alikeOf(institution.code)).toBe(activity.code);
    expect(alikeOf('RD_STAFF')).toBeUndefined();
  });
});

describe('the plan', () => {
  it('the plan has 26 indicators, each with a name in both languages, two of them computed', () => {
    expect(PLAN.indicators).toHaveLength(26);
    expect(PLAN.indicators.filter((indicator) => nameOf(indicator, 'en') === indicator.name)).toEqual([]);
    expect(PLAN.indicators.map(({ code }) => code).filter(isComputed)).toEqual([
      'CONTRACT_TURNOVER',
      'CONTRACT_REGISTERED',
    ]);
  });

  it('a plan is refused with a target that has no kind, or a name given twice', () => {
    const indicator = {
      code: 'A',
      name: '甲',
      unit: '家',
      baseline: [],
      target: { op: '>=', value: 1 },
      targetKind: 'baseline-only',
      quote: '',
      note: '',
    };
    const plan = (indicators: unknown[]) => ({ baseYear: 2024, period: [2025, 2029], indicators });
    expect(() => readPlan(plan([indicator]))).toThrow('contradict');
    expect(() =>
      readPlan(
        plan([
          { ...indicator, targetKind: 'annual' },
          { ...indicator, targetKind: 'annual' },
        ]),
      ),
    ).toThrow('twice');
  });
});
