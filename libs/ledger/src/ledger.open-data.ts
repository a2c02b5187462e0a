import { Clock, formatYuan, shanghaiDate } from '#kernel/values';
import { OpenSets, openColumns } from '#portal';
import { fieldLabel, type Field } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import { OTHER, plus, tellable, type Sum } from './ledger.open-data.rules.js';
import { Ledger } from './posting/ledger.service.js';

/** Open data: 成交额 by year and field, of months that are over, so that no single signing shows. */
@Injectable()
export class LedgerOpenData {
  constructor(
    sets: OpenSets,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {
    sets.register({
      name: 'turnover',
      columns: openColumns('年度*', '领域', '合同数*', '成交额（元）*'),
      rows: () => this.rows(),
    });
  }

  private async *rows() {
    const [thisYear, thisMonth] = shanghaiDate(this.clock.now()).split('-').map(Number) as [number, number];
    for (const year of await this.ledger.years()) {
      const sums = (await this.ledger.sums(year)).filter(
        ({ account, month }) => account === 'TURNOVER' && (year < thisYear || (year === thisYear && month < thisMonth)),
      );
      const byField = new Map<string, Sum>();
      for (const { field, amount, units: count } of sums)
        byField.set(field, plus(byField.get(field), { amount, count }));
      for (const [field, { amount, count }] of tellable([...byField]))
        yield [year, field === OTHER ? '其他' : fieldLabel(field as Field, 'zh'), count, formatYuan(amount)];
    }
  }
}
