import { valueCalled, wordsOf } from '#kernel/values';
import { CooperationMode } from '#taxonomy';
import { describe, expect, it } from '@jest/globals';
import { dayOf, entriesOf, itemsOf, trlOf, yesOrNo, yuanOf } from './cells.js';
import { indicatorOf } from './indicator.cell.js';
import { regionCodeOf } from './places.js';

describe('Reading cells', () => {
  it.each([
    ['1,200,000', '1200000'],
    ['￥80万', '800000'],
    ['80.5 万元', '805000'],
    ['1.23456789亿', '123456789'],
    ['0.12345678万', '1234.5678'],
    ['１００', '100'],
    ['面议', '面议'],
    ['', ''],
  ])('the reader of cells reads the sum %j', (cell, sum) => expect(yuanOf(cell)).toBe(sum));

  it.each([
    ['2027/1/5', '2027-01-05'],
    ['2027年12月31日', '2027-12-31'],
    ['2027.3.4', '2027-03-04'],
    ['2027-01-05 0:00:00', '2027-01-05'],
    ['明年', '明年'],
  ])('the reader of cells reads the day %j', (cell, day) => expect(dayOf(cell)).toBe(day));

  it('the reader of cells reads levels, answers, options, lists and places', () => {
    expect(['6', 'TRL6', 'trl 7', '8级', '0', '10', '六'].map(trlOf)).toEqual([
      6,
      6,
      7,
      8,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['是', 'Yes', '否', '也许'].map(yesOrNo)).toEqual([true, true, false, undefined]);
    expect(
      ['技术许可', 'licence', 'LICENCE', '借用'].map((cell) => valueCalled(wordsOf(CooperationMode), cell)),
    ).toEqual(['LICENCE', 'LICENCE', 'LICENCE', undefined]);
    expect(itemsOf('甲、乙，丙,丁；戊\n己')).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
    expect(['350404', '福建省三明市三元区', '三元区', '999999', '火星'].map(regionCodeOf)).toEqual([
      '350404',
      '350404',
      '350404',
      undefined,
      undefined,
    ]);
    expect(entriesOf('废品率 ≤ 3 %（佐证：报告；2025）；寿命 ≥ 3 年\n硬度 > 200 HB')).toEqual([
      '废品率 ≤ 3 %（佐证：报告；2025）',
      '寿命 ≥ 3 年',
      '硬度 > 200 HB',
    ]);
  });

  it('the reader of cells reads indicators with their evidence', () => {
    expect(indicatorOf('废品率 ≤ 2.5 %（佐证：检测报告）')).toEqual({
      name: '废品率',
      kind: 'NUMBER',
      operator: 'LTE',
      value: '2.5',
      unit: '%',
      evidence: '检测报告',
    });
    expect(indicatorOf('产量>=1,200吨')).toMatchObject({ name: '产量', operator: 'GTE', value: '1200', unit: '吨' });
    expect(indicatorOf('寿命不低于3年')).toMatchObject({ name: '寿命', operator: 'GTE', value: '3', unit: '年' });
    expect(indicatorOf('执行标准：GB/T 5680')).toMatchObject({ kind: 'TEXT', operator: 'EQ', value: 'GB/T 5680' });
    expect(['越低越好', '误差 ≤ 很小', '厚度 ≥ 3-5 mm'].map(indicatorOf)).toEqual([undefined, undefined, undefined]);
  });
});
