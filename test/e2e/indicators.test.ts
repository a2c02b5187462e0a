import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordIndicatorMutationVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { dayFromNow } from '../harness/steps.js';

graphql(`
  fragment IndicatorSeen on PlanIndicator {
    code name unit target computed notToBeMistakenFor
    latest { value }
    series { year value kind }
    values { id value source reason corrected evidenceSha256 evidence { url name } }
  }
`);
const LIST = graphql(`
  query Indicators {
    indicators { ...IndicatorSeen }
  }
`);
const ONE = graphql(`
  query OneIndicator($code: ID!) {
    indicator(code: $code) { ...IndicatorSeen }
  }
`);
const RECORD = graphql(`
  mutation RecordIndicator($code: ID!, $year: Int!, $on: LocalDate!, $value: Float!, $source: String!, $evidence: ID, $mark: String!) {
    indicator: recordIndicatorValue(
      code: $code, year: $year, measuredOn: $on, value: $value, source: $source, evidenceId: $evidence, clientMutationId: $mark
    ) { ...IndicatorSeen }
  }
`);
const CORRECT = graphql(`
  mutation CorrectIndicator($id: ID!, $on: LocalDate!, $value: Float!, $source: String!, $reason: String!, $evidence: ID, $mark: String!) {
    indicator: correctIndicatorValue(
      id: $id, measuredOn: $on, value: $value, source: $source, reason: $reason, evidenceId: $evidence, clientMutationId: $mark
    ) { ...IndicatorSeen }
  }
`);
const FORECAST = graphql(`
  query ForecastSeen {
    forecast { year p10 p50 p90 sentence }
  }
`);
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
/** 登记额 of 2024 as the plan states it, in 万元. */
const REGISTERED_2024 = 28_379.59;
const DAY = '2025-03-31';

describe('the plan’s indicators: who reads, who records, and what cannot be written', () => {
  let broker: Client;
  let government: Client;

  const value = (own: Partial<RecordIndicatorMutationVariables> = {}): RecordIndicatorMutationVariables => ({
    code: 'SERVED_BY_ENVOYS',
    year: 2025,
    on: DAY,
    value: 270,
    source: '区工信科技局一季度统计',
    mark: idempotencyKey(),
    ...own,
  });
  const record = async (own: Partial<RecordIndicatorMutationVariables>, who = broker) =>
    (await who.run(RECORD, value(own))).indicator;
  const places = async (own: Partial<RecordIndicatorMutationVariables>): Promise<string[]> =>
    (await refusalOf(record(own))).places;
  const one = async (code: string) => (await broker.run(ONE, { code })).indicator;
  const valuesOfAll = async (): Promise<number> =>
    (await broker.run(LIST)).indicators.reduce((sum, { values }) => sum + values.length, 0);
  let code: string;

  beforeAll(async () => {
    [broker, government] = [await Client.signedIn('broker'), await Client.signedIn('government')];
    // One that has a baseline and that no other test records.
    code = (await broker.run(LIST)).indicators.find(({ name }) => name === '科技特派员服务企业')!.code;
  });

  it('the plan’s indicators are read by the centre and the government, with the forecast; by nobody else', async () => {
    for (const who of [broker, government, await Client.signedIn('admin')]) {
      expect((await who.run(LIST)).indicators).toHaveLength(26);
      expect(await who.run(FORECAST)).toHaveProperty('forecast');
    }
    for (const key of ['enterprise', 'researcher', 'office']) {
      const who = await Client.signedIn(key);
      for (const query of [LIST, FORECAST]) expect([key, (await who.refused(query)).code]).toEqual([key, 'FORBIDDEN']);
      expect((await who.refused(ONE, { code })).code).toBe('FORBIDDEN');
      expect((await who.refused(RECORD, value({ code }))).code).toBe('FORBIDDEN');
    }
    const visitor = Client.visitor();
    for (const query of [LIST, FORECAST]) expect((await visitor.refused(query)).code).toBe('UNAUTHENTICATED');
    await visitor.request('GET', '/');
    expect((await refusalOf(visitor.run(RECORD, value({ code })))).code).toBe('UNAUTHENTICATED');
  });

  it('the government reads indicators’ values and evidence, and neither records nor corrects', async () => {
    const evidence = await broker.upload('统计快报.pdf', PDF, 'application/pdf');
    const { values } = await record({ code, evidence });
    const [mine] = values;
    expect(mine).toMatchObject({ value: 270, corrected: false, evidence: { name: '统计快报.pdf' } });
    expect((await government.request('GET', mine!.evidence!.url)).status).toBe(200);
    expect((await (await Client.signedIn('enterprise')).request('GET', mine!.evidence!.url)).status).toBe(404);
    expect((await Client.visitor().request('GET', mine!.evidence!.url)).status).not.toBe(200);
    const better = {
      id: mine!.id,
      on: DAY,
      value: 268,
      source: '区工信科技局一季度统计',
      reason: '重复计数两家',
      mark: idempotencyKey(),
    };
    expect((await government.refused(RECORD, value({ code, on: '2025-06-30' }))).code).toBe('FORBIDDEN');
    expect((await government.refused(CORRECT, better)).code).toBe('FORBIDDEN');
    expect((await (await Client.signedIn('researcher')).refused(CORRECT, better)).code).toBe('FORBIDDEN');
    expect((await broker.refused(CORRECT, { ...better, reason: ' ' })).places).toEqual(['reason:value.required']);
    const { indicator } = await broker.run(CORRECT, better);
    expect(indicator.values.slice(0, 2).map((row) => [row.value, row.corrected, row.reason])).toEqual([
      [268, false, '重复计数两家'],
      [270, true, null],
    ]);
    expect(indicator.series.filter(({ kind }) => kind === 'MEASURED').map((point) => point.value)).toEqual([268]);
    expect((await broker.refused(CORRECT, { ...better, mark: idempotencyKey() })).places).toEqual([
      'id:indicator.correct.done',
    ]);
  });

  it('the plan’s indicators refuse bad input at its field, and keep nothing of it', async () => {
    const before = await valuesOfAll();
    const tomorrow = dayFromNow(1);
    expect(await places({ code, year: Number(tomorrow.slice(0, 4)), on: tomorrow })).toContain(
      'measuredOn:indicator.day',
    );
    expect(await places({ code, year: 2031 })).toContain('year:indicator.year');
    expect(await places({ code, source: ' \t' })).toEqual(['source:value.required']);
    expect(await places({ code, source: '统'.repeat(301) })).toEqual([expect.stringMatching(/^source:/)]);
    expect(await places({ code, value: -1 })).toEqual(['value:indicator.value']);
    expect(await places({ code: 'RD_INTENSITY', value: 100.1 })).toEqual(['value:indicator.value']);
    expect(await places({ code: 'NO_SUCH' })).toEqual(['code:indicator.unknown']);
    const notNumbers: unknown[] = ['270', '很多', null, true];
    // What is no number at all does not fit the operation: the answer names the variable.
    for (const wrong of notNumbers)
      expect((await broker.refused(RECORD, { ...value({ code }), value: wrong })).problems[0]!.message).toContain(
        '$value',
      );
    expect((await broker.refused(RECORD, value({ code, on: '2025-02-30' }))).problems[0]!.message).toMatch(/\$on|日期/);
    expect(await places({ code, evidence: await broker.upload('说明.txt', '是这样的', 'text/plain') })).toEqual([
      'evidenceId:indicator.evidence',
    ]);
    const borrowed = await (await Client.signedIn('broker2')).upload('别人的.pdf', PDF, 'application/pdf');
    expect(await places({ code, evidence: borrowed })).toEqual(['evidenceId:value.notAnId']);
    expect(await valuesOfAll()).toBe(before);
  });

  it('turnover is computed, never typed, and the 登记额 of 2024 is not in its series', async () => {
    for (const computed of ['CONTRACT_TURNOVER', 'CONTRACT_REGISTERED']) {
      const refusal = await refusalOf(record({ code: computed, year: 2024, on: '2024-12-31', value: REGISTERED_2024 }));
      expect(refusal.places).toEqual(['code:indicator.computed']);
      expect(refusal.problems[0]!.message).toContain('自动计算');
    }
    const [turnover, registered] = [await one('CONTRACT_TURNOVER'), await one('CONTRACT_REGISTERED')];
    expect([turnover.computed, turnover.target, registered.computed, registered.target]).toEqual([
      true,
      20_000,
      true,
      null,
    ]);
    expect(
      turnover.series.filter(
        ({ kind, year, value: sum }) => kind === 'BASELINE' || year < 2025 || sum === REGISTERED_2024,
      ),
    ).toEqual([]);
    expect(
      registered.series.filter(({ kind }) => kind === 'BASELINE').map((point) => [point.year, point.value]),
    ).toEqual([
      [2021, 63.17],
      [2024, REGISTERED_2024],
    ]);
  });

  it('the coverage of institutions (22.5 %) and that of activity (40 %) do not mix, by recording or by correcting', async () => {
    const [activity, institutions] = [await one('RD_ACTIVITY_COVERAGE'), await one('RD_INSTITUTION_COVERAGE')];
    expect([activity.target, institutions.target]).toEqual([40, null]);
    expect([activity.notToBeMistakenFor, institutions.notToBeMistakenFor]).toEqual([institutions.name, activity.name]);
    expect(activity.series.filter(({ kind }) => kind === 'BASELINE')).toEqual([]);
    expect(institutions.series.filter(({ kind }) => kind === 'BASELINE').map((point) => point.value)).toEqual([22.5]);
    expect(await places({ code: activity.code, year: 2024, on: '2024-12-31', value: 22.5 })).toEqual([
      'value:indicator.alike',
    ]);
    const source = '区统计局半年快报';
    const own = (await record({ code: activity.code, on: '2025-06-30', value: 29.4, source })).values.find(
      (row) => row.value === 29.4,
    )!;
    const of2024 = (
      await record({ code: activity.code, year: 2024, on: '2024-12-31', value: 28.1, source })
    ).values.find((row) => row.value === 28.1)!;
    expect(await places({ code: institutions.code, on: '2025-06-30', value: 29.4, source })).toEqual([
      'value:indicator.alike',
    ]);
    const wrong = {
      id: of2024.id,
      on: '2024-12-31',
      value: 22.5,
      source,
      reason: '改为规划数',
      mark: idempotencyKey(),
    };
    expect((await broker.refused(CORRECT, wrong)).places).toEqual(['value:indicator.alike']);
    expect((await one(institutions.code)).values.some(({ id }) => id === own.id)).toBe(false);
    expect((await one(activity.code)).series.some((point) => point.value === 22.5)).toBe(false);
  });
});
