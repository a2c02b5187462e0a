import { describe, expect, it } from '@jest/globals';
import { Schedules, nextAt } from './schedules.registry.js';

describe('A schedule', () => {
  it.each([
    ['2026-11-30T18:00:00Z', '2026-11-30T19:30:00.000Z'],
    ['2026-11-30T19:30:00Z', '2026-12-01T19:30:00.000Z'],
    ['2026-11-30T16:30:00Z', '2026-11-30T19:30:00.000Z'],
    ['2026-12-31T20:00:00Z', '2027-01-01T19:30:00.000Z'],
  ])('of 03:30 in Shanghai is due after %s at %s', (now, due) => {
    expect(nextAt('03:30', new Date(now)).toISOString()).toBe(due);
  });

  it('has an interval or a time of day, and a name of its own', () => {
    const schedules = new Schedules();
    const run = async () => undefined;
    expect(() => schedules.register({ name: 'none', run })).toThrow('an interval or a time of day');
    expect(() => schedules.register({ name: 'both', everyMs: 1, dailyAt: '03:30', run })).toThrow(
      'an interval or a time',
    );
    schedules.register({ name: 'nightly', dailyAt: '03:30', run });
    expect(() => schedules.register({ name: 'nightly', everyMs: 1, run })).toThrow('two schedules');
  });
});
