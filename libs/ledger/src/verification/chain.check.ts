import { fenTransformer, groupBy } from '#kernel/values';
import type { EntityManager } from 'typeorm';
import { unbalanced, type LedgerLineSum } from '../entries/ledger.accounts.js';
import { digestOf, genesisOf, sealOf } from '../entries/ledger.digest.js';
import { LedgerYear, type LedgerEntry } from '../entries/ledger.entity.js';
import { LedgerTally } from '../sums/ledger.sums.entity.js';
import type { Found, LedgerHead } from './ledger.findings.js';

const BATCH = 5_000;
/** Read as they are: making objects of hundreds of thousands of rows takes longer than proving them. */
const COLUMNS = `year, seq, id, kind, contract_id AS contractId, source_id AS sourceId, effective_on AS effectiveOn, month, field, policy, reason,
  reverses_id AS reversesId, units, actor_id AS actorId, at, previous_digest AS previousDigest, digest`;

export type Line = LedgerLineSum & { year: number; seq: number };

/** Follows one year's chain from its first entry to its head and adds its lines up again. */
export class ChainCheck {
  private readonly tallies = new Map<string, { amount: bigint; units: number }>();
  entries = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly key: string,
    private readonly year: number,
    /** The head as an earlier check wrote it down. */
    private readonly noted: LedgerHead | undefined,
  ) {}

  async run(): Promise<Found | null> {
    return (await this.chain()) ?? (await this.tally());
  }

  private async chain(): Promise<Found | null> {
    const { manager, key, year, noted } = this;
    const head = await manager.findOneBy(LedgerYear, { year });
    if (!head) return this.inconsistent('ledger_year', null, 'head', 'the year has entries and no head');
    if (head.seal !== sealOf(key, head))
      return this.inconsistent('ledger_year', null, 'head', 'the head does not bear its seal');
    let previous = genesisOf(key, year);
    for (let after = 0; ;) {
      const entries = (await manager.query(
        `SELECT ${COLUMNS} FROM ledger_entry WHERE year = ? AND seq > ? ORDER BY seq LIMIT ${BATCH}`,
        [year, after],
      )) as LedgerEntry[];
      const last = entries.at(-1)?.seq;
      const lines = await this.lines(after, last);
      const numbers = new Set(entries.map(({ seq }) => seq));
      const stray = [...lines.keys()].find((seq) => !numbers.has(seq));
      for (const entry of entries) {
        const found = this.entry(entry, lines.get(entry.seq) ?? [], previous);
        if (found) return found;
        previous = entry.digest;
        if (noted?.count === entry.seq && noted.digest !== entry.digest)
          return this.inconsistent(
            'ledger_entry',
            entry,
            'noted',
            'an earlier check wrote down another digest for this number',
          );
      }
      if (stray !== undefined)
        return { table: 'ledger_line', year, seq: stray, proof: 'chain', detail: 'the line has no entry' };
      if (last === undefined) break;
      after = last;
    }
    if (this.entries !== head.count)
      return this.inconsistent(
        'ledger_year',
        { seq: this.entries + 1 },
        'head',
        `the head counts ${head.count} entries, there are ${this.entries}`,
      );
    if (previous !== head.digest)
      return this.inconsistent('ledger_year', null, 'head', 'the head names another last digest');
    if (noted && noted.count > head.count)
      return this.inconsistent(
        'ledger_entry',
        { seq: head.count + 1 },
        'noted',
        `an earlier check counted ${noted.count} entries, there are ${head.count}`,
      );
    return null;
  }

  private entry(entry: LedgerEntry, lines: readonly LedgerLineSum[], previous: string): Found | null {
    this.entries += 1;
    if (entry.seq !== this.entries)
      return this.inconsistent('ledger_entry', { seq: this.entries }, 'chain', `number ${this.entries} is missing`);
    if (entry.previousDigest !== previous)
      return this.inconsistent('ledger_entry', entry, 'chain', 'it does not follow the entry before it');
    if (entry.digest !== digestOf(this.key, entry, lines))
      return this.inconsistent(
        'ledger_entry',
        entry,
        'digest',
        'a column of the entry or one of its lines was changed',
      );
    const off = unbalanced(lines);
    if (off.length || !lines.length)
      return this.inconsistent(
        'ledger_line',
        entry,
        'balance',
        lines.length ? `debits and credits differ in ${off.join(', ')}` : 'the entry has no lines',
      );
    for (const { account, amount } of lines) {
      const name = `${entry.month} ${entry.field} ${account}`;
      const sum = this.tallies.get(name) ?? { amount: 0n, units: 0 };
      this.tallies.set(name, { amount: sum.amount + amount, units: sum.units + entry.units });
    }
    return null;
  }

  private async tally(): Promise<Found | null> {
    const tell = (name: string, detail: string) =>
      this.inconsistent('ledger_tally', null, 'tally', `${name}: ${detail}`);
    for (const { month, field, account, amount, units } of await this.manager.findBy(LedgerTally, {
      year: this.year,
    })) {
      const name = `${month} ${field} ${account}`;
      const sum = this.tallies.get(name) ?? { amount: 0n, units: 0 };
      this.tallies.delete(name);
      if (sum.amount !== amount) return tell(name, `the lines add up to ${sum.amount} fen, the tally says ${amount}`);
      if (sum.units !== units) return tell(name, `the entries count ${sum.units}, the tally says ${units}`);
    }
    const missing = [...this.tallies].find(([, { amount, units }]) => amount !== 0n || units !== 0);
    return missing ? tell(missing[0], `the lines add up to ${missing[1].amount} fen, there is no tally`) : null;
  }

  /** Lines of a batch by number; after the last entry, whatever is left. */
  private async lines(after: number, last: number | undefined): Promise<Map<number, Line[]>> {
    const until = last === undefined ? '' : ' AND seq <= ?';
    const rows = (await this.manager.query(
      `SELECT year, seq, account, amount FROM ledger_line WHERE year = ? AND seq > ?${until} ORDER BY seq`,
      [this.year, after, ...(last === undefined ? [] : [last])],
    )) as Line[];
    return bySeq(rows);
  }

  private inconsistent(
    table: string,
    at: { seq: number; contractId?: string } | null,
    proof: Found['proof'],
    detail: string,
  ): Found {
    return { table, year: this.year, seq: at?.seq ?? null, proof, detail, contractId: at?.contractId };
  }
}

/** Lines by their entry's number, with sums as sums. */
export function bySeq(rows: readonly Line[]): Map<number, Line[]> {
  const lines = rows.map((row) => ({ ...row, amount: fenTransformer.from(row.amount) as bigint }));
  return groupBy(lines, ({ seq }) => seq);
}
