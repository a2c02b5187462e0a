import { Attachments } from '#attachment';
import type { Viewer } from '#kernel/access';
import { newId, shanghaiYear } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { ContractFixture } from '../../../contract/testing/contract-fixture.js';
import { problemsOf } from '../../../kernel/errors/testing/refusal.js';
import { IndicatorService, Indicators, TargetModule, feature as targetFeature } from '../index.js';

describe('Indicator values', () => {
  let office: ContractFixture;
  let broker: Viewer;
  let service: IndicatorService;
  let indicators: Indicators;
  let year: number;

  const value = (more: Record<string, unknown> = {}) => ({
    code: 'RD_STAFF',
    year: 2025,
    measuredOn: '2025-12-31',
    value: 812,
    source: '区统计局',
    clientMutationId: newId(),
    ...more,
  });
  const count = async () =>
    Number((await office.sql<{ n: string }>('SELECT COUNT(*) AS n FROM indicator_value'))[0]!.n);
  const seriesOf = async (code: string) =>
    (await indicators.one(code, null, 'zh')).series.map((point) => `${point.year} ${point.kind} ${point.value}`);

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [TargetModule], schemas: [targetFeature] });
    broker = await office.broker('李经理');
    service = office.app.get(IndicatorService, { strict: false });
    indicators = office.app.get(Indicators, { strict: false });
    year = shanghaiYear(office.world.clock.now());
  });
  afterAll(() => office.close());

  it('in a year in which nothing was signed yet turnover stands at nothing, and is behind', async () => {
    const { status, latest } = await indicators.one('CONTRACT_TURNOVER', null, 'zh');
    expect([status, latest]).toEqual(['BEHIND', expect.objectContaining({ year, value: 0 })]);
  });

  it('an indicator’s value joins its own series, with its source and evidence', async () => {
    const file = await office.app.get(Attachments).receive(broker, {
      name: '公报.pdf',
      stream: Readable.from([Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')]),
      wasCut: () => false,
    });
    await service.record(broker, value({ evidenceId: file.id }));
    expect(await seriesOf('RD_STAFF')).toEqual(['2024 BASELINE 765', '2025 MEASURED 812']);
    expect(await indicators.one('RD_STAFF', 2025, 'zh')).toMatchObject({ status: 'ON_TRACK', expected: 812 });
    expect((await indicators.history('RD_STAFF'))[0]).toMatchObject({
      source: '区统计局',
      evidenceId: file.id,
      evidenceSha256: file.sha256,
      recordedByName: '李经理',
      corrected: false,
    });
  });

  it('a correction of an indicator’s value is a row of its own with a reason; both stay, the new one counts, and each is corrected once', async () => {
    const [wrong] = await indicators.history('RD_STAFF');
    const better = {
      id: wrong!.id,
      measuredOn: '2025-12-31',
      value: 790,
      source: '区统计局修订',
      reason: '年报修订',
      clientMutationId: newId(),
    };
    expect(await problemsOf(service.correct(broker, { ...better, reason: ' ' }))).toBe('reason:value.required');
    await service.correct(broker, better);
    expect(await seriesOf('RD_STAFF')).toEqual(['2024 BASELINE 765', '2025 MEASURED 790']);
    expect((await indicators.history('RD_STAFF')).map((row) => [row.value, row.corrected, row.reason])).toEqual([
      [790, false, '年报修订'],
      [812, true, null],
    ]);
    expect(await problemsOf(service.correct(broker, { ...better, clientMutationId: newId() }))).toBe(
      'id:indicator.correct.done',
    );
  });

  it('a day that the correction of an indicator’s value moved away from is free again', async () => {
    const day = (measuredOn: string, more: number) => value({ code: 'ENVOYS_SELECTED', measuredOn, value: more });
    await service.record(broker, day('2025-06-30', 40));
    const [wrong] = await indicators.history('ENVOYS_SELECTED');
    await service.correct(broker, {
      id: wrong!.id,
      measuredOn: '2025-03-31',
      value: 40,
      source: '科技局',
      reason: '日期写错',
      clientMutationId: newId(),
    });
    await service.record(broker, day('2025-06-30', 43));
    expect(await seriesOf('ENVOYS_SELECTED')).toEqual(expect.arrayContaining(['2025 MEASURED 40', '2025 MEASURED 43']));
    expect(await problemsOf(service.record(broker, day('2025-06-30', 44)))).toBe('measuredOn:indicator.known');
  });

  it('the same value of an indicator twice, or from two people at once, stands once', async () => {
    const other = await office.broker('王经理');
    const same = value({ code: 'LITTLE_GIANTS', value: 26 });
    await Promise.all([service.record(broker, same), service.record(broker, same)]);
    expect(await problemsOf(service.record(other, value({ code: 'LITTLE_GIANTS', value: 27 })))).toBe(
      'measuredOn:indicator.known',
    );
    const both = await Promise.allSettled(
      [broker, other].map((viewer) => service.record(viewer, value({ code: 'TECH_SME', value: 47 }))),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await seriesOf('TECH_SME')).toEqual(['2024 BASELINE 47', '2025 MEASURED 47']);
  });

  it('a value that an indicator cannot have is refused at its field, and nothing is written', async () => {
    const before = await count();
    const refused = async (more: Record<string, unknown>) => problemsOf(service.record(broker, value(more)));
    expect(await refused({ code: 'NO_SUCH' })).toBe('code:indicator.unknown');
    expect(await refused({ year: 2023 })).toContain('year:indicator.year');
    expect(await refused({ year: year + 1, measuredOn: `${year + 1}-01-01` })).toContain('year:indicator.year');
    expect(await refused({ measuredOn: '2025-02-30' })).toBe('measuredOn:value.notADate');
    expect(await refused({ measuredOn: '2024-12-31' })).toBe('measuredOn:indicator.day');
    expect(await refused({ code: 'RD_INTENSITY', value: 101 })).toBe('value:indicator.value');
    expect(await refused({ value: 1.000005 })).toBe('value:indicator.value');
    expect(await refused({ value: Number.NaN })).toBe('value:indicator.value');
    expect(await refused({ source: ' ' })).toBe('source:value.required');
    expect(await refused({ evidenceId: newId() })).toBe('evidenceId:value.notAnId');
    expect(await count()).toBe(before);
  });

  it('turnover is computed from the ledger alone; the 登记额 of 2024 is not in its series and cannot be typed into it', async () => {
    const second = await office.broker('张经理');
    const contract = await office.signed(broker, second);
    const turnover = await indicators.one('CONTRACT_TURNOVER', null, 'zh');
    expect(turnover.series).toEqual([
      {
        year,
        on: office.today,
        value: Number(contract.totalAmount) / 10_000,
        kind: 'COMPUTED',
        approximate: false,
        cumulative: false,
      },
    ]);
    expect((await seriesOf('CONTRACT_REGISTERED')).slice(0, 2)).toEqual([
      '2021 BASELINE 63.17',
      '2024 BASELINE 28379.59',
    ]);
    expect(
      await problemsOf(
        service.record(
          broker,
          value({ code: 'CONTRACT_TURNOVER', year: 2024, measuredOn: '2024-12-31', value: 28_379.59 }),
        ),
      ),
    ).toBe('code:indicator.computed');
    expect(await problemsOf(service.record(broker, value({ code: 'CONTRACT_REGISTERED' })))).toBe(
      'code:indicator.computed',
    );
  });

  it('the plan’s 22.5 % of institutions does not become a value of activity, nor the other way', async () => {
    expect(
      await problemsOf(
        service.record(
          broker,
          value({ code: 'RD_ACTIVITY_COVERAGE', year: 2024, measuredOn: '2024-12-31', value: 22.5 }),
        ),
      ),
    ).toBe('value:indicator.alike');
    // The plan's figure of the other is refused for any year; what was measured of it, whoever says so, unless a paper proves it.
    expect(
      await problemsOf(
        service.record(broker, value({ code: 'RD_ACTIVITY_COVERAGE', value: 22.5, source: '五年发展规划' })),
      ),
    ).toBe('value:indicator.alike');
    await service.record(broker, value({ code: 'RD_ACTIVITY_COVERAGE', value: 31.2 }));
    expect(await problemsOf(service.record(broker, value({ code: 'RD_INSTITUTION_COVERAGE', value: 31.2 })))).toBe(
      'value:indicator.alike',
    );
    expect(
      await problemsOf(
        service.record(broker, value({ code: 'RD_INSTITUTION_COVERAGE', value: 31.2, source: '统计局' })),
      ),
    ).toBe('value:indicator.alike');
    await service.record(broker, value({ code: 'RD_INSTITUTION_COVERAGE', value: 24.1 }));
    expect(await seriesOf('RD_ACTIVITY_COVERAGE')).toEqual(['2025 MEASURED 31.2']);
    expect(await seriesOf('RD_INSTITUTION_COVERAGE')).toEqual(['2024 BASELINE 22.5', '2025 MEASURED 24.1']);
    expect((await indicators.all(null, 'zh')).filter(({ notToBeMistakenFor }) => notToBeMistakenFor)).toHaveLength(2);
  });

  it('all 26 indicators of a year are listed; a year before the plan is refused', async () => {
    expect(await indicators.all(2025, 'en')).toHaveLength(26);
    expect(await problemsOf(indicators.all(2023, 'zh'))).toBe('year:indicator.year');
  });
});
