import { Ledger, type LedgerAccount } from '#ledger';
import { Injectable } from '@nestjs/common';

/** A year's sums of one account of the ledger, in fen: the only way in which indicators and forecast look at the ledger. */
@Injectable()
export class YearSums {
  constructor(private readonly ledger: Ledger) {}

  /** January to December; a month without entries is zero. */
  async months(year: number, account: LedgerAccount = 'TURNOVER'): Promise<bigint[]> {
    const months = Array<bigint>(12).fill(0n);
    for (const sum of await this.ledger.sums(year)) if (sum.account === account) months[sum.month - 1]! += sum.amount;
    return months;
  }

  async total(year: number, account: LedgerAccount): Promise<bigint> {
    return (await this.months(year, account)).reduce((sum, month) => sum + month, 0n);
  }

  years(): Promise<number[]> {
    return this.ledger.years();
  }

  largest(year: number): Promise<bigint> {
    return this.ledger.largest(year);
  }
}
