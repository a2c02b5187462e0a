import { createHmac } from 'node:crypto';
import type { LedgerLineSum } from './ledger.accounts.js';
import type { LedgerEntry, LedgerYear } from './ledger.entity.js';

export type Digestible = Omit<LedgerEntry, 'digest'>;

/** What stands before a year's first entry. */
export function genesisOf(key: string, year: number): string {
  return hmac(key, ['kechuang-ledger-v1', 'year', String(year)]);
}

/** An entry with its lines and its predecessor, written one way only, under the key. @param lines in the order of their accounts' names. */
export function digestOf(key: string, entry: Digestible, lines: readonly LedgerLineSum[]): string {
  return hmac(key, canonical(entry, lines));
}

/** The head's own seal: without the key nobody makes another head that fits a shortened chain. */
export function sealOf(key: string, { year, count, digest, closed, firstClosedAt }: Omit<LedgerYear, 'seal'>): string {
  return hmac(key, [
    'kechuang-ledger-v1',
    'head',
    String(year),
    String(count),
    digest,
    closed ? 'closed' : 'open',
    firstClosedAt ? firstClosedAt.toISOString() : '',
  ]);
}

/** JSON of strings and nulls: no two different entries have the same text. */
export function canonical(entry: Digestible, lines: readonly LedgerLineSum[]): unknown[] {
  const {
    year,
    seq,
    id,
    kind,
    contractId,
    sourceId,
    effectiveOn,
    month,
    field,
    policy,
    reason,
    reversesId,
    units,
    actorId,
    at,
    previousDigest,
  } = entry;
  const sorted = [...lines]
    .sort((a, b) => (a.account < b.account ? -1 : 1))
    .map(({ account, amount }) => [account, String(amount)]);
  return [
    'kechuang-ledger-v1',
    'entry',
    String(year),
    String(seq),
    id,
    kind,
    contractId,
    sourceId,
    effectiveOn,
    String(month),
    field,
    policy,
    reason,
    reversesId,
    String(units),
    actorId,
    at.toISOString(),
    previousDigest,
    sorted,
  ];
}

function hmac(key: string, parts: unknown[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
