import {
  LedgerSources,
  type ExpectedPosting,
  type ContractFacts as Facts,
  type LedgerKind,
  type LedgerSource,
} from '#ledger';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Amendment } from './amendment.entity.js';
import { factOf, scheduleDelta } from './amendment.rules.js';
import { AmendmentState } from './amendment.states.js';
import { Contract } from './contract.entity.js';
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
} from './contract.postings.js';
import { REGISTERED_STATES } from './contract.states.js';
import { policyOf } from './counting.policy.js';
import { InstalmentSource, type Instalment, type Payment } from './instalment.entity.js';
import { Refund, RoyaltyStatement } from './money.entity.js';
import { MoneyReversal } from './money.reversal.entity.js';
import type { Registration } from './registration.entity.js';
import { registeredSums, type SumStep } from './registration.sums.js';

/** Tells the ledger's check what must be in it: recomputed from contracts and their parts by the counting policy, never read from the ledger. */
@Injectable()
export class ContractFacts implements LedgerSource {
  constructor(sources: LedgerSources) {
    sources.bind(this);
  }

  async codesOf(manager: EntityManager, contractIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await manager.find(Contract, {
      where: { id: In([...contractIds]) },
      select: { id: true, code: true },
    });
    return new Map(found.map(({ id, code }) => [id, code]));
  }

  async after(manager: EntityManager, contractId: string, limit: number): Promise<Facts[]> {
    const contracts = await rows<Known>(manager, 'contract', CONTRACT, 'id > ? ORDER BY id LIMIT ?', [
      contractId,
      limit,
    ]);
    const ids = contracts.map(({ id }) => id);
    if (!ids.length) return [];
    const parts = { contractId: In(ids) };
    const [registrations, steps, instalments, payments, amendments, refunds, statements, reversals] = await Promise.all(
      [
        rows<Registered>(manager, 'contract_registration', REGISTRATION, 'id IN (?)', [ids]),
        rows<SumStep>(
          manager,
          'registration_step',
          STEP,
          "contract_id IN (?) AND state IN ('REGISTERED', 'CHANGED') ORDER BY recorded_at, id",
          [ids],
        ),
        rows<Owed>(manager, 'instalment', INSTALMENT, 'contract_id IN (?)', [ids]),
        rows<Received>(manager, 'payment', PAYMENT, 'contract_id IN (?)', [ids]),
        manager.findBy(Amendment, { ...parts, state: AmendmentState.CONFIRMED }),
        manager.findBy(Refund, parts),
        manager.findBy(RoyaltyStatement, parts),
        manager.findBy(MoneyReversal, parts),
      ],
    );
    const reversed = new Map(reversals.map((each) => [each.id, each]));
    const registrationOf = new Map(registrations.map((each) => [each.id, each]));
    const of = {
      steps: grouped(steps),
      instalments: grouped(instalments),
      payments: grouped(payments),
      amendments: grouped(amendments),
      refunds: grouped(refunds),
      statements: grouped(statements),
    };
    return contracts.map((contract) => {
      const { id } = contract;
      const own = <T>(groups: Map<string, T[]>) => groups.get(id) ?? [];
      return factsOf({
        contract,
        registration: registrationOf.get(id),
        steps: own(of.steps),
        instalments: own(of.instalments),
        payments: own(of.payments),
        amendments: own(of.amendments),
        refunds: own(of.refunds),
        statements: own(of.statements),
        reversed,
      });
    });
  }
}

type Known = Posted &
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
type Registered = Pick<Registration, 'id' | 'state' | 'amount' | 'registeredOn'>;
type Owed = Pick<
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
type Received = Pick<Payment, 'id' | 'contractId' | 'instalmentId' | 'amount' | 'paidOn'>;

const CONTRACT = [
  'id',
  'code',
  'state',
  'field',
  'signedOn',
  'confirmedAt',
  'buyerRegionCode',
  'sellerRegionCode',
  'paymentMode',
  'totalAmount',
  'technologyAmount',
  'instalmentTotal',
  'kind',
  'sellerOrganizationId',
  'sellerName',
  'buyerSize',
  'paidAmount',
  'refundedAmount',
  'royaltyTotal',
  'amendedTotal',
  'amendedTechnology',
  'amendedForeign',
  'addedInstalments',
];
const REGISTRATION = ['id', 'state', 'amount', 'registeredOn'];
const STEP = ['id', 'contractId', 'state', 'amount', 'happenedOn', 'whole'];
const INSTALMENT = [
  'id',
  'contractId',
  'seq',
  'amount',
  'paidAmount',
  'refundedAmount',
  'source',
  'duePostedOn',
  'duePostedAmount',
];
const PAYMENT = ['id', 'contractId', 'instalmentId', 'amount', 'paidOn'];

/** Rows with a few of their columns: making entities of hundreds of thousands of rows takes longer than proving them. Sums become whole fen. */
async function rows<T>(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  where: string,
  values: unknown[],
): Promise<T[]> {
  const listed = columns
    .map((column) => `${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS ${column}`)
    .join(', ');
  const sums = columns.filter((column) => /amount|total|amended|addedInstalments/i.test(column));
  const found = (await manager.query(`SELECT ${listed} FROM ${table} WHERE ${where}`, values)) as Record<
    string,
    unknown
  >[];
  for (const row of found) for (const sum of sums) if (row[sum] !== null) row[sum] = BigInt(row[sum] as string);
  return found as T[];
}

interface Whole {
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
export function factsOf(whole: Whole): Facts {
  const { contract, instalments, payments, amendments, refunds, statements, reversed } = whole;
  const { id: contractId, code, field } = contract;
  const confirmed = contract.confirmedAt !== null;
  const released = confirmed && contract.state === 'TERMINATED';
  const ownLie = lieOf(whole);
  const filing = { field, ...filingOf(contract) };
  const policy = confirmed ? policyOf(contract)?.id : undefined;
  if (!policy) return { contractId, code, filing, postings: [], released: false, ...(ownLie ? { ownLie } : {}) };
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
  return { contractId, code, filing, postings, released, ...(ownLie ? { ownLie } : {}) };
}

/** What the registrar recognised, step by step; a registration without steps brought its whole sum. */
function recognised({ registration, steps }: Whole): { sum: RegisteredSum; back: boolean }[] {
  const standing = REGISTERED_STATES.includes(registration?.state ?? 'NOT_DECLARED');
  if (steps.length) return registeredSums(steps, standing);
  return registration && standing ? [{ sum: registration, back: false }] : [];
}

/** The sums that a contract keeps of its parts, added up again. */
function lieOf({
  contract,
  registration,
  steps,
  instalments,
  payments: received,
  amendments,
  refunds: returned,
  statements,
  reversed,
}: Whole): Facts['ownLie'] {
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

function grouped<T extends { contractId: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of all) {
    const others = groups.get(row.contractId);
    if (others) others.push(row);
    else groups.set(row.contractId, [row]);
  }
  return groups;
}
