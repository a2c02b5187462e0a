import { describe, expect, it } from '@jest/globals';
import './contract.messages.js';
import { countingOf, countingReason, type Counted, type CountingPolicy } from './counting.policy.js';

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
  it('counts with the whole sum in the year and month of signing', () => {
    expect(countingOf(signed)).toMatchObject({ counts: true, year: 2026, month: 12, amount: 100_000_000n });
    expect(countingReason(countingOf(signed), 'zh')).toBe('已计入 2026 年度成交额：买方在本区，签订于 2026-12-31。');
    expect(countingReason(countingOf(signed), 'en')).toBe('Counted toward 2026: the buyer is in the district, signed on 2026-12-31.');
  });

  it('takes the year of the day in Shanghai on both sides of New Year', () => {
    expect(countingOf({ ...signed, signedOn: '2027-01-01' })).toMatchObject({ counts: true, year: 2027, month: 1 });
  });

  it('counts when either party is in the district, and once when both are', () => {
    expect(countingOf({ ...signed, buyerRegionCode: '310112', sellerRegionCode: '350404' }).counts).toBe(true);
    expect(countingOf({ ...signed, sellerRegionCode: '350404' })).toMatchObject({ counts: true, amount: 100_000_000n });
    expect(countingOf({ ...signed, buyerRegionCode: '350400' })).toMatchObject({ counts: false, code: 'contract.counting.outside' });
  });

  it.each(['SIGNED', 'PERFORMING', 'SETTLED', 'ARCHIVED', 'DISPUTED'] as const)('counts while %s', (state) => {
    expect(countingOf({ ...signed, state }).counts).toBe(true);
  });

  it.each([
    ['DRAFT', 'unsigned'],
    ['AWAITING_CONFIRMATION', 'unsigned'],
    ['TERMINATED', 'terminated'],
  ] as const)('does not count while %s', (state, reason) => {
    expect(countingOf({ ...signed, state })).toMatchObject({ counts: false, code: `contract.counting.${reason}` });
  });

  it('counts the entry fee of a royalty contract, and nothing of pure royalties', () => {
    expect(countingOf({ ...signed, paymentMode: 'ROYALTY_WITH_ENTRY_FEE', instalmentTotal: 30_000_000n })).toMatchObject({ counts: true, amount: 30_000_000n, code: 'contract.counting.countedEntryFee' });
    expect(countingOf({ ...signed, paymentMode: 'ROYALTY', instalmentTotal: 0n })).toMatchObject({ counts: false, code: 'contract.counting.royalty' });
  });

  it('follows the policy of the day of signing', () => {
    const base: CountingPolicy = { id: 'a', from: '2025-01-01', district: '350404', party: 'either', royalty: 'entry-fee', basis: '' };
    const policies: CountingPolicy[] = [base, { ...base, id: 'b', from: '2027-01-01', party: 'seller' }];
    expect(countingOf(signed, policies)).toMatchObject({ counts: true, policy: 'a' });
    expect(countingOf({ ...signed, signedOn: '2027-01-01' }, policies)).toMatchObject({ counts: false, code: 'contract.counting.outside' });
    expect(countingOf({ ...signed, signedOn: '2024-12-31' }, policies)).toMatchObject({ counts: false, code: 'contract.counting.noPolicy' });
    expect(countingOf({ ...signed, signedOn: null })).toMatchObject({ counts: false, code: 'contract.counting.undated' });
  });
});
