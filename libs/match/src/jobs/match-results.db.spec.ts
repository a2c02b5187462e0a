import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { Outbox } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxEvent } from '../../../kernel/jobs/src/jobs.entities.js';
import { Catalogue } from '../../testing/catalogue.js';
import { BanService } from '../curation/ban.service.js';
import { CurationService } from '../curation/curation.service.js';
import { MatchResultWriter } from '../matching/match-result-writer.service.js';
import type { MatchSearchResult } from '../matching/matcher.service.js';
import { PastCooperation } from '../matching/past-cooperation.service.js';
import { Match } from '../record/match.entity.js';
import { rematchEvents } from '../record/match.events.js';
import { KEPT_PER_DEMAND } from '../record/match.repository.js';
import { Finding } from '../unserved/finding.entity.js';
import { MatchFindingsService } from '../unserved/match-findings.service.js';
import { UnservedService } from '../unserved/unserved.service.js';
import { MatchAchievementHandler } from './match.handlers.js';

const broker = { userId: newId(), sessionId: newId(), name: '陈文', roles: [Role.BROKER], locale: 'zh' } as Viewer;
const TOPIC = '电子级氢氟酸金属杂质控制';
const ASKED = { situation: '氢氟酸精馏后金属杂质超标。', field: 'FLUORINE_MATERIALS' };
const OFFERED = { abstract: '电子级氢氟酸金属杂质达到 G5 限值。', problemSolved: '金属杂质超标。' };
/** Papers stay leads, however strong. */
const PAPER = { ...OFFERED, kind: 'PAPER', field: ASKED.field };

describe('what the matcher found, beside what is there', () => {
  let catalogue: Catalogue;
  let app: INestApplicationContext;
  const manager = () => app.get(DataSource).manager;
  const inOne = <T>(work: Parameters<Transactions['run']>[0]) => app.get(Transactions).run(work) as Promise<T>;
  const search = async (id: string) => (await catalogue.matcher.forDemand(id))!;
  const keep = (found: MatchSearchResult) =>
    inOne<MatchSearchResult | undefined>((tx) => app.get(MatchResultWriter).writeForDemand(tx, found));
  const match = async (id: string) => keep(await search(id));
  const pairs = (demandId: string) =>
    manager().find(Match, { where: { demandId }, order: { rankInDemand: 'ASC', id: 'ASC' } });
  const visible = async (demandId: string) =>
    (await pairs(demandId)).filter(({ hidden, banned }) => !hidden && !banned);
  const expire = (id: string) => inOne((tx) => app.get(AchievementFacade).advance(tx, id, 'EXPIRE'));
  const expireDemand = (id: string) => inOne((tx) => app.get(DemandFacade).advance(tx, id, 'EXPIRE'));
  /** Edited and published again, as after a withdrawal; left as it was when nothing is changed. */
  const relist = async (id: string, changes: Record<string, unknown> = {}) => {
    catalogue.world.clock.set(new Date(catalogue.world.clock.now().getTime() + 60_000));
    const anew = Object.keys(changes).length ? { ...changes, publishedAt: catalogue.world.clock.now() } : {};
    await manager().update('Achievement', { id }, { ...anew, state: 'DRAFT' });
    await inOne((tx) => app.get(AchievementFacade).advance(tx, id, 'LIST'));
  };

  beforeAll(async () => {
    catalogue = await Catalogue.create();
    ({ app } = catalogue);
  });
  afterAll(() => catalogue.world.end());
  afterEach(async () => {
    await catalogue.empty();
    for (const table of [Match, Finding, OutboxEvent]) await manager().clear(table);
  });

  it('leads that are off the list take no place from those that are on it', async () => {
    const first = await catalogue.achievements(
      Array.from({ length: KEPT_PER_DEMAND }, (_, no) => `${TOPIC}技术${no}`),
      PAPER,
    );
    const demand = await catalogue.demand(TOPIC, ASKED);
    await match(demand);
    expect(await visible(demand)).toHaveLength(KEPT_PER_DEMAND);
    for (const id of first) await expire(id);
    expect(await visible(demand)).toHaveLength(0);
    const weaker = await catalogue.achievements(
      ['甲', '乙', '丙'].map((letter) => `${TOPIC}技术${letter}`),
      { ...PAPER, field: 'MODERN_AGRICULTURE' },
    );
    await match(demand);
    const left = await visible(demand);
    expect(left.map(({ achievementId }) => achievementId).sort()).toEqual([...weaker].sort());
    expect(left.map(({ rankInDemand }) => rankInDemand)).toEqual([1, 2, 3]);
  });

  it('a match that was only off the list comes back at once; one that was rewritten waits for its new words', async () => {
    const [same, other] = await catalogue.achievements([`${TOPIC}方法`, `${TOPIC}九龙法`], OFFERED);
    const demand = await catalogue.demand(`${TOPIC}九龙法`, ASKED);
    await match(demand);
    expect(JSON.stringify((await pairs(demand)).map(({ explanation }) => explanation))).toContain('九龙');
    for (const id of [same!, other!]) await expire(id);
    await relist(same!);
    await relist(other!, { title: `${TOPIC}工艺` });
    expect((await visible(demand)).map(({ achievementId }) => achievementId)).toEqual([same]);
    await match(demand);
    const after = await visible(demand);
    expect(after.map(({ achievementId }) => achievementId).sort()).toEqual([same, other].sort());
    expect(
      JSON.stringify(after.find(({ achievementId }) => achievementId === other)!.explanation.zh.sharedTerms),
    ).not.toContain('九龙');
  });

  it('an answered pair of a rewritten record gets new words too, and one that was not rewritten keeps its own', async () => {
    const [same, other] = await catalogue.achievements([`${TOPIC}方法`, `${TOPIC}装置`], OFFERED);
    const demand = await catalogue.demand(TOPIC, ASKED);
    await match(demand);
    await manager().update(Match, { demandId: demand }, { demandAnswer: 'ACCEPTED', modelVersion: 'old' });
    await expire(other!);
    await relist(other!, { title: `${TOPIC}设备` });
    await match(demand);
    const by = new Map((await visible(demand)).map((row) => [row.achievementId, row]));
    expect(by.get(same!)).toMatchObject({ modelVersion: 'old', demandAnswer: 'ACCEPTED' });
    expect(by.get(other!)).toMatchObject({
      modelVersion: expect.not.stringMatching('old'),
      demandAnswer: 'ACCEPTED',
      hidden: false,
    });
  });

  it('what leaves the list, or is rewritten, while the matcher looks is not shown again', async () => {
    const [gone, changed, stays] = await catalogue.achievements([`${TOPIC}一`, `${TOPIC}二`, `${TOPIC}三`], OFFERED);
    const demand = await catalogue.demand(TOPIC, ASKED);
    await match(demand);
    const found = await search(demand);
    await expire(gone!);
    await expire(changed!);
    await relist(changed!, { title: `${TOPIC}二改` });
    const kept = (await keep(found))!;
    expect(kept.best.map(({ achievement }) => achievement.id)).toEqual([stays]);
    const rows = new Map((await pairs(demand)).map((row) => [row.achievementId, row]));
    expect([rows.get(gone!)!.hidden, rows.get(stays!)!.hidden]).toEqual([true, false]);
    // Its words, if it is shown, are those of the new text: it was scored again behind the lock.
    expect(rows.get(changed!)!.scoredAt!.getTime()).toBeGreaterThanOrEqual(catalogue.world.clock.now().getTime());
    await expireDemand(demand);
    expect(await keep(found)).toBeUndefined();
    expect(await visible(demand)).toHaveLength(0);
  });

  it('a lead that a broker wrote on is not dropped for better ones', async () => {
    const [noted] = await catalogue.achievements([`${TOPIC}技术甲`], { ...PAPER, field: 'MODERN_AGRICULTURE' });
    const demand = await catalogue.demand(TOPIC, ASKED);
    await match(demand);
    const [lead] = await pairs(demand);
    await app
      .get(CurationService)
      .annotate(broker, { matchId: lead!.id, audience: 'STAFF', text: '已联系，五月再谈', clientMutationId: newId() });
    await catalogue.achievements(
      Array.from({ length: KEPT_PER_DEMAND + 2 }, (_, no) => `${TOPIC}技术${no}`),
      PAPER,
    );
    await match(demand);
    const left = await visible(demand);
    expect(left.map(({ achievementId }) => achievementId)).toContain(noted);
    expect(left).toHaveLength(KEPT_PER_DEMAND + 1);
  });

  it('a ban sends the demand to be matched again, and a lookup that was under way does not bring the pair back', async () => {
    const [banned] = await catalogue.achievements([TOPIC], OFFERED);
    const demand = await catalogue.demand(TOPIC, ASKED);
    const found = await search(demand);
    await keep(found);
    await inOne((tx) => app.get(MatchFindingsService).recordForDemand(tx, found));
    const [pair] = await pairs(demand);
    await app
      .get(BanService)
      .banPair(broker, pair!.id, { scope: 'ACHIEVEMENT', reason: 'WORDS_ONLY', clientMutationId: newId() });
    expect(await manager().countBy(OutboxEvent, { type: 'demand.rematch', subjectId: demand })).toBe(1);
    await keep(found);
    expect((await pairs(demand)).map(({ achievementId, banned: out }) => [achievementId, out])).toEqual([
      [banned, true],
    ]);
    const again = (await match(demand))!;
    await inOne((tx) => app.get(MatchFindingsService).recordForDemand(tx, again));
    expect(await manager().findOneByOrFail(Finding, { demandId: demand })).toMatchObject({
      served: false,
      nearestId: null,
    });
  });

  it('an achievement that leaves the list is nobody’s nearest any more', async () => {
    const [near] = await catalogue.achievements(['氢氟酸储运容器'], { abstract: '氢氟酸储运。' });
    const demand = await catalogue.demand(TOPIC, ASKED);
    const found = (await match(demand))!;
    await inOne((tx) => app.get(MatchFindingsService).recordForDemand(tx, found));
    await manager().update(Finding, { demandId: demand }, { served: false, nearestId: near });
    const nearest = async () => (await app.get(UnservedService).findings(broker, [demand])).get(demand)?.nearest?.id;
    expect(await nearest()).toBe(near);
    await expire(near!);
    expect(await nearest()).toBeUndefined();
    await inOne((tx) => app.get(UnservedService).rematchAfterLoss(tx, near!));
    expect(await manager().countBy(OutboxEvent, { type: 'demand.rematch', subjectId: demand })).toBe(1);
  });

  it('a masked firm is as near as its hint says: not in its county when few firms are there', async () => {
    const county = '350404';
    const [offered] = await catalogue.achievements([TOPIC], { ...OFFERED, regionCode: county });
    const firm = (no: number) => {
      const now = catalogue.world.clock.now();
      return {
        id: newId(),
        name: `示例企业${no}`,
        creditCode: `91350404TEST${String(no).padStart(6, '0')}`,
        kind: 'ENTERPRISE',
        regionCode: county,
        industryCode: 'C2614',
        sizeBand: 'SMALL',
        state: 'VERIFIED',
        createdAt: now,
        updatedAt: now,
      };
    };
    const firms = [1, 2, 3, 4, 5].map(firm);
    await manager().insert('Organization', firms.slice(0, 4));
    const masked = {
      ...ASKED,
      secrecy: 'MASKED',
      publicTitle: TOPIC,
      publicSituation: ASKED.situation,
      regionCode: county,
    };
    const demand = await catalogue.demand('机密标题', { ...masked, organizationId: firms[0]!.id });
    const region = async () =>
      (await catalogue.matcher.pair(demand, offered!))!.explanation().zh.signals.find(({ name }) => name === 'REGION')!;
    expect(await region()).toMatchObject({ verdict: 'UNKNOWN', summary: '地域未说明' });
    await manager().insert('Organization', firms.slice(4));
    expect(await region()).toMatchObject({ verdict: 'FITS', summary: '同在一个区县' });
    await manager().clear('Organization');
  });

  it('contracts signed before count for a public demand, and are not even asked for a masked one', async () => {
    const asked: string[][] = [];
    app.get(PastCooperation).askBy(async (firms, institutes) => {
      asked.push([...firms]);
      return firms.flatMap((firmId) => institutes.map((instituteId) => ({ firmId, instituteId, contracts: 3 })));
    });
    const [offered] = await catalogue.achievements([TOPIC], OFFERED);
    const open = await catalogue.demand(TOPIC, ASKED);
    const masked = await catalogue.demand('机密', {
      ...ASKED,
      secrecy: 'MASKED',
      publicTitle: TOPIC,
      publicSituation: ASKED.situation,
    });
    const cooperation = async (id: string) =>
      (await search(id)).best
        .find(({ achievement }) => achievement.id === offered)!
        .explanation()
        .zh.signals.find(({ name }) => name === 'COOPERATION')!;
    expect(await cooperation(open)).toMatchObject({ verdict: 'FITS', summary: '双方签过 3 份技术合同' });
    asked.length = 0;
    expect(await cooperation(masked)).toMatchObject({ verdict: 'UNKNOWN' });
    expect(asked).toEqual([]);
    app.get(PastCooperation).askBy(async () => []);
  });

  it('an achievement that was matched by words alone is matched again when it is asked for', async () => {
    const worker = await catalogue.worker([MatchAchievementHandler]);
    const demand = await catalogue.demand(TOPIC, ASKED);
    const [offered] = await catalogue.achievements([TOPIC], OFFERED);
    await worker
      .get(Transactions)
      .run((tx) => worker.get(Outbox).append(tx, { type: rematchEvents.achievement, subjectId: offered! }));
    for (let tries = 0; tries < 200 && (await pairs(demand)).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await pairs(demand)).map(({ achievementId }) => achievementId)).toEqual([offered]);
    await worker.close();
  });
});
