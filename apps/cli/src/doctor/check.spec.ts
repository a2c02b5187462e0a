import { isDeclared } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { terminalLocale } from '../words.js';
import { findingOf, isAtLeast, lineOf, ok, wrong } from './check.js';
import './doctor.messages.js';
import { lookAtCalendar } from './work.checks.js';

describe('What the doctor says', () => {
  it('is one line with what to do, in the language of the terminal', () => {
    const finding = wrong('queues.failed', { failed: 3 });
    expect(lineOf('queues', finding, 'en')).toBe(
      '✗ jobs: 3 failed → see why at /admin/queues, put it right, then run redrive',
    );
    expect(lineOf('queues', finding, 'zh')).toBe('✗ 任务：3 个失败 → 看 /admin/queues 的原因，排除后运行 redrive');
    expect(lineOf('node', ok('node.ok', { version: '24.1.0' }), 'zh')).toBe('✓ Node：24.1.0');
    expect(terminalLocale({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(terminalLocale({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en');
    expect(terminalLocale({ LANG: 'C' })).toBe('en');
    expect(terminalLocale({})).toBe('en');
  });

  it('has words for every finding, and something to do for whatever is wrong', () => {
    for (const file of ['servers.checks.ts', 'work.checks.ts', 'doctor.ts']) {
      const source = readFileSync(`apps/cli/src/doctor/${file}`, 'utf8');
      for (const [, verdict, code] of source.matchAll(/\b(ok|note|wrong|bad)\('([\w.]+)'/g)) {
        expect([code, isDeclared(`doctor.${code}`)]).toEqual([code, true]);
        if (verdict !== 'ok') expect([code, isDeclared(`doctor.${code}.todo`)]).toEqual([code, true]);
      }
      for (const [, name] of source.matchAll(/name: '(\w+)'/g)) expect(isDeclared(`doctor.${name}`)).toBe(true);
    }
  });

  it('says so when it could not look', async () => {
    const look = () => Promise.reject(new Error('no door'));
    expect(lineOf('disk', await findingOf({ name: 'disk', look }), 'en')).toBe('? disk: could not look: no door');
  });

  it('compares versions by their numbers', () => {
    expect([
      isAtLeast('10.11.19-MariaDB', [10, 11]),
      isAtLeast('10.6.1', [10, 11]),
      isAtLeast('11.0', [10, 11]),
    ]).toEqual([true, false, true]);
  });

  it.each([
    ['2026-11-30T15:00:00Z', [2026], 'ok'],
    ['2026-11-30T16:00:00Z', [2026], 'wrong'],
    ['2026-12-31T00:00:00Z', [2026, 2027], 'ok'],
    ['2027-01-01T00:00:00Z', [2026], 'wrong'],
  ])('at %s a calendar that knows %s is %s', (now, years, verdict) => {
    expect(lookAtCalendar(new Date(now), (year) => years.includes(year)).verdict).toBe(verdict);
  });
});
