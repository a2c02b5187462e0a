import { byId } from '#kernel/values';
import { LedgerSources, type ExpectedEntries, type LedgerSource } from '#ledger';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Amendment } from '../amendment/amendment.entity.js';
import { AmendmentState } from '../amendment/amendment.states.js';
import { byContract } from '../core/by-contract.js';
import { Contract } from '../core/contract.entity.js';
import { Refund } from '../payment/refund.entity.js';
import { MoneyReversal } from '../payment/reversal.entity.js';
import type { SumStep } from '../registration/registration.sums.js';
import { RoyaltyStatement } from '../royalty/royalty.statement.entity.js';
import { expectedOf, type Known, type Owed, type Received, type Registered } from './reconciliation.rules.js';

/** Tells the ledger's check what must be in it: recomputed from contracts and their parts by the counting policy, never read from the ledger. */
@Injectable()
export class ContractReconciliationService implements LedgerSource {
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

  async after(manager: EntityManager, contractId: string, limit: number): Promise<ExpectedEntries[]> {
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
    const reversed = byId(reversals);
    const registrationOf = byId(registrations);
    const of = {
      steps: byContract(steps),
      instalments: byContract(instalments),
      payments: byContract(payments),
      amendments: byContract(amendments),
      refunds: byContract(refunds),
      statements: byContract(statements),
    };
    return contracts.map((contract) => {
      const { id } = contract;
      const own = <T>(groups: Map<string, T[]>) => groups.get(id) ?? [];
      return expectedOf({
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
