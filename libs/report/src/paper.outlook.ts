import type { PdfCell, PdfContent } from '#kernel/pdf';
import { labelOf, shanghaiTime } from '#kernel/values';
import { IndicatorStatus } from '#target';
import { heading, right, table } from './report.layout.js';
import type { ReportData } from './report.types.js';
import { plain, type Say } from './report.words.js';

/** Where the year is expected to end. */
export function theForecast({ forecast }: ReportData, say: Say): PdfContent[] {
  if (!forecast) return [{ unbreakable: true, stack: [heading(say('forecast')), say('forecast.none')] }];
  return [
    {
      unbreakable: true,
      stack: [
        heading(say('forecast')),
        forecast.sentence,
        { text: say('forecast.basis', { at: shanghaiTime(forecast.asOf) }), style: 'small', margin: [0, 3, 0, 0] },
      ],
    },
  ];
}

/** The plan's indicators, with how each stands. */
export function thePlan({ indicators, locale }: ReportData, say: Say): PdfContent[] {
  const count = (status: IndicatorStatus) => indicators.filter((each) => each.status === status).length;
  const rows = indicators.map(({ name, unit, target, value, on, status }): PdfCell[] => [
    name,
    unit,
    right(target === null ? '–' : `≥ ${plain(target)}`),
    right(value === null ? '–' : plain(value)),
    on ?? '–',
    { text: labelOf(IndicatorStatus, status, locale), bold: status === 'BEHIND' },
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

/** What ties the report to a state of the ledger: count and digest of its entries, and the last check. */
export function theAnchor({ period: { year }, anchor, check }: ReportData, say: Say): PdfContent[] {
  if (!anchor) return [{ unbreakable: true, stack: [heading(say('anchor')), say('anchor.empty')] }];
  const checked = check
    ? say(check.ok ? 'anchor.ok' : 'anchor.lies', { at: shanghaiTime(check.at), entries: check.entries })
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
