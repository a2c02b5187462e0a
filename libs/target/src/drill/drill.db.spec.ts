import { ContractPostingService } from '#contract';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { newId, parseYuan, shanghaiYear } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ContractFixture } from '../../../contract/testing/contract-fixture.js';
import { TargetModule, TargetService } from '../index.js';
import { CockpitRows } from './breakdown.service.js';
import type { CockpitFigure } from './drill.sources.js';
import type { CockpitBreakdown, CockpitPart, CockpitRowPage, CockpitSlice } from './drill.types.js';

describe('Every figure of the cockpit and the rows behind it', () => {
  let office: ContractFixture;
  let broker: Viewer;
  let second: Viewer;
  let government: Viewer;
  let admin: Viewer;
  let year: number;

  const rows = (): CockpitRows => office.app.get(CockpitRows);
  /** All pages, added up by hand. */
  const opened = async (
    figure: CockpitFigure,
    slice: CockpitSlice,
    viewer = broker,
  ): Promise<{ amount: bigint; count: number; page: CockpitRowPage }> => {
    let after: string | undefined;
    let amount = 0n;
    let count = 0;
    for (;;) {
      const page = await rows().rows(viewer, figure, year, slice, { first: 2, after });
      for (const row of page.nodes) amount += fen(row.amount);
      count += page.nodes.length;
      if (!page.pageInfo.hasNextPage) {
        expect([page.totalCount, fen(page.amount)]).toEqual([count, amount]);
        return { amount, count, page };
      }
      after = page.pageInfo.endCursor!;
    }
  };
  const fen = (yuan: string): bigint => parseYuan(yuan)!;

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [TargetModule] });
    year = Number(office.today.slice(0, 4));
    broker = await office.broker('李经理');
    second = await office.broker('王经理');
    government = await office.person('科技局', [Role.GOVERNMENT]);
    admin = await office.person('管理员', [Role.ADMIN]);
    await office.signed(broker, second);
    await office.signed(broker, second, {
      kind: 'LICENCE',
      field: 'DIGITAL_ECONOMY',
      totalAmount: '3000000.00',
      instalments: [{ dueOn: '2099-01-31', amount: '3000000.00' }],
      seller: { name: '福建工业大学', regionCode: '350100' },
    });
    await office.signed(broker, second, {
      name: '氟化工尾气回收',
      seller: { name: '福建工业大学', regionCode: '350100' },
    });
    for (const state of ['LEAD', 'NEGOTIATING', 'INTENT'] as const) {
      const id = await office.match();
      await office.app
        .get(DataSource)
        .getRepository('Match')
        .update(
          { id },
          {
            state,
            expectedSum: 5_000_000n,
            field: 'STEEL_EQUIPMENT',
            brokerId: state === 'INTENT' ? broker.userId : null,
            invited: state === 'LEAD',
            ...(state === 'INTENT'
              ? { stageSince: new Date(office.world.clock.now().getTime() - 100 * 86_400_000) }
              : {}),
          },
        );
      await office.app.get(DataSource).getRepository('Match').update(
        { id },
        {
          achievementAnswer: 'DECLINED',
          achievementReason: 'PRICE',
          achievementAnsweredAt: office.world.clock.now(),
        },
      );
      await stay(id, 9, state === 'LEAD' ? 8 : 4);
    }
    await office.sql(
      'UPDATE instalment SET due_on = DATE_SUB(?, INTERVAL 45 DAY) WHERE seq = 1 AND amount = 40000000',
      [office.today],
    );
  });
  afterAll(() => office.close());

  async function stay(matchId: string, cameDaysAgo: number, leftDaysAgo: number): Promise<void> {
    const [began, ended] = [cameDaysAgo, leftDaysAgo].map(
      (days) => new Date(office.world.clock.now().getTime() - days * 86_400_000),
    );
    const seconds = (cameDaysAgo - leftDaysAgo) * 86_400;
    await office.sql(
      "INSERT INTO match_stay (id, match_id, stage, began, ended, year, seconds) VALUES (UUID(), ?, 'LEAD', ?, ?, ?, ?)",
      [matchId, began, ended, shanghaiYear(ended!), seconds],
    );
  }

  it('the cockpit’s figures and their rows agree for the year, each month and each field', async () => {
    const cockpit = await office.app.get(TargetService).cockpit(year, 'zh');
    expect(fen(cockpit.signed)).toBe(500_000_000n);
    const figures = [
      ['SIGNED', 'signed'],
      ['REGISTERED', 'registered'],
      ['PAID', 'paid'],
    ] as const;
    for (const [figure, key] of figures) {
      expect((await opened(figure, {})).amount).toBe(fen(cockpit[key]));
      if (figure === 'SIGNED') expect((await opened(figure, {})).page.totalCount).toBe(cockpit.contractCount);
      if (figure === 'SIGNED')
        for (const each of cockpit.byField)
          expect((await opened(figure, { field: each.field })).page.totalCount).toBe(each.count);
      for (const each of cockpit.byMonth)
        expect((await opened(figure, { month: each.month })).amount).toBe(fen(each[key]));
      for (const each of cockpit.byField)
        expect((await opened(figure, { field: each.field })).amount).toBe(fen(each[key]));
    }
    for (const step of cockpit.funnel)
      expect(await opened('MATCHES', { stage: step.stage })).toMatchObject({
        count: step.count,
        amount: fen(step.expectedSum),
      });
  });

  it('the cockpit’s figures and their rows agree for every part of every breakdown, whoever looks', async () => {
    const figureOf: [CockpitFigure, (part: CockpitPart) => CockpitSlice, (all: CockpitBreakdown) => CockpitPart[]][] = [
      ['SIGNED', ({ key }) => ({ kind: key }), ({ byKind }) => byKind],
      ['SIGNED', ({ key }) => ({ institute: key }), ({ byInstitute }) => byInstitute],
      ['SIGNED', ({ key }) => ({ size: key }), ({ bySize }) => bySize],
      ['SIGNED', ({ key }) => ({ huming: key }), ({ huming }) => [huming]],
      ['STAGE_DAYS', ({ key }) => ({ stage: key }), ({ stageDays }) => stageDays],
      ['DECLINED', ({ key }) => ({ reason: key }), ({ declined }) => declined],
      ['OVERDUE', ({ key }) => ({ band: key }), ({ overdue }) => overdue],
      ['MATCHES', ({ key }) => ({ broker: key, standing: 'OPEN' }), ({ brokers }) => brokers],
      ['MATCHES', ({ key }) => ({ broker: key, late: 'YES' }), ({ brokersLate }) => brokersLate],
    ];
    for (const viewer of [broker, government]) {
      const all = await rows().breakdown(viewer, year);
      for (const [figure, sliceOf, partsOf] of figureOf) {
        expect(partsOf(all)).not.toHaveLength(0);
        for (const part of partsOf(all)) {
          const { amount, count, page } = await opened(figure, sliceOf(part), viewer);
          expect({ figure, part: part.key, amount, count, median: page.medianDays }).toEqual({
            figure,
            part: part.key,
            amount: fen(part.amount),
            count: part.count,
            median: part.medianDays,
          });
        }
      }
    }
    const { stageDays, overdue, humingShare } = await rows().breakdown(broker, year);
    expect(stageDays).toMatchObject([{ key: 'LEAD', count: 3, medianDays: 5 }]);
    expect(overdue).toMatchObject([{ key: 'TO_60', count: 2, amount: '800000.00' }]);
    expect((await rows().breakdown(broker, year)).brokersLate).toMatchObject([
      { key: broker.userId, label: '李经理', count: 1 },
    ]);
    expect(humingShare).toBe(0.2);
  });

  it('the cockpit’s figures and their rows are named for the centre, masked for the government, and an administrator’s look is written down', async () => {
    const named = (await opened('SIGNED', {})).page.nodes;
    expect(named.every(({ title, contractId, masked }) => title && contractId && !masked)).toBe(true);
    const masked = await rows().rows(government, 'SIGNED', year, {}, {});
    expect(masked.nodes).toHaveLength(3);
    expect(JSON.stringify([masked, await rows().breakdown(government, year)])).not.toMatch(
      /金石|江海|福建工业大学|高锰钢|氟化工/,
    );
    expect(
      masked.nodes.every(
        ({ title, contractId, matchId, masked: hidden }) => hidden && !title && !contractId && !matchId,
      ),
    ).toBe(true);
    // A public name is no key to whose rows these are.
    await expect(rows().rows(government, 'SIGNED', year, { institute: '福建工业大学' }, {})).rejects.toThrow();
    await rows().rows(admin, 'SIGNED', year, {}, {});
    expect(await office.sql("SELECT actor_id FROM audit_entry WHERE action = 'cockpit.rows'")).toEqual([
      { actor_id: admin.userId },
    ]);
  });

  it('the cockpit’s figures and their rows are named for a government viewer with a grant, who opens no record by it; each look is in the log', async () => {
    const lent = await office.person('统计员', [Role.GOVERNMENT]);
    await office.sql(
      "INSERT INTO named_grant (id, state, version, user_id, reason, until, requested_at) VALUES (UUID(), 'GRANTED', 2, ?, '核对统计', '2999-12-31', UTC_TIMESTAMP())",
      [lent.userId],
    );
    const { nodes } = await rows().rows(lent, 'SIGNED', year, { kind: 'LICENCE' }, {});
    expect(nodes).toMatchObject([{ title: expect.stringContaining('福建工业大学'), contractId: null, masked: false }]);
    const hushed = (await rows().rows(lent, 'MATCHES', year, { stage: 'LEAD' }, {})).nodes;
    expect(hushed).toMatchObject([{ code: '–', title: null, masked: true }]);
    expect(await office.sql('SELECT place, detail, row_count FROM named_look')).toEqual([
      {
        place: 'cockpit.rows',
        detail: `{"figure":"SIGNED","year":${year},"kind":"LICENCE"} ${nodes[0]!.code}`,
        row_count: 1,
      },
    ]);
    expect((await rows().rows(government, 'SIGNED', year, {}, {})).nodes.every(({ masked }) => masked)).toBe(true);
  });

  it('the cockpit’s figures and their rows show a match for invited eyes to brokers alone', async () => {
    const [row] = (await rows().rows(admin, 'MATCHES', year, { stage: 'LEAD' }, {})).nodes;
    expect(row).toMatchObject({ code: '–', title: null, fieldLabel: null, region: null, matchId: null, masked: true });
    expect((await rows().rows(broker, 'MATCHES', year, { stage: 'LEAD' }, {})).nodes[0]!.code).not.toBe('–');
  });

  it('the cockpit’s figures and their rows count an older contract that was amended this year, wherever they count', async () => {
    const figures = () => office.app.get(TargetService).cockpit(year, 'zh');
    const before = await figures();
    const older = await office.signed(broker, second, {
      signedOn: `${year - 1}-12-01`,
      instalments: [{ dueOn: `${year - 1}-12-31`, amount: '1000000.00' }],
    });
    expect((await figures()).contractCount).toBe(before.contractCount);
    const contract = await office.app.get(DataSource).getRepository('Contract').findOneByOrFail({ id: older.id });
    const agreed = (total: bigint) => ({ total, technology: 80_000_000n, instalments: total });
    const change = {
      id: newId(),
      effectiveOn: office.today,
      before: agreed(100_000_000n),
      after: agreed(120_000_000n),
      dueDelta: 0n,
    };
    await office.app
      .get(Transactions, { strict: false })
      .run((manager) =>
        office.app.get(ContractPostingService, { strict: false }).amended(manager, contract as never, change, broker),
      );
    const after = await figures();
    expect([after.contractCount - before.contractCount, fen(after.signed) - fen(before.signed)]).toEqual([
      1,
      20_000_000n,
    ]);
    expect((await opened('SIGNED', {})).count).toBe(after.contractCount);
    expect(after.byField.reduce((sum, { count }) => sum + count, 0)).toBe(after.contractCount);
    const kinds = (await rows().breakdown(broker, year)).byKind.reduce((sum, { count }) => sum + count, 0);
    expect(kinds).toBe(after.contractCount);
  });

  it('the cockpit’s figures and their rows refuse a part that the figure has not', async () => {
    await expect(rows().rows(broker, 'OVERDUE', year, { kind: 'LICENCE' }, {})).rejects.toThrow();
    await expect(rows().rows(broker, 'SIGNED', year, { month: 13 }, {})).rejects.toThrow();
  });
});
