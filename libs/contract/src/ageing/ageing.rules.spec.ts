import { daysBetween } from '#kernel/values';
import { describe, expect, it } from '@jest/globals';
import { AGE_BANDS, ageBandOf, dueDaysOf, type AgeBand } from './ageing.rules.js';

describe('Ageing', () => {
  it.each([
    [1, 'TO_30'],
    [30, 'TO_30'],
    [31, 'TO_60'],
    [60, 'TO_60'],
    [61, 'TO_90'],
    [90, 'TO_90'],
    [91, 'OVER_90'],
    [4000, 'OVER_90'],
  ] as const)('an instalment %i days late stands in the band %s', (days, band) => {
    expect(ageBandOf(days)).toBe(band);
  });

  it('ageing finds the very days that fall into a band, over a month’s and a year’s end', () => {
    for (const band of Object.keys(AGE_BANDS) as AgeBand[]) {
      const { from, to } = dueDaysOf(band, '2026-01-15');
      expect(ageBandOf(daysBetween(to, '2026-01-15'))).toBe(band);
      if (from) expect(ageBandOf(daysBetween(from, '2026-01-15'))).toBe(band);
    }
    expect(dueDaysOf('TO_30', '2026-01-15')).toEqual({ from: '2025-12-16', to: '2026-01-14' });
    expect(dueDaysOf('OVER_90', '2026-01-15')).toEqual({ from: null, to: '2025-10-16' });
  });
});
