import type { PdfCell, PdfContent } from '#kernel/pdf';
import { ORANGE, TEAL, VIOLET, barChart, lineChart, type Band } from './report.charts.js';
import { bold, figure, heading, right, table } from './report.layout.js';
import { SUM_NAMES } from './report.sums.js';
import type { ReportData } from './report.types.js';
import { exact, plain, said, type Say } from './report.words.js';

const FEN_PER_WAN = 1_000_000;

/** The year's months: growing sums, turnover by month, and the figures of both. */
export function theYear(data: ReportData, say: Say): PdfContent[] {
  const { months, target, period, locale } = data;
  const frame = {
    labels: Array.from({ length: 12 }, (_, index) => say('month', { month: index + 1 })),
    unit: say('chart.unit'),
  };
  const growing = (name: 'turnover' | 'registered' | 'paid') => {
    let sum = 0n;
    return months.map((each) => wan((sum += each[name].amount)));
  };
  const line = (name: 'turnover' | 'registered' | 'paid', color: string, dash?: string) => {
    const values = growing(name);
    return {
      name: `${say(`sum.${name}`)} ${plain(Math.round(values.at(-1) ?? 0))}`,
      values,
      color,
      ...(dash ? { dash } : {}),
    };
  };
  const lines = [line('turnover', TEAL), line('registered', ORANGE, '6 2'), line('paid', VIOLET, '2 2')];
  const aim = target > 0n ? { value: wan(target), label: say('chart.target', { sum: said(target, locale) }) } : null;
  const names = [...SUM_NAMES];
  const rows = months.map((each): PdfCell[] => [
    say('month', { month: each.month }),
    right(String(each.turnover.units)),
    ...names.map((name) => right(exact(each[name].amount))),
  ]);
  const total: PdfCell[] = [
    bold(say('total')),
    { ...right(String(data.toDate.turnover.units)), bold: true },
    ...names.map((name) => ({ ...right(exact(data.toDate[name].amount)), bold: true })),
  ];
  return [
    heading(say('year')),
    figure(say('chart.growing'), lineChart(frame, lines, aim, bandOf(data, say))),
    figure(
      say('chart.months'),
      barChart(
        frame,
        months.map((each) => wan(each.turnover.amount)),
        period.month,
      ),
    ),
    {
      unbreakable: true,
      margin: [0, 8, 0, 0],
      stack: [
        table(
          ['auto', 'auto', '*', '*', '*', '*'],
          [
            say('col.monthName'),
            right(say('col.contracts')),
            ...names.map((name) => right(say('col.sum', { name: say(`sum.${name}`) }))),
          ],
          [...rows, total],
        ),
      ],
    },
  ];
}

/** The forecast from the last whole month on; none where the lines of the report end earlier than it begins. */
function bandOf({ forecast, months, period }: ReportData, say: Say): Band | null {
  const first = forecast?.months[0]?.month;
  if (!forecast || !first || period.upTo < first - 1) return null;
  const begin = months.filter(({ month }) => month < first).reduce((sum, { turnover }) => sum + turnover.amount, 0n);
  const known = first > 1 ? [wan(begin)] : [];
  const of = (key: 'p10' | 'p50' | 'p90') => [...known, ...forecast.months.map((each) => wan(each[key]))];
  const middle = of('p50');
  return {
    name: `${say('chart.forecast')} ${plain(Math.round(middle.at(-1) ?? 0))}`,
    from: first > 1 ? first - 1 : 1,
    low: of('p10'),
    middle,
    high: of('p90'),
  };
}

function wan(fen: bigint): number {
  return Number(fen) / FEN_PER_WAN;
}
