import { AuditLog, type Viewer } from '#kernel/access';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { Clock, daysBetween, formatYuan, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { isStaff, looksAsAdministrator, seesMaskedOnly } from '../core/contract.access.js';
import { ofPartyFor, partyOf } from '../core/contract.scope.js';
import { IN_FORCE, NOT_IN_FORCE } from '../core/contract.states.js';
import { Instalment } from '../payment/instalment.entity.js';
import { AGE_BANDS, ageBandOf, dueDaysOf, type AgeBand } from './ageing.rules.js';
import type { AgeBandSum, Ageing, OverdueInstalment, PayerAgeing } from './ageing.types.js';

/** Sums and counts by band, as the server adds them up. */
type BandRow = Record<`sum_${AgeBand}` | `count_${AgeBand}`, string | null>;
type PayerRow = BandRow & { payer: string; name: string; oldestDueOn: string };

export interface OverdueQuery {
  band?: AgeBand | null;
  payer?: string | null;
}

const PAYERS_SHOWN = 100;
/** As many codes as the audit log's row holds. */
const CODES_A_NOTE = 25;

/** A look at payers of all contracts is no party's. */
const NOBODY = { buyerOrganizationId: null, sellerOrganizationId: null, furtherParties: null, researcherId: null };
const BANDS = Object.keys(AGE_BANDS) as AgeBand[];
const OWED = '(instalment.amount - instalment.paidAmount)';
const PAYER = 'COALESCE(contract.buyerOrganizationId, contract.buyerName)';

/** What is overdue and for how long 账龄: staff see all of it, a party its own contracts, the government the sums without names. */
@Injectable()
export class AgeingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Payers are named: an administrator's look is written down. */
  async table(viewer: Viewer): Promise<Ageing> {
    const masked = seesMaskedOnly(viewer);
    const all = this.inBands(
      isStaff(viewer) || masked ? this.overdueOfAll() : this.overdue(viewer),
    ).getRawOne<BandRow>();
    // Members and others apart: an id is a narrow key to group by, a name is not.
    const payers = masked
      ? []
      : [
          this.owing(viewer, 'contract.buyerOrganizationId', 'IS NOT NULL'),
          this.owing(viewer, 'contract.buyerName', 'IS NULL'),
        ];
    const [whole, ...owing] = await Promise.all([all, ...payers]);
    const shown = owing
      .flat()
      .map(payerOf)
      .sort((a, b) => Number(b.owed - a.owed) || (a.payer.key < b.payer.key ? -1 : 1));
    const named = shown.slice(0, PAYERS_SHOWN).map(({ payer }) => payer);
    if (named.length && looksAsAdministrator(viewer, NOBODY))
      await this.note(viewer, 'contract.ageing', `payers ${named.length}`);
    return { asOf: this.today(), ...tableOf(whole!).sums, payers: named };
  }

  private async note(viewer: Viewer, action: string, detail: string): Promise<void> {
    await this.audit.write(this.dataSource.manager, {
      actor: viewer,
      action,
      subjectKind: 'user',
      subjectId: viewer.userId,
      detail,
    });
  }

  /** Those who owe most, of the members or of the others. */
  private owing(viewer: Viewer, key: string, membership: 'IS NULL' | 'IS NOT NULL'): Promise<PayerRow[]> {
    return this.inBands(this.overdue(viewer))
      .addSelect(key, 'payer')
      .addSelect('MIN(contract.buyerName)', 'name')
      .addSelect('MIN(instalment.dueOn)', 'oldestDueOn')
      .addSelect(`SUM(${OWED})`, 'owed')
      .andWhere(`contract.buyerOrganizationId ${membership}`)
      .groupBy(key)
      .orderBy('owed', 'DESC')
      .limit(PAYERS_SHOWN)
      .getRawMany<PayerRow>();
  }

  private inBands(builder: SelectQueryBuilder<Instalment>): SelectQueryBuilder<Instalment> {
    builder.select([]);
    for (const band of BANDS) {
      const { from, to } = dueDaysOf(band, this.today());
      const inBand = `instalment.dueOn <= :to_${band}${from ? ` AND instalment.dueOn >= :from_${band}` : ''}`;
      builder
        .addSelect(`SUM(CASE WHEN ${inBand} THEN ${OWED} ELSE 0 END)`, `sum_${band}`)
        .addSelect(`SUM(CASE WHEN ${inBand} THEN 1 ELSE 0 END)`, `count_${band}`);
      builder.setParameters({ [`to_${band}`]: to, ...(from ? { [`from_${band}`]: from } : {}) });
    }
    return builder;
  }

  /** The rows behind the table, the oldest first. An administrator's look at them is written down, as one at contracts is. */
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
    if (page.nodes.some(({ contract }) => looksAsAdministrator(viewer, contract!))) {
      const codes = [...new Set(page.nodes.map(({ contract }) => contract!.code))];
      for (let from = 0; from < codes.length; from += CODES_A_NOTE)
        await this.note(viewer, 'contract.overdue', codes.slice(from, from + CODES_A_NOTE).join(' '));
    }
    return { ...page, nodes: page.nodes.map((instalment) => overdueOf(instalment, today)) };
  }

  /** For whoever sees all: an index answers without the contracts. */
  private overdueOfAll(): SelectQueryBuilder<Instalment> {
    return this.dataSource.manager
      .createQueryBuilder(Instalment, 'instalment')
      .where('instalment.paidOff = 0 AND instalment.dueOn < :today', { today: this.today() })
      .andWhere(
        'instalment.contractId NOT IN (SELECT other.id FROM contract other WHERE other.state IN (:...notInForce))',
        { notInForce: NOT_IN_FORCE },
      );
  }

  private overdue(viewer: Viewer): SelectQueryBuilder<Instalment> {
    const builder = this.dataSource.manager
      .createQueryBuilder(Instalment, 'instalment')
      .innerJoin('instalment.contract', 'contract')
      .where('instalment.paidOff = 0 AND instalment.dueOn < :today', { today: this.today() })
      .andWhere('contract.state IN (:...inForce)', { inForce: IN_FORCE });
    if (!isStaff(viewer) && !seesMaskedOnly(viewer)) builder.andWhere(ofPartyFor(viewer), partyOf(viewer));
    return builder;
  }

  private today(): string {
    return shanghaiDate(this.clock.now());
  }
}

function payerOf(row: PayerRow): { owed: bigint; payer: PayerAgeing } {
  const { owed, sums } = tableOf(row);
  return { owed, payer: { key: row.payer, name: row.name, oldestDueOn: row.oldestDueOn, ...sums } };
}

function tableOf(row: BandRow): { owed: bigint; sums: { amount: string; count: number; bands: AgeBandSum[] } } {
  const parts = BANDS.map((band) => ({
    band,
    amount: BigInt(row[`sum_${band}`] ?? 0),
    count: Number(row[`count_${band}`] ?? 0),
  }));
  const owed = parts.reduce((sum, { amount }) => sum + amount, 0n);
  const bands = parts.map(({ band, amount, count }) => ({ band, amount: formatYuan(amount), count }));
  return { owed, sums: { amount: formatYuan(owed), count: parts.reduce((sum, { count }) => sum + count, 0), bands } };
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
