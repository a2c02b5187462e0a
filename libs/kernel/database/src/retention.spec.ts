import { describe, expect, it } from '@jest/globals';
import { monthsBefore } from './retention.registry.js';

describe('Calendar months before a moment', () => {
  it.each([
    ['2026-11-30T01:02:03.000Z', 6, '2026-05-30T01:02:03.000Z'],
    ['2026-08-31T00:00:00.000Z', 6, '2026-02-28T00:00:00.000Z'],
    ['2028-08-31T00:00:00.000Z', 6, '2028-02-29T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', 36, '2023-01-15T00:00:00.000Z'],
  ])('%s, %s months', (moment, months, earlier) => {
    expect(monthsBefore(new Date(moment), months).toISOString()).toBe(earlier);
  });
});
