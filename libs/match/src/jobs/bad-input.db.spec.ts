import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Catalogue } from '../../testing/catalogue.js';
import { Finding } from '../unserved/finding.entity.js';
import { MatchFindingsService } from '../unserved/match-findings.service.js';

const OFFERED = '高纯氢氟酸多级精馏技术';
const ABSTRACT = {
  abstract: '电子级氢氟酸金属杂质达到 G5 限值，Φ20 mm 塔节，25℃ 下粒径 ≤3 μm，扭矩 5 N·m。',
  problemSolved: '金属杂质超标。',
};

/** What the engine alone makes of it is in engine.spec.ts; this is the way there and back, through the database and the search engine. */
describe('bad input of matching', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await Catalogue.create();
  });
  afterAll(() => catalogue.world.end());
  afterEach(() => catalogue.empty());

  /** Matches it as the worker does, and tells what is kept as the reason when nothing fits. */
  const findingFor = async (id: string): Promise<Finding> => {
    const found = (await catalogue.matcher.forDemand(id))!;
    const { manager } = catalogue.app.get(DataSource);
    await catalogue.app.get(MatchFindingsService).recordForDemand(manager, found);
    return manager.findOneByOrFail(Finding, { demandId: id });
  };

  it('in a catalogue with nothing in it nothing fits, and nothing was looked at', async () => {
    const wanted = await catalogue.demand('电子级氢氟酸金属杂质控制');
    expect(await findingFor(wanted)).toMatchObject({ served: false, lookedAt: 0, nearestId: null, silent: [] });
  });

  it('a catalogue of one record: found when it fits, and told which words nobody uses when it does not', async () => {
    const offered = await catalogue.listed(OFFERED, ABSTRACT);
    const fitting = await catalogue.demand('电子级氢氟酸金属杂质控制', { situation: '氢氟酸精馏后金属杂质超标。' });
    expect(await findingFor(fitting)).toMatchObject({ served: true, lookedAt: 1, nearestId: offered });
    const foreign = await catalogue.demand('蜜桔采后保鲜');
    const finding = await findingFor(foreign);
    expect(finding).toMatchObject({ served: false, nearestBand: null });
    expect(finding.silent.join()).toMatch(/蜜桔|保鲜/);
  });

  it.each<[string, string, Record<string, string>, Partial<Finding>]>([
    ['nothing but a title of boilerplate', '关键技术研发及产业化', {}, { served: false, nearestBand: null }],
    ['no body at all', '氢氟酸', {}, { served: true }],
    [
      'white space and signs',
      '，。！',
      { situation: ' \n\t　', wantedResult: '……' },
      { served: false, lookedAt: 0, nearestBand: null },
    ],
    [
      '50,000 characters',
      '氢氟酸金属杂质控制'.repeat(20),
      {
        situation: '氢氟酸金属杂质'.repeat(3_000).slice(0, 20_000),
        wantedResult: '要求稳定。'.repeat(4_000),
        constraints: '9'.repeat(10_000),
      },
      { served: true, nearestBand: 'STRONG' },
    ],
    [
      'English only, where the catalogue has the abbreviation',
      'Purification of hydrofluoric acid',
      { situation: 'Metal impurities in HF must reach grade G5 at 25 °C.' },
      {
        served: false,
        nearestBand: 'WEAK',
        lacks: { zh: ['purification未提及', 'hydrofluoric未提及', 'acid未提及'], en: expect.anything() as never },
      },
    ],
    [
      'English only, of what nobody has',
      'Superconducting quantum annealers',
      {},
      { served: false, nearestBand: null, silent: expect.arrayContaining(['quantum']) as never },
    ],
    [
      'formulas and units',
      'Φ≥20 mm、25℃、≤3 μm、5 N·m',
      { situation: 'CO₂ + H₂SO₄ → 10⁻³；∑∫½①②③ "quoted" -minus +plus (brackets' },
      { lookedAt: 1 },
    ],
    [
      'markup, emoji and a query’s own signs',
      '<b>氢氟酸</b>😀',
      { situation: '" OR id EXISTS -"氢氟酸" * ? \\ %' },
      { served: true },
    ],
  ])(
    'bad input of matching (%s) gets an answer, and a reason where nothing fits',
    async (_what, title, more, expected) => {
      await catalogue.listed(OFFERED, ABSTRACT);
      expect(await findingFor(await catalogue.demand(title, more))).toMatchObject(expected);
    },
  );

  it.each([
    ['traditional characters', '電子級氫氟酸金屬雜質控制'],
    ['full width', '电子级氢氟酸　金属杂质　Ｇ５'],
    ['English and a formula for it', 'HF 金属杂质 G5'],
  ])('%s finds what is written otherwise', async (_what, title) => {
    const offered = await catalogue.listed(OFFERED, ABSTRACT);
    await catalogue.achievements(['连铸坯表面缺陷检测', '蜜桔采后保鲜剂']);
    expect((await catalogue.seenFor(await catalogue.demand(title)))[0]).toBe(offered);
  });

  it('a word that no record used when words were counted finds the first record that does', async () => {
    await catalogue.listed(OFFERED, ABSTRACT);
    // Indexed, but not counted: as another worker did it, or this one before it was started anew.
    const [fresh] = await catalogue.achievements(['钽铌湿法分离']);
    expect(await catalogue.seenFor(await catalogue.demand('钽铌分离'))).toContain(fresh);
  });

  it('a demand that says the same as another: both are matched, alike', async () => {
    const offered = await catalogue.listed(OFFERED, ABSTRACT);
    const text = { situation: '氢氟酸精馏后金属杂质超标。' };
    const twins = [
      await catalogue.demand('电子级氢氟酸金属杂质控制', text),
      await catalogue.demand('电子级氢氟酸金属杂质控制', text),
    ];
    const looks = [];
    for (const id of twins) looks.push((await catalogue.matcher.forDemand(id))!);
    expect(looks.map(({ best }) => best.map(({ achievement }) => achievement.id))).toEqual([[offered], [offered]]);
    const [first, second] = looks.map(({ best }) => best[0]!.scored);
    expect(second!.band).toBe(first!.band);
    // The other direction finds both.
    const back = (await catalogue.matcher.forAchievement(offered))!;
    expect(back.map(({ demand }) => demand.id).sort()).toEqual([...twins].sort());
  });

  it('what the firm’s own organisation lists is not for it, however well it fits', async () => {
    const offered = await catalogue.listed(OFFERED, ABSTRACT);
    const { manager } = catalogue.app.get(DataSource);
    const { instituteId } = await manager.findOneByOrFail<{ id: string; instituteId: string }>('Achievement', {
      id: offered,
    });
    const own = await catalogue.demand('电子级氢氟酸金属杂质控制', { organizationId: instituteId });
    expect(await findingFor(own)).toMatchObject({ served: false, nearestId: null });
    expect(await catalogue.matcher.forAchievement(offered)).toEqual([]);
  });

  it('parties that the owner ruled out are not matched, in either direction', async () => {
    const offered = await catalogue.listed(OFFERED, ABSTRACT);
    const { manager } = catalogue.app.get(DataSource);
    const { instituteId } = await manager.findOneByOrFail<{ id: string; instituteId: string }>('Achievement', {
      id: offered,
    });
    const wanted = await catalogue.demand('电子级氢氟酸金属杂质控制');
    await manager.insert('Ban', {
      id: wanted,
      demandId: wanted,
      scope: 'ORGANIZATION',
      targetId: instituteId,
      reason: 'COMPETITOR',
      note: '',
      createdBy: wanted,
      createdByName: '王',
      createdAt: new Date(),
    });
    expect(await findingFor(wanted)).toMatchObject({ served: false, nearestId: null });
    expect(await catalogue.matcher.forAchievement(offered)).toEqual([]);
  });
});
