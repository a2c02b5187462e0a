import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../kernel/access/src/index.js';
import { findPage, type ListArgs, type PageOf } from '../../kernel/graphql/src/index.js';
import { Clock, formatYuan, isId, shanghaiDate } from '../../kernel/values/src/index.js';
import { AGE_BANDS, ageBandOf, daysBetween, dueDaysOf, type AgeBand } from './ageing.rules.js';
import type { AgeBandSum, Ageing, OverdueInstalment, PayerAgeing } from './ageing.types.js';
import { isStaff, seesMaskedOnly } from './contract.access.js';
import { OF_PARTY } from './contract.repository.js';
import { Contract } from './contract.entity.js';
import { IN_FORCE } from './contract.states.js';
import { Instalment } from './instalment.entity.js';

interface Row {
  payer: string;
  dueOn: string;
  amount: bigint;
  band: AgeBand;
}

export interface OverdueQuery {
  band?: AgeBand | null;
  payer?: string | null;
}

const PAYERS_SHOWN = 100;
const PAYER = 'COALESCE(contract.buyerOrganizationId, contract.buyerName)';

/** What is overdue and for how long 账龄: staff see all of it, a party its own contracts, the government the sums without names. */
@Injectable()
export class ContractAgeing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async table(viewer: Viewer): Promise<Ageing> {
    const today = this.today();
    const found = await this.overdue(viewer)
      // Added up here: payers are long names, and the server would group them on disk.
      .select([`${PAYER} AS payer`, 'instalment.dueOn AS dueOn', 'instalment.amount - instalment.paidAmount AS amount'])
      .getRawMany<Omit<Row, 'amount' | 'band'> & { amount: string }>();
    const bandOf = new Map([...new Set(found.map(({ dueOn }) => dueOn))].map((day) => [day, ageBandOf(daysBetween(day, today))]));
    const rows = found.map((row): Row => ({ ...row, amount: BigInt(row.amount), band: bandOf.get(row.dueOn)! }));
    const payers = new Map<string, Row[]>();
    for (const row of rows) {
      const own = payers.get(row.payer);
      if (own) own.push(row);
      else payers.set(row.payer, [row]);
    }
    const owing = seesMaskedOnly(viewer) ? [] : [...payers].map(([key, own]) => ({ key, own, owed: owedOf(own) }));
    owing.sort((a, b) => Number(b.owed - a.owed) || (a.key < b.key ? -1 : 1));
    const shown = owing.slice(0, PAYERS_SHOWN);
    const names = await this.namesOf(shown.map(({ key }) => key));
    return { asOf: today, ...sumOf(rows), bands: bandsOf(rows), payers: shown.map(({ key, own }) => payerOf(key, names.get(key) ?? key, own)) };
  }

  /** Members by their id, as their contracts call them; who is no member is known by name alone. */
  private async namesOf(payers: readonly string[]): Promise<Map<string, string>> {
    const ids = payers.filter((payer) => isId(payer));
    if (!ids.length) return new Map();
    const builder = this.dataSource.manager.createQueryBuilder(Contract, 'contract').select(['contract.buyerOrganizationId AS id', 'MIN(contract.buyerName) AS name']);
    const rows = await builder.where('contract.buyerOrganizationId IN (:...ids)', { ids }).groupBy('contract.buyerOrganizationId').getRawMany<{ id: string; name: string }>();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The rows behind the table, the oldest first. */
  async page(viewer: Viewer, { band, payer }: OverdueQuery, args: ListArgs): Promise<PageOf<OverdueInstalment>> {
    const today = this.today();
    const builder = this.overdue(viewer).innerJoinAndSelect('instalment.contract', 'shown');
    if (seesMaskedOnly(viewer)) builder.andWhere('1 = 0');
    if (payer) builder.andWhere(`${PAYER} = :payer`, { payer });
    if (band) {
      const { from, to } = dueDaysOf(band, today);
      builder.andWhere('instalment.dueOn <= :to', { to });
      if (from) builder.andWhere('instalment.dueOn >= :from', { from });
    }
    const page = await findPage(builder.orderBy('instalment.dueOn', 'ASC').addOrderBy('instalment.id', 'ASC'), args);
    return { ...page, nodes: page.nodes.map((instalment) => overdueOf(instalment, today)) };
  }

  private overdue(viewer: Viewer): SelectQueryBuilder<Instalment> {
    const builder = this.dataSource.manager
      .createQueryBuilder(Instalment, 'instalment')
      .innerJoin('instalment.contract', 'contract')
      .where('instalment.paidOff = 0 AND instalment.dueOn < :today', { today: this.today() })
      .andWhere('contract.state IN (:...inForce)', { inForce: IN_FORCE });
    if (!isStaff(viewer) && !seesMaskedOnly(viewer)) builder.andWhere(OF_PARTY, { own: viewer.organizationId ?? '' });
    return builder;
  }

  private today(): string {
    return shanghaiDate(this.clock.now());
  }
}

function payerOf(key: string, name: string, rows: readonly Row[]): PayerAgeing {
  return { key, name, ...sumOf(rows), bands: bandsOf(rows), oldestDueOn: rows.map(({ dueOn }) => dueOn).sort()[0]! };
}

function bandsOf(rows: readonly Row[]): AgeBandSum[] {
  return (Object.keys(AGE_BANDS) as AgeBand[]).map((band) => ({ band, ...sumOf(rows.filter((row) => row.band === band)) }));
}

function owedOf(rows: readonly Row[]): bigint {
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
}

function sumOf(rows: readonly Row[]): { amount: string; count: number } {
  return { amount: formatYuan(owedOf(rows)), count: rows.length };
}

function overdueOf({ id, seq, dueOn, amount, paidAmount, contract }: Instalment, today: string): OverdueInstalment {
  const daysLate = daysBetween(dueOn, today);
  const { code, name, buyerName, sellerName } = contract!;
  return {
    id,
    contractId: contract!.id,
    contractCode: code,
    contractName: name,
    payer: buyerName,
    payee: sellerName,
    seq,
    dueOn,
    daysLate,
    band: ageBandOf(daysLate),
    amount: formatYuan(amount),
    outstanding: formatYuan(amount - paidAmount),
  };
}
