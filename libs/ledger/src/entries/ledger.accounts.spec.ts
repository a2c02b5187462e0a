import { describe, expect, it } from '@jest/globals';
import { ACCOUNTS, LEDGER_ACCOUNTS, LedgerSeries, gathered, transfer, unbalanced } from './ledger.accounts.js';
import { canonical, digestOf, genesisOf, sealOf, type Digestible } from './ledger.digest.js';

const KEY = 'k'.repeat(32);
const entry: Digestible = {
  year: 2026,
  seq: 1,
  id: 'a',
  kind: 'SIGNED',
  contractId: 'c',
  sourceId: 'c',
  effectiveOn: '2026-03-01',
  month: 3,
  field: 'DIGITAL_ECONOMY',
  policy: '2024-1',
  reason: null,
  reversesId: null,
  units: 1,
  actorId: null,
  at: new Date('2026-03-02T00:00:00.000Z'),
  previousDigest: genesisOf(KEY, 2026),
};
const lines = [...transfer('TURNOVER', 'TURNOVER_SOURCE', 500n), ...transfer('PROMISED', 'AGREED', 500n)];

describe('The chart of accounts', () => {
  it('the chart of accounts gives every series accounts that grow by debit, and one that says where their sums come from', () => {
    for (const series of Object.values(LedgerSeries)) {
      const grows = LEDGER_ACCOUNTS.filter((account) => ACCOUNTS[account].series === series).map(
        (account) => ACCOUNTS[account].grows,
      );
      expect(grows.filter((side) => side === 'credit')).toHaveLength(1);
      expect(grows.length).toBeGreaterThan(1);
    }
    expect(new Set(LEDGER_ACCOUNTS.map((account) => ACCOUNTS[account].no)).size).toBe(LEDGER_ACCOUNTS.length);
  });

  it('the chart of accounts finds sums that turn up in another series, though all of them add up to nothing', () => {
    expect(unbalanced(lines)).toEqual([]);
    expect(
      unbalanced([
        { account: 'TURNOVER', amount: 5n },
        { account: 'AGREED', amount: -5n },
      ]),
    ).toEqual(['TURNOVER', 'MONEY']);
    expect(unbalanced([{ account: 'ELSEWHERE', amount: 0n }])).toEqual(['no account ELSEWHERE']);
  });

  it('lines of one account are gathered into one, and what is nothing is dropped', () => {
    expect(
      gathered([
        ...transfer('DUE', 'PROMISED', 5n),
        ...transfer('DUE', 'PROMISED', -2n),
        ...transfer('PAID', 'AGREED', 0n),
      ]),
    ).toEqual([
      { account: 'PROMISED', amount: -3n },
      { account: 'DUE', amount: 3n },
    ]);
  });
});

describe('A digest', () => {
  it('a digest does not depend on the order in which lines are read', () => {
    expect(digestOf(KEY, entry, [...lines].reverse())).toBe(digestOf(KEY, entry, lines));
  });

  it('a digest changes with every column, every line, and the key', () => {
    const changes: Partial<Digestible>[] = [
      { year: 2025 },
      { seq: 2 },
      { id: 'b' },
      { kind: 'AMENDED' },
      { contractId: 'd' },
      { sourceId: 'd' },
      { effectiveOn: '2026-03-02' },
      { month: 4 },
      { field: 'FUTURE_INDUSTRY' },
      { policy: 'x' },
      { reason: '' },
      { reversesId: 'a' },
      { units: 0 },
      { actorId: 'a' },
      { at: new Date('2026-03-02T00:00:00.001Z') },
      { previousDigest: genesisOf(KEY, 2025) },
    ];
    expect(changes).toHaveLength(canonical(entry, []).length - 3);
    const digests = [
      digestOf(KEY, entry, lines),
      ...changes.map((change) => digestOf(KEY, { ...entry, ...change }, lines)),
      digestOf(KEY, entry, lines.slice(0, 2)),
      digestOf(
        KEY,
        entry,
        lines.map(({ account, amount }) => ({ account, amount: amount + 1n })),
      ),
      digestOf('o'.repeat(32), entry, lines),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('a digest seals every column of a head', () => {
    const head = { year: 2026, count: 3, digest: 'd'.repeat(64), closed: false, firstClosedAt: null };
    const seals = [
      head,
      { ...head, year: 2025 },
      { ...head, count: 2 },
      { ...head, digest: 'e'.repeat(64) },
      { ...head, closed: true },
      { ...head, firstClosedAt: new Date(0) },
    ].map((each) => sealOf(KEY, each));
    expect(new Set(seals).size).toBe(seals.length);
  });
});
