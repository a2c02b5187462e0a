import { describe, expect, it } from '@jest/globals';
import type { AchievementText, DemandText, Scored, SignalName, SignalScore, Verdict } from '../engine.types.js';
import { CorpusStatistics } from '../statistics.js';
import { explain } from './explain.js';

const demand: DemandText = {
  id: 'd',
  title: '电子级氢氟酸提纯',
  situation: '氢氟酸金属杂质超标。',
  wantedResult: '',
  constraints: '',
  indicators: [],
  modes: [],
};
const achievement: AchievementText = {
  id: 'a',
  title: '氢氟酸回收装置',
  abstract: '氢氟酸废液回收。',
  problemSolved: '',
  indicators: [],
  modes: [],
  keywords: [],
};
const vocabulary = { version: 'none', statistics: new CorpusStatistics() };

/** What is said of one signal when it turned out so, whatever made it so. */
function said(
  name: SignalName,
  verdict: Verdict,
  more: { demand?: Partial<DemandText>; achievement?: Partial<AchievementText>; facts?: Partial<Scored> } = {},
): string {
  const signal: SignalScore = { name, verdict, strength: verdict === 'FITS' ? 0.8 : 0.2, weight: 0.1 };
  const scored: Scored = {
    demandId: 'd',
    achievementId: 'a',
    score: 0.5,
    band: 'FAIR',
    signals: [signal],
    indicators: [],
    modelVersion: 'test',
    ...more.facts,
  };
  return explain({ ...demand, ...more.demand }, { ...achievement, ...more.achievement }, scored, vocabulary, 'zh')
    .signals[0]!.summary;
}

describe('words follow the verdict that stands beside them', () => {
  it('a subject in common is agreement when subjects fit, and the exception when they do not', () => {
    expect(said('SUBJECT', 'FITS')).toMatch(/^同属“/);
    expect(said('SUBJECT', 'MISSES')).toMatch(/^只有“.*其余主题不同$/);
  });

  it('neighbours of one trade fit without a subject in common, and strangers do not', () => {
    const other = { title: '蜜桔采后保鲜', abstract: '蜜桔保鲜。' };
    expect(said('SUBJECT', 'FITS', { achievement: other })).toBe('技术主题同属一个行业，但没有完全相同的');
    expect(said('SUBJECT', 'MISSES', { achievement: other })).toBe('没有共同的技术主题');
  });

  it('a price range that begins within the budget is not called within it', () => {
    const sums = {
      demand: { budgetMinFen: 60_000_000n, budgetMaxFen: 80_000_000n },
      achievement: { priceMinFen: 50_000_000n, priceMaxFen: 500_000_000n },
    };
    expect(said('BUDGET', 'FITS', sums)).toBe('报价 50至 500 万元，与预算 60至 80 万元有重叠，上限超出预算');
    const pair = explain(
      { ...demand, ...sums.demand },
      { ...achievement, ...sums.achievement },
      { demandId: 'd', achievementId: 'a', score: 0, band: 'WEAK', signals: [], indicators: [], modelVersion: 'test' },
      vocabulary,
      'zh',
    );
    expect(pair.sentence).toContain('报价与预算有重叠');
  });

  it('contracts signed before are counted where they may be told, and nothing is said where not', () => {
    expect(said('COOPERATION', 'FITS', { facts: { contractsTogether: 2 } })).toBe('双方签过 2 份技术合同');
    expect(said('COOPERATION', 'UNKNOWN')).toBe('没有可以说明的以往合作');
  });
});
