import { makePdf } from '#kernel/pdf';
import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { barChart, lineChart } from './report.charts.js';
import './report.messages.js';
import { paperOf } from './report.paper.js';
import { monthOf, stateOf, yearOf } from './report.period.js';
import { fourOf } from './report.sums.js';
import type { ReportData } from './report.types.js';

const sum = (yuan: number, units = 1) => ({ amount: BigInt(yuan) * 100n, units });
const four = (turnover: number, technology: number, registered: number, paid: number) => ({
  turnover: sum(turnover),
  technology: sum(technology),
  registered: sum(registered),
  paid: sum(paid),
});

const DIGEST = 'a1b2c3d4'.repeat(8);
const data: ReportData = {
  period: { year: 2026, month: 2, upTo: 2, running: false, until: '2026-02-28' },
  at: new Date('2026-03-05T01:30:00Z'),
  locale: 'zh',
  target: 20_000_000_000n,
  pace: 0.1616,
  month: four(3_456_789, 3_000_001, 1_111_111, 777_777),
  toDate: four(13_456_789, 12_000_002, 4_444_444, 2_222_222),
  months: [
    { month: 1, ...four(10_000_000, 9_000_001, 3_333_333, 1_444_445) },
    { month: 2, ...four(3_456_789, 3_000_001, 1_111_111, 777_777) },
  ],
  largestShare: 0.4321,
  byField: [{ label: '电子信息', month: 345_678_900n, toDate: 1_345_678_900n, count: 2 }],
  byKind: [{ label: '技术开发合同', amount: 345_678_900n, count: 1 }],
  huming: null,
  funnel: [{ label: '洽谈中', count: 7, amount: 812_300n }],
  stays: [{ label: '已推荐', days: 3.5, count: 9 }],
  declined: [{ label: '价格不合适', amount: 0n, count: 4 }],
  overdue: [
    { label: '逾期 1–30 天', amount: 9_900n, count: 1 },
    { label: '逾期 90 天以上', amount: 100n, count: 2 },
  ],
  forecast: null,
  indicators: [
    { name: '技术合同成交额', unit: '万元', target: 20_000, value: 1345.68, on: '2026-03-05', status: 'BEHIND' },
  ],
  anchor: { entries: 321, digest: DIGEST, closed: false },
  check: { at: new Date('2026-03-05T00:00:00Z'), ok: true, entries: 321 },
};
const read = async (of: ReportData): Promise<string> => {
  const pdf = await makePdf(paperOf(of));
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.replace(/\s/g, '');
};

describe('The report on paper', () => {
  it('the report on paper says each of the four sums by its own name, exactly, and with the ledger behind them', async () => {
    const text = await read(data);
    for (const words of [
      '工作月报2026年2月',
      '合同成交额3,456,789.00',
      '技术交易额3,000,001.00',
      '登记额1,111,111.00',
      '到账额777,777.00',
      '13,456,789.00',
      '12,000,002.00',
      '4,444,444.00',
      '2,222,222.00',
    ])
      expect(text).toContain(words);
    for (const words of [
      '电子信息',
      '技术开发合同',
      '洽谈中',
      '价格不合适',
      '逾期1–30天',
      '落后',
      `末笔摘要${DIGEST}`,
      '分录数321',
      '全部相符',
    ])
      expect(text).toContain(words);
    expect(text).toContain('1—2月累计成交1345.68万元');
    expect(text).toContain('完成年度目标2亿元的6.7%；时间进度16.2%，落后9.4个百分点');
    expect(text).toContain('合计3100.00');
  });

  it('the report on paper says of which state of the ledger it is, and that a past month may have changed since', async () => {
    const past = await read(data);
    expect(past).toContain(
      '数字为2026-03-0509:30的状态：2026年账本321笔分录，末笔摘要a1b2c3d4a1b2…。报告期结束后补记、变更和更正',
    );
    expect(past).not.toContain('该年度账本已关账。');
    expect(await read({ ...data, anchor: { ...data.anchor!, closed: true } })).toContain('该年度账本已关账。');
    const running = await read({ ...data, period: { ...data.period, running: true } });
    expect(running).toContain('2026年账本321笔分录');
    expect(running).not.toContain('报告期结束后');
    const english = await read({ ...data, locale: 'en' });
    expect(english).toContain('Stateasof2026-03-0509:30:321entriesintheledgerof2026,lastdigesta1b2c3d4a1b2');
    expect(english).toContain('soitmaydifferfromareportmadeatthetime');
    expect(await read({ ...data, anchor: null })).toContain('2026年账本中还没有分录');
  });

  it('the report of a year has no month column, and says when the ledger is inconsistent', async () => {
    const text = await read({
      ...data,
      period: { year: 2025, month: null, upTo: 12, running: false, until: '2025-12-31' },
      month: null,
      huming: { amount: 50_000n, share: 0.25 },
      check: { ...data.check!, ok: false },
    });
    expect(text).toContain('工作年报2025年');
    expect(text).toContain('合同成交额13,456,789.00');
    expect(text).toContain('沪明合作500元，占25%');
    expect(text).toContain('为年度目标2亿元的6.7%，目标未完成，差1.87亿元');
    expect(text).toContain('发现不符');
  });

  it('a report of a time without anything is still a report, in English too', async () => {
    const none = { amount: 0n, units: 0 };
    const nothing = { turnover: none, technology: none, registered: none, paid: none };
    const text = await read({
      ...data,
      locale: 'en',
      target: 0n,
      month: nothing,
      toDate: nothing,
      months: [],
      byField: [],
      byKind: [],
      funnel: [],
      stays: [],
      declined: [],
      overdue: [],
      indicators: [],
      anchor: null,
      check: null,
    });
    for (const words of [
      'Monthlyreport,February2026',
      'February:nocontractwassigned',
      'JanuarytoFebruary',
      'Contractturnover',
      'Nothingtolist',
      'Nothingisoverdue',
      'noentryofthisyear',
    ])
      expect(text).toContain(words);
  });

  it('the report on paper draws the forecast only where its lines reach it', () => {
    const forecast = {
      sentence: '预计',
      asOf: data.at,
      months: [3, 4].map((month) => ({ month, p10: 10n, p50: 20n, p90: 30n })),
    };
    const drawn = (of: ReportData) => JSON.stringify(paperOf(of).content).includes('fill-opacity');
    expect(drawn({ ...data, forecast })).toBe(true);
    expect(
      drawn({ ...data, forecast, period: { ...data.period, month: 1, upTo: 1 }, months: data.months.slice(0, 1) }),
    ).toBe(false);
  });
});

describe('Charts', () => {
  it('charts name lines that end at the same place apart, and write what users wrote as text', () => {
    const chart = lineChart(
      { labels: ['1', '2'], unit: '万元' },
      [
        { name: '<甲>', values: [1, 5], color: '#000' },
        { name: '乙', values: [1, 5], color: '#111' },
      ],
      null,
      null,
    );
    const places = [...chart.matchAll(/y="([\d.]+)"[^>]*>(?:&#60;甲&#62;|乙)</g)].map(([, y]) => Number(y));
    expect(places).toHaveLength(2);
    expect(Math.abs(places[0]! - places[1]!)).toBeGreaterThanOrEqual(10.9);
    expect(chart).not.toContain('<甲>');
  });

  it('charts draw bars from zero, and nothing below it', () => {
    const heights = [
      ...barChart({ labels: ['1', '2', '3'], unit: '' }, [4, 2, -1], null).matchAll(/<rect[^>]*height="(-?[\d.]+)"/g),
    ].map(([, height]) => Number(height));
    expect(heights[0]! / heights[1]!).toBeCloseTo(2, 1);
    expect(heights[2]).toBe(0);
  });
});

describe('A period', () => {
  it('a report’s period is read from the address, and nothing else is', () => {
    expect(monthOf('2026-10.pdf')).toEqual({ year: 2026, month: 10 });
    expect(yearOf('2026.pdf')).toEqual({ year: 2026, month: null });
    for (const name of ['2026-13.pdf', '2026-00.pdf', '2026-1.pdf', '2026.pdf', '2026-10', '../x.pdf'])
      expect(() => monthOf(name)).toThrow();
    expect(() => yearOf('26.pdf')).toThrow();
  });

  it('a report’s period knows whether it is over; one that has not begun is refused', () => {
    expect(stateOf({ year: 2026, month: 2 }, '2026-02-28')).toMatchObject({
      running: true,
      upTo: 2,
      until: '2026-02-28',
    });
    expect(stateOf({ year: 2026, month: 2 }, '2026-03-01')).toMatchObject({ running: false, until: '2026-02-28' });
    expect(stateOf({ year: 2026, month: null }, '2026-11-23')).toMatchObject({ running: true, upTo: 11 });
    expect(stateOf({ year: 2025, month: null }, '2026-11-23')).toMatchObject({
      running: false,
      upTo: 12,
      until: '2025-12-31',
    });
    expect(() => stateOf({ year: 2026, month: 12 }, '2026-11-30')).toThrow();
    expect(() => stateOf({ year: 2027, month: null }, '2026-12-31')).toThrow();
  });

  it('a report’s period adds each sum up by itself', () => {
    const line = (account: 'TURNOVER' | 'PAID' | 'DUE', amount: bigint) => ({
      month: 1,
      field: 'ELECTRONICS' as never,
      account,
      amount,
      units: 1,
    });
    expect(fourOf([line('TURNOVER', 5n), line('TURNOVER', -2n), line('PAID', 7n), line('DUE', 9n)])).toMatchObject({
      turnover: { amount: 3n, units: 2 },
      technology: { amount: 0n },
      paid: { amount: 7n },
    });
  });
});
