import { Config } from '#kernel/config';
import { UserError } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, newId, shanghaiDate } from '#kernel/values';
import type { Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { LedgerAccount, LedgerLineSum } from '../entries/ledger.accounts.js';
import { digestOf } from '../entries/ledger.digest.js';
import { LedgerEntry, LedgerKind, LedgerLine, LedgerYear } from '../entries/ledger.entity.js';
import { ledgerEvents } from '../entries/ledger.events.js';
import {
  checkedLines,
  keptReason,
  periodOf,
  reversed,
  sameLines,
  type Period,
  type Posting,
} from '../entries/ledger.posting.js';
import { LedgerSums } from '../sums/ledger-sums.service.js';
import { LedgerBalance, LedgerTally } from '../sums/ledger.sums.entity.js';
import { LedgerHeads } from './ledger-heads.repository.js';

/** An entry was added: whoever shows figures looks at them anew. It is named by no kind of change, so that none can be forgotten. */

/** A sum of the ledger: one month, field and account of a year. */
export interface LedgerSum {
  month: number;
  field: Field;
  account: LedgerAccount;
  amount: bigint;
  /** How many contracts, registrations, receipts it adds up. */
  units: number;
}

export interface EntryWithLines {
  entry: LedgerEntry;
  lines: LedgerLineSum[];
}

/** Adds entries, and tells what they add up to. Adding is always part of the transaction of the change itself. */
@Injectable()
export class Ledger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly heads: LedgerHeads,
    private readonly added: LedgerSums,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Adds an entry once: a repeat with the same kind and source finds what the first one wrote.
   * Call it last in the transaction: from here to the commit nobody else adds to that year.
   * @throws UserError at the given field for a closed year; Error for what does not balance or contradicts the entry that is there.
   */
  async post(manager: EntityManager, posting: Posting): Promise<LedgerEntry> {
    if (!manager.queryRunner?.isTransactionActive)
      throw new Error('an entry is written in the transaction of its change');
    const lines = checkedLines(posting);
    const { head, period } = await this.open(manager, posting);
    const known = await manager.findOneBy(LedgerEntry, { kind: posting.kind, sourceId: posting.sourceId });
    if (known) return this.repeated(manager, known, posting, lines);
    const entry = await this.append(manager, head, period, posting, lines);
    if (!posting.quietly) await this.tell(manager, entry);
    return entry;
  }

  /** Says that the books moved: part of posting, and once for all for whoever posts many entries at a time. */
  async tell(manager: EntityManager, { id, year, kind, contractId }: LedgerEntry): Promise<void> {
    await this.outbox.append(manager, {
      type: ledgerEvents.posted,
      subjectId: id,
      payload: { year, kind, contractId },
    });
  }

  /** Takes an entry back, whole or on some accounts, in its own month while that year is open. */
  async reverse(
    manager: EntityManager,
    { entry, lines }: EntryWithLines,
    how: Pick<Posting, 'effectiveOn' | 'actor' | 'reason' | 'quietly'> & {
      kind: 'TERMINATED' | 'CORRECTION';
      only?: (account: LedgerAccount) => boolean;
    },
  ): Promise<LedgerEntry> {
    if (how.kind === LedgerKind.CORRECTION && !how.reason?.trim()) throw UserError.bad('reason', 'value.required');
    const { contractId, field, policy, year, month } = entry;
    return this.post(manager, {
      kind: how.kind,
      contractId,
      sourceId: entry.id,
      effectiveOn: how.effectiveOn,
      field,
      policy,
      lines: reversed(lines, how.only),
      units: entry.units === 0 ? 0 : -entry.units,
      whenClosed: 'carry',
      actor: how.actor,
      period: { year, month },
      reason: how.reason ?? null,
      reversesId: entry.id,
      quietly: how.quietly,
    });
  }

  /** A contract's entries of some kinds with their lines, oldest first. */
  async entriesOf(manager: EntityManager, contractId: string, kinds: readonly LedgerKind[]): Promise<EntryWithLines[]> {
    const entries = await manager.find(LedgerEntry, {
      where: { contractId, kind: In([...kinds]) },
      order: { year: 'ASC', seq: 'ASC' },
    });
    if (!entries.length) return [];
    const lines = await manager.findBy(
      LedgerLine,
      entries.map(({ year, seq }) => ({ year, seq })),
    );
    return entries.map((entry) => ({
      entry,
      lines: lines.filter(({ year, seq }) => year === entry.year && seq === entry.seq),
    }));
  }

  /** The entry of a source, with its lines. */
  async entryOf(manager: EntityManager, kind: LedgerKind, sourceId: string): Promise<EntryWithLines | null> {
    const entry = await manager.findOneBy(LedgerEntry, { kind, sourceId });
    return entry && { entry, lines: await manager.findBy(LedgerLine, { year: entry.year, seq: entry.seq }) };
  }

  /** What a contract's lines add up to on an account, over all years. */
  async balanceOf(manager: EntityManager, contractId: string, account: LedgerAccount): Promise<bigint> {
    const rows = await manager.findBy(LedgerBalance, { contractId, account });
    return rows.reduce((sum, { amount }) => sum + amount, 0n);
  }

  /** A year's sums by month, field and account: at most 12 months × fields × accounts rows, however many contracts there are. */
  sums(year: number, manager: EntityManager = this.dataSource.manager): Promise<LedgerSum[]> {
    return manager.findBy(LedgerTally, { year });
  }

  /** The largest contract's sum on an account in a year. */
  async largest(year: number, account: LedgerAccount = 'TURNOVER'): Promise<bigint> {
    const row = await this.dataSource.manager.findOne(LedgerBalance, {
      where: { year, account },
      order: { amount: 'DESC' },
    });
    return row && row.amount > 0n ? row.amount : 0n;
  }

  /** The years that have entries, oldest first. */
  async years(): Promise<number[]> {
    const rows = await this.dataSource.manager.find(LedgerYear, { select: { year: true }, order: { year: 'ASC' } });
    return rows.map(({ year }) => year);
  }

  async isClosed(year: number, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return manager.existsBy(LedgerYear, { year, closed: true });
  }

  /** The period to book in, and its head, locked. A closed year comes before the open one that stands in for it, so locks keep one order. */
  private async open(
    manager: EntityManager,
    { period, effectiveOn, whenClosed }: Posting,
  ): Promise<{ head: LedgerYear; period: Period }> {
    const own = period ?? periodOf(effectiveOn);
    const head = await this.heads.lock(manager, own.year);
    if (!head.closed) return { head, period: own };
    const today = periodOf(shanghaiDate(this.clock.now()));
    if (whenClosed === 'carry' && today.year !== own.year) {
      const other = await this.heads.lock(manager, today.year);
      if (!other.closed) return { head: other, period: today };
    }
    throw UserError.bad(whenClosed === 'carry' ? undefined : whenClosed.refuse, 'ledger.year.closed', {
      year: own.year,
    });
  }

  private async repeated(
    manager: EntityManager,
    known: LedgerEntry,
    posting: Posting,
    lines: readonly LedgerLineSum[],
  ): Promise<LedgerEntry> {
    const written = await manager.findBy(LedgerLine, { year: known.year, seq: known.seq });
    if (known.contractId !== posting.contractId || !sameLines(written, lines))
      throw new Error(`${posting.kind} of ${posting.sourceId} is in the ledger with other sums`);
    return known;
  }

  private async append(
    manager: EntityManager,
    head: LedgerYear,
    { year, month }: Period,
    posting: Posting,
    lines: readonly LedgerLineSum[],
  ): Promise<LedgerEntry> {
    const { kind, contractId, sourceId, effectiveOn, field, policy, units, actor } = posting;
    const draft = {
      year,
      seq: head.count + 1,
      id: newId(),
      kind,
      contractId,
      sourceId,
      effectiveOn,
      month,
      field,
      policy,
      reason: keptReason(posting.reason),
      reversesId: posting.reversesId ?? null,
      units,
      actorId: actor === 'system' ? null : actor.userId,
      at: this.clock.now(),
      previousDigest: head.digest,
    };
    const entry: LedgerEntry = { ...draft, digest: digestOf(this.config.values.LEDGER_KEY, draft, lines) };
    await manager.insert(LedgerEntry, entry);
    await manager.insert(
      LedgerLine,
      lines.map(({ account, amount }) => ({ year, seq: entry.seq, account, amount })),
    );
    await this.added.addUp(manager, entry, lines, posting.filing);
    await this.heads.save(manager, Object.assign(head, { count: entry.seq, digest: entry.digest }));
    return entry;
  }
}
