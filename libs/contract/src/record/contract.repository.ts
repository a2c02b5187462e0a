import type { Viewer } from '#kernel/access';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { firstOfLine } from '#kernel/values';
import { FIGURES } from '#ledger';
import type { Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { isStaff, seesMaskedOnly } from '../core/contract.access.js';
import { Contract } from '../core/contract.entity.js';
import { ofPartyFor, partyOf } from '../core/contract.scope.js';
import type { ContractState } from '../core/contract.states.js';
import { Instalment } from '../payment/instalment.entity.js';
import { Registration } from '../registration/registration.entity.js';

export interface ContractQuery {
  states?: readonly ContractState[] | null;
  year?: number | null;
  month?: number | null;
  field?: Field | null;
  text?: string | null;
  counted?: boolean | null;
  awaitingMe?: boolean | null;
  /** For files; no filter of a page. */
  booked?: Booked | null;
}

/** Whose sums the ledger moves in a year, or ever, and what was signed then; or whose registration moved, of those that may be registered. */
export interface Booked {
  year: number | null;
  by: 'ledger' | 'registration';
}

/** What stands beside a contract's row. */
export interface Parts {
  instalments: Instalment[];
  registration: Registration;
}

/** Queries that are not trivial. */
@Injectable()
export class ContractRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<Contract | null> {
    return manager.findOneBy(Contract, { id });
  }

  /** Instalments and registration of many contracts, in two queries. */
  async partsOf(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, Parts>> {
    if (!ids.length) return new Map();
    const registrations = await manager.findBy(Registration, { id: In([...ids]) });
    const instalments = await manager.find(Instalment, {
      where: { contractId: In([...ids]) },
      order: { contractId: 'ASC', seq: 'ASC' },
    });
    const parts = new Map(
      registrations.map((registration): [string, Parts] => [registration.id, { registration, instalments: [] }]),
    );
    for (const instalment of instalments) parts.get(instalment.contractId)?.instalments.push(instalment);
    return parts;
  }

  /** What a person may list: staff everything, a party its own, the government what counts. */
  page(viewer: Viewer, query: ContractQuery, args: ListArgs): Promise<PageOf<Contract>> {
    return findPage(
      this.listed(viewer, query).orderBy('contract.updatedAt', 'DESC').addOrderBy('contract.id', 'DESC'),
      args,
    );
  }

  /** All that a person may list, added up. */
  async sums(
    viewer: Viewer,
    query: ContractQuery,
  ): Promise<Record<'total' | 'technology' | 'registered' | 'paid', bigint>> {
    const row = await this.listed(viewer, query)
      .leftJoin(
        Registration,
        'registration',
        "registration.id = contract.id AND registration.state IN ('REGISTERED', 'CHANGED')",
      )
      .select('SUM(contract.totalAmount + contract.amendedTotal)', 'total')
      .addSelect('SUM(contract.technologyAmount + contract.amendedTechnology)', 'technology')
      .addSelect('SUM(registration.amount)', 'registered')
      .addSelect('SUM(contract.paidAmount - contract.refundedAmount)', 'paid')
      .getRawOne<Record<'total' | 'technology' | 'registered' | 'paid', string | null>>();
    const fen = (sum: string | null | undefined) => BigInt(sum ?? 0);
    return {
      total: fen(row?.total),
      technology: fen(row?.technology),
      registered: fen(row?.registered),
      paid: fen(row?.paid),
    };
  }

  private listed(viewer: Viewer, query: ContractQuery): SelectQueryBuilder<Contract> {
    const builder = this.dataSource.manager.createQueryBuilder(Contract, 'contract');
    if (query.booked) return booked(builder, query.booked, seesMaskedOnly(viewer));
    const counted = seesMaskedOnly(viewer) ? true : query.counted;
    if (!isStaff(viewer) && !seesMaskedOnly(viewer)) ofParty(builder, viewer);
    if (typeof counted === 'boolean') byLedger(builder, counted, query);
    if (counted !== true) bySigning(builder, query);
    if (query.states?.length) builder.andWhere('contract.state IN (:...states)', { states: query.states });
    if (query.field) builder.andWhere('contract.field = :field', { field: query.field });
    if (query.awaitingMe) awaiting(builder, viewer);
    // Names are hidden from whoever sees masked rows, so they are not searched for them either.
    if (query.text && !seesMaskedOnly(viewer)) matching(builder, query.text);
    return builder;
  }
}

function ofParty(builder: SelectQueryBuilder<Contract>, viewer: Viewer): void {
  builder.andWhere(`${ofPartyFor(viewer)} AND contract.confirmedAt IS NOT NULL`, partyOf(viewer));
}

/** The rows behind a figure are found by the very entries that the figure adds up: whose sum in the period is not nothing. */
function byLedger(builder: SelectQueryBuilder<Contract>, counted: boolean, { year, month }: ContractQuery): void {
  if (!counted) {
    builder.andWhere(
      "NOT EXISTS (SELECT 1 FROM ledger_balance balance WHERE balance.contract_id = contract.id AND balance.account = 'TURNOVER' AND balance.amount <> 0)",
    );
    return;
  }
  if (!month) {
    builder.andWhere(
      `EXISTS (SELECT 1 FROM ledger_balance balance WHERE balance.contract_id = contract.id AND balance.account = 'TURNOVER' AND balance.amount <> 0${year ? ' AND balance.year = :year' : ''})`,
      { year },
    );
    return;
  }
  builder.andWhere(
    `(SELECT SUM(line.amount) FROM ledger_entry entry JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq AND line.account = 'TURNOVER'
      WHERE entry.contract_id = contract.id${year ? ' AND entry.year = :year' : ''} AND entry.month = :month) <> 0`,
    { year, month },
  );
}

const MOVES = 'EXISTS (SELECT 1 FROM ledger_balance moved WHERE moved.contract_id = contract.id AND moved.amount <> 0';
const SIGNED_THEN = 'contract.signedOn BETWEEN :from AND :to';

/** @param onlyCounted what the ledger does not know of is not for these eyes. */
function booked(
  builder: SelectQueryBuilder<Contract>,
  { year, by }: Booked,
  onlyCounted: boolean,
): SelectQueryBuilder<Contract> {
  if (year) builder.setParameters({ year, from: `${year}-01-01`, to: `${year}-12-31` });
  const inYear = year ? ' AND moved.year = :year' : '';
  const figures = `moved.account IN (${FIGURES.map((account) => `'${account}'`).join(', ')})`;
  if (onlyCounted) builder.andWhere(`${MOVES} AND ${figures}${by === 'ledger' ? inYear : ''})`);
  if (by === 'registration') {
    builder.andWhere('contract.confirmedAt IS NOT NULL');
    const stepThen =
      'EXISTS (SELECT 1 FROM registration_step step WHERE step.contract_id = contract.id AND step.happened_on BETWEEN :from AND :to)';
    if (year)
      builder.andWhere(`(${SIGNED_THEN} OR ${stepThen} OR ${MOVES} AND moved.account = 'REGISTERED'${inYear}))`);
  } else if (year && !onlyCounted) builder.andWhere(`(${SIGNED_THEN} OR ${MOVES} AND ${figures}${inYear}))`);
  return builder;
}

function bySigning(builder: SelectQueryBuilder<Contract>, { year, month }: ContractQuery): void {
  if (year) builder.andWhere('contract.signedOn BETWEEN :from AND :to', { from: `${year}-01-01`, to: `${year}-12-31` });
  if (month) builder.andWhere('MONTH(contract.signedOn) = :month', { month });
}

function awaiting(builder: SelectQueryBuilder<Contract>, { userId }: Viewer): void {
  builder.andWhere(
    "contract.state = 'AWAITING_CONFIRMATION' AND NOT JSON_CONTAINS(contract.authors, JSON_QUOTE(:me))",
    { me: userId },
  );
}

function matching(builder: SelectQueryBuilder<Contract>, text: string): void {
  const like = `%${firstOfLine(text, 100).replace(/[\\%_]/g, '\\$&')}%`;
  builder.andWhere(
    new Brackets((or) =>
      ['name', 'code', 'buyerName', 'sellerName'].forEach((column) =>
        or.orWhere(`contract.${column} LIKE :like`, { like }),
      ),
    ),
  );
}
