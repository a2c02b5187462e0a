import { LedgerVerifier } from '#ledger';
import type { INestApplicationContext } from '@nestjs/common';

export interface VerifyOptions {
  year?: number;
  json?: boolean;
}

/** Proves the ledger and says what came of it. @returns false when a row is inconsistent. */
export async function verifyLedger(
  app: INestApplicationContext,
  { year, json }: VerifyOptions,
  say: (text: string) => void,
): Promise<boolean> {
  if (year !== undefined && !Number.isInteger(year)) throw new Error('--year is a year, such as 2026');
  const begun = performance.now();
  const verdict = await app.get(LedgerVerifier).verify(year);
  const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
  const { ok, entries, contracts, heads, finding } = verdict;
  if (json) {
    say(JSON.stringify({ ...verdict, seconds }));
    return ok;
  }
  for (const head of heads) say(`${head.year}: ${head.count} entries, last digest ${head.digest}`);
  if (!finding) {
    say(
      `Proven in ${seconds} s: ${entries} entries of ${contracts} contracts; chains, digests, heads, balances and sums are right, and contract = ledger = target.`,
    );
    return ok;
  }
  const where = [
    finding.year && `year ${finding.year}`,
    finding.seq && `number ${finding.seq}`,
    finding.contractCode && `contract ${finding.contractCode}`,
  ]
    .filter(Boolean)
    .join(', ');
  say(
    `Inconsistent row: ${finding.table}${where ? ` (${where})` : ''}\n  proof: ${finding.proof}\n  ${finding.detail}`,
  );
  return ok;
}
