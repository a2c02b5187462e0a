import { LedgerVerifier } from '#ledger';
import type { INestApplicationContext } from '@nestjs/common';
import { withServices } from './context.js';

export interface VerifyOptions {
  year?: number;
  json?: boolean;
}

/** Exit codes, so that a script can tell a lying row from a check that did not happen. */
const [PROVEN, INCONSISTENT, NOT_LOOKED] = [0, 1, 2];

/**
 * Proves the ledger and says what came of it.
 * @returns the exit code: 1 when a row is inconsistent; 2 when nobody could look, such as for a missing setting or a server that is away
 */
export async function verifyLedger(options: VerifyOptions, say: (text: string) => void): Promise<number> {
  try {
    return (await withServices((app) => proveLedger(app, options, say))) ? PROVEN : INCONSISTENT;
  } catch (error) {
    process.stderr.write(`The ledger could not be looked at. ${(error as Error).message}\n`);
    return NOT_LOOKED;
  }
}

async function proveLedger(
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
