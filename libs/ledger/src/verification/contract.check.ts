import { indexBy } from '#kernel/values';
import type { EntityManager } from 'typeorm';
import { LEDGER_ACCOUNTS, isCounted, type LedgerAccount, type LedgerLineSum } from '../entries/ledger.accounts.js';
import { periodOf, reversed, sameLines } from '../entries/ledger.posting.js';
import type { ExpectedEntries, ExpectedPosting, LedgerSource } from '../posting/ledger-sources.registry.js';
import type { Found } from './ledger.findings.js';

const BATCH = 500;

interface Row {
  id: string;
  year: number;
  seq: number;
  month: number;
  kind: string;
  contractId: string;
  sourceId: string;
  effectiveOn: string;
  field: string;
  policy: string;
  reversesId: string | null;
  at: Date;
}
type BalanceRow = ExpectedEntries['filing'] & { contractId: string; year: number; account: string; amount: string };
type Posted = Row & { lines: LedgerLineSum[] };
type Balances = Map<string, bigint>;
/** A contract's balances, and where they are filed: one and the same for all of them, or inconsistent. */
interface Kept {
  sums: Balances;
  filed: Set<string>;
}

/** When years were closed first: before that nothing of theirs was carried to another year. */
export type Closings = ReadonlyMap<number, Date>;

/** Compares every contract's own rows with its entries, and its entries with its balances. */
export class ContractCheck {
  contracts = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly source: LedgerSource,
    private readonly closings: Closings,
    /** Only what belongs to this year is judged, when given. */
    private readonly year?: number,
  ) {}

  async run(): Promise<Found | null> {
    for (let after = ''; ;) {
      const facts = await this.source.after(this.manager, after, BATCH);
      const last = facts.length === BATCH ? facts.at(-1)!.contractId : undefined;
      const posted = await this.posted(after, last);
      const balances = await this.balances(after, last);
      for (const each of facts) {
        const found = this.contract(
          each,
          posted.get(each.contractId) ?? [],
          balances.get(each.contractId) ?? { sums: new Map(), filed: new Set() },
        );
        if (found && (this.year === undefined || found.year === null || found.year === this.year)) return found;
        posted.delete(each.contractId);
        balances.delete(each.contractId);
        this.contracts += 1;
      }
      const [stray] = [...posted.values()];
      if (stray?.[0]) return at(stray[0], 'no contract has this id');
      const [orphan] = [...balances.keys()];
      if (orphan)
        return {
          table: 'ledger_balance',
          year: null,
          seq: null,
          proof: 'tally',
          detail: 'no contract has this id',
          contractId: orphan,
        };
      if (last === undefined) return null;
      after = last;
    }
  }

  private contract(
    { contractId, filing, postings, released, inconsistency }: ExpectedEntries,
    entries: readonly Posted[],
    kept: Kept,
  ): Found | null {
    if (inconsistency)
      return {
        table: inconsistency.table,
        year: null,
        seq: null,
        proof: 'contract',
        detail: inconsistency.detail,
        contractId,
      };
    const bySource = indexBy(entries, (entry) => `${entry.kind} ${entry.sourceId}`);
    const backOf = new Map(entries.flatMap((entry) => (entry.reversesId ? [[entry.reversesId, entry] as const] : [])));
    const explained = new Set<Posted>();
    for (const expected of postings) {
      const found = this.posting(contractId, expected, bySource, backOf, explained);
      if (found) return found;
    }
    const release = released ? bySource.get(`TERMINATED ${contractId}`) : undefined;
    if (release) explained.add(release);
    const unexplained = entries.find((entry) => !explained.has(entry));
    if (unexplained) return at(unexplained, 'nothing in the contract explains this entry');
    const sums = sumsOf(entries);
    const owed = (['PROMISED', 'DUE'] as const).filter((account) => released && total(sums, account) !== 0n);
    if (owed.length)
      return {
        table: 'ledger_entry',
        year: null,
        seq: null,
        proof: 'contract',
        detail: `the contract was terminated and ${owed.join(', ')} is not nothing`,
        contractId,
      };
    return balancesDiffer(contractId, sums, kept.sums) ?? misfiled(contractId, filedUnder(filing), kept.filed);
  }

  private posting(
    contractId: string,
    expected: ExpectedPosting,
    bySource: Map<string, Posted>,
    backOf: Map<string, Posted>,
    explained: Set<Posted>,
  ): Found | null {
    const entry = bySource.get(`${expected.kind} ${expected.sourceId}`);
    if (!entry) {
      return {
        table: 'ledger_entry',
        year: periodOf(expected.effectiveOn).year,
        seq: null,
        proof: 'contract',
        detail: `${expected.kind} of ${expected.effectiveOn} is missing`,
        contractId,
      };
    }
    explained.add(entry);
    if (!sameLines(entry.lines, expected.lines))
      return at(entry, `the contract says ${inWords(expected.lines)}, the entry ${inWords(entry.lines)}`);
    for (const name of ['effectiveOn', 'field', 'policy'] as const)
      if (entry[name] !== expected[name])
        return at(entry, `${name} is ${entry[name]}, the contract says ${expected[name]}`);
    if (!this.bookedRight(entry, periodOf(entry.effectiveOn)))
      return at(
        entry,
        `it took effect on ${entry.effectiveOn} and is booked in ${entry.year}-${entry.month}, though that year was open`,
      );
    return this.takenBack(entry, expected, backOf.get(entry.id), explained);
  }

  private takenBack(
    entry: Posted,
    { takenBack, countedOnly }: ExpectedPosting,
    back: Posted | undefined,
    explained: Set<Posted>,
  ): Found | null {
    const lines = reversed(entry.lines, countedOnly ? isCounted : undefined);
    if (!takenBack || !lines.length)
      return back ? at(back, 'nothing in the contract says that this was taken back') : null;
    if (!back || back.kind !== takenBack) return at(entry, `it should have been taken back by ${takenBack}`);
    if (!sameLines(back.lines, lines)) return at(back, 'it does not take back what was entered');
    if (!this.bookedRight(back, entry))
      return at(
        back,
        `it takes back an entry of ${entry.year}-${entry.month} in another month, though that year was open`,
      );
    explained.add(back);
    return null;
  }

  private bookedRight(entry: Posted, own: { year: number; month: number }): boolean {
    if (entry.year === own.year && entry.month === own.month) return true;
    const closed = this.closings.get(own.year);
    return closed !== undefined && closed <= entry.at;
  }

  private async posted(after: string, last: string | undefined): Promise<Map<string, Posted[]>> {
    const { range, values } = rangeOf('entry.contract_id', after, last);
    const rows = (await this.manager.query(
      `SELECT id, year, seq, month, kind, contract_id AS contractId, source_id AS sourceId, effective_on AS effectiveOn, field, policy, reverses_id AS reversesId, at
       FROM ledger_entry entry WHERE ${range} ORDER BY contract_id, year, seq`,
      values,
    )) as Row[];
    const lines = (await this.manager.query(
      `SELECT line.year, line.seq, line.account, line.amount FROM ledger_entry entry JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq WHERE ${range}`,
      values,
    )) as { year: number; seq: number; account: LedgerAccount; amount: string }[];
    const byEntry = new Map<string, LedgerLineSum[]>();
    for (const { year, seq, account, amount } of lines)
      group(byEntry, `${year} ${seq}`, { account, amount: BigInt(amount) });
    const byContract = new Map<string, Posted[]>();
    for (const row of rows)
      group(byContract, row.contractId, { ...row, lines: byEntry.get(`${row.year} ${row.seq}`) ?? [] });
    return byContract;
  }

  private async balances(after: string, last: string | undefined): Promise<Map<string, Kept>> {
    const { range, values } = rangeOf('contract_id', after, last);
    const rows = (await this.manager.query(
      `SELECT contract_id AS contractId, year, account, amount, field, kind, seller, buyer_size AS buyerSize, huming FROM ledger_balance WHERE ${range}`,
      values,
    )) as BalanceRow[];
    const byContract = new Map<string, Kept>();
    for (const row of rows) {
      const kept = byContract.get(row.contractId) ?? { sums: new Map(), filed: new Set() };
      kept.sums.set(`${row.year} ${row.account}`, BigInt(row.amount));
      kept.filed.add(filedUnder(row));
      byContract.set(row.contractId, kept);
    }
    return byContract;
  }
}

function filedUnder({ field, kind, seller, buyerSize, huming }: ExpectedEntries['filing']): string {
  return [field, kind, seller, buyerSize, huming ? '沪明' : '–'].join(' | ');
}

function misfiled(contractId: string, filing: string, filed: ReadonlySet<string>): Found | null {
  const wrong = [...filed].find((each) => each !== filing);
  return wrong === undefined
    ? null
    : {
        table: 'ledger_balance',
        year: null,
        seq: null,
        proof: 'tally',
        detail: `it is filed under ${wrong}, the contract says ${filing}`,
        contractId,
      };
}

function rangeOf(column: string, after: string, last: string | undefined): { range: string; values: string[] } {
  return last === undefined
    ? { range: `${column} > ?`, values: [after] }
    : { range: `${column} > ? AND ${column} <= ?`, values: [after, last] };
}

function group<T>(groups: Map<string, T[]>, name: string, each: T): void {
  const others = groups.get(name);
  if (others) others.push(each);
  else groups.set(name, [each]);
}

function at(entry: Posted, detail: string): Found {
  return {
    table: 'ledger_entry',
    year: entry.year,
    seq: entry.seq,
    proof: 'contract',
    detail: `${entry.kind}: ${detail}`,
    contractId: entry.contractId,
  };
}

function sumsOf(entries: readonly Posted[]): Balances {
  const sums: Balances = new Map();
  for (const { year, lines } of entries)
    for (const { account, amount } of lines)
      sums.set(`${year} ${account}`, (sums.get(`${year} ${account}`) ?? 0n) + amount);
  return sums;
}

function total(sums: Balances, account: LedgerAccount): bigint {
  return [...sums].reduce((all, [name, amount]) => (name.endsWith(` ${account}`) ? all + amount : all), 0n);
}

function balancesDiffer(contractId: string, sums: Balances, balances: Balances): Found | null {
  for (const name of new Set([...sums.keys(), ...balances.keys()])) {
    const [lines, kept] = [sums.get(name) ?? 0n, balances.get(name) ?? 0n];
    const [year, account] = name.split(' ');
    if (lines !== kept)
      return {
        table: 'ledger_balance',
        year: Number(year),
        seq: null,
        proof: 'tally',
        detail: `${account}: the lines add up to ${lines} fen, the balance says ${kept}`,
        contractId,
      };
  }
  return null;
}

/** The debits of an entry, in fen. */
function inWords(lines: readonly LedgerLineSum[]): string {
  const sums = new Map(lines.map(({ account, amount }) => [account, amount]));
  return (
    LEDGER_ACCOUNTS.filter(
      (account) => (sums.get(account) ?? 0n) !== 0n && !account.endsWith('_SOURCE') && account !== 'AGREED',
    )
      .map((account) => `${account} ${sums.get(account)}`)
      .join(', ') || 'nothing'
  );
}
