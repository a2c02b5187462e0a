import { feature as achievementFeature } from '#achievement';
import { feature as demandFeature } from '#demand';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { feature as ledgerFeature } from '#ledger';
import { feature as matchFeature } from '#match';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportFixture, csvOf } from '../../bulk-import/testing/import-fixture.js';
import { refusal } from '../../kernel/errors/testing/refusal.js';
import { feature as contractFeature } from './contract.feature.js';
import { ContractModule } from './contract.module.js';

describe('Contracts from a file', () => {
  let desk: ImportFixture;
  let broker: Viewer;
  let office: Viewer;
  let firm: { id: string; creditCode: string };

  beforeAll(async () => {
    desk = await ImportFixture.open({
      modules: [ContractModule],
      schemas: [demandFeature, achievementFeature, matchFeature, ledgerFeature, contractFeature],
    });
    const university = await desk.organization('三明学院', 'UNIVERSITY');
    firm = await desk.organization('三元金石铸造有限公司', 'ENTERPRISE');
    broker = await desk.person('李经理', [Role.BROKER]);
    office = await desk.person('周主任', [Role.INSTITUTE_OFFICE], university.id);
    await desk.worker();
  });
  afterAll(() => desk.close());

  const CONTRACT_HEADINGS = [
    '外部编号',
    '项目名称*',
    '合同类别*',
    '买方名称*',
    '买方统一社会信用代码',
    '买方所在地*',
    '卖方名称*',
    '卖方所在地*',
    '技术领域*',
    '合同成交额（元）*',
    '技术交易额（元）*',
    '支付方式*',
    '付款安排',
    '签订日期*',
    '知识产权',
    '合同币种',
  ];
  const contract = (key: string, change: Record<number, string> = {}) =>
    [
      key,
      `离线合同 ${key}`,
      '委托开发',
      '三元金石铸造有限公司',
      firm.creditCode,
      '350404',
      '上海江海材料研究院',
      '上海市闵行区',
      '钢铁与装备制造',
      '128万',
      '1100000',
      '分期支付',
      '2024-06-30 400000 签订后；2024/12/31 880000',
      '2024-06-18',
      '技术秘密',
      '',
    ].map((cell, index) => change[index] ?? cell);

  it('contracts from a file come in as drafts with the form’s fields, each once, and are the brokers’ to import', async () => {
    const run = await desk.imported(
      broker,
      'CONTRACT',
      csvOf([CONTRACT_HEADINGS, contract('A-1'), contract('A-2', { 11: '一次总付', 12: '', 14: '' })]),
    );
    expect(run).toMatchObject({ state: 'DONE', created: 2, failed: 0 });
    const rows = await desk.rows<Record<string, unknown>>(
      "SELECT name, state, total_amount, signed_on, buyer_organization_id, buyer_region_code, seller_region_code, ip_kind FROM contract WHERE name LIKE '离线合同 A-%' ORDER BY name",
    );
    expect(rows[0]).toMatchObject({
      state: 'DRAFT',
      total_amount: '128000000',
      signed_on: '2024-06-18',
      buyer_organization_id: firm.id,
      seller_region_code: '310112',
      ip_kind: 'SECRET',
    });
    expect(
      await desk.rows(
        'SELECT amount FROM instalment JOIN contract ON contract.id = contract_id WHERE contract.name LIKE ? ORDER BY contract.name, seq',
        ['离线合同 A-%'],
      ),
    ).toEqual([{ amount: '40000000' }, { amount: '88000000' }, { amount: '128000000' }]);
    expect(await desk.checked(broker, 'CONTRACT', csvOf([CONTRACT_HEADINGS, contract('A-1')]))).toMatchObject({
      created: 0,
      skipped: 1,
    });
    expect(await refusal(desk.checked(office, 'CONTRACT', csvOf([CONTRACT_HEADINGS, contract('A-3')])))).toBe(
      'BAD_INPUT kind:import.kind.notYours',
    );
  });

  it('one bad row in a file of a thousand contracts is named at its cell, and nothing is written', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      contract(`K-${index}`, index === 700 ? { 10: '1280000.01', 5: '999999', 15: 'USD' } : {}),
    );
    const run = await desk.checked(broker, 'CONTRACT', csvOf([CONTRACT_HEADINGS, ...rows]));
    expect(run).toMatchObject({ totalRows: 1000, created: 999, failed: 1 });
    expect(desk.seen(run).problems.map(({ row: at, column, message }) => [at, column, message])).toEqual([
      [702, '买方所在地*', expect.stringContaining('没有找到这个地区')],
      [702, '技术交易额（元）*', '技术交易额不能超过合同成交额。'],
      [702, '外币金额', '请填写合同写明的外币金额。'],
      [702, '折算汇率', '外币合同必须填写折算汇率。'],
      [702, '汇率日期', '请填写汇率的日期。'],
    ]);
    expect(await refusal(desk.imports.confirm(broker, run.id))).toBe('BAD_INPUT attachmentId:import.wholeOnly');
    expect(await desk.rows("SELECT id FROM contract WHERE name LIKE '离线合同 K-%'")).toEqual([]);
  });
});
