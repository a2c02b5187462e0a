import { describe, expect, it } from '@jest/globals';
import type { AchievementText, EngineLocale, Explanation, PreparedAchievement, Scored } from './engine.types.js';
import { CorpusStatistics, PARAMETERS, explain, prepareAchievement, prepareDemand, rank, scorerFor } from './index.js';
import { loadSamples } from './samples.fixture.js';

const { demands, achievements, pairs } = loadSamples(
  new URL('../../../../apps/demo/match/samples.json', import.meta.url),
);
const prepared: PreparedAchievement[] = achievements.map(prepareAchievement);
const statistics = new CorpusStatistics();
const vocabulary = { version: 'test', statistics };
for (const achievement of prepared) statistics.add('achievement', achievement.text);
for (const demand of demands) statistics.add('demand', prepareDemand(demand).text);

const pick = <T>(list: T[], no: number): T => list[no - 1] as T;
const ranked = (no: number): Scored[] => {
  const scorer = scorerFor(prepareDemand(pick(demands, no)), vocabulary);
  return rank(prepared.map((achievement) => scorer.score(achievement)));
};
const own = (no: number): Scored =>
  ranked(no).find(({ achievementId }) => achievementId === `achievement-${no}`) as Scored;
const explained = (no: number, locale: EngineLocale = 'zh'): Explanation =>
  explain(pick(demands, no), pick(achievements, no), own(no), vocabulary, locale);

describe('the ten demo demands', () => {
  it.each(pairs.map(({ demand }) => demand))(
    'sample demand %i finds its own achievement first, and above the weak band',
    (no) => {
      const [first, second] = ranked(no);
      expect(first?.achievementId).toBe(`achievement-${no}`);
      expect(first?.band).not.toBe('WEAK');
      expect((first?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.1);
    },
  );

  it.each([
    { no: 2, words: [/尚缺碱性高温长周期数据/, /在线监测未提及/] },
    { no: 3, words: [/响应时间未说明/] },
    { no: 5, words: [/TRL 4 < 6/, /±4%.*±3%/] },
    { no: 6, words: [/识别准确率未说明/] },
    { no: 9, words: [/55天.*60天/, /安全性评价/] },
    { no: 10, words: [/无人机巡查未提及/] },
  ])('an explanation names every planted gap of pair $no', ({ no, words }) => {
    const { gaps } = explained(no);
    for (const pattern of words) expect(gaps).toContainEqual(expect.stringMatching(pattern));
  });

  it('an explanation has a row for every gap that the fixture plants', () => {
    expect(pairs.filter(({ gap }) => gap !== undefined).map(({ demand }) => demand)).toEqual([2, 3, 5, 6, 9, 10]);
  });

  it('an explanation invents no gap where none is: only what truly is not stated or differs', () => {
    expect(explained(4).gaps).toEqual([]);
    expect(explained(7).gaps).toEqual([]);
    expect(explained(8).gaps).toEqual([]);
    expect(explained(1).gaps).toEqual(['废品率未说明（要求 ≤3%）', '合作方式不同：需求为委托开发，成果为技术许可']);
    expect(explained(3).gaps).toEqual(['响应时间未说明（要求 ≤2秒）']);
  });

  it('an explanation gives every question its gap and nothing to ask where nothing is open', () => {
    expect(explained(4).questions).toEqual([]);
    expect(explained(10).questions).toContainEqual(expect.stringContaining('无人机巡查'));
    expect(explained(9).questions).toContainEqual(expect.stringContaining('≥60天'));
  });

  it('a pair is not strong where an asked figure or the maturity is missed', () => {
    expect(own(5).band).toBe('FAIR');
    expect(own(9).band).toBe('FAIR');
    expect(own(4).band).toBe('STRONG');
  });

  it('an explanation sums a pair up in one sentence of either language', () => {
    expect(explained(3).sentence).toBe('达到 1 项指标，1 项未说明；TRL 合乎要求；报价在预算之内；沪明合作');
    expect(explained(5).sentence).toBe('1 项指标未达到；TRL 低于要求 2 级；报价在预算之内');
    expect(explained(5, 'en').sentence).toBe(
      '1 indicator missed; TRL 2 levels below the requirement; price within the budget',
    );
  });

  it('an explanation says each signal in words', () => {
    const summaries = Object.fromEntries(explained(5).signals.map(({ name, summary }) => [name, summary]));
    expect(summaries).toMatchObject({
      FIELD: '同属氟新材料',
      TRL: 'TRL 4 低于要求的 6，差 2 级',
      BUDGET: '报价 70 万元，低于预算 80至 120 万元',
      MODE: '都接受委托开发',
      REGION: '同在一个省',
    });
    const english = explained(5, 'en');
    expect(english.signals).toHaveLength(Object.keys(PARAMETERS.weights).length);
    expect(english.gaps).toContain('Not mature enough: TRL 4 < 6');
  });
});

describe('shared terms', () => {
  const textOf = (record: object, field: string): string => String((record as Record<string, unknown>)[field]);

  it.each(pairs.map(({ demand }) => demand))(
    'the spans of pair %i cut the very terms out of the original texts',
    (no) => {
      const { sharedTerms } = explained(no);
      expect(sharedTerms.length).toBeGreaterThan(1);
      for (const { term, demandSpans, achievementSpans } of sharedTerms) {
        for (const span of demandSpans)
          expect(textOf(pick(demands, no), span.field).slice(span.start, span.end)).toBe(term);
        for (const span of achievementSpans)
          expect(textOf(pick(achievements, no), span.field).slice(span.start, span.end)).toBe(term);
      }
    },
  );

  it('the list of shared terms puts the telling ones first and leaves boilerplate out', () => {
    expect(explained(2).sharedTerms[0]?.term).toBe('双相不锈钢');
    expect(explained(4).sharedTerms.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['金属杂质', '痕量检测', '氢氟酸', 'G5']),
    );
    const all = pairs.flatMap(({ demand }) => explained(demand).sharedTerms.map(({ term }) => term));
    expect(all).not.toEqual(expect.arrayContaining(['技术']));
  });

  it('the list of shared terms keeps offsets right behind emoji, full-width and traditional characters', () => {
    const achievement: AchievementText = {
      ...pick(achievements, 4),
      title: '🧪ＡＢＣ㎡高純氫氟酸純化',
      abstract: '金屬雜質',
      id: 'x',
    };
    const scored = scorerFor(prepareDemand(pick(demands, 4)), vocabulary).score(prepareAchievement(achievement));
    const term = explain(pick(demands, 4), achievement, scored, vocabulary, 'zh').sharedTerms.find(
      (shared) => shared.term === '氢氟酸',
    );
    const [span] = term?.achievementSpans ?? [];
    expect(achievement.title.slice(span?.start, span?.end)).toBe('氫氟酸');
  });
});
