import { defineExport, ExportTables, tableColumns, type CellValue, type ExportPortion } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { formatYuan } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ACCOUNTS } from '../entries/ledger.accounts.js';
import { ledgerKinds } from '../entries/ledger.words.js';
import { LedgerSources } from '../posting/ledger-sources.registry.js';
import { LedgerReader } from '../sums/ledger-reader.repository.js';

const LEDGER = defineExport({
  kind: 'LEDGER',
  label: { zh: '台账分录', en: 'Ledger entries' },
  order: 40,
  allowed: [Role.BROKER, Role.ADMIN, Role.GOVERNMENT],
  yearHint: { zh: '按入账年度。', en: 'By the year in which an entry is booked.' },
});

const columnsOf = tableColumns([
  ['年度', 'Year', 'number', 8],
  ['序号', 'No.', 'number', 8],
  ['月份', 'Month', 'number', 8],
  ['事项', 'Kind', 'text', 24],
  ['生效日期', 'Effective on', 'day'],
  ['合同编号', 'Contract', 'text', 18],
  ['科目', 'Account', 'text', 8],
  ['科目名称', 'Account’s name', 'text', 34],
  ['金额（元）', 'Amount (yuan)', 'yuan', 18],
  ['原因', 'Reason', 'text', 24],
  ['摘要值', 'Digest', 'text', 66],
]);

const ENTRIES = 500;

/** The whole book, in the order of its chain. */
@Injectable()
export class LedgerExport {
  constructor(
    tables: ExportTables,
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerReader,
    private readonly sources: LedgerSources,
  ) {
    tables.register(LEDGER, (viewer, year) => ({
      columns: columnsOf(viewer.locale),
      portions: () => this.portions(viewer, year),
    }));
  }

  /** What people typed as a reason may hold names: it is for the staff. */
  private async *portions({ locale, roles }: Viewer, year: number | null): AsyncGenerator<ExportPortion> {
    const staff = roles.includes(Role.BROKER) || roles.includes(Role.ADMIN);
    const total = await this.ledger.count(year);
    let last = { year: year ?? 0, seq: 0 };
    for (let done = 0; ;) {
      const lines = await this.ledger.after(last, year, ENTRIES);
      if (!lines.length) return;
      const contractIds = [...new Set(lines.map(({ contractId }) => contractId))];
      const codes = await this.sources.get().codesOf(this.dataSource.manager, contractIds);
      done += lines.length;
      const rows = lines.map((line): CellValue[] => [
        line.year,
        line.seq,
        line.month,
        ledgerKinds[line.kind][locale],
        line.effectiveOn,
        codes.get(line.contractId) ?? '',
        ACCOUNTS[line.account].no,
        ACCOUNTS[line.account].names[locale],
        formatYuan(line.amount),
        staff ? line.reason : null,
        line.digest,
      ]);
      yield { rows, done, total };
      const { year: lastYear, seq } = lines.at(-1)!;
      last = { year: lastYear, seq };
    }
  }
}
