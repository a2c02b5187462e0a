import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a month's counted turnover owes to matches. */
export interface MatchedMonth {
  year: number;
  month: number;
  fen: bigint;
}

/** Where turnover comes from. */
@Injectable()
export class ContractOriginRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The counted turnover of contracts that came out of a match, by the month of the ledger. */
  async matchedMonths(): Promise<MatchedMonth[]> {
    const rows = (await this.dataSource.query(
      `SELECT e.year AS year, e.month AS month, CAST(SUM(l.amount) AS CHAR) AS fen
       FROM contract c JOIN ledger_entry e ON e.contract_id = c.id JOIN ledger_line l ON l.year = e.year AND l.seq = e.seq AND l.account = 'TURNOVER'
       WHERE c.match_id IS NOT NULL GROUP BY e.year, e.month`,
    )) as { year: number; month: number; fen: string }[];
    return rows.map(({ year, month, fen }) => ({ year, month, fen: BigInt(fen) }));
  }
}
