import { describe, expect, it } from '@jest/globals';
import type { AchievementText, DemandText } from './engine.types.js';
import {
  achievementQueries,
  CorpusStatistics,
  demandQueries,
  explain,
  indexText,
  PARAMETERS,
  prepareAchievement,
  prepareDemand,
  rank,
  scorerFor,
  twinQueries,
  type Vocabulary,
} from './index.js';
import { termId, tokenOf } from './term-ids.js';
import { termsOf } from './terms.js';
import { fold, foldWithOffsets } from './text.js';

const demand = (title: string, situation = '', part: Partial<DemandText> = {}): DemandText => ({
  id: `d:${title.slice(0, 20)}`,
  title,
  situation,
  wantedResult: '',
  constraints: '',
  indicators: [],
  modes: [],
  ...part,
});
const achievement = (title: string, abstract = '', part: Partial<AchievementText> = {}): AchievementText => ({
  id: `a:${title.slice(0, 20)}`,
  title,
  abstract,
  problemSolved: '',
  indicators: [],
  modes: [],
  keywords: [],
  ...part,
});
const catalogue = (demands: DemandText[], achievements: AchievementText[]): Vocabulary => {
  const statistics = new CorpusStatistics();
  for (const record of demands) statistics.add('demand', prepareDemand(record).text);
  for (const record of achievements) statistics.add('achievement', prepareAchievement(record).text);
  return { version: 'test', statistics };
};
const NOTHING: Vocabulary = { version: 'none', statistics: new CorpusStatistics() };

describe('text', () => {
  it('the reader of texts folds width, case, traditional characters and what cannot be seen', () => {
    expect(fold('ＰＶＤＦ 氫氟酸純化 25℃ μm\u0000\u202e')).toBe('pvdf 氢氟酸纯化 25°c μm  ');
  });

  it('the reader of texts knows where each folded unit came from', () => {
    const { folded, starts, ends } = foldWithOffsets('😀℃鋼');
    expect(folded).toBe('😀°c钢');
    expect(starts).toEqual([0, 0, 2, 2, 3]);
    expect(ends).toEqual([2, 2, 3, 3, 4]);
  });

  it('the reader of texts takes characters and bigrams, Latin tokens whole, and nothing across particles', () => {
    expect(termsOf(fold('钢的PVDF-2膜层 the N·m'))).toEqual(['钢', 'pvdf-2', '膜', '层', '膜层', 'n', 'm']);
  });
});

describe('statistics', () => {
  const records = [achievement('氢氟酸纯化', '高纯氢氟酸'), achievement('边坡监测')];

  it('a count of words adds and removes without a trace, and survives being stored', () => {
    const { statistics } = catalogue([demand('氢氟酸')], records);
    const before = statistics.toStored();
    const extra = prepareAchievement(achievement('氢氟酸精馏', '多级'));
    statistics.add('achievement', extra.text);
    expect(statistics.frequency('achievement', termId('氢氟'))).toBe(2);
    statistics.remove('achievement', extra.text);
    expect(statistics.toStored()).toEqual(before);
    const copy = CorpusStatistics.fromStored(before);
    expect(copy.records('achievement')).toBe(2);
    expect(copy.frequency('demand', termId('氢氟'))).toBe(1);
    expect(copy.toStored()).toEqual(before);
  });

  it('a count of words never falls below nothing', () => {
    const statistics = new CorpusStatistics();
    statistics.remove('demand', prepareDemand(demand('氢氟酸')).text);
    expect(statistics.records('demand')).toBe(0);
    expect(statistics.frequency('demand', termId('氢氟'))).toBe(0);
  });
});

describe('candidates', () => {
  const wanted = demand('电子级氢氟酸金属杂质控制', '求纯化方案');
  const offered = achievement('高纯氢氟酸多级吸附精馏技术', '金属杂质达到限值', { keywords: ['痕量检测'] });
  const vocabulary = catalogue([wanted], [offered, achievement('边坡预警终端')]);

  it('the search for candidates asks in tokens that no segmentation takes apart, ten at most, each query led by another', () => {
    const queries = demandQueries(prepareDemand(wanted), vocabulary).words;
    expect(queries.length).toBeGreaterThan(3);
    expect(new Set(queries.map((query) => query.split(' ')[0])).size).toBe(queries.length);
    for (const query of queries) {
      expect(query).toMatch(/^[a-z ]+$/);
      expect(query.split(' ').length).toBeLessThanOrEqual(10);
    }
  });

  it('the search for candidates finds with them what the index holds, in both directions', () => {
    const index = indexText(prepareAchievement(offered).text, undefined);
    const held = new Set(`${index.titleGrams} ${index.bodyGrams}`.split(' '));
    expect(held.has(tokenOf(termId('氢氟')))).toBe(true);
    expect(index.titleGrams.split(' ')).toContain(tokenOf(termId('痕量')));
    expect(
      demandQueries(prepareDemand(wanted), vocabulary).words.some((query) => held.has(query.split(' ')[0] ?? '')),
    ).toBe(true);
    expect(achievementQueries(prepareAchievement(offered), vocabulary).words.join(' ').split(' ')).toContain(
      tokenOf(termId('氢氟')),
    );
  });

  it('the search for candidates asks also for words that nobody had said when it was counted, a few of them', () => {
    const queries = demandQueries(prepareDemand(demand('氢氟酸与钽铌铀钍锆铪镓铟铊锗硒碲分离')), vocabulary).words;
    expect(queries).toContain(tokenOf(termId('钽铌')));
    expect(queries.filter((query) => query.split(' ').length === 1)).toHaveLength(6);
  });

  it('the search for candidates asks for a twin by what demands share, though no achievement says it and many say the rest', () => {
    // Eight technical words that the twin shares, more than are asked for unheard.
    const words = '缩松冒口补缩衬板探伤铸钢返修砂眼浇注';
    const [one, twin] = [demand(`${words}控制`), demand(`${words}消除`)];
    const young = catalogue(
      [one, twin, ...['蜂箱病害', '积水预警', '保鲜涂膜'].map((title) => demand(title))],
      [achievement('边坡预警终端'), achievement('控制算法')],
    );
    const leads = twinQueries(prepareDemand(one), young).words.map((query) => query.split(' '));
    const long = leads.filter((query) => query.length > 1).map(([lead]) => lead);
    for (const shared of ['缩松', '冒口', '衬板', '探伤', '铸钢', '返修', '砂眼', '浇注'])
      expect(long).toContain(tokenOf(termId(shared)));
    expect(demandQueries(prepareDemand(one), young).words.map((query) => query.split(' ')[0])).not.toEqual(
      expect.arrayContaining(
        ['缩松', '冒口', '衬板', '探伤', '铸钢', '返修', '砂眼', '浇注'].map((word) => tokenOf(termId(word))),
      ),
    );
  });

  it('two different terms never share a search token', () => {
    const terms = ['氢', '氢氟', '氟氢', 'pvdf', '316l', 'ｇ', 'φ', 'gbdca'];
    expect(new Set(terms.map((term) => tokenOf(termId(term)))).size).toBe(terms.length);
  });

  it('the search for candidates works on an empty catalogue and an empty text', () => {
    expect(demandQueries(prepareDemand(wanted), NOTHING).words.length).toBeGreaterThan(0);
    expect(demandQueries(prepareDemand(demand('')), vocabulary).words).toEqual([]);
  });
});

describe('scoring', () => {
  it('a catalogue of one record is scored sensibly', () => {
    const [wanted, fitting, foreign] = [
      demand('蜜桔采后保鲜', '求绿色保鲜'),
      achievement('柑桔保鲜剂', '蜜桔采后保鲜'),
      achievement('连铸坯表面缺陷检测', '视觉检测算法'),
    ];
    const scorer = scorerFor(prepareDemand(wanted), catalogue([wanted], [fitting]));
    expect(scorer.score(prepareAchievement(fitting)).score).toBeGreaterThan(
      scorer.score(prepareAchievement(foreign)).score + 0.2,
    );
    expect(scorer.score(prepareAchievement(foreign)).band).toBe('WEAK');
  });

  it('two texts with nothing but boilerplate in common are no match', () => {
    const [wanted, offered] = [
      demand('关键技术研发及产业化', '公司需要先进技术'),
      achievement('关键技术研究与应用示范', '先进技术的产业化'),
    ];
    const scored = scorerFor(
      prepareDemand(demand('氢氟酸纯化关键技术研发及产业化')),
      catalogue([wanted], [offered]),
    ).score(prepareAchievement(offered));
    expect(scored.band).toBe('WEAK');
  });

  it('fitting structure without common words stays weak', () => {
    const same = { field: 'X', regionCode: '350404', modes: ['JOINT'] };
    const wanted = demand('蜜桔保鲜', '', { ...same, requiredTrl: 5, budgetMaxFen: 100n });
    const offered = achievement('连铸机', '', { ...same, trl: 9, priceMinFen: 50n });
    expect(
      scorerFor(prepareDemand(wanted), catalogue([wanted], [offered])).score(prepareAchievement(offered)).band,
    ).toBe('WEAK');
  });

  it('pairs of equal scores keep one order, and every score names its model', () => {
    const scorer = scorerFor(prepareDemand(demand('保鲜')), NOTHING);
    const scored = ['b', 'a', 'c'].map((id) => scorer.score(prepareAchievement({ ...achievement('保鲜剂'), id })));
    expect(rank(scored).map(({ achievementId }) => achievementId)).toEqual(['a', 'b', 'c']);
    expect(scored[0]?.modelVersion).toBe(PARAMETERS.modelVersion);
  });

  it('the weights of the scorer add up to one', () => {
    expect(Object.values(PARAMETERS.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
  });
});

describe('bad input', () => {
  const plain = achievement('高纯氢氟酸精馏', '金属杂质达到G5限值，Φ20mm，25℃，≥3 μm，扭矩5 N·m');
  it.each([
    ['empty', demand('')],
    ['white space', demand(' \n\t ', '　')],
    ['50,000 characters', demand('氢氟酸'.repeat(5_000), '金属杂质控制，求纯化方案。'.repeat(4_000))],
    ['one character without end', demand('钢'.repeat(50_000), '，'.repeat(50_000))],
    ['digits without end', demand('9'.repeat(50_000), '9,'.repeat(25_000))],
    [
      'English only',
      demand('Purification of hydrofluoric acid', 'We need trace analysis of the metal impurities in HF at G5 grade.'),
    ],
    ['traditional characters', demand('電子級氫氟酸純化', '金屬雜質')],
    ['formulas and units', demand('Φ≥20 μm ℃ N·m ±0.5', 'CO₂、H₂SO₄、10⁻³、①②③、½、∑∫')],
    [
      'markup, emoji, lone surrogates, NUL',
      demand('<script>alert(1)</script>😀\ud800\u0000', '\udfff(((((([[[[*+?.\\'),
    ],
    [
      'odd indicators',
      demand('氢氟酸', '', {
        indicators: [
          { name: '', kind: 'NUMBER', operator: 'GTE', value: 'NaN', unit: '', scale: [] },
          { name: '等级(', kind: 'GRADE', operator: 'GTE', value: '(', unit: '', scale: ['(', '['] },
        ],
      }),
    ],
  ])('bad input (%s) gets a score, without an exception', (_, wanted) => {
    const vocabulary = catalogue([wanted], [plain]);
    const long = achievement(wanted.title, wanted.situation, { indicators: wanted.indicators });
    for (const offered of [plain, achievement(''), long]) {
      const scored = scorerFor(prepareDemand(wanted), vocabulary).score(prepareAchievement(offered));
      expect(scored.score).toBeGreaterThanOrEqual(0);
      expect(scored.score).toBeLessThanOrEqual(1);
      for (const locale of ['zh', 'en'] as const)
        expect(explain(wanted, offered, scored, vocabulary, locale).sentence).not.toBe('');
    }
    expect(demandQueries(prepareDemand(wanted), vocabulary).words.every((query) => query.length > 0)).toBe(true);
  });

  it('a demand in traditional characters finds an achievement in simplified ones', () => {
    const vocabulary = catalogue([], [plain]);
    const score = (title: string): number =>
      scorerFor(prepareDemand(demand(title)), vocabulary).score(prepareAchievement(plain)).score;
    expect(score('電子級氫氟酸純化')).toBe(score('电子级氢氟酸纯化'));
  });

  it('an empty demand has an unknown score, never a fit', () => {
    const scored = scorerFor(prepareDemand(demand('')), catalogue([], [plain])).score(prepareAchievement(plain));
    expect(scored.signals[0]).toMatchObject({ name: 'TEXT', verdict: 'UNKNOWN', strength: 0 });
    expect(scored.band).toBe('WEAK');
  });
});
