import type { LineSeriesOption } from 'echarts/charts';
import { palette } from '../../../app/look/theme';
import type { Lang } from '../../../app/words/i18n';
import { shortYuan } from '../../../components/values/yuan';
import type { ChartOption } from './echarts';

/** Three colours that stay apart for the colour-blind, and three kinds of line besides. */
const SERIES = [
  { color: palette.primary, width: 3, type: 'solid' },
  { color: '#b8690f', width: 2, type: 'dashed' },
  { color: '#4a74b8', width: 2, type: 'dotted' },
] as const;

/** Room above the target's line. */
const HEADROOM = 1.08;
/** About what the boxes of the style sheet leave for the lines. */
const PLOT_HEIGHT = 230;
const LABEL_HEIGHT = 16;
/** Over so many months a name at a line's end reaches. */
const NAME_MONTHS = 3;

export interface Look {
  lang: Lang;
  calm: boolean;
  phone: boolean;
  months: readonly string[];
}

interface Line {
  name: string;
  /** In yuan; null where the year has not come yet. */
  values: readonly (number | null)[];
}

/** What is foreseen: the middle, and between low and high eight years of ten. */
export interface Fan {
  name: string;
  low: readonly (number | null)[];
  middle: readonly (number | null)[];
  high: readonly (number | null)[];
}

/** A chart's number as people say it. */
function said(value: number, lang: Lang): string {
  return shortYuan(value.toFixed(2), lang);
}

function frame({ lang, calm, phone, months }: Look): ChartOption {
  return {
    animation: !calm,
    animationDuration: 180,
    animationDurationUpdate: 600,
    textStyle: { fontFamily: 'inherit', fontSize: 12, color: palette.inkSoft },
    grid: { left: 8, right: 16, top: 32, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      borderColor: palette.lineStrong,
      extraCssText: 'box-shadow:none',
      textStyle: { color: palette.ink, fontSize: 13 },
      valueFormatter: (value) => (typeof value === 'number' ? said(value, lang) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...months],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.lineStrong } },
      axisLabel: { interval: phone ? 2 : 0, color: palette.inkSoft },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.inkSoft, formatter: (value: number) => (value === 0 ? '0' : said(value, lang)) },
    },
  };
}

/** How far the names at the lines' ends go up or down so that none stands on another or below the axis; in pixels, from the highest on. */
function labelShifts(ends: readonly number[], top: number): number[] {
  const wanted = ends.map((end) => (1 - end / top) * PLOT_HEIGHT);
  const given = [...wanted];
  const order = ends.map((_, index) => index).sort((a, b) => (ends[b] as number) - (ends[a] as number));
  let free = -Infinity;
  for (const index of order) free = (given[index] = Math.max(given[index] as number, free)) + LABEL_HEIGHT;
  let lowest = PLOT_HEIGHT - LABEL_HEIGHT / 2;
  for (const index of order.toReversed())
    lowest = (given[index] = Math.min(given[index] as number, lowest)) - LABEL_HEIGHT;
  return given.map((place, index) => place - (wanted[index] as number));
}

/** The year so far as growing lines, with the target as a level. */
export function yearOption(
  look: Look,
  lines: readonly Line[],
  target: { value: number; label: string } | undefined,
  fan?: Fan,
): ChartOption {
  const base = frame(look);
  const top = Math.max(
    target?.value ?? 0,
    ...[...lines.map(({ values }) => values), fan?.high ?? []].flatMap((values) => values.map((value) => value ?? 0)),
  );
  const ends = [...lines.map(({ values }) => values.findLast((value) => value !== null) ?? 0), ...fanName(fan, lines)];
  const shifts = labelShifts(ends, top * HEADROOM);
  return {
    ...base,
    grid: { ...(base.grid as object), right: look.phone ? 64 : 88 },
    yAxis: {
      ...(base.yAxis as object),
      max: top * HEADROOM,
      splitLine: { showMaxLine: false, lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.inkSoft,
        showMaxLabel: false,
        formatter: (value: number) => (value === 0 ? '0' : said(value, look.lang)),
      },
    },
    series: [
      ...fanSeries(fan),
      ...lines.map(({ name, values }, index): LineSeriesOption => {
        const { color, width, type } = SERIES[index % SERIES.length] as (typeof SERIES)[number];
        return {
          type: 'line',
          name,
          data: [...values],
          color,
          lineStyle: { color, width, type },
          symbol: 'circle',
          symbolSize: 5,
          // One point alone makes no line.
          showSymbol: !look.phone || values.filter((value) => value !== null).length < 2,
          endLabel: { show: true, formatter: '{a}', color, fontSize: 12, distance: 6, offset: [0, shifts[index] ?? 0] },
          emphasis: { disabled: true },
          markLine:
            index === 0 && target
              ? {
                  silent: true,
                  symbol: 'none',
                  animation: false,
                  lineStyle: { color: palette.ink, width: 1, type: 'solid' },
                  label: { position: 'insideStartTop', formatter: target.label, color: palette.ink, fontSize: 12 },
                  data: [{ yAxis: target.value }],
                }
              : undefined,
        };
      }),
    ],
  };
}

/** Where the fan's name stands, when the lines end so close before it that theirs would run into it. */
function fanName(fan: Fan | undefined, lines: readonly Line[]): number[] {
  if (!fan) return [];
  const last = Math.max(...lines.map(({ values }) => values.findLastIndex((value) => value !== null)));
  const end = fan.middle.findLastIndex((value) => value !== null);
  return end - last <= NAME_MONTHS ? [fan.middle[end] ?? 0] : [];
}

/** A soft band from low to high and a thin line through its middle; the band is two stacked areas, of which the lower is not seen. */
function fanSeries(fan: Fan | undefined): LineSeriesOption[] {
  if (!fan) return [];
  // The name stands at the last point itself: a name that runs along with the line has no place where the line has none.
  const end = fan.middle.findLastIndex((value) => value !== null);
  const label = { show: true, position: 'right', formatter: '{a}', color: palette.primary, fontSize: 12 } as const;
  const band = {
    type: 'line',
    stack: 'fan',
    animation: false,
    symbol: 'none',
    silent: true,
    lineStyle: { width: 0 },
    tooltip: { show: false },
    emphasis: { disabled: true },
    color: palette.primary,
  } as const;
  return [
    { ...band, name: `${fan.name}·10`, data: [...fan.low], areaStyle: { opacity: 0 } },
    {
      ...band,
      name: `${fan.name}·90`,
      data: fan.high.map((value, index) => (value === null ? null : value - (fan.low[index] ?? 0))),
      areaStyle: { color: palette.primary, opacity: 0.14 },
    },
    {
      type: 'line',
      name: fan.name,
      data: fan.middle.map((value, index) =>
        index === end && value !== null ? { value, symbol: 'circle', symbolSize: 5, label } : value,
      ),
      color: palette.primary,
      symbol: 'none',
      animation: false,
      lineStyle: { color: palette.primary, width: 1.5, type: 'dashed' },
      emphasis: { disabled: true },
    },
  ];
}

/** One bar a month, from zero. */
export function monthOption(
  look: Look,
  name: string,
  values: readonly number[],
  highlight: number | undefined,
): ChartOption {
  const base = frame(look);
  return {
    ...base,
    // Of nothing there is no scale.
    ...(values.some(Boolean)
      ? {}
      : {
          yAxis: {
            ...(base.yAxis as object),
            max: 1,
            axisLabel: { color: palette.inkSoft, formatter: (value: number) => (value === 0 ? '0' : '') },
          },
        }),
    series: [
      {
        type: 'bar',
        name,
        barMaxWidth: 32,
        color: palette.primary,
        data: values.map((value, index) => ({
          value,
          itemStyle: { color: palette.primary, opacity: highlight === undefined || index <= highlight ? 1 : 0.4 },
        })),
        label: {
          show: !look.phone,
          position: 'top',
          color: palette.inkSoft,
          fontSize: 11,
          formatter: ({ value }) => (value ? said(value as number, look.lang).replace(' 万元', ' 万') : ''),
        },
        emphasis: { itemStyle: { color: palette.primaryStrong } },
      },
    ],
  };
}
