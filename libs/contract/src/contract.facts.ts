import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { LedgerSources, type ContractFacts as Facts, type ExpectedPosting, type LedgerKind, type LedgerSource } from '../../ledger/src/index.js';
import { Contract } from './contract.entity.js';
import { amending, fallingDue, paying, refunding, registering, signing, stating, type AmendmentFact, type PostingEvent } from './contract.postings.js';
import { policyOf } from './counting.policy.js';
import { Instalment, Payment } from './instalment.entity.js';
import { Registration } from './registration.entity.js';

/** What happened to a contract, as its own tables tell it. */
export interface MoneyFacts {
  amendments: AmendmentFact[];
  refunds: { id: string; amount: bigint; refundedOn: string }[];
  statements: { id: string; amount: bigint; statedOn: string }[];
  /** Ids of receipts that were taken back. */
  reversedPayments: string[];
}

type MoneyReader = (manager: EntityManager, contractIds: readonly string[]) => Promise<Map<string, Partial<MoneyFacts>>>;

/** Tells the ledger's check what must be in it: recomputed from contracts and their parts by the counting policy, never read from the ledger. */
@Injectable()
export class ContractFacts implements LedgerSource {
  private readonly readers: MoneyReader[] = [];

  constructor(sources: LedgerSources) {
    sources.bind(this);
  }

  /** Adds a kind of fact that lies in tables of its own. */
  register(reader: MoneyReader): void {
    this.readers.push(reader);
  }

  async codeOf(manager: EntityManager, contractId: string): Promise<string | null> {
    return (await manager.findOne(Contract, { where: { id: contractId }, select: { id: true, code: true } }))?.code ?? null;
  }

  async after(manager: EntityManager, contractId: string, limit: number): Promise<Facts[]> {
    const contracts = await manager.find(Contract, { where: { id: MoreThan(contractId) }, order: { id: 'ASC' }, take: limit });
    const ids = contracts.map(({ id }) => id);
    if (!ids.length) return [];
    const [registrations, instalments, payments] = await Promise.all([manager.findBy(Registration, { id: In(ids) }), manager.findBy(Instalment, { contractId: In(ids) }), manager.findBy(Payment, { contractId: In(ids) })]);
    const money = new Map<string, MoneyFacts>(ids.map((id) => [id, { amendments: [], refunds: [], statements: [], reversedPayments: [] }]));
    for (const read of this.readers) for (const [id, facts] of await read(manager, ids)) merge(money.get(id)!, facts);
    const registrationOf = new Map(registrations.map((each) => [each.id, each]));
    const [instalmentsOf, paymentsOf] = [grouped(instalments), grouped(payments)];
    return contracts.map((contract) => factsOf({ contract, registration: registrationOf.get(contract.id), instalments: instalmentsOf.get(contract.id) ?? [], payments: paymentsOf.get(contract.id) ?? [], money: money.get(contract.id)! }));
  }
}

interface Whole {
  contract: Contract;
  registration: Registration | undefined;
  instalments: Instalment[];
  payments: Payment[];
  money: MoneyFacts;
}

/** What one contract's rows make of the ledger. */
export function factsOf({ contract, registration, instalments, payments, money }: Whole): Facts {
  const { id: contractId, code, field } = contract;
  const confirmed = contract.confirmedAt !== null;
  const released = confirmed && contract.state === 'TERMINATED';
  const ownLie = lieOf(contract, instalments, payments, money);
  const policy = confirmed ? policyOf(contract)?.id : undefined;
  if (!policy) return { contractId, code, postings: [], released: false, ...(ownLie ? { ownLie } : {}) };
  const expect = (kind: LedgerKind, { sourceId, effectiveOn, lines }: PostingEvent, more: Partial<ExpectedPosting> = {}): ExpectedPosting[] =>
    lines.length ? [{ kind, sourceId, field, policy, effectiveOn, lines, ...more }] : [];
  const back = released ? ({ takenBack: 'TERMINATED' } as const) : {};
  const reversed = new Set(money.reversedPayments);
  const postings = [
    ...expect('SIGNED', signing(contract), back),
    ...money.amendments.flatMap((each) => expect('AMENDED', amending(contract, each), back)),
    ...(registration?.state === 'REGISTERED' ? expect('REGISTERED', registering(contract, registration)) : []),
    ...instalments.flatMap((each) => expect('INSTALMENT_DUE', fallingDue(each), { mayWait: true })),
    ...payments.flatMap((each) => expect('PAID', paying(each), reversed.has(each.id) ? { takenBack: 'CORRECTION' } : {})),
    ...money.refunds.flatMap((each) => expect('REFUNDED', refunding(each))),
    ...money.statements.flatMap((each) => expect('ROYALTY_STATED', stating(contract, each))),
  ];
  return { contractId, code, postings, released, ...(ownLie ? { ownLie } : {}) };
}

/** The sums that a contract keeps of its parts. */
function lieOf({ paidAmount }: Contract, instalments: readonly Instalment[], payments: readonly Payment[], { reversedPayments }: MoneyFacts): Facts['ownLie'] {
  const standing = payments.filter(({ id }) => !reversedPayments.includes(id));
  const paid = standing.reduce((sum, { amount }) => sum + amount, 0n);
  if (paid !== paidAmount) return { table: 'contract', detail: `paid_amount is ${paidAmount} fen, the receipts add up to ${paid}` };
  for (const { id, seq, paidAmount: kept } of instalments) {
    const received = standing.reduce((sum, { instalmentId, amount }) => (instalmentId === id ? sum + amount : sum), 0n);
    if (received !== kept) return { table: 'instalment', detail: `paid_amount of instalment ${seq} is ${kept} fen, its receipts add up to ${received}` };
  }
  return undefined;
}

function merge(all: MoneyFacts, more: Partial<MoneyFacts>): void {
  all.amendments.push(...(more.amendments ?? []));
  all.refunds.push(...(more.refunds ?? []));
  all.statements.push(...(more.statements ?? []));
  all.reversedPayments.push(...(more.reversedPayments ?? []));
}

function grouped<T extends { contractId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.contractId, [...(groups.get(row.contractId) ?? []), row]);
  return groups;
}
