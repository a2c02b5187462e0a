import type { ExpectedEntries, ExpectedPosting, LedgerKind } from '#ledger';
import type { Amendment } from '../amendment/amendment.entity.js';
import { factOf, scheduleDelta } from '../amendment/amendment.rules.js';
import type { Contract } from '../core/contract.entity.js';
import { REGISTERED_STATES } from '../core/contract.states.js';
import { policyOf } from '../counting/counting.policy.js';
import {
  amending,
  fallingDue,
  filingOf,
  paying,
  refunding,
  registering,
  signing,
  stating,
  type Posted,
  type PostingEvent,
  type RegisteredSum,
} from '../counting/posting.events.js';
import { InstalmentSource, type Instalment, type Payment } from '../payment/instalment.entity.js';
import type { Refund } from '../payment/refund.entity.js';
import type { MoneyReversal } from '../payment/reversal.entity.js';
import type { Registration } from '../registration/registration.entity.js';
import { registeredSums, type SumStep } from '../registration/registration.sums.js';
import type { RoyaltyStatement } from '../royalty/royalty.statement.entity.js';

export type Known = Posted &
  Pick<
    Contract,
    | 'code'
    | 'state'
    | 'confirmedAt'
    | 'paidAmount'
    | 'refundedAmount'
    | 'royaltyTotal'
    | 'amendedTotal'
    | 'amendedTechnology'
    | 'amendedForeign'
    | 'addedInstalments'
  >;
export type Registered = Pick<Registration, 'id' | 'state' | 'amount' | 'registeredOn'>;
export type Owed = Pick<
  Instalment,
  | 'id'
  | 'contractId'
  | 'seq'
  | 'amount'
  | 'paidAmount'
  | 'refundedAmount'
  | 'source'
  | 'duePostedOn'
  | 'duePostedAmount'
>;
export type Received = Pick<Payment, 'id' | 'contractId' | 'instalmentId' | 'amount' | 'paidOn'>;

export interface Whole {
  contract: Known;
  registration: Registered | undefined;
  /** Its steps that brought a sum, in their order. */
  steps: SumStep[];
  instalments: Owed[];
  payments: Received[];
  amendments: Amendment[];
  refunds: Refund[];
  statements: RoyaltyStatement[];
  /** Receipts, refunds and statements that were taken back. */
  reversed: ReadonlyMap<string, Pick<MoneyReversal, 'afterEnd'>>;
}

/** What one contract's rows make of the ledger. */
export function expectedOf(whole: Whole): ExpectedEntries {
  const { contract, instalments, payments, amendments, refunds, statements, reversed } = whole;
  const { id: contractId, code, field } = contract;
  const confirmed = contract.confirmedAt !== null;
  const released = confirmed && contract.state === 'TERMINATED';
  const inconsistency = inconsistencyOf(whole);
  const filing = { field, ...filingOf(contract) };
  const policy = confirmed ? policyOf(contract)?.id : undefined;
  if (!policy)
    return { contractId, code, filing, postings: [], released: false, ...(inconsistency ? { inconsistency } : {}) };
  const expect = (
    kind: LedgerKind,
    { whenClosed: _, ...event }: PostingEvent,
    more: Partial<ExpectedPosting> = {},
  ): ExpectedPosting[] => (event.lines.length ? [{ kind, field, policy, ...event, ...more }] : []);
  const back = released ? ({ takenBack: 'TERMINATED', countedOnly: true } as const) : {};
  const wasTakenBack = ({ id }: { id: string }): Partial<ExpectedPosting> => {
    const reversal = reversed.get(id);
    return reversal ? { takenBack: 'CORRECTION', ...(reversal.afterEnd ? { countedOnly: true } : {}) } : {};
  };
  const due = instalments.filter(({ source, duePostedOn }) => source === InstalmentSource.AGREED && duePostedOn);
  const postings = [
    ...expect('SIGNED', signing(contract), back),
    ...amendments.flatMap((each) => expect('AMENDED', amending(contract, factOf(each)), back)),
    ...recognised(whole).flatMap(({ sum, back: was }) =>
      expect('REGISTERED', registering(sum), was ? { takenBack: 'CORRECTION' } : {}),
    ),
    ...due.flatMap(({ id, duePostedAmount, duePostedOn }) =>
      expect('INSTALMENT_DUE', fallingDue({ id, amount: duePostedAmount ?? 0n, dueOn: duePostedOn! })),
    ),
    ...payments.flatMap((each) => expect('PAID', paying(each), wasTakenBack(each))),
    ...refunds.flatMap((each) => expect('REFUNDED', refunding(each), wasTakenBack(each))),
    ...statements.flatMap((each) => expect('ROYALTY_STATED', stating(contract, each), wasTakenBack(each))),
  ];
  return { contractId, code, filing, postings, released, ...(inconsistency ? { inconsistency } : {}) };
}

/** What the registrar recognised, step by step; a registration without steps brought its whole sum. */
function recognised({ registration, steps }: Whole): { sum: RegisteredSum; back: boolean }[] {
  const standing = REGISTERED_STATES.includes(registration?.state ?? 'NOT_DECLARED');
  if (steps.length) return registeredSums(steps, standing);
  return registration && standing ? [{ sum: registration, back: false }] : [];
}

/** The sums that a contract keeps of its parts, added up again. */
function inconsistencyOf({
  contract,
  registration,
  steps,
  instalments,
  payments: received,
  amendments,
  refunds: returned,
  statements,
  reversed,
}: Whole): ExpectedEntries['inconsistency'] {
  if (contract.confirmedAt === null) return undefined;
  const standing = ({ id }: { id: string }): boolean => !reversed.has(id);
  const [payments, refunds] = [received.filter(standing), returned.filter(standing)];
  const stated = sumOf(statements.filter(standing));
  const added = sumOf(amendments.map(({ schedule }) => ({ amount: scheduleDelta(schedule) }))) + stated;
  const kept: [string, bigint, bigint][] = [
    ['paid_amount', contract.paidAmount, sumOf(payments)],
    ['refunded_amount', contract.refundedAmount, sumOf(refunds)],
    ['royalty_total', contract.royaltyTotal, stated],
    [
      'amended_total',
      contract.amendedTotal,
      sumOf(amendments.map(({ totalAfter, totalBefore }) => ({ amount: totalAfter - totalBefore }))),
    ],
    [
      'amended_technology',
      contract.amendedTechnology,
      sumOf(
        amendments.map(({ technologyAfter, technologyBefore }) => ({ amount: technologyAfter - technologyBefore })),
      ),
    ],
    [
      'amended_foreign',
      contract.amendedForeign,
      sumOf(
        amendments.map(({ foreignAfter, foreignBefore }) => ({ amount: (foreignAfter ?? 0n) - (foreignBefore ?? 0n) })),
      ),
    ],
    ['added_instalments', contract.addedInstalments, added],
    [
      'instalment_total with added_instalments',
      contract.instalmentTotal + contract.addedInstalments,
      sumOf(instalments),
    ],
  ];
  const wrong = kept.find(([, said, is]) => said !== is);
  if (wrong) return { table: 'contract', detail: `${wrong[0]} is ${wrong[1]} fen, its parts add up to ${wrong[2]}` };
  const sum = steps.at(-1);
  if (sum && registration && (registration.amount ?? 0n) !== (sum.amount ?? 0n))
    return {
      table: 'contract_registration',
      detail: `amount is ${registration.amount} fen, its last step says ${sum.amount}`,
    };
  for (const { id, seq, amount, source, paidAmount, refundedAmount, duePostedOn, duePostedAmount } of instalments) {
    const arrived = sumOf(payments.filter(({ instalmentId }) => instalmentId === id));
    const wentBack = sumOf(refunds.filter(({ instalmentId }) => instalmentId === id));
    const changed = sumOf(
      amendments.map(({ schedule }) => ({
        amount: scheduleDelta(schedule, ({ instalmentId, due: wasDue }) => wasDue === true && instalmentId === id),
      })),
    );
    if (source === InstalmentSource.AGREED && duePostedOn && (duePostedAmount ?? 0n) + changed !== amount)
      return {
        table: 'instalment',
        detail: `amount of instalment ${seq} is ${amount} fen, it fell due with ${duePostedAmount} and was amended by ${changed}`,
      };
    if (arrived !== paidAmount)
      return {
        table: 'instalment',
        detail: `paid_amount of instalment ${seq} is ${paidAmount} fen, its receipts add up to ${arrived}`,
      };
    if (wentBack !== refundedAmount)
      return {
        table: 'instalment',
        detail: `refunded_amount of instalment ${seq} is ${refundedAmount} fen, its refunds add up to ${wentBack}`,
      };
  }
  return undefined;
}

function sumOf(rows: readonly { amount: bigint }[]): bigint {
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
}
