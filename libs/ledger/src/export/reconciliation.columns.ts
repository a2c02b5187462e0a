import type { CellValue, Closing, Table, TableColumn } from '#export';
import type { Locale, Sentence } from '#kernel/errors';
import { formatYuan } from '#kernel/values';
import type { Figures } from '../entries/ledger.accounts.js';
import type { LedgerReader } from '../sums/ledger-reader.repository.js';

type Figure = keyof Figures;

const NAMES: Readonly<Record<Figure, Sentence>> = {
  TURNOVER: { zh: '成交额', en: 'Turnover' },
  TECHNOLOGY: { zh: '技术交易额', en: 'Technology amount' },
  REGISTERED: { zh: '登记额', en: 'Registered' },
  PAID: { zh: '到账额', en: 'Received' },
};

/**
 * Reconciliation columns of a table of contracts: what each contract moved in the ledger, in a year or ever, and what a whole file adds up to: held against the tallies that the cockpit
 * reads, so that whoever opens the file sees that nothing is missing.
 */
export class ReconciliationColumns {
  private readonly sums: Figures = { TURNOVER: 0n, TECHNOLOGY: 0n, REGISTERED: 0n, PAID: 0n };

  constructor(
    private readonly ledger: LedgerReader,
    private readonly figures: readonly Figure[],
    private readonly year: number | null,
    private readonly locale: Locale,
  ) {}

  columns(): TableColumn[] {
    return this.figures.map((figure) => ({ title: this.title(figure), type: 'yuan', width: 22 }));
  }

  /** The cells of these columns for each contract of a page, in one query; added up on the way. */
  async cells(contractIds: readonly string[]): Promise<(contractId: string) => CellValue[]> {
    const moved = await this.ledger.moved(contractIds, this.year);
    for (const own of moved.values()) for (const figure of this.figures) this.sums[figure] += own[figure];
    return (contractId) => this.figures.map((figure) => formatYuan(moved.get(contractId)?.[figure] ?? 0n));
  }

  /** @param columns of the file, @param at where its own begin */
  async closing(columns: number, at: number, now: Date): Promise<Closing> {
    const book = await this.ledger.totals(this.year);
    const say = (zh: string, en: string) => (this.locale === 'zh' ? zh : en);
    const line = (name: string, sums: Figures): CellValue[] => {
      const cells = Array<CellValue>(columns).fill(null);
      cells[0] = name;
      this.figures.forEach((figure, index) => (cells[at + index] = formatYuan(sums[figure])));
      return cells;
    };
    const sheet: Table = {
      name: say('合计', 'Totals'),
      columns: [
        { title: say('项目', 'Sum'), type: 'text', width: 34 },
        { title: say('本文件合计（元）', 'This file (yuan)'), type: 'yuan', width: 22 },
        { title: say('台账合计（元）', 'The ledger (yuan)'), type: 'yuan', width: 22 },
        { title: say('差额（元）', 'Difference (yuan)'), type: 'yuan', width: 22 },
        { title: say('台账读取时间', 'Ledger read at'), type: 'time', width: 18 },
        { title: say('说明', 'Note'), type: 'text', width: 48 },
      ],
      rows: this.figures.map((figure) => {
        const difference = this.sums[figure] - book[figure];
        const note =
          difference === 0n
            ? say('一致', 'They agree')
            : say(
                '生成文件期间台账有新的入账，请重新导出后核对',
                'Entries were booked while the file was made: export it again',
              );
        return [
          this.title(figure),
          formatYuan(this.sums[figure]),
          formatYuan(book[figure]),
          formatYuan(difference),
          now,
          note,
        ];
      }),
    };
    return {
      sheet,
      lines: [line(say('本文件合计', 'This file'), this.sums), line(say('台账合计', 'The ledger'), book)],
    };
  }

  private title(figure: Figure): string {
    const name = NAMES[figure][this.locale];
    const net = figure === 'PAID';
    if (this.locale === 'zh') return `${this.year ? `${this.year} 年` : '台账'}${name}（${net ? '减退款，' : ''}元）`;
    return `${name} in ${this.year ?? 'the ledger'} (${net ? 'less refunds, ' : ''}yuan)`;
  }
}
