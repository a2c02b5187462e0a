import type { Viewer } from '#kernel/access';
import { newId } from '#kernel/values';
import { LedgerVerifier } from '#ledger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../../kernel/errors/testing/refusal.js';
import { AmendmentStory } from '../../testing/amendment-story.js';
import type { ContractFixture } from '../../testing/contract-fixture.js';
import { ReversalService } from '../index.js';

describe('What an amendment changes', () => {
  let story: AmendmentStory;
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;

  beforeAll(async () => {
    story = await AmendmentStory.open();
    ({ office, drafter, second } = story);
  });
  afterAll(() => office.close());

  beforeEach(() => story.begin());

  it('an amendment does not drop an instalment to which a receipt was recorded and taken back', async () => {
    const [, last] = story.contract.instalments;
    const evidenceId = await office.scan(drafter);
    await office.pay(drafter, story.contract, '1000', { instalmentId: last!.id, evidenceId });
    const [receipt] = (await story.records.payments([story.contract.id])).get(story.contract.id)!;
    await office.app.get(ReversalService).reverse(drafter, {
      contractId: story.contract.id,
      kind: 'RECEIPT',
      recordId: receipt!.id,
      reason: '录入错误',
      clientMutationId: newId(),
    });
    await story.reload();
    expect(
      await problemsOf(
        story.save({ totalAmount: '400000', technologyAmount: '300000', instalments: story.standing().slice(0, 1) }),
      ),
    ).toContain('instalments:contract.amendment.dropped');
  });

  it('an amendment is a record of its own; the signed sums stay, the current ones move with the second person', async () => {
    expect((await story.save()).currentTotal).toBe('1000000.00');
    await story.move(drafter, 'SUBMIT');
    expect(await problemsOf(story.move(drafter, 'CONFIRM'))).toMatch(/forbidden/i);
    expect((await story.reload()).currentTotal).toBe('1000000.00');
    story.contract = await story.move(second, 'CONFIRM');
    expect(story.contract).toMatchObject({
      totalAmount: '1000000.00',
      currentTotal: '1200000.00',
      technologyAmount: '800000.00',
      currentTechnology: '900000.00',
    });
    expect(story.contract.instalments.map(({ amount }) => amount)).toEqual(['400000.00', '600000.00', '200000.00']);
    expect(await story.posted()).toEqual(['SIGNED', 'AMENDED']);
    const [amendment] = await story.amendments();
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
    expect((await office.contracts.history(drafter, story.contract)).at(-1)).toMatchObject({
      action: 'AMENDED',
      note: '第 1 次变更生效：成交额 1,000,000 元 → 1,200,000 元',
    });
  });

  it('an amendment may lower the sums, move days, and drop what is not due', async () => {
    const [first, last] = story.standing();
    await story.save({
      totalAmount: '900000',
      technologyAmount: '700000',
      validUntil: '2099-12-31',
      instalments: [
        { ...first!, dueOn: '2099-01-01' },
        { dueOn: '2099-03-01', amount: '500000' },
      ],
    });
    await story.move(drafter, 'SUBMIT');
    story.contract = await story.move(second, 'CONFIRM');
    expect(story.contract).toMatchObject({ currentTotal: '900000.00', validUntil: '2099-12-31' });
    expect(story.contract.instalments.map(({ dueOn, amount }) => [dueOn, amount])).toEqual([
      ['2099-01-01', '400000.00'],
      ['2099-03-01', '500000.00'],
    ]);
    expect(story.contract.instalments.some(({ id }) => id === last!.instalmentId)).toBe(false);
    const timers = await office.sql<{ subject_id: string }>(
      'SELECT DISTINCT subject_id FROM timer WHERE pending = 1 AND subject_id IN (?)',
      [[last!.instalmentId, ...story.contract.instalments.map(({ id }) => id)]],
    );
    expect(timers.map(({ subject_id }) => subject_id).sort()).toEqual(
      story.contract.instalments.map(({ id }) => id).sort(),
    );
  });

  it('an amendment names each wrong figure at its field and writes nothing', async () => {
    expect(await problemsOf(story.save({ totalAmount: '1200001' }))).toBe('instalments:contract.instalments.sum');
    expect(await problemsOf(story.save({ technologyAmount: '1200001' }))).toBe(
      'technologyAmount:contract.technology.tooLarge',
    );
    const older = await office.signed(drafter, second, {
      signedOn: `${Number(office.today.slice(0, 4)) - 1}-12-01`,
      instalments: [{ dueOn: '2099-01-31', amount: '1000000.00' }],
    });
    const backdated = story.records.saveAmendment(drafter, {
      contractId: older.id,
      draft: await story.draftOf({
        effectiveOn: `${Number(office.today.slice(0, 4)) - 1}-12-31`,
        instalments: [{ instalmentId: older.instalments[0]!.id, dueOn: '2099-01-31', amount: '1200000' }],
      }),
      clientMutationId: newId(),
    });
    expect(await problemsOf(backdated)).toBe('effectiveOn:contract.amendment.beforeAgreed');
    expect(await problemsOf(story.save({ signedOn: '2098-01-01', effectiveOn: '2098-01-01' }))).toBe(
      'signedOn:contract.amendment.future effectiveOn:contract.amendment.future',
    );
    expect(await problemsOf(story.save({ summary: ' ' }))).toBe('summary:value.required');
    expect(
      await problemsOf(
        story.save({ instalments: [{ instalmentId: newId(), dueOn: '2099-01-01', amount: '1200000' }] }),
      ),
    ).toContain('instalments.0:contract.amendment.instalment');
    expect(await problemsOf(story.save({ scanId: await office.scan(second) }))).toBe('scanId:value.notAnId');
    expect(await story.amendments()).toEqual([]);
  });

  it('an amendment never goes below what was paid, and keeps what fell due or had a receipt', async () => {
    const [first, last] = story.standing();
    await office.pay(drafter, story.contract, '300000', { instalmentId: first!.instalmentId });
    await story.due(first!.instalmentId);
    await story.due(first!.instalmentId);
    await story.due(last!.instalmentId); // Its day has not come.
    expect(await story.posted()).toEqual(['SIGNED', 'PAID', 'INSTALMENT_DUE']);
    expect((await story.reload()).instalments.map(({ fixed }) => fixed)).toEqual([true, false]);
    expect(
      await problemsOf(
        story.save({
          instalments: [
            { ...first!, amount: '299999' },
            { ...last!, amount: '900001' },
          ],
        }),
      ),
    ).toBe('instalments.0.amount:contract.amendment.belowPaid');
    expect(
      await problemsOf(
        story.save({
          instalments: [
            { ...first!, amount: '0' },
            { ...last!, amount: '1200000' },
          ],
        }),
      ),
    ).toBe('instalments.0.amount:contract.amendment.belowPaid');
    expect(
      await problemsOf(
        story.save({
          instalments: [
            { ...first!, amount: '1200000' },
            { ...last!, amount: '0' },
          ],
        }),
      ),
    ).toContain('instalments.1.amount:money.notPositive');
    expect(await problemsOf(story.save({ instalments: [{ ...last!, amount: '1200000' }] }))).toBe(
      'instalments:contract.amendment.dropped',
    );
    await story.save({
      instalments: [
        { ...first!, dueOn: '2099-01-01' },
        { ...last!, amount: '800000' },
      ],
    });
  });

  it('an amendment moves what is due where an instalment has fallen due, down to nothing, and what is promised elsewhere', async () => {
    const owed = async () =>
      Object.fromEntries(
        (
          await office.sql<{ account: string; yuan: string }>(
            "SELECT account, SUM(amount) / 100 AS yuan FROM ledger_balance WHERE contract_id = ? AND account IN ('TURNOVER', 'PROMISED', 'DUE') GROUP BY account",
            [story.contract.id],
          )
        ).map(({ account, yuan }) => [account, Number(yuan)]),
      );
    const [first, last] = story.standing();
    await story.due(first!.instalmentId);
    expect(await owed()).toEqual({ TURNOVER: 1_000_000, PROMISED: 600_000, DUE: 400_000 });
    const amend = async (amounts: [string, string], total: string) => {
      await story.save({
        totalAmount: total,
        technologyAmount: '500000',
        instalments: [
          { ...first!, amount: amounts[0] },
          { ...last!, amount: amounts[1] },
        ],
      });
      await story.move(drafter, 'SUBMIT');
      story.contract = await story.move(second, 'CONFIRM');
    };
    await amend(['250000', '700000'], '950000');
    expect(await owed()).toEqual({ TURNOVER: 950_000, PROMISED: 700_000, DUE: 250_000 });
    await amend(['0', '600000'], '600000');
    expect(await owed()).toEqual({ TURNOVER: 600_000, PROMISED: 600_000, DUE: 0 });
    expect(story.contract.instalments[0]).toMatchObject({ state: 'CANCELLED', amount: '0.00', fixed: true });
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
    expect(await proof()).toMatchObject({ table: 'instalment', contractCode: story.contract.code });
    await office.sql('UPDATE instalment SET due_posted_amount = due_posted_amount - 1 WHERE id = ?', [
      first!.instalmentId,
    ]);
  });

  it('an amendment of an entry fee that was booked before the rule of today is still proven as it was booked', async () => {
    story.contract = await office.signed(drafter, second, {
      paymentMode: 'ROYALTY_WITH_ENTRY_FEE',
      kind: 'LICENCE',
      instalments: [{ dueOn: '2099-01-31', amount: '300000' }],
    });
    await story.save({
      totalAmount: '1000000',
      technologyAmount: '800000',
      instalments: [{ ...story.standing()[0]!, amount: '500000' }],
    });
    await story.move(drafter, 'SUBMIT');
    await story.move(second, 'CONFIRM');
    const proof = async () => (await office.app.get(LedgerVerifier).verify()).finding;
    expect(await proof()).toBeNull();
    await office.sql('UPDATE contract_amendment SET by_change = 1 WHERE contract_id = ?', [story.contract.id]);
    expect(await proof()).toMatchObject({ proof: 'contract', contractCode: story.contract.code });
    await office.sql('UPDATE contract_amendment SET by_change = 0 WHERE contract_id = ?', [story.contract.id]);
  });

  it('an amendment of a contract in another currency says the sum on the paper, at the rate of the day of signing', async () => {
    story.contract = await office.signed(drafter, second, {
      currency: 'USD',
      foreignAmount: '140000',
      exchangeRate: '7.142857',
      rateOn: office.today,
      totalAmount: '1000000',
      instalments: [{ dueOn: '2099-01-31', amount: '1000000' }],
    });
    const instalments = [{ ...story.standing()[0]!, amount: '1071428.55' }];
    const change = { totalAmount: '1071428.55', instalments };
    expect(await problemsOf(story.save(change))).toBe('foreignAmount:contract.currency.amount');
    expect(await problemsOf(story.save({ ...change, foreignAmount: '160000' }))).toBe(
      'totalAmount:contract.currency.total',
    );
    await story.save({ ...change, foreignAmount: '150000' });
    await story.move(drafter, 'SUBMIT');
    story.contract = await story.move(second, 'CONFIRM');
    expect(story.contract.form.foreign).toMatchObject({ amount: '140000.00', current: '150000.00', rate: '7.142857' });
    expect(await story.amendments()).toMatchObject([{ foreignBefore: '140000.00', foreignAfter: '150000.00' }]);
    // An agreement that leaves the sums alone need not repeat them.
    await story.save({ ...change, validUntil: '2099-12-31', instalments: [{ ...story.standing()[0]! }] });
    expect((await story.amendments()).at(-1)).toMatchObject({ foreignBefore: '150000.00', foreignAfter: '150000.00' });
  });
});
