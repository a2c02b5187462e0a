import type { Actor } from '#kernel/access';
import { firstOfText } from '#kernel/values';
import type { Field } from '#taxonomy';
import { gathered, unbalanced, type LedgerAccount, type LedgerLineSum } from './ledger.accounts.js';
import type { LedgerKind } from './ledger.entity.js';

export interface Period {
  year: number;
  month: number;
}

/** Where an entry is booked when its own year is closed: it is refused at an input's field, or carried to the day on which it is posted. */
export type WhenClosed = { refuse: string } | 'carry';

/** Under what a contract's sums are cut in reports: settled when it counts first, whatever becomes of its parties afterwards. */
export interface Filing {
  /** Kind of contract. */
  kind: string;
  /** Who sells: an organisation's id, or the name of one that is no member. */
  seller: string;
  /** Size of the buying firm; UNKNOWN for one that is no member or has not said. */
  buyerSize: string;
  /** 沪明: between Shanghai and Sanming. */
  huming: boolean;
}

/** An entry to be. */
export interface Posting {
  kind: LedgerKind;
  contractId: string;
  sourceId: string;
  /** The day on which it took effect. */
  effectiveOn: string;
  field: Field;
  policy: string;
  lines: readonly LedgerLineSum[];
  /** Left out by what takes an entry back: it is filed where that one is. */
  filing?: Filing;
  units: number;
  whenClosed: WhenClosed;
  actor: Actor;
  /** The month to book it in, when that is not the day's. */
  period?: Period;
  reason?: string | null;
  reversesId?: string | null;
  /** Its writer tells of it itself, once for many. */
  quietly?: boolean;
}

/** How many of its kind an event adds. */
export const UNITS: Readonly<Record<Exclude<LedgerKind, 'TERMINATED' | 'CORRECTION'>, number>> = {
  SIGNED: 1,
  AMENDED: 0,
  REGISTERED: 1,
  INSTALMENT_DUE: 1,
  PAID: 1,
  // Of receipts it takes none back: it may be a part of one.
  REFUNDED: 0,
  ROYALTY_STATED: 0,
};

const REASON_MAX = 500;
const POLICY_MAX = 16;

/** The lines as they are kept. @throws Error for an entry that does not balance: a mistake of the program, and nothing is written. */
export function checkedLines(posting: Posting): LedgerLineSum[] {
  const lines = gathered(posting.lines);
  const off = unbalanced(lines);
  if (off.length) throw new Error(`${posting.kind} of ${posting.sourceId} does not balance: ${off.join(', ')}`);
  if (!lines.length) throw new Error(`${posting.kind} of ${posting.sourceId} moves nothing`);
  if (posting.policy.length > POLICY_MAX) throw new Error(`policy of ${posting.kind} is longer than ${POLICY_MAX}`);
  return lines;
}

/** A reason as the database keeps it: what it would keep otherwise than it was hashed could never be proven. */
export function keptReason(reason: string | null | undefined): string | null {
  return firstOfText(reason ?? '', REASON_MAX) || null;
}

export function periodOf(day: string): Period {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The same sums the other way round, on the given accounts or on all. */
export function reversed(lines: readonly LedgerLineSum[], only?: (account: LedgerAccount) => boolean): LedgerLineSum[] {
  return lines
    .filter(({ account }) => !only || only(account))
    .map(({ account, amount }) => ({ account, amount: -amount }));
}

/** Whether two sets of lines say the same. */
export function sameLines(one: readonly LedgerLineSum[], other: readonly LedgerLineSum[]): boolean {
  const text = (lines: readonly LedgerLineSum[]) =>
    gathered(lines)
      .map(({ account, amount }) => `${account} ${amount}`)
      .join();
  return text(one) === text(other);
}
