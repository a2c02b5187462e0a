import { describe, expect, it } from '@jest/globals';
import {
  CorpusStatistics,
  commonWords,
  likenessOf,
  prepareAchievement,
  prepareDemand,
  silentWords,
  type DemandText,
} from '../engine/index.js';
import { LARGEST, clustersOf } from './cluster.rules.js';
import { ALIKE } from './demand-link.service.js';

const link = (leftId: string, rightId: string, likeness = 0.5) => ({ leftId, rightId, likeness });

const demand = (title: string, situation: string): DemandText => ({
  id: title,
  title,
  situation,
  wantedResult: '',
  constraints: '',
  indicators: [],
  modes: [],
});
const NOISE = [
  '猕猴桃冷链保鲜与品质监测',
  '数据标注质量自动核查',
  '焊缝开裂与焊接工艺',
  '道路内涝积水预警',
  '物流车辆电池寿命预测',
  '含氟聚合物薄膜厚度控制',
  '水稻病虫害识别',
  '腌制食品抑菌包装',
];
const [one, twin, other] = [
  demand('耐磨铸件内部缩松缺陷控制', '高锰钢衬板铸件内部缩松多，探伤合格率低，靠加大冒口补缩，成本高。'),
  demand('大型铸钢件缩松缺陷的消除', '铸钢件厚大部位缩松，超声探伤返修多，冒口补缩工艺凭经验。'),
  demand('高温连铸坯表面缺陷在线检测', '连铸坯表面裂纹靠人工判定，漏检多。'),
];

describe('demands that hang together', () => {
  it('the grouping of demands groups a triangle, and keeps a chain of neighbours apart', () => {
    expect(clustersOf([link('a', 'b'), link('b', 'c'), link('a', 'c')])).toEqual([['a', 'b', 'c']]);
    expect(clustersOf([link('a', 'b', 0.9), link('b', 'c', 0.8), link('c', 'd', 0.7), link('d', 'e', 0.6)])).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('the grouping of demands lets no group grow without end', () => {
    const ids = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index));
    const all = ids.flatMap((left, at) => ids.slice(at + 1).map((right) => link(left, right)));
    expect(Math.max(...clustersOf(all).map(({ length }) => length))).toBe(LARGEST);
  });

  it('the grouping of demands makes the same of the same links in any order', () => {
    const links = [link('a', 'b', 0.4), link('c', 'd', 0.5), link('b', 'c', 0.3)];
    expect(clustersOf([...links].reverse())).toEqual(clustersOf(links));
  });

  const statistics = new CorpusStatistics();
  for (const { text } of [one, twin, other, ...NOISE.map((title) => demand(title, title))].map(prepareDemand))
    statistics.add('demand', text);

  it('the grouping of demands finds two firms with one problem alike, and not their neighbour', () => {
    const likeness = (left: DemandText, right: DemandText) =>
      likenessOf(prepareDemand(left).text, prepareDemand(right).text, statistics);
    expect(likeness(one, twin)).toBeGreaterThan(ALIKE);
    expect(likeness(one, other)).toBeLessThan(ALIKE);
    expect(likeness(one, one)).toBeCloseTo(1);
    expect(likeness(one, twin)).toBeCloseTo(likeness(twin, one));
    expect(likeness(one, demand('', ''))).toBe(0);
  });

  it('the grouping of demands names the words that both use', () => {
    expect(commonWords(one, twin, { version: 'test', statistics })).toEqual(
      expect.arrayContaining(['缩松', '冒口补缩']),
    );
  });

  it('the grouping of demands names the words that no achievement uses', () => {
    const spoken = new CorpusStatistics();
    expect(silentWords(one, { version: 'test', statistics: spoken })).toEqual([]);
    spoken.add(
      'achievement',
      prepareAchievement({
        id: 'a',
        title: '铸件探伤与缺陷控制',
        abstract: '内部探伤',
        problemSolved: '',
        indicators: [],
        modes: [],
        keywords: [],
      }).text,
    );
    const silent = silentWords(one, { version: 'test', statistics: spoken });
    expect(silent).toContain('缩松');
    expect(silent).not.toContain('铸件');
  });
});
