import { describe, expect, it } from '@jest/globals';
import '../core/contract.messages.js';
import {
  COUNTING_POLICIES,
  amendedSumsOf,
  countingOf,
  countingReason,
  policyOf,
  signedSumsOf,
  statedSumsOf,
  technologyByChange,
  type Counted,
  type CountingPolicy,
} from './counting.policy.js';

const signed: Counted = {
  state: 'SIGNED',
  signedOn: '2026-12-31',
  totalAmount: 100_000_000n,
  instalmentTotal: 100_000_000n,
  paymentMode: 'INSTALMENTS',
  buyerRegionCode: '350404',
  sellerRegionCode: '310112',
};

describe('What counts', () => {
  it('a contract counts with the whole sum in the year and month of signing', () => {
    expect(countingOf(signed)).toMatchObject({ counts: true, year: 2026, month: 12, amount: 100_000_000n });
    expect(countingReason(countingOf(signed), 'zh')).toBe('已计入 2026 年度成交额：买方在本区，签订于 2026-12-31。');
    expect(countingReason(countingOf(signed), 'en')).toBe(
      'Counted toward 2026: the buyer is in the district, signed on 2026-12-31.',
    );
  });

  it('a contract takes the year of the day in Shanghai on both sides of New Year', () => {
    expect(countingOf({ ...signed, signedOn: '2027-01-01' })).toMatchObject({ counts: true, year: 2027, month: 1 });
  });

  it('a contract counts when either party is in the district, and once when both are', () => {
    expect(countingOf({ ...signed, buyerRegionCode: '310112', sellerRegionCode: '350404' }).counts).toBe(true);
    expect(countingOf({ ...signed, sellerRegionCode: '350404' })).toMatchObject({ counts: true, amount: 100_000_000n });
    expect(countingOf({ ...signed, buyerRegionCode: '350400' })).toMatchObject({
      counts: false,
      code: 'contract.counting.outside',
    });
  });

  it.each(['SIGNED', 'PERFORMING', 'SETTLED', 'ARCHIVED', 'DISPUTED'] as const)(
    'a contract counts while %s',
    (state) => {
      expect(countingOf({ ...signed, state }).counts).toBe(true);
    },
  );

  it.each([
    ['DRAFT', 'unsigned'],
    ['AWAITING_CONFIRMATION', 'unsigned'],
    ['TERMINATED', 'terminated'],
  ] as const)('a contract does not count while %s', (state, reason) => {
    expect(countingOf({ ...signed, state })).toMatchObject({ counts: false, code: `contract.counting.${reason}` });
  });

  it('of a royalty contract the entry fee counts, and nothing of pure royalties', () => {
    expect(
      countingOf({ ...signed, paymentMode: 'ROYALTY_WITH_ENTRY_FEE', instalmentTotal: 30_000_000n }),
    ).toMatchObject({ counts: true, amount: 30_000_000n, code: 'contract.counting.countedEntryFee' });
    expect(countingOf({ ...signed, paymentMode: 'ROYALTY', instalmentTotal: 0n })).toMatchObject({
      counts: false,
      code: 'contract.counting.royalty',
    });
  });

  it('a contract follows the policy of the day of signing', () => {
    const base: CountingPolicy = { ...COUNTING_POLICIES[0]!, id: 'a', from: '2025-01-01' };
    const policies: CountingPolicy[] = [base, { ...base, id: 'b', from: '2027-01-01', party: 'seller' }];
    expect(countingOf(signed, policies)).toMatchObject({ counts: true, policy: 'a' });
    expect(countingOf({ ...signed, signedOn: '2027-01-01' }, policies)).toMatchObject({
      counts: false,
      code: 'contract.counting.outside',
    });
    expect(countingOf({ ...signed, signedOn: '2024-12-31' }, policies)).toMatchObject({
      counts: false,
      code: 'contract.counting.noPolicy',
    });
    expect(countingOf({ ...signed, signedOn: null })).toMatchObject({
      counts: false,
      code: 'contract.counting.undated',
    });
  });

  it('the counting policy has a basis for every row, and rows that follow each other', () => {
    expect(COUNTING_POLICIES.map(({ from }) => from)).toEqual([...COUNTING_POLICIES.map(({ from }) => from)].sort());
    expect(COUNTING_POLICIES.every(({ basis }) => basis.length > 20)).toBe(true);
    expect(new Set(COUNTING_POLICIES.map(({ id }) => id)).size).toBe(COUNTING_POLICIES.length);
  });
});

describe('The sums of an event', () => {
  const [policy] = COUNTING_POLICIES as [CountingPolicy];
  const whole: CountingPolicy = { ...policy, royalty: 'total' };
  const entryFee = {
    ...signed,
    paymentMode: 'ROYALTY_WITH_ENTRY_FEE',
    instalmentTotal: 30n,
    totalAmount: 100n,
    technologyAmount: 80n,
  } as const;

  it('the sums of an event are those of the policy of the contract, whatever state it is in', () => {
    expect(policyOf({ ...signed, signedOn: '2026-01-01' })?.id).toBe('2024-1');
    expect(policyOf({ ...signed, signedOn: '2023-12-31' })).toBeUndefined();
    expect(policyOf({ ...signed, buyerRegionCode: '310112' })).toBeUndefined();
  });

  it('the sums of an event are the whole sum on signing, and of a royalty contract the entry fee', () => {
    expect(signedSumsOf({ ...signed, technologyAmount: 70_000_000n }, policy)).toEqual({
      turnover: 100_000_000n,
      technology: 70_000_000n,
      promised: 100_000_000n,
    });
    expect(signedSumsOf(entryFee, policy)).toEqual({ turnover: 30n, technology: 30n, promised: 30n });
    expect(signedSumsOf(entryFee, whole)).toEqual({ turnover: 100n, technology: 80n, promised: 30n });
    expect(signedSumsOf({ ...entryFee, paymentMode: 'ROYALTY', instalmentTotal: 0n }, policy)).toEqual({
      turnover: 0n,
      technology: 0n,
      promised: 0n,
    });
  });

  it('the sums of an event are what a statement states, unless the whole sum counted', () => {
    expect(statedSumsOf(entryFee, policy, 7n)).toEqual({ turnover: 7n, technology: 7n, promised: 7n });
    expect(statedSumsOf(entryFee, whole, 7n)).toEqual({ turnover: 0n, technology: 0n, promised: 7n });
  });

  it('the sums of an event are what an amendment changes, down as well as up', () => {
    const sums = (total: bigint, technology: bigint, instalments: bigint) => ({ total, technology, instalments });
    const before = sums(100n, 80n, 30n);
    expect(amendedSumsOf(signed, policy, sums(100n, 80n, 100n), sums(80n, 75n, 80n))).toEqual({
      turnover: -20n,
      technology: -5n,
      promised: -20n,
    });
    expect(amendedSumsOf(entryFee, policy, before, sums(80n, 75n, 30n))).toEqual({
      turnover: 0n,
      technology: 0n,
      promised: 0n,
    });
    expect(amendedSumsOf(entryFee, policy, before, sums(150n, 130n, 40n))).toEqual({
      turnover: 10n,
      technology: 10n,
      promised: 10n,
    });
    expect(amendedSumsOf({ paymentMode: 'ROYALTY' }, policy, before, sums(150n, 130n, 40n))).toEqual({
      turnover: 0n,
      technology: 0n,
      promised: 10n,
    });
  });

  it('the sums of an event were smaller changes of both once, and are proven so where they were booked so', () => {
    expect(
      [
        [200n, 0n],
        [200n, 50n],
        [50n, 200n],
        [-20n, -5n],
        [-5n, -20n],
        [20n, -5n],
      ].map(([turnover, technology]) => technologyByChange(turnover!, technology!)),
    ).toEqual([0n, 50n, 50n, -5n, -5n, 0n]);
  });

  it('the sums of an event never leave more technology than what counts, and take it back as far as it was counted', () => {
    const sums = (total: bigint, technology: bigint, instalments: bigint) => ({ total, technology, instalments });
    // The fee is lowered, the agreed technology sum is not: its part of the fee goes with the fee.
    expect(amendedSumsOf(entryFee, policy, sums(100n, 80n, 30n), sums(100n, 80n, 20n))).toEqual({
      turnover: -10n,
      technology: -10n,
      promised: -10n,
    });
    // The technology sum falls below the fee.
    expect(amendedSumsOf(entryFee, policy, sums(100n, 80n, 30n), sums(150n, 25n, 40n))).toEqual({
      turnover: 10n,
      technology: -5n,
      promised: 10n,
    });
  });
});
