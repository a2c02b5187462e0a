import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import { checkReason, checkUntil, isInForce } from './named-access.rules.js';

const TODAY = '2026-11-23';
const codes = (check: (problems: Problems) => unknown): string[] => {
  const problems = new Problems();
  check(problems);
  return problems.list.map(({ field, code }) => `${field}:${code}`);
};

describe('A grant to see names', () => {
  it('a grant to see names opens them through its last day, and only when granted', () => {
    expect([TODAY, '2026-11-22'].map((until) => isInForce({ state: 'GRANTED', until }, TODAY))).toEqual([true, false]);
    for (const state of ['REQUESTED', 'REFUSED', 'WITHDRAWN', 'REVOKED'] as const)
      expect(isInForce({ state, until: '2026-12-31' }, TODAY)).toBe(false);
  });

  it('a grant to see names is asked for with a purpose that can be judged', () => {
    expect(codes((problems) => checkReason(problems, '  '))).toEqual(['reason:value.required']);
    expect(codes((problems) => checkReason(problems, '核对数据'))).toEqual(['reason:named.reason.short']);
    expect(codes((problems) => checkReason(problems, '用'.repeat(501)))).toEqual(['reason:value.tooLong']);
    expect(codes((problems) => checkReason(problems, '核对三季度技术合同成交额统计'))).toEqual([]);
  });

  it('a grant to see names lasts from today to ninety days at most', () => {
    expect(
      ['2026-11-22', '2027-02-22', 'soon', '2026-02-30'].map((until) =>
        codes((problems) => checkUntil(problems, until, TODAY)),
      ),
    ).toEqual([['until:named.until'], ['until:named.until'], ['until:named.until'], ['until:named.until']]);
    expect([TODAY, '2027-02-21'].flatMap((until) => codes((problems) => checkUntil(problems, until, TODAY)))).toEqual(
      [],
    );
  });
});
