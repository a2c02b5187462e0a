import { ExportTables, feature as exportFeature, type CellValue } from '#export';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { newId, parseYuan } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractFixture, moveOf } from '../testing/contract-fixture.js';
import type { ContractType } from './record/contract.types.js';

const PAGES_AND_A_BIT = 205;

describe('An export while people work on', () => {
  let office: ContractFixture;
  let broker: Viewer;
  let codes: string[];

  const touch = async (code: string) =>
    office.sql('UPDATE contract SET updated_at = NOW(3) + INTERVAL 1 DAY WHERE code = ?', [code]);

  beforeAll(async () => {
    office = await ContractFixture.open({ schemas: [exportFeature] });
    broker = await office.broker('李经理');
    codes = [];
    const draft = await office.draftOf(broker, { scanId: null });
    for (let number = 0; number < PAGES_AND_A_BIT; number++)
      codes.push((await office.draft(broker, { ...draft, name: `第 ${number} 份合同` })).code);
  });
  afterAll(() => office.close());

  const written = async (kind: 'CONTRACTS' | 'INSTALMENTS', between: (portion: number) => Promise<unknown>) => {
    const rows: CellValue[][] = [];
    let portions = 0;
    for await (const portion of office.app.get(ExportTables).get(kind).open(broker, null).portions()) {
      rows.push(...portion.rows);
      await between(portions++);
    }
    return { portions, codes: rows.map(([code]) => String(code)) };
  };

  it('an export misses no row and doubles none, though rows change place between two pages', async () => {
    // What stands on the last page moves to the first, and so pushes rows of each page on to the next.
    const file = await written('CONTRACTS', (portion) => touch(codes[portion]!));
    expect(file.portions).toBe(3);
    expect(file.codes).toEqual([...codes].reverse());
  });

  it('an export while people work on misses no instalment, and leaves out what comes meanwhile', async () => {
    const file = await written('INSTALMENTS', async (portion) => {
      await touch(codes[portion + 10]!);
      await office.draft(broker, { name: `后来的合同 ${portion}` });
    });
    expect(file.codes).toEqual([...codes].reverse().flatMap((code) => [code, code]));
  });
});

describe('A year in a file', () => {
  let office: ContractFixture;
  let broker: Viewer;
  let government: Viewer;
  let year: number;
  let codes: Record<'carried' | 'own' | 'draft' | 'outside' | 'undone' | 'idle', string>;

  const whole = async (viewer: Viewer, kind: 'CONTRACTS' | 'REGISTRATIONS', period: number | null) => {
    const source = office.app.get(ExportTables).get(kind).open(viewer, period);
    const rows: CellValue[][] = [];
    for await (const portion of source.portions()) rows.push(...portion.rows);
    const at = (title: string) => source.columns.findIndex((column) => column.title === title);
    return {
      rows,
      titles: source.columns.map(({ title }) => title),
      codes: rows.map(([code]) => code).sort(),
      cell: (code: string, title: string) => rows.find(([own]) => own === code)![at(title)],
      at,
      closing: await source.closing!(),
    };
  };
  const inLedger = async (account: string, period: number | null) =>
    BigInt(
      (
        await office.sql<{ sum: string | null }>(
          `SELECT SUM(amount) AS sum FROM ledger_line WHERE account = ?${period ? ' AND year = ?' : ''}`,
          [account, period],
        )
      )[0]!.sum ?? 0,
    );
  const NAMES = { TURNOVER: '成交额', TECHNOLOGY: '技术交易额', REGISTERED: '登记额', PAID: '到账额' };
  const titled = (name: string, period: number | null) =>
    `${period ? `${period} 年` : '台账'}${name}（${name === '到账额' ? '减退款，' : ''}元）`;

  beforeAll(async () => {
    office = await ContractFixture.open({ schemas: [exportFeature] });
    const second = await office.broker('王经理');
    broker = await office.broker('李经理');
    government = await office.person('陈科长', [Role.GOVERNMENT]);
    year = Number(office.today.slice(0, 4));
    const before = {
      signedOn: `${year - 1}-03-02`,
      instalments: [
        { dueOn: `${year - 1}-03-02`, amount: '400000.00' },
        { dueOn: '2099-01-31', amount: '600000.00' },
      ],
    };
    const away = { buyer: { name: '福州远山机械有限公司', regionCode: '350102' } };
    const pay = (contract: ContractType, amount: string) => office.pay(broker, contract, amount);
    const carried = await office.signed(broker, second, before);
    const registered = await pay(carried, '123456.78');
    await office.contracts.recordRegistration(broker, {
      contractId: carried.id,
      version: registered.version,
      state: 'REGISTERED',
      number: '2'.repeat(16),
      amount: '799999.99',
      registeredOn: office.today,
      evidenceId: await office.scan(broker),
      clientMutationId: newId(),
    });
    const own = await office.signed(broker, second, {
      totalAmount: '333333.33',
      technologyAmount: '222222.22',
      instalments: [{ dueOn: office.today, amount: '333333.33' }],
    });
    await pay(own, '0.01');
    const outside = await office.signed(broker, second, { ...before, ...away });
    await pay(outside, '5000.00');
    const undone = await office.signed(broker, second, before);
    await pay(undone, '10.00');
    await office.contracts.act(broker, 'TERMINATE', moveOf(await office.contracts.get(broker, undone.id), '协商解除'));
    const idle = await office.signed(broker, second, before);
    const draft = await office.draft(broker);
    codes = {
      carried: carried.code,
      own: own.code,
      draft: draft.code,
      outside: outside.code,
      undone: undone.code,
      idle: idle.code,
    };
  });
  afterAll(() => office.close());

  it('a year’s file adds up to the ledger’s year to the cent, for whoever takes it out', async () => {
    for (const viewer of [broker, government]) {
      for (const period of [year, year - 1, null]) {
        const file = await whole(viewer, 'CONTRACTS', period);
        for (const [account, name] of Object.entries(NAMES)) {
          const column = file.at(titled(name, period));
          const sum = file.rows.reduce((total, row) => total + parseYuan(String(row[column]))!, 0n);
          expect([period, account, sum]).toEqual([period, account, await inLedger(account, period)]);
        }
        expect(file.closing.sheet.rows.map(([, , , difference]) => difference)).toEqual([
          '0.00',
          '0.00',
          '0.00',
          '0.00',
        ]);
        expect(file.closing.lines[0]!.slice(1)).toEqual(file.closing.lines[1]!.slice(1));
        expect(file.closing.lines[0]!).toHaveLength(file.titles.length);
      }
    }
    expect(await inLedger('TURNOVER', year)).toBe(33_333_333n);
    expect(await inLedger('PAID', year)).toBe(12_345_678n + 1n + 1_000n);
  });

  it('a year’s file holds what the ledger moves in the year and what was signed in it; for the government what counts', async () => {
    const file = await whole(broker, 'CONTRACTS', year);
    expect(file.codes).toEqual([codes.carried, codes.own, codes.draft, codes.undone].sort());
    expect(file.cell(codes.carried, titled('成交额', year))).toBe('0.00');
    expect(file.cell(codes.carried, titled('登记额', year))).toBe('799999.99');
    expect(file.cell(codes.carried, '签订时计入年度')).toBe(year - 1);
    const masked = await whole(government, 'CONTRACTS', year);
    expect(masked.codes).toEqual([codes.carried, codes.own, codes.undone].sort());
    expect(JSON.stringify(masked.rows)).not.toMatch(/三元金石|高锰钢|江海|2222222222/);
  });

  it('a year’s file says when the ledger moved on while the file was made', async () => {
    await office.sql('UPDATE ledger_tally SET amount = amount + 100 WHERE year = ? AND account = ? LIMIT 1', [
      year,
      'PAID',
    ]);
    const [, , , paid] = (await whole(broker, 'CONTRACTS', year)).closing.sheet.rows;
    await office.sql('UPDATE ledger_tally SET amount = amount - 100 WHERE year = ? AND account = ? LIMIT 1', [
      year,
      'PAID',
    ]);
    expect([paid![3], paid![5]]).toEqual(['-1.00', '生成文件期间台账有新的入账，请重新导出后核对']);
  });

  it('a year’s file is a register of registrations: one row a contract, its steps told, its sum the ledger’s', async () => {
    const file = await whole(broker, 'REGISTRATIONS', year);
    expect(file.codes).toEqual([codes.carried, codes.own].sort());
    expect(
      ['登记状态', '登记编号', '登记额（元）', '登记日期', '申报次数', '登记过程', titled('登记额', year)].map(
        (title) => file.cell(codes.carried, title),
      ),
    ).toEqual([
      '已登记',
      '2'.repeat(16),
      '799999.99',
      office.today,
      1,
      `${office.today} 已登记（第 1 次申报）`,
      '799999.99',
    ]);
    expect(file.closing.sheet.rows.map((row) => row.slice(1, 4))).toEqual([['799999.99', '799999.99', '0.00']]);
    expect((await whole(broker, 'REGISTRATIONS', null)).codes).toEqual(
      [codes.carried, codes.own, codes.outside, codes.undone, codes.idle].sort(),
    );
  });

  it('a year’s file tells the government of a registration its days and states, no number and no reason', async () => {
    const { id } = (await office.sql<{ id: string }>('SELECT id FROM contract WHERE code = ?', [codes.own]))[0]!;
    for (const step of [
      { state: 'SUBMITTED' as const },
      { state: 'SUPPLEMENT' as const, reason: '缺少三元金石的盖章页' },
    ]) {
      const { version } = await office.contracts.get(broker, id);
      await office.contracts.recordRegistration(broker, {
        contractId: id,
        version,
        clientMutationId: newId(),
        ...step,
      });
    }
    expect((await whole(broker, 'REGISTRATIONS', year)).cell(codes.own, '登记过程')).toBe(
      `${office.today} 已提交（第 1 次申报）\n${office.today} 补正（第 1 次申报）：缺少三元金石的盖章页`,
    );
    const masked = await whole(government, 'REGISTRATIONS', year);
    expect(masked.codes).toEqual([codes.carried, codes.own].sort());
    expect(masked.cell(codes.own, '登记过程')).toBe(
      `${office.today} 已提交（第 1 次申报）\n${office.today} 补正（第 1 次申报）`,
    );
    expect([masked.cell(codes.carried, '登记编号'), masked.cell(codes.carried, titled('登记额', year))]).toEqual([
      null,
      '799999.99',
    ]);
    expect(JSON.stringify(masked.rows)).not.toMatch(/三元金石|高锰钢|江海|2222222222/);
  });
});
