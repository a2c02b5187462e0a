import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import type { OutboxEvent } from '#kernel/jobs';
import { addDays, newId, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { LedgerModule, LedgerVerifier } from '#ledger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { moveOf, Office } from '../testing/office.js';
import type { AmendmentDraft } from './amendment.rules.js';
import type { AmendmentAction } from './amendment.states.js';
import { ContractAgeing } from './contract.ageing.js';
import { ContractRecords } from './contract.records.js';
import { feature as contractFeature, MoneyReversals, type ContractType } from './index.js';
import { PostDueInstalment } from './instalment.dues.js';

describe('What changes a contract after its signing', () => {
  let office: Office;
  let drafter: Viewer;
  let second: Viewer;
  let contract: ContractType;

  const records = () => office.app.get(ContractRecords);
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof UserError)) throw error ?? new Error('nothing was refused');
    return error.problems.map(({ field, code }) => `${field ?? ''}:${code}`).join(' ');
  };
  const amendments = async (viewer = drafter) =>
    (await records().amendments(viewer, [contract.id])).get(contract.id) ?? [];
  const standing = () =>
    contract.instalments.map(({ id, dueOn, amount, condition }) => ({ instalmentId: id, dueOn, amount, condition }));
  const draftOf = async (change: Partial<AmendmentDraft> = {}): Promise<AmendmentDraft> => ({
    kind: 'SUPPLEMENT',
    summary: '增加一套样机，总价增加 20 万元',
    signedOn: office.today,
    totalAmount: '1200000',
    technologyAmount: '900000',
    instalments: [...standing(), { dueOn: '2099-06-30', amount: '200000', condition: '样机验收' }],
    scanId: await office.scan(drafter),
    ...change,
  });
  const save = async (
    change: Partial<AmendmentDraft> = {},
    more: { clientMutationId?: string; viewer?: Viewer } = {},
  ) =>
    records().saveAmendment(more.viewer ?? drafter, {
      contractId: contract.id,
      draft: await draftOf(change),
      clientMutationId: more.clientMutationId ?? newId(),
    });
  const move = async (viewer: Viewer, action: AmendmentAction, note?: string) => {
    const last = (await amendments()).at(-1)!;
    return records().actOnAmendment(viewer, action, moveOf(last, note));
  };
  const posted = async () =>
    (
      await office.sql<{ kind: string }>('SELECT kind FROM ledger_entry WHERE contract_id = ? ORDER BY year, seq', [
        contract.id,
      ])
    ).map(({ kind }) => kind);
  const reload = async () => (contract = await office.contracts.get(drafter, contract.id));
  const due = async (instalmentId: string) => {
    const event = {
      type: 'instalment.due',
      subjectId: instalmentId,
      payload: { contractId: contract.id },
    } as unknown as OutboxEvent;
    await office.app.get(DataSource).transaction((manager) => office.app.get(PostDueInstalment).handle(event, manager));
  };

  beforeAll(async () => {
    office = await Office.open({ imports: [contractFeature.jobs, LedgerModule] });
    drafter = await office.broker('李经理');
    second = await office.broker('王经理');
  });
  afterAll(() => office.close());

  beforeEach(async () => {
    contract = await office.signed(drafter, second);
  });

  it('an open one keeps its contract from being settled or terminated, and goes with a withdrawal', async () => {
    await save();
    await reload();
    expect(await refusal(office.contracts.act(second, 'TERMINATE', moveOf(contract, '解除')))).toBe(
      ':contract.amendment.open.first',
    );
    await move(drafter, 'WITHDRAW');
    await reload();
    expect((await office.contracts.act(second, 'TERMINATE', moveOf(contract, '解除'))).state).toBe('TERMINATED');
  });

  it('does not drop an instalment to which a receipt was recorded and taken back', async () => {
    const [, last] = contract.instalments;
    const evidenceId = await office.scan(drafter);
    await office.pay(drafter, contract, '1000', { instalmentId: last!.id, evidenceId });
    const [receipt] = (await records().payments([contract.id])).get(contract.id)!;
    await office.app.get(MoneyReversals).reverse(drafter, {
      contractId: contract.id,
      kind: 'RECEIPT',
      recordId: receipt!.id,
      reason: '录入错误',
      clientMutationId: newId(),
    });
    await reload();
    expect(
      await refusal(save({ totalAmount: '400000', technologyAmount: '300000', instalments: standing().slice(0, 1) })),
    ).toContain('instalments:contract.amendment.dropped');
  });

  it('is an amendment of its own; the signed sums stay, the current ones move with the second person', async () => {
    expect((await save()).currentTotal).toBe('1000000.00');
    await move(drafter, 'SUBMIT');
    expect(await refusal(move(drafter, 'CONFIRM'))).toMatch(/forbidden/i);
    expect((await reload()).currentTotal).toBe('1000000.00');
    contract = await move(second, 'CONFIRM');
    expect(contract).toMatchObject({
      totalAmount: '1000000.00',
      currentTotal: '1200000.00',
      technologyAmount: '800000.00',
      currentTechnology: '900000.00',
    });
    expect(contract.instalments.map(({ amount }) => amount)).toEqual(['400000.00', '600000.00', '200000.00']);
    expect(await posted()).toEqual(['SIGNED', 'AMENDED']);
    const [amendment] = await amendments();
    expect(amendment).toMatchObject({
      seq: 1,
      state: 'CONFIRMED',
      totalBefore: '1000000.00',
      totalAfter: '1200000.00',
      totalDelta: '200000.00',
      availableActions: [],
    });
    expect(amendment!.schedule.map(({ before, after }) => [before?.amount, after?.amount])).toEqual([
      ['400000.00', '400000.00'],
      ['600000.00', '600000.00'],
      [undefined, '200000.00'],
    ]);
    expect((await office.contracts.history(drafter, contract)).at(-1)).toMatchObject({
      action: 'AMENDED',
      note: '第 1 次变更生效：成交额 1,000,000 元 → 1,200,000 元',
    });
  });

  it('may lower the sums, move days, and drop what is not due', async () => {
    const [first, last] = standing();
    await save({
      totalAmount: '900000',
      technologyAmount: '700000',
      validUntil: '2099-12-31',
      instalments: [
        { ...first!, dueOn: '2099-01-01' },
        { dueOn: '2099-03-01', amount: '500000' },
      ],
    });
    await move(drafter, 'SUBMIT');
    contract = await move(second, 'CONFIRM');
    expect(contract).toMatchObject({ currentTotal: '900000.00', validUntil: '2099-12-31' });
    expect(contract.instalments.map(({ dueOn, amount }) => [dueOn, amount])).toEqual([
      ['2099-01-01', '400000.00'],
      ['2099-03-01', '500000.00'],
    ]);
    expect(contract.instalments.some(({ id }) => id === last!.instalmentId)).toBe(false);
    const timers = await office.sql<{ subject_id: string }>(
      'SELECT DISTINCT subject_id FROM timer WHERE pending = 1 AND subject_id IN (?)',
      [[last!.instalmentId, ...contract.instalments.map(({ id }) => id)]],
    );
    expect(timers.map(({ subject_id }) => subject_id).sort()).toEqual(contract.instalments.map(({ id }) => id).sort());
  });

  it('names each wrong figure at its field and writes nothing', async () => {
    expect(await refusal(save({ totalAmount: '1200001' }))).toBe('instalments:contract.instalments.sum');
    expect(await refusal(save({ technologyAmount: '1200001' }))).toBe('technologyAmount:contract.technology.tooLarge');
    const older = await office.signed(drafter, second, {
      signedOn: `${Number(office.today.slice(0, 4)) - 1}-12-01`,
      instalments: [{ dueOn: '2099-01-31', amount: '1000000.00' }],
    });
    const backdated = records().saveAmendment(drafter, {
      contractId: older.id,
      draft: await draftOf({
        effectiveOn: `${Number(office.today.slice(0, 4)) - 1}-12-31`,
        instalments: [{ instalmentId: older.instalments[0]!.id, dueOn: '2099-01-31', amount: '1200000' }],
      }),
      clientMutationId: newId(),
    });
    expect(await refusal(backdated)).toBe('effectiveOn:contract.amendment.beforeAgreed');
    expect(await refusal(save({ signedOn: '2098-01-01', effectiveOn: '2098-01-01' }))).toBe(
      'signedOn:contract.amendment.future effectiveOn:contract.amendment.future',
    );
    expect(await refusal(save({ summary: ' ' }))).toBe('summary:value.required');
    expect(
      await refusal(save({ instalments: [{ instalmentId: newId(), dueOn: '2099-01-01', amount: '1200000' }] })),
    ).toContain('instalments.0:contract.amendment.instalment');
    expect(await refusal(save({ scanId: await office.scan(second) }))).toBe('scanId:value.notAnId');
    expect(await amendments()).toEqual([]);
  });

  it('never goes below what was paid, and keeps what fell due or had a receipt', async () => {
    const [first, last] = standing();
    await office.pay(drafter, contract, '300000', { instalmentId: first!.instalmentId });
    await due(first!.instalmentId);
    await due(first!.instalmentId);
    await due(last!.instalmentId); // Its day has not come.
    expect(await posted()).toEqual(['SIGNED', 'PAID', 'INSTALMENT_DUE']);
    expect((await reload()).instalments.map(({ fixed }) => fixed)).toEqual([true, false]);
    expect(
      await refusal(
        save({
          instalments: [
            { ...first!, amount: '299999' },
            { ...last!, amount: '900001' },
          ],
        }),
      ),
    ).toBe('instalments.0.amount:contract.amendment.belowPaid');
    expect(
      await refusal(
        save({
          instalments: [
            { ...first!, amount: '0' },
            { ...last!, amount: '1200000' },
          ],
        }),
      ),
    ).toBe('instalments.0.amount:contract.amendment.belowPaid');
    expect(
      await refusal(
        save({
          instalments: [
            { ...first!, amount: '1200000' },
            { ...last!, amount: '0' },
          ],
        }),
      ),
    ).toContain('instalments.1.amount:money.notPositive');
    expect(await refusal(save({ instalments: [{ ...last!, amount: '1200000' }] }))).toBe(
      'instalments:contract.amendment.dropped',
    );
    await save({
      instalments: [
        { ...first!, dueOn: '2099-01-01' },
        { ...last!, amount: '800000' },
      ],
    });
  });

  it('moves what is due where an instalment has fallen due, down to nothing, and what is promised elsewhere', async () => {
    const owed = async () =>
      Object.fromEntries(
        (
          await office.sql<{ account: string; yuan: string }>(
            "SELECT account, SUM(amount) / 100 AS yuan FROM ledger_balance WHERE contract_id = ? AND account IN ('TURNOVER', 'PROMISED', 'DUE') GROUP BY account",
            [contract.id],
          )
        ).map(({ account, yuan }) => [account, Number(yuan)]),
      );
    const [first, last] = standing();
    await due(first!.instalmentId);
    expect(await owed()).toEqual({ TURNOVER: 1_000_000, PROMISED: 600_000, DUE: 400_000 });
    const amend = async (amounts: [string, string], total: string) => {
      await save({
        totalAmount: total,
        technologyAmount: '500000',
        instalments: [
          { ...first!, amount: amounts[0] },
          { ...last!, amount: amounts[1] },
        ],
      });
      await move(drafter, 'SUBMIT');
      contract = await move(second, 'CONFIRM');
    };
    await amend(['250000', '700000'], '950000');
    expect(await owed()).toEqual({ TURNOVER: 950_000, PROMISED: 700_000, DUE: 250_000 });
    await amend(['0', '600000'], '600000');
    expect(await owed()).toEqual({ TURNOVER: 600_000, PROMISED: 600_000, DUE: 0 });
    expect(contract.instalments[0]).toMatchObject({ state: 'CANCELLED', amount: '0.00', fixed: true });
    expect(
      await office.sql("SELECT id FROM timer WHERE pending = 1 AND subject_id = ? AND kind <> 'instalment.due'", [
        first!.instalmentId,
      ]),
    ).toEqual([]);
    const proof = async () => (await office.app.get(LedgerVerifier).verify()).finding;
    expect(await proof()).toBeNull();
    await office.sql('UPDATE instalment SET due_posted_amount = due_posted_amount + 1 WHERE id = ?', [
      first!.instalmentId,
    ]);
    expect(await proof()).toMatchObject({ table: 'instalment', contractCode: contract.code });
    await office.sql('UPDATE instalment SET due_posted_amount = due_posted_amount - 1 WHERE id = ?', [
      first!.instalmentId,
    ]);
  });

  it('is not confirmed by anybody who wrote any of it, and they see no button for it', async () => {
    await save();
    const [first] = await amendments();
    await records().saveAmendment(second, {
      contractId: contract.id,
      id: first!.id,
      version: first!.version,
      draft: await draftOf({ scanId: await office.scan(second) }),
      clientMutationId: newId(),
    });
    await move(drafter, 'SUBMIT');
    expect((await amendments(second))[0]!.availableActions).not.toContain('CONFIRM');
    expect(await refusal(move(second, 'CONFIRM'))).toMatch(/forbidden/i);
    expect((await move(await office.broker('赵经理'), 'CONFIRM')).currentTotal).toBe('1200000.00');
  });

  it('has a paper of its own', async () => {
    expect(await refusal(save({ scanId: contract.scanId }))).toBe('scanId:contract.amendment.scan.contract');
    const text = '%PDF-1.4\n% one agreement\n%%EOF\n';
    await save({ scanId: await office.scan(drafter, text) });
    contract = await office.signed(drafter, second);
    expect(await refusal(save({ scanId: await office.scan(drafter, text) }))).toBe(
      'scanId:contract.amendment.scan.taken',
    );
    expect(await refusal(office.draft(drafter, { scanId: await office.scan(drafter, text) }))).toBe(
      'scanId:contract.scan.amendment',
    );
    expect(await amendments()).toEqual([]);
  });

  it('lets go of its paper with its contract, so that both can be recorded anew', async () => {
    const text = '%PDF-1.4\n% an agreement recorded anew\n%%EOF\n';
    await save({ scanId: await office.scan(drafter, text) });
    await move(drafter, 'SUBMIT');
    await move(second, 'CONFIRM');
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await reload(), '录入错误'));
    contract = await office.signed(drafter, second);
    await save({ scanId: await office.scan(drafter, text) });
    expect(await amendments()).toMatchObject([{ state: 'DRAFT' }]);
  });

  it('of an entry fee that was booked before the rule of today is still proven as it was booked', async () => {
    contract = await office.signed(drafter, second, {
      paymentMode: 'ROYALTY_WITH_ENTRY_FEE',
      kind: 'LICENCE',
      instalments: [{ dueOn: '2099-01-31', amount: '300000' }],
    });
    await save({
      totalAmount: '1000000',
      technologyAmount: '800000',
      instalments: [{ ...standing()[0]!, amount: '500000' }],
    });
    await move(drafter, 'SUBMIT');
    await move(second, 'CONFIRM');
    const proof = async () => (await office.app.get(LedgerVerifier).verify()).finding;
    expect(await proof()).toBeNull();
    await office.sql('UPDATE contract_amendment SET by_change = 1 WHERE contract_id = ?', [contract.id]);
    expect(await proof()).toMatchObject({ proof: 'contract', contractCode: contract.code });
    await office.sql('UPDATE contract_amendment SET by_change = 0 WHERE contract_id = ?', [contract.id]);
  });

  it('of a contract in another currency says the sum on the paper, at the rate of the day of signing', async () => {
    contract = await office.signed(drafter, second, {
      currency: 'USD',
      foreignAmount: '140000',
      exchangeRate: '7.142857',
      rateOn: office.today,
      totalAmount: '1000000',
      instalments: [{ dueOn: '2099-01-31', amount: '1000000' }],
    });
    const instalments = [{ ...standing()[0]!, amount: '1071428.55' }];
    const change = { totalAmount: '1071428.55', instalments };
    expect(await refusal(save(change))).toBe('foreignAmount:contract.currency.amount');
    expect(await refusal(save({ ...change, foreignAmount: '160000' }))).toBe('totalAmount:contract.currency.total');
    await save({ ...change, foreignAmount: '150000' });
    await move(drafter, 'SUBMIT');
    contract = await move(second, 'CONFIRM');
    expect(contract.form.foreign).toMatchObject({ amount: '140000.00', current: '150000.00', rate: '7.142857' });
    expect(await amendments()).toMatchObject([{ foreignBefore: '140000.00', foreignAfter: '150000.00' }]);
    // An agreement that leaves the sums alone need not repeat them.
    await save({ ...change, validUntil: '2099-12-31', instalments: [{ ...standing()[0]! }] });
    expect((await amendments()).at(-1)).toMatchObject({ foreignBefore: '150000.00', foreignAfter: '150000.00' });
  });

  it('holds only against the contract that it was drafted for', async () => {
    const last = standing()[1]!;
    await save({ totalAmount: '900000', instalments: [standing()[0]!, { ...last, amount: '500000' }] });
    await move(drafter, 'SUBMIT');
    await office.pay(drafter, contract, '600000', { instalmentId: last.instalmentId });
    expect(await refusal(move(second, 'CONFIRM'))).toBe(':contract.amendment.stale');
    expect(await reload()).toMatchObject({ currentTotal: '1000000.00' });
    await move(second, 'RETURN', '已付清第二期');
    await move(drafter, 'WITHDRAW');
    await save();
    expect((await amendments()).map(({ state }) => state)).toEqual(['WITHDRAWN', 'DRAFT']);
  });

  it('is one at a time, once however often it is sent, and confirmed once by two at once', async () => {
    const clientMutationId = newId();
    await Promise.all([save({}, { clientMutationId }), save({}, { clientMutationId })]);
    expect(await amendments()).toHaveLength(1);
    expect(await refusal(save({ kind: 'CHANGE' }))).toBe(':contract.amendment.open');
    await move(drafter, 'SUBMIT');
    const third = await office.broker('赵经理');
    const [waiting] = await amendments();
    const results = await Promise.allSettled(
      [second, third, second].map((viewer) => records().actOnAmendment(viewer, 'CONFIRM', moveOf(waiting!))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await reload()).toMatchObject({ currentTotal: '1200000.00' });
    expect(contract.instalments).toHaveLength(3);
    expect(await posted()).toEqual(['SIGNED', 'AMENDED']);
  });

  it('is shown to a party once it holds', async () => {
    const organizationId = await office.organization('三元青竹新材料', 'ENTERPRISE', '350404');
    const member = await office.person('企业成员', ['ENTERPRISE'], organizationId);
    contract = await office.signed(drafter, second, {
      furtherBuyers: [{ organizationId, name: '三元青竹新材料', regionCode: '350404' }],
    });
    expect(await office.contracts.get(member, contract.id)).toMatchObject({
      furtherBuyers: [{ name: '三元青竹新材料' }],
      canAmend: false,
    });
    expect((await office.contracts.page(member, {}, {})).totalCount).toBe(1);
    await save();
    expect(await amendments(member)).toEqual([]);
    await move(drafter, 'SUBMIT');
    await move(second, 'CONFIRM');
    expect(await amendments(member)).toMatchObject([{ state: 'CONFIRMED', editable: false }]);
  });

  it('keeps files with their digest, each once', async () => {
    const attachmentId = await office.scan(drafter, '%PDF-1.4\nannex\n%%EOF\n');
    await records().addFile(drafter, {
      contractId: contract.id,
      attachmentId,
      kind: 'ANNEX',
      clientMutationId: newId(),
    });
    expect(
      await refusal(
        records().addFile(drafter, { contractId: contract.id, attachmentId, kind: 'OTHER', clientMutationId: newId() }),
      ),
    ).toBe('attachmentId:contract.file.twice');
    expect((await records().files([contract.id])).get(contract.id)).toMatchObject([
      { kind: 'ANNEX', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});

describe('What is overdue, and what a list adds up to', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('stands in its band, by payer, and adds up', async () => {
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
    const ageing = office.app.get(ContractAgeing);
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
