import { addDays, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractFixture } from '../../testing/contract-fixture.js';
import { AgeingService } from './ageing.service.js';

describe('What is overdue, and what a list adds up to', () => {
  let office: ContractFixture;
  beforeAll(async () => {
    office = await ContractFixture.open();
  });
  afterAll(() => office.close());

  it('what is overdue stands in its band, by payer, and adds up', async () => {
    const [drafter, second] = [await office.broker('李经理'), await office.broker('王经理')];
    const ago = (days: number) => shanghaiDate(addDays(startOfShanghaiDay(office.today), -days));
    const organizationId = await office.organization('三元青竹新材料', 'ENTERPRISE', '350404');
    const late = {
      signedOn: ago(200),
      instalments: [5, 31, 61, 91]
        .map((days) => ({ dueOn: ago(days), amount: '200000' }))
        .concat({ dueOn: office.today, amount: '200000' }),
    };
    const contract = await office.signed(drafter, second, {
      ...late,
      buyer: { organizationId, name: '三元青竹新材料', regionCode: '350404' },
    });
    await office.signed(drafter, second, { ...late, instalments: [{ dueOn: ago(5), amount: '1000000' }] });
    await office.draft(drafter, late);
    await office.pay(drafter, contract, '50000');
    const ageing = office.app.get(AgeingService);
    const table = await ageing.table(drafter);
    expect(table).toMatchObject({ amount: '1750000.00', count: 5 });
    expect(table.bands.map(({ amount, count }) => [amount, count])).toEqual([
      ['1150000.00', 2],
      ['200000.00', 1],
      ['200000.00', 1],
      ['200000.00', 1],
    ]);
    expect(table.payers.map(({ name, amount }) => [name, amount])).toEqual([
      ['三元金石铸造有限公司', '1000000.00'],
      ['三元青竹新材料', '750000.00'],
    ]);
    expect(table.payers[1]).toMatchObject({ key: organizationId, oldestDueOn: ago(91) });

    const rows = await ageing.page(drafter, { payer: organizationId }, {});
    expect(rows.nodes.map(({ seq, band, outstanding, daysLate }) => [seq, band, outstanding, daysLate])).toEqual([
      [4, 'OVER_90', '200000.00', 91],
      [3, 'TO_90', '200000.00', 61],
      [2, 'TO_60', '200000.00', 31],
      [1, 'TO_30', '150000.00', 5],
    ]);
    expect((await ageing.page(drafter, { band: 'TO_30' }, {})).totalCount).toBe(2);

    const member = await office.person('企业成员', ['ENTERPRISE'], organizationId);
    expect(await ageing.table(member)).toMatchObject({ amount: '750000.00', count: 4 });
    const government = await office.person('科技局', ['GOVERNMENT']);
    expect(await ageing.table(government)).toMatchObject({ amount: '1750000.00', payers: [] });
    expect((await ageing.page(government, {}, {})).totalCount).toBe(0);
    expect(await office.contracts.sums(drafter, {})).toEqual({
      total: '3000000.00',
      technology: '2400000.00',
      registered: '0.00',
      paid: '50000.00',
    });
    expect(await office.contracts.sums(member, {})).toMatchObject({ total: '1000000.00' });

    // Nobody but an administrator is written down, and they once for each look.
    const looks = () =>
      office.sql<{ action: string; detail: string }>(
        "SELECT action, detail, actor_id AS actor FROM audit_entry WHERE action IN ('contract.overdue', 'contract.ageing') ORDER BY at, id",
      );
    expect(await looks()).toEqual([]);
    const admin = await office.person('管理员', ['ADMIN']);
    expect((await ageing.page(admin, { payer: organizationId }, {})).totalCount).toBe(4);
    expect(await looks()).toEqual([{ action: 'contract.overdue', detail: contract.code, actor: admin.userId }]);
    await ageing.page(admin, { payer: 'nobody' }, {});
    await ageing.table(admin);
    expect((await looks()).slice(1)).toEqual([{ action: 'contract.ageing', detail: 'payers 2', actor: admin.userId }]);
  });
});
