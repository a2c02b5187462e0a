import type { PdfCell, PdfContent } from '#kernel/pdf';
import { shanghaiTime } from '#kernel/values';
import { fromOf, heading, right, table } from './report.layout.js';
import { SUM_NAMES } from './report.sums.js';
import type { ReportData } from './report.types.js';
import { exact, percent, said, type Say } from './report.words.js';

/** Enough to tell two states apart by eye; the whole digest stands at the end. */
const DIGEST_SHOWN = 12;

/** Which state of the ledger this is: a period that is over is still computed as the ledger stands now. */
export function headOf({ at, locale, period: { year, running }, anchor }: ReportData, say: Say): string {
  const words = {
    at: shanghaiTime(at),
    year,
    entries: anchor?.entries ?? 0,
    digest: anchor?.digest.slice(0, DIGEST_SHOWN) ?? '',
  };
  const sentences = [say(anchor ? 'head' : 'head.empty', words)];
  if (!running) sentences.push(say('head.later'));
  if (anchor?.closed) sentences.push(say('head.closed'));
  return sentences.join(locale === 'zh' ? '' : ' ');
}

/** What is read first: where the period stands, in sentences. */
export function summary(
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

/** The four sums, never mixed, each with how it is counted. */
export function fourSums({ period, month, toDate }: ReportData, say: Say): PdfContent[] {
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
