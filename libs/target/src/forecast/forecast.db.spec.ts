import type { Viewer } from '#kernel/access';
import { addDays, newId, shanghaiDate, shanghaiYear } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ContractFixture } from '../../../contract/testing/contract-fixture.js';
import { Forecasts, ForecastView, feature as targetFeature, TargetModule } from '../index.js';
import { ForecastInputs } from './forecast-inputs.service.js';
import { AskForForecast, DrawForecast } from './forecast.handler.js';

describe('The forecast of the running year', () => {
  let office: ContractFixture;
  let broker: Viewer;
  let forecasts: Forecasts;
  let view: ForecastView;
  let year: number;

  const matchAt = async (state: string, more: Record<string, unknown> = {}) => {
    const id = await office.match();
    await office.app
      .get(DataSource)
      .getRepository('Match')
      .update({ id }, { state, ...more });
    return id;
  };

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [TargetModule], schemas: [targetFeature] });
    office.world.clock.set(new Date(`${shanghaiDate(office.world.clock.now()).slice(0, 4)}-06-15T04:00:00Z`));
    broker = await office.broker('李经理');
    forecasts = office.app.get(Forecasts, { strict: false });
    view = office.app.get(ForecastView, { strict: false });
    year = shanghaiYear(office.world.clock.now());
  });
  afterAll(() => office.close());

  it('there is no forecast before one was drawn, nor for another year', async () => {
    expect(await view.of(broker, year)).toBeNull();
  });

  it('a forecast of nothing says nothing, in whole words', async () => {
    await forecasts.draw(1);
    const forecast = (await view.of(broker))!;
    expect(forecast).toMatchObject({
      year,
      p10: '0.00',
      p50: '0.00',
      p90: '0.00',
      reachShare: 0,
      closers: [],
      largestContractShare: 0,
    });
    expect(forecast.months.map(({ month }) => month)).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(forecast.sentence).toContain('不到 1%');
    expect(forecast.basis.join('')).not.toMatch(/\{|undefined|NaN/);
    expect(await view.of(broker, year - 1)).toBeNull();
  });

  it('a forecast rests on what is signed and what is open, and names what would close the gap', async () => {
    const second = await office.broker('王经理');
    const contract = await office.signed(broker, second);
    const big = await matchAt('INTENT', {
      expectedSum: 800_000_000n,
      stageSince: addDays(office.world.clock.now(), -5),
    });
    await matchAt('CONTACTED', { expectedSum: 100_000_000n });
    await matchAt('NEGOTIATING', { expectedSum: null });
    await matchAt('INTENT', { expectedSum: 9_000_000_000n, banned: true });
    await forecasts.draw(1);
    const forecast = (await view.of(broker))!;
    expect(Number(forecast.p10)).toBeGreaterThanOrEqual(Number(contract.totalAmount));
    expect(Number(forecast.p90)).toBeGreaterThan(Number(contract.totalAmount) + 4_000_000);
    expect(forecast.largestContractShare).toBe(1);
    const { closers } = (await forecasts.latest(year))!;
    expect(closers).toHaveLength(2);
    expect(closers[0]!.matchId).toBe(big);
    expect(Number(closers[0]!.expected)).toBeCloseTo(closers[0]!.probability * 800_000_000, -1);
    expect(forecast.basis.join('')).toContain('3 项');
    expect(Number(forecast.gap)).toBe(200_000_000 - Number(forecast.p50));
  });

  it('a forecast with the same seed and inputs is the same; a reader who may not see matches is told none of them', async () => {
    const [one, two] = [await forecasts.draw(5), await forecasts.draw(5)];
    expect(two.months).toEqual(one.months);
    const government = await office.person('张处', ['GOVERNMENT']);
    expect((await view.of(government))!.closers).toEqual([]);
    expect((await view.of({ ...government, locale: 'en' }))!.sentence).toMatch(/^The year is expected to end at ¥/);
  });

  it('a forecast leaves out what would not count, and what else was talked about a demand that is settled', async () => {
    const inputs = office.app.get(ForecastInputs, { strict: false });
    const now = office.world.clock.now();
    const before = await inputs.at(now);
    const [near, far, farther] = [
      await office.organization('三元某厂', 'ENTERPRISE', '350404'),
      await office.organization('厦门某厂', 'ENTERPRISE', '350203'),
      await office.organization('厦门某校', 'UNIVERSITY', '350203'),
    ];
    const inside = await matchAt('NEGOTIATING', { expectedSum: 1n, demandOrganizationId: near, instituteId: farther });
    const outside = await matchAt('NEGOTIATING', { expectedSum: 1n, demandOrganizationId: far, instituteId: farther });
    const settled = await matchAt('NEGOTIATING', { expectedSum: 1n, demandOrganizationId: near, instituteId: farther });
    const { demandId } = (await office.app.get(DataSource).getRepository('Match').findOneByOrFail({ id: settled })) as {
      demandId: string;
    };
    const demand = {
      id: demandId,
      code: demandId.slice(-20),
      state: 'CONTRACTED',
      version: 1,
      title: '已签约的需求',
      organizationId: near,
      createdBy: newId(),
      situation: '',
      wantedResult: '',
      constraints: '',
      secrecy: 'PUBLIC',
      publicTitle: '',
      publicSituation: '',
      publicWantedResult: '',
      publicConstraints: '',
      indicators: [],
      modes: [],
      createdAt: now,
      updatedAt: now,
    };
    await office.app.get(DataSource).getRepository('Demand').insert(demand);
    const after = await inputs.at(now);
    const known = new Set(before.open.map(({ id }) => id));
    expect(after.open.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([inside]);
    expect(after.outside - before.outside).toBe(1);
    for (const id of [inside, outside, settled]) await office.app.get(DataSource).getRepository('Match').delete({ id });
  });

  it('to a forecast, a match that went off the list or was taken out ended without a contract: the leads that are worked on do not speak for all', async () => {
    const inputs = office.app.get(ForecastInputs, { strict: false });
    const now = office.world.clock.now();
    const before = (await inputs.at(now)).stages.LEAD;
    const made = [
      await matchAt('LEAD', { hidden: true }),
      await matchAt('LEAD', { banned: true }),
      await matchAt('LEAD'),
    ];
    const after = (await inputs.at(now)).stages.LEAD;
    expect([after.won - before.won, after.lost - before.lost]).toEqual([0, 2]);
    for (const id of made) await office.app.get(DataSource).getRepository('Match').delete({ id });
  });

  it('a forecast learns a stage from the platform’s own matches', async () => {
    const inputs = office.app.get(ForecastInputs, { strict: false });
    const {
      stages: { INTENT: before },
      ended,
    } = await inputs.at(office.world.clock.now());
    const now = office.world.clock.now();
    const rows = office.app.get(DataSource).getRepository('RecordHistory');
    for (let index = 0; index < 20; index += 1) {
      const id = await matchAt(index < 5 ? 'CONTRACTED' : 'CLOSED', { stageSince: now, createdAt: addDays(now, -100) });
      await rows.insert({
        id: newId(),
        recordKind: 'match',
        recordId: id,
        action: 'TO_INTENT',
        fromState: 'NEGOTIATING',
        toState: 'INTENT',
        actorName: '测试',
        at: addDays(now, -40),
      });
    }
    const after = (await inputs.at(now)).stages.INTENT;
    expect([after.won - before.won, after.lost - before.lost]).toEqual([5, 15]);
    expect([after.seen, after.signed]).toEqual([20, 5]);
    expect(after.logDays).toBeCloseTo((Math.log(30) * 10 + 5 * Math.log(40)) / 15);
    expect((await inputs.at(now)).ended - ended).toBe(20);
  });

  it('the months that a forecast goes by are what the ledger counted, split by whether a match stood behind it', async () => {
    const { signed } = await office.app.get(ForecastInputs, { strict: false }).at(office.world.clock.now());
    const [row] = await office.sql<{ fen: string }>(
      "SELECT CAST(SUM(amount) AS CHAR) AS fen FROM ledger_tally WHERE account = 'TURNOVER' AND year = ?",
      [year],
    );
    expect(signed).toHaveLength(6);
    expect(signed.reduce((sum, value) => sum + value, 0)).toBe(Number(row!.fen));
  });
});

describe('When the forecast is drawn', () => {
  it('a change asks for a forecast three minutes after the last change, however many there were', async () => {
    const set: Date[] = [];
    const now = new Date('2026-06-15T04:00:00Z');
    const last = { asOf: new Date('2026-06-15T03:59:00Z') };
    const registered: string[] = [];
    const handlers = { register: ({ name }: { name: string }) => registered.push(name) };
    const ask = (latest: unknown) =>
      new AskForForecast(
        handlers as never,
        { set: (_: unknown, { dueAt }: { dueAt: Date }) => (set.push(dueAt), Promise.resolve()) } as never,
        { latest: () => Promise.resolve(latest) } as never,
        { now: () => now },
      );
    await ask(null).handle({} as never, {} as never);
    await ask(last).handle({} as never, {} as never);
    await ask(last).handle({} as never, {} as never);
    expect(set.map((date) => date.toISOString())).toEqual([
      '2026-06-15T04:00:00.000Z',
      '2026-06-15T04:02:00.000Z',
      '2026-06-15T04:02:00.000Z',
    ]);
    const schedules: string[] = [];
    new DrawForecast(
      handlers as never,
      { register: ({ name }: { name: string }) => schedules.push(name) } as never,
      {} as never,
      {} as never,
    );
    expect([registered.at(-1), schedules]).toEqual(['forecast-draw', ['forecast']]);
  });
});
