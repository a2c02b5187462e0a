import type { PdfCell, PdfContent } from '#kernel/pdf';
import { bold, fromOf, heading, part, right, shared, sideBySide, small, table } from './report.layout.js';
import type { ReportData } from './report.types.js';
import { exact, percent, plain, said, type Say } from './report.words.js';

/** What the turnover is made of. */
export function madeOf({ period, month, byField, byKind, huming, toDate, locale }: ReportData, say: Say): PdfContent[] {
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

/** Matches and instalments as they stand today, whatever period the report is of. */
export function asOfNow({ period: { year }, funnel, stays, declined, overdue }: ReportData, say: Say): PdfContent[] {
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
