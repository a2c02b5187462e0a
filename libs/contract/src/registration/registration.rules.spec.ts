import { describe, expect, it } from '@jest/globals';
import { checklistOn, countsOf, precheckOf, type Checkable } from './precheck.rules.js';
import { dueDay, parseTerms, termFor, workingDaysLeft } from './registration.terms.js';

describe('The registrar’s days', () => {
  const terms = parseTerms(':SUBMITTED=15 :PRECHECK=5 35:SUBMITTED=20 3504@2026-03-01:SUBMITTED=10');

  it('the registrar’s days are those of the nearest region, from their day on', () => {
    const days = (region: string, on: string) => termFor(terms, { region, state: 'SUBMITTED', on })?.days;
    expect(days('310112', '2026-04-01')).toBe(15);
    expect(days('350100', '2026-04-01')).toBe(20);
    expect(days('350404', '2026-02-28')).toBe(20);
    expect(days('350404', '2026-03-01')).toBe(10);
  });

  it('the registrar’s days are working days: the National Day holiday is not counted', () => {
    expect(dueDay(terms, { region: '310112', state: 'PRECHECK', on: '2026-09-30' })! > '2026-10-08').toBe(true);
    expect(dueDay(terms, { region: '310112', state: 'REGISTERED', on: '2026-09-30' })).toBeNull();
    expect(workingDaysLeft('2026-11-27', '2026-11-23')).toBe(4);
    expect(workingDaysLeft('2026-11-20', '2026-11-23')).toBe(-1);
    expect(workingDaysLeft('2026-11-23', '2026-11-23')).toBe(0);
  });

  it('the registrar’s days name the part that cannot be read', () => {
    expect(() => parseTerms(':SUBMITTED=15 :REGISTERED=3')).toThrow('":REGISTERED=3"');
    expect(() => parseTerms('3504@soon:SUBMITTED=15')).toThrow('soon');
  });
});

describe('A pre-check', () => {
  const contract: Checkable = {
    kind: 'DEVELOPMENT_COMMISSIONED',
    subKind: null,
    scanId: null,
    confirmedAt: null,
    technologyAmount: 1n,
    totalAmount: 2n,
    technologyArea: 'MATERIALS',
    ipKind: 'SECRET',
    planSource: 'NONE',
    goal: 'INDUSTRY',
    expectedInput: null,
    expectedOutput: null,
    buyerCreditCode: '1',
    sellerCreditCode: '2',
    buyerNature: 'PRIVATE_ENTERPRISE',
    sellerNature: 'UNIVERSITY',
    validFrom: '2026-01-01',
    validUntil: '2027-01-01',
  };
  const list = checklistOn('2026-11-23');

  it('a pre-check is that of its day, and says where it comes from', () => {
    expect([checklistOn('2026-02-28').id, checklistOn('2026-03-01').id]).toEqual(['2001', '2026-interim']);
    expect(checklistOn('2026-03-01').source).toContain('以登记机构的要求为准');
  });
  const keys = (change: Partial<Checkable>): string[] =>
    precheckOf({ ...contract, ...change }, list).map(({ key }) => key);

  it('a pre-check asks of a development what makes it one, and of a transfer what makes it one', () => {
    expect(keys({}).filter((key) => key.includes('.'))).toEqual([
      'dev.open',
      'dev.new',
      'dev.figures',
      'dev.acceptance',
    ]);
    expect(keys({ kind: 'TRANSFER' })).toEqual(
      expect.arrayContaining([
        'transfer.mastered',
        'transfer.complete',
        'transfer.ownership',
        'transfer.expected',
        'price.notice',
      ]),
    );
    expect(keys({ kind: 'TRANSFER', sellerNature: 'PRIVATE_ENTERPRISE' })).not.toContain('price.notice');
    for (const kind of ['LICENCE', 'CONSULTING', 'SERVICE', 'TRAINING', 'INTERMEDIARY'] as const)
      expect(keys({ kind }).length).toBeGreaterThan(4);
  });

  it('a pre-check answers from the contract what the contract says, whatever people typed', () => {
    const items = precheckOf(contract, list, { scan: { met: true }, 'dev.new': { met: false, note: '目标未量化' } });
    expect(items.find(({ key }) => key === 'scan')).toMatchObject({ automatic: true, met: false });
    expect(items.find(({ key }) => key === 'dev.new')).toMatchObject({
      automatic: false,
      met: false,
      note: '目标未量化',
    });
    expect(countsOf(items)).toEqual({ met: 2, open: 4, unmet: 2 });
  });
});
