import type { PdfCell, PdfContent, PdfDocument } from '#kernel/pdf';
import { barChart, lineChart, ORANGE, TEAL, VIOLET, type Band } from './report.charts.js';
import { SUM_NAMES } from './report.sums.js';
import type { ReportData } from './report.types.js';
import { exact, momentOf, percent, percentIn, plain, said, sayIn, type Say } from './report.words.js';

const FEN_PER_WAN = 1_000_000;
/** Enough to tell two states apart by eye; the whole digest stands at the end. */
const DIGEST_SHOWN = 12;

/** The report on paper. What is read first stands first: a sentence, the four sums, the year. */
export function paperOf(data: ReportData): PdfDocument {
  const say = sayIn(data.locale);
  const { year, month } = data.period;
  const title = month ? say('title.month', { year, month }) : say('title.year', { year });
  const platform = say('platform');
  return {
    title: `${platform}${data.locale === 'zh' ? '' : ' '}${title}`,
    author: platform,
    at: data.at,
    footer: say('footer', { platform, title }),
    page: (page, pages) => say('page', { page, pages }),
    content: [
      { text: `${platform} ${title}`, style: 'title' },
      {
        text: say('cover', { at: momentOf(data.at), state: say(data.period.running ? 'state.running' : 'state.over') }),
        style: 'subtitle',
      },
      { text: headOf(data, say), style: 'small', margin: [0, 0, 0, 8] },
      ...summary(data, say),
      ...fourSums(data, say),
      ...theYear(data, say),
      ...madeOf(data, say),
      ...asOfNow(data, say),
      ...theForecast(data, say),
      ...thePlan(data, say),
      ...theAnchor(data, say),
    ],
  };
}

/** Which state of the ledger this is: a period that is over is still computed as the ledger stands now. */
function headOf({ at, locale, period: { year, running }, anchor }: ReportData, say: Say): string {
  const words = {
    at: momentOf(at),
    year,
    entries: anchor?.entries ?? 0,
    digest: anchor?.digest.slice(0, DIGEST_SHOWN) ?? '',
  };
  const sentences = [say(anchor ? 'head' : 'head.empty', words)];
  if (!running) sentences.push(say('head.later'));
  if (anchor?.closed) sentences.push(say('head.closed'));
  return sentences.join(locale === 'zh' ? '' : ' ');
}

function summary(
  { period, month, toDate, target, pace, largestShare, locale, forecast }: ReportData,
  say: Say,
): PdfContent[] {
  const words = {
    from: fromOf(period, say),
    signed: said(toDate.turnover.amount, locale),
    count: toDate.turnover.units,
  };
  const share = target > 0n ? Number((toDate.turnover.amount * 10_000n) / target) / 10_000 : 0;
  const points = Math.round(Math.abs(share - pace) * 1000) / 10;
  const tempo = points === 0 ? say('tempo.even') : say(share > pace ? 'tempo.ahead' : 'tempo.behind', { points });
  const gap = target - toDate.turnover.amount;
  const end =
    gap > 0n ? say('end.missed', { sum: said(gap, locale) }) : say('end.reached', { sum: said(-gap, locale) });
  const aim = { ...words, target: said(target, locale), share: percent(share) };
  const year =
    period.upTo === 12 && !period.running
      ? say('summary.ended', { ...aim, end })
      : say('summary.toDate', { ...aim, pace: percent(pace), tempo });
  const sentences = [
    month &&
      say(month.turnover.units || month.turnover.amount ? 'summary.month' : 'summary.month.none', {
        month: period.month!,
        count: month.turnover.units,
        signed: said(month.turnover.amount, locale),
        registered: said(month.registered.amount, locale),
        paid: said(month.paid.amount, locale),
      }),
    target > 0n ? year : say('summary.noTarget', words),
    largestShare > 0 && say('summary.largest', { share: percent(largestShare) }),
    forecast?.sentence,
  ];
  return [
    {
      stack: sentences.filter((each): each is string => !!each).map((each) => ({ text: each, margin: [0, 0, 0, 3] })),
      fontSize: 10.5,
      margin: [0, 0, 0, 4],
    },
  ];
}

function fourSums({ period, month, toDate }: ReportData, say: Say): PdfContent[] {
  const head = [
    say('col.item'),
    ...(month ? [right(say('col.month', { month: period.month! })), right(say('col.count'))] : []),
    right(say('col.toDate', { from: fromOf(period, say) })),
    right(say('col.count')),
    say('col.how'),
  ];
  const rows = SUM_NAMES.map((name): PdfCell[] => [
    { text: say(`sum.${name}`), bold: true },
    ...(month ? [right(exact(month[name].amount)), right(String(month[name].units))] : []),
    { ...right(exact(toDate[name].amount)), bold: true },
    right(String(toDate[name].units)),
    { text: say(`how.${name}`), style: 'small' },
  ]);
  return [
    heading(say('sums')),
    table([62, ...(month ? [84, 30] : []), 90, 30, '*'], head, rows),
    { text: say('sums.note'), style: 'small', margin: [0, 3, 0, 0] },
  ];
}

function theYear(data: ReportData, say: Say): PdfContent[] {
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

function madeOf({ period, month, byField, byKind, huming, toDate, locale }: ReportData, say: Say): PdfContent[] {
  const whole = toDate.turnover.amount;
  const fields = byField.map(({ label, month: alone, toDate: sum, count }): PdfCell[] => [
    label,
    ...(month ? [right(exact(alone))] : []),
    right(exact(sum)),
    right(String(count)),
    right(shared(sum, whole)),
  ]);
  const kindsWhole = byKind.reduce((sum, { amount }) => sum + amount, 0n);
  const kinds = byKind.map(({ label, amount, count }): PdfCell[] => [
    label,
    right(exact(amount)),
    right(String(count)),
    right(shared(amount, kindsWhole)),
  ]);
  const fieldHead = [
    say('col.field'),
    ...(month ? [right(say('col.month', { month: period.month! }))] : []),
    right(say('col.toDate', { from: fromOf(period, say) })),
    right(say('col.contracts')),
    right(say('col.share')),
  ];
  const sumHead = month ? say('col.month', { month: period.month! }) : say('col.toDate', { from: fromOf(period, say) });
  return [
    heading(say('made')),
    part(
      say('field'),
      fields,
      () => table(['*', ...(month ? ['auto'] : []), 'auto', 'auto', 40], fieldHead, fields),
      say,
    ),
    part(
      month ? say('kind.month', { month: period.month! }) : say('kind.year'),
      kinds,
      () =>
        table(
          ['*', 96, 'auto', 40],
          [say('col.kind'), right(sumHead), right(say('col.behind')), right(say('col.share'))],
          kinds,
        ),
      say,
    ),
    ...(huming
      ? [
          {
            text: say('huming', { sum: said(huming.amount, locale), share: percent(huming.share) }),
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

function asOfNow({ period: { year }, funnel, stays, declined, overdue }: ReportData, say: Say): PdfContent[] {
  const steps = funnel.map(({ label, count, amount }): PdfCell[] => [
    label,
    right(String(count)),
    right(exact(amount)),
  ]);
  const days = stays.map(({ label, days: median, count }): PdfCell[] => [
    label,
    right(median === null ? '–' : plain(median)),
    right(String(count)),
  ]);
  const reasons = declined.map(({ label, count }): PdfCell[] => [label, right(String(count))]);
  const late = overdue.map(({ label, count, amount }): PdfCell[] => [
    label,
    right(String(count)),
    right(exact(amount)),
  ]);
  if (late.length)
    late.push([
      bold(say('total')),
      { ...right(String(overdue.reduce((sum, { count }) => sum + count, 0))), bold: true },
      { ...right(exact(overdue.reduce((sum, { amount }) => sum + amount, 0n))), bold: true },
    ]);
  const ageing: PdfContent = late.length
    ? part(
        say('ageing'),
        late,
        () => table(['*', 'auto', 92], [say('col.age'), right(say('col.instalments')), right(say('col.owed'))], late),
        say,
      )
    : { stack: [small(say('ageing')), say('ageing.none')] };
  const funnelPart = part(
    say('funnel'),
    steps,
    () => table(['*', 'auto', 92], [say('col.stage'), right(say('col.matches')), right(say('col.expected'))], steps),
    say,
  );
  const staysPart = part(
    say('stays', { year }),
    days,
    () => table(['*', 'auto', 'auto'], [say('col.stage'), right(say('col.median')), right(say('col.matches'))], days),
    say,
  );
  const declinedPart = part(
    say('declined', { year }),
    reasons,
    () => table(['*', 'auto'], [say('col.reason'), right(say('col.times'))], reasons),
    say,
  );
  return [
    { unbreakable: true, stack: [heading(say('now')), sideBySide(funnelPart, staysPart)] },
    { unbreakable: true, stack: [sideBySide(ageing, declinedPart)] },
  ];
}

function theForecast({ forecast }: ReportData, say: Say): PdfContent[] {
  if (!forecast) return [{ unbreakable: true, stack: [heading(say('forecast')), say('forecast.none')] }];
  return [
    {
      unbreakable: true,
      stack: [
        heading(say('forecast')),
        forecast.sentence,
        { text: say('forecast.basis', { at: momentOf(forecast.asOf) }), style: 'small', margin: [0, 3, 0, 0] },
      ],
    },
  ];
}

function thePlan({ indicators }: ReportData, say: Say): PdfContent[] {
  const count = (status: string) => indicators.filter((each) => each.status === status).length;
  const rows = indicators.map(({ name, unit, target, value, on, status }): PdfCell[] => [
    name,
    unit,
    right(target === null ? '–' : `≥ ${plain(target)}`),
    right(value === null ? '–' : plain(value)),
    on ?? '–',
    { text: say(`status.${status}`), bold: status === 'BEHIND' },
  ]);
  const counts = {
    all: indicators.length,
    reached: count('REACHED'),
    onTrack: count('ON_TRACK'),
    behind: count('BEHIND'),
    noData: count('NO_DATA'),
    noTarget: count('NO_TARGET'),
  };
  const head = [
    say('col.indicator'),
    '',
    right(say('col.target')),
    right(say('col.latest')),
    say('col.on'),
    say('col.status'),
  ];
  return [
    heading(say('indicators')),
    { text: say('indicators.count', counts), margin: [0, 0, 0, 4] },
    table(['*', 'auto', 'auto', 'auto', 'auto', 'auto'], head, rows),
  ];
}

function theAnchor({ period: { year }, anchor, check }: ReportData, say: Say): PdfContent[] {
  if (!anchor) return [{ unbreakable: true, stack: [heading(say('anchor')), say('anchor.empty')] }];
  const checked = check
    ? say(check.ok ? 'anchor.ok' : 'anchor.lies', { at: momentOf(check.at), entries: check.entries })
    : say('anchor.unchecked');
  const rows: [string, string][] = [
    [say('anchor.year'), String(year)],
    [say('anchor.entries'), String(anchor.entries)],
    [say('anchor.digest'), anchor.digest],
    [say('anchor.state'), say(anchor.closed ? 'anchor.closed' : 'anchor.open')],
    [say('anchor.check'), checked],
  ];
  return [
    {
      unbreakable: true,
      stack: [
        heading(say('anchor')),
        { text: say('anchor.text'), margin: [0, 0, 0, 5] },
        {
          layout: 'form',
          table: { widths: [90, '*'], body: rows.map(([name, value]) => [{ text: name, style: 'label' }, value]) },
        },
      ],
    },
  ];
}

function fromOf({ month, upTo, running }: ReportData['period'], say: Say): string {
  if (month === null && !running) return say('toDate.year');
  return upTo === 1 ? say('toDate.first') : say('toDate.months', { month: upTo });
}

function heading(words: string): { text: string; style: string } {
  return { text: words, style: 'heading' };
}

function small(words: string): PdfContent {
  return { text: words, bold: true, margin: [0, 10, 0, 3] };
}

function sideBySide(one: PdfContent, other: PdfContent): PdfContent {
  return {
    columnGap: 18,
    columns: [
      { width: '*', stack: [one] },
      { width: '*', stack: [other] },
    ],
  };
}

/** A table under its name, kept together. */
function part(name: string, rows: readonly unknown[], drawn: () => PdfContent, say: Say): PdfContent {
  return { unbreakable: true, stack: [small(name), rows.length ? drawn() : { text: say('none'), style: 'small' }] };
}

function figure(name: string, svg: string): PdfContent {
  return { unbreakable: true, stack: [small(name), { svg }] };
}

function table(widths: (number | string)[], head: readonly PdfCell[], rows: readonly PdfCell[][]): PdfContent {
  const titles = head.map((cell) => (typeof cell === 'string' ? bold(cell) : Object.assign({}, cell, { bold: true })));
  return {
    layout: 'rows',
    fontSize: 8.5,
    table: { headerRows: 1, dontBreakRows: true, widths, body: [titles, ...rows] },
  };
}

function right(words: string): { text: string; style: string } {
  return { text: words, style: 'number' };
}

function bold(words: string): { text: string; bold: boolean } {
  return { text: words, bold: true };
}

function shared(part: bigint, whole: bigint): string {
  return whole > 0n ? percentIn(Number((part * 10_000n) / whole) / 10_000) : '–';
}

function wan(fen: bigint): number {
  return Number(fen) / FEN_PER_WAN;
}
