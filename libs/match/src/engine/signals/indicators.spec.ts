import { describe, expect, it } from '@jest/globals';
import type { AchievementText, IndicatorResult, IndicatorText } from '../engine.types.js';
import { prepareAchievement } from '../terms.js';
import { compareBounds, indicatorSignal, showIndicator } from './indicators.js';

const number = (name: string, operator: IndicatorText['operator'], value: string, unit: string): IndicatorText => ({
  name,
  kind: 'NUMBER',
  operator,
  value,
  unit,
  scale: [],
});
const grade = (name: string, operator: IndicatorText['operator'], value: string, scale: string[]): IndicatorText => ({
  name,
  kind: 'GRADE',
  operator,
  value,
  unit: '',
  scale,
});
const text = (name: string, value: string): IndicatorText => ({
  name,
  kind: 'TEXT',
  operator: 'EQ',
  value,
  unit: '',
  scale: [],
});
const offer = (indicators: IndicatorText[], abstract = ''): AchievementText => ({
  id: 'a',
  title: '成果',
  abstract,
  problemSolved: '',
  indicators,
  modes: [],
  keywords: [],
});
const read = (asked: IndicatorText, achievement: AchievementText): IndicatorResult =>
  indicatorSignal([asked], prepareAchievement(achievement)).results[0] as IndicatorResult;

describe('compareBounds', () => {
  it.each([
    ['LTE', 5, 'LT', 5, 'FITS'],
    ['LTE', 5, 'LTE', 5, 'FITS'],
    ['LT', 5, 'LTE', 5, 'MISSES'],
    ['LTE', 3, 'LTE', 4, 'MISSES'],
    ['GTE', 60, 'GTE', 55, 'MISSES'],
    ['GTE', 60, 'EQ', 60, 'FITS'],
    ['GT', 60, 'EQ', 60, 'MISSES'],
    ['GT', 60, 'GT', 60, 'FITS'],
    ['LTE', 3, 'GTE', 1, 'UNKNOWN'],
    ['LTE', 3, 'GTE', 5, 'MISSES'],
    ['GTE', 98, 'LTE', 99, 'UNKNOWN'],
    ['GTE', 98, 'LT', 98, 'MISSES'],
    ['EQ', 5, 'EQ', 5, 'FITS'],
    ['EQ', 5, 'LTE', 4, 'MISSES'],
    ['EQ', 5, 'LTE', 6, 'UNKNOWN'],
    ['LTE', 0.3, 'EQ', 0.1 + 0.2, 'FITS'],
  ] as const)('asked %s %d, promised %s %d: %s', (asked, limit, promised, value, verdict) => {
    expect(compareBounds(asked, limit, promised, value).verdict).toBe(verdict);
  });
});

describe('listed indicators', () => {
  it.each([
    ['units of time', number('响应时间', 'LTE', '2', '秒'), number('响应时延', 'LTE', '800', 'ms'), 'FITS'],
    ['months and days', number('冷藏货架期', 'GTE', '60', '天'), number('冷藏保质期', 'GTE', '3', '个月'), 'FITS'],
    ['money', number('单台成本', 'LTE', '1.5', '万元'), number('单台成本', 'LTE', '16000', '元'), 'MISSES'],
    ['a tolerance', number('厚度偏差', 'LTE', '3', '±%'), number('厚度偏差', 'LTE', '4', '±%'), 'MISSES'],
    [
      'a tolerance against a share',
      number('厚度偏差', 'LTE', '3', '%'),
      number('厚度公差', 'LTE', '2.5', '±%'),
      'FITS',
    ],
    ['ppm and per cent', number('杂质含量', 'LTE', '0.01', '%'), number('杂质含量', 'LT', '50', 'ppm'), 'FITS'],
    ['full-width digits and signs', number('漏检率', 'LTE', '1', '％'), number('漏检率', 'LTE', '０.８', '%'), 'FITS'],
    ['units that do not compare', number('寿命', 'GTE', '3', '年'), number('寿命', 'GTE', '5', '万次'), 'UNKNOWN'],
    [
      'names for other figures',
      number('90天腐烂率', 'LTE', '5', '%'),
      number('30天腐烂率', 'LTE', '2', '%'),
      'UNKNOWN',
    ],
    ['other rates', number('漏检率', 'LTE', '1', '%'), number('误报率', 'LTE', '1', '%'), 'UNKNOWN'],
    ['no number at all', number('漏检率', 'LTE', '1', '%'), number('漏检率', 'LTE', '很低', '%'), 'UNKNOWN'],
  ] as const)('of two listed indicators the verdict is right: %s', (_, asked, promised, verdict) => {
    expect(read(asked, offer([promised])).verdict).toBe(verdict);
  });

  const SCALE = ['G1', 'G2', 'G3', 'G4', 'G5'];
  it.each([
    ['G5', 'G5', 'FITS'],
    ['G4', 'G5', 'FITS'],
    ['G5', 'G4', 'MISSES'],
    ['G5', 'P9', 'UNKNOWN'],
  ] as const)('grade asked %s, promised %s: %s', (asked, promised, verdict) => {
    expect(
      read(grade('金属杂质等级', 'GTE', asked, SCALE), offer([grade('金属杂质等级', 'GTE', promised, SCALE)])).verdict,
    ).toBe(verdict);
  });

  it('an indicator that is a text is met only by the same text', () => {
    expect(read(text('材质', '316L 不锈钢'), offer([text('材质', '316l不锈钢')])).verdict).toBe('FITS');
    expect(read(text('材质', '双相不锈钢'), offer([text('材质', '普通碳钢')]))).toMatchObject({
      verdict: 'UNKNOWN',
      unknown: 'WORDS',
    });
  });
});

describe('figures promised only in the prose', () => {
  it.each([
    [number('冷藏货架期', 'GTE', '60', '天'), '冷藏肉制品货架期达55天', 'MISSES', '55天'],
    [number('单图耗时减少', 'GTE', '50', '%'), '试用中单图标注时间缩短约55%', 'FITS', '约55%'],
    [number('漏检率', 'LTE', '1', '%'), '产线上漏检率0.8%', 'FITS', '0.8%'],
    [number('90天腐烂率', 'LTE', '5', '%'), '储藏90天腐烂率低于5%', 'FITS', '5%'],
    [number('缩松面积减少', 'GTE', '50', '%'), '缩松面积减少约六成', 'FITS', '约六成'],
    [number('电池续航', 'GTE', '18', '个月'), '电池续航两年', 'FITS', '两年'],
    [number('厚度偏差', 'LTE', '3', '±%'), '小试厚度偏差±4%', 'MISSES', '±4%'],
    [number('响应时间', 'LTE', '2', '秒'), '平均响应时间为300ms，CPU占用低', 'FITS', '300ms'],
  ] as const)('%o in “%s”', (asked, prose, verdict, promised) => {
    expect(read(asked, offer([], prose))).toMatchObject({ verdict, promised, source: 'TEXT' });
  });

  it.each([
    ['a change is not the level', number('废品率', 'LTE', '3', '%'), '废品率降低2%'],
    ['what it was before', number('腐烂率', 'LTE', '5', '%'), '腐烂率从4%'],
    ['another figure of the sentence', number('识别准确率', 'GTE', '98', '%'), '识别图像后成本下降99%'],
    ['a digit inside a name', number('漏检率', 'LTE', '5', '%'), '漏检率按GB2%'],
    ['nothing said', number('响应时间', 'LTE', '2', '秒'), '在一条产线连续运行半年'],
  ] as const)('prose that does not promise the figure is not read as doing so: %s', (_, asked, prose) => {
    expect(read(asked, offer([], prose))).toMatchObject({ verdict: 'UNKNOWN', unknown: 'NOT_STATED' });
  });

  it('in prose a level named after a change is a level', () => {
    expect(read(number('废品率', 'LTE', '3', '%'), offer([], '废品率从8%降低至2.5%')).verdict).toBe('FITS');
  });

  it('in prose a grade beside the indicator’s words is read as its value', () => {
    const asked = grade('金属杂质等级', 'GTE', 'G5', ['G4', 'G5']);
    expect(read(asked, offer([], '主要金属杂质达到G5限值'))).toMatchObject({ verdict: 'FITS', source: 'TEXT' });
    expect(read(asked, offer([], '主要金属杂质达到G4限值')).verdict).toBe('MISSES');
    expect(read(asked, offer([], '可用于5G5通信')).verdict).toBe('UNKNOWN');
  });
});

it('a comparison of indicators shows values as people write them', () => {
  expect(showIndicator(number('厚度偏差', 'LTE', '3', '±%'))).toBe('±3%');
  expect(showIndicator(number('寿命', 'GTE', '3', '年'))).toBe('≥3年');
  expect(showIndicator(number('直径', 'EQ', '5', 'mm'))).toBe('5mm');
});

it('a demand that asks for no indicator is neutral, and many indicators are averaged', () => {
  const none = indicatorSignal([], prepareAchievement(offer([])));
  expect(none.signal).toMatchObject({ verdict: 'UNKNOWN', strength: 0.5 });
  const two = indicatorSignal(
    [number('漏检率', 'LTE', '1', '%'), number('响应时间', 'LTE', '2', '秒')],
    prepareAchievement(offer([number('漏检率', 'LTE', '0.8', '%')])),
  );
  expect(two.signal).toMatchObject({ verdict: 'UNKNOWN', strength: 0.75 });
});
