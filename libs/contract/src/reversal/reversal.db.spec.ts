import type { Viewer } from '#kernel/access';
import { addDays, newId, shanghaiDate, startOfShanghaiDay } from '#kernel/values';
import { LedgerModule, LedgerVerifier } from '#ledger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../../kernel/errors/testing/refusal.js';
import { ContractFixture, moveOf } from '../../testing/contract-fixture.js';
import { ContractPartsService } from '../api/contract.parts.service.js';
import { ContractFacade, ReversalService, type ContractType } from '../index.js';
import type { ReversedKind } from '../payment/reversal.entity.js';
import type { RoyaltyClaimAction } from '../royalty/royalty.claim.entity.js';
import type { RoyaltyDraft } from '../royalty/royalty.service.js';

describe('Money that comes, goes back, and was recorded wrongly', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let contract: ContractType;

  const records = () => office.app.get(ContractPartsService);
  const reload = async () => (contract = await office.contracts.get(drafter, contract.id));
  const posted = async () =>
    (
      await office.sql<{ kind: string }>('SELECT kind FROM ledger_entry WHERE contract_id = ? ORDER BY at, year, seq', [
        contract.id,
      ])
    ).map(({ kind }) => kind);
  const balances = async () =>
    Object.fromEntries(
      (
        await office.sql<{ account: string; yuan: string }>(
          "SELECT account, SUM(amount) / 100 AS yuan FROM ledger_balance WHERE contract_id = ? AND account IN ('TURNOVER', 'PROMISED', 'DUE', 'PAID') GROUP BY account HAVING yuan <> 0",
          [contract.id],
        )
      ).map(({ account, yuan }) => [account, Number(yuan)]),
    );
  const proof = async () => (await office.app.get(LedgerVerifier).verify()).finding;
  const refund = async (change: Record<string, unknown> = {}) =>
    records().recordRefund(drafter, {
      contractId: contract.id,
      instalmentId: contract.instalments[0]!.id,
      amount: '100000',
      refundedOn: office.today,
      reason: '样机退货',
      evidenceId: await office.scan(drafter),
      clientMutationId: newId(),
      ...change,
    });
  const claim = async (change: Partial<RoyaltyDraft> = {}, viewer = drafter) =>
    records().stateRoyalty(viewer, {
      contractId: contract.id,
      periodFrom: office.today,
      periodTo: office.today,
      baseAmount: '2000000',
      amount: '60000',
      statedOn: office.today,
      dueOn: '2099-01-31',
      evidenceId: await office.scan(viewer),
      clientMutationId: newId(),
      ...change,
    });
  const claims = async (viewer = drafter) => (await records().claims(viewer, [contract.id])).get(contract.id) ?? [];
  const move = async (viewer: Viewer, action: RoyaltyClaimAction, note?: string) =>
    records().actOnRoyalty(viewer, action, moveOf((await claims())[0]!, note));
  const receipts = async () => (await records().payments([contract.id])).get(contract.id) ?? [];
  const statements = async () => (await records().statements([contract.id])).get(contract.id) ?? [];
  const takeBack = async (kind: ReversedKind, recordId: string, change: Record<string, unknown> = {}) =>
    office.app.get(ReversalService).reverse(kind === 'ROYALTY' ? second : drafter, {
      contractId: contract.id,
      kind,
      recordId,
      reason: '录入错误',
      clientMutationId: newId(),
      ...change,
    });

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [LedgerModule] });
    drafter = await office.broker('李经理');
    second = await office.broker('王经理');
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    contract = await office.signed(drafter, second);
  });

  const licence = async () =>
    (contract = await office.signed(drafter, second, {
      paymentMode: 'ROYALTY_WITH_ENTRY_FEE',
      kind: 'LICENCE',
      instalments: [{ dueOn: '2099-01-31', amount: '200000' }],
    }));

  it('money arrives with the bank’s paper or not at all', async () => {
    expect(await problemsOf(office.pay(drafter, contract, '400000', { evidenceId: null }))).toBe(
      'evidenceId:contract.evidence.missing',
    );
    expect(await posted()).toEqual(['SIGNED']);
  });

  it('money goes back with proof, never more than came, and is not owed again', async () => {
    await office.pay(drafter, contract, '400000');
    expect(await problemsOf(refund({ evidenceId: null, amount: '400000.01', reason: '' }))).toBe(
      'amount:contract.refund.above reason:value.required evidenceId:contract.evidence.missing',
    );
    const clientMutationId = newId();
    await Promise.all([refund({ clientMutationId }), refund({ clientMutationId })]);
    expect(await reload()).toMatchObject({ paidAmount: '400000.00', refundedAmount: '100000.00' });
    expect(contract.instalments[0]).toMatchObject({ state: 'PAID', refundedAmount: '100000.00' });
    expect(await problemsOf(refund({ amount: '300000.01' }))).toBe('amount:contract.refund.above');
    expect(await posted()).toEqual(['SIGNED', 'PAID', 'REFUNDED']);
    const [first] = (await records().refunds([contract.id])).get(contract.id)!;
    expect(first).toMatchObject({
      amount: '100000.00',
      reason: '样机退货',
      evidenceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await receipts()).toMatchObject([
      { amount: '400000.00', evidenceSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('a refund settles a terminated contract', async () => {
    await office.pay(drafter, contract, '400000');
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await reload(), '双方协商解除'));
    expect(await refund({ amount: '400000' })).toMatchObject({
      state: 'TERMINATED',
      refundedAmount: '400000.00',
      canRefund: false,
      canReverse: ['REFUND', 'ROYALTY'],
    });
    const [back] = (await records().refunds([contract.id])).get(contract.id)!;
    await takeBack('REFUND', back!.id);
    expect(await balances()).toEqual({ PAID: 400_000 });
    expect(await problemsOf(takeBack('RECEIPT', (await receipts())[0]!.id))).toBe(':contract.reversal.state');
    expect(await proof()).toBeNull();
  });

  it('a receipt is taken back by an entry with a reason, once, the refund before its receipt', async () => {
    await office.pay(drafter, contract, '400000');
    await refund();
    await reload();
    const [[receipt], [back]] = [await receipts(), (await records().refunds([contract.id])).get(contract.id)!];
    expect(await problemsOf(takeBack('RECEIPT', receipt!.id))).toBe('recordId:contract.reversal.refunded');
    expect(await problemsOf(takeBack('REFUND', back!.id, { reason: ' ' }))).toBe('reason:value.required');
    const mark = newId();
    await Promise.all([1, 2].map(() => takeBack('REFUND', back!.id, { clientMutationId: mark })));
    expect(await problemsOf(takeBack('REFUND', back!.id))).toBe('recordId:contract.reversal.done');
    expect(await balances()).toEqual({ TURNOVER: 1_000_000, PROMISED: 1_000_000, DUE: -400_000, PAID: 400_000 });
    await takeBack('RECEIPT', receipt!.id);
    expect(await reload()).toMatchObject({ paidAmount: '0.00', refundedAmount: '0.00' });
    expect(contract.instalments[0]).toMatchObject({ state: 'DUE', paidAmount: '0.00', paidOn: null });
    expect(await balances()).toEqual({ TURNOVER: 1_000_000, PROMISED: 1_000_000 });
    expect(await posted()).toEqual(['SIGNED', 'PAID', 'REFUNDED', 'CORRECTION', 'CORRECTION']);
    expect((await office.contracts.history(drafter, contract)).slice(-2).map(({ actionLabel }) => actionLabel)).toEqual(
      ['冲正退款', '冲正到账'],
    );
    expect(await problemsOf(takeBack('RECEIPT', back!.id))).toMatch(/notFound/);
    expect(await proof()).toBeNull();
  });

  it('a receipt can be put right on a settled contract once it is reopened', async () => {
    await office.pay(drafter, contract, '400000');
    contract = await office.pay(drafter, contract, '600000', { seq: 2 });
    contract = await office.contracts.act(drafter, 'SETTLE', moveOf(contract));
    const [, last] = await receipts();
    expect(await problemsOf(takeBack('RECEIPT', last!.id))).toBe(':contract.reversal.state');
    expect(await problemsOf(office.contracts.act(drafter, 'REOPEN', moveOf(contract)))).toBe('note:workflow.note');
    await office.contracts.act(drafter, 'REOPEN', moveOf(contract, '第二期到账录错'));
    await takeBack('RECEIPT', last!.id);
    expect(await reload()).toMatchObject({ state: 'PERFORMING', paidAmount: '400000.00' });
  });

  it('a royalty counts, and is owed, when a second person has compared it with the paper', async () => {
    expect(await problemsOf(claim())).toBe(':contract.royalty.mode');
    await licence();
    expect(await problemsOf(claim({ amount: '2000000.01', dueOn: '2001-01-01', evidenceId: null }))).toBe(
      'dueOn:contract.royalty.dueOn amount:contract.royalty.aboveBase evidenceId:contract.evidence.missing',
    );
    const clientMutationId = newId();
    await Promise.all([claim({ clientMutationId }), claim({ clientMutationId })]);
    expect(await problemsOf(claim({}, second))).toBe(':contract.royalty.open');
    expect(await reload()).toMatchObject({ royaltyTotal: '0.00' });
    expect(await balances()).toEqual({ TURNOVER: 200_000, PROMISED: 200_000 });
    expect([await claims(), await claims(second)].map(([each]) => each!.availableActions)).toEqual([
      ['RETURN', 'WITHDRAW'],
      ['CONFIRM', 'RETURN', 'WITHDRAW'],
    ]);
    expect(await problemsOf(move(drafter, 'CONFIRM'))).toMatch(/forbidden/);
    const waits = async (viewer: Viewer) =>
      (await office.app.get(ContractFacade).waitingFor(viewer)).some(
        ({ contractId, reason }) => contractId === contract.id && reason === 'CONFIRM',
      );
    expect([await waits(drafter), await waits(second)]).toEqual([false, true]);
    expect(await problemsOf(office.contracts.act(drafter, 'TERMINATE', moveOf(contract, '解除')))).toBe(
      ':contract.royalty.open.first',
    );

    const third = await office.broker('赵经理');
    const [waiting] = await claims();
    const results = await Promise.allSettled(
      [second, third, second].map((viewer) => records().actOnRoyalty(viewer, 'CONFIRM', moveOf(waiting!))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await reload()).toMatchObject({ royaltyTotal: '60000.00', currentTotal: '1000000.00' });
    expect(contract.instalments.at(-1)).toMatchObject({
      seq: 2,
      amount: '60000.00',
      royalty: true,
      fixed: true,
      state: 'PENDING',
    });
    expect(await claims()).toEqual([]);
    expect((await records().statements([contract.id])).get(contract.id)).toMatchObject([
      { seq: 1, amount: '60000.00', baseAmount: '2000000.00' },
    ]);
    expect(await balances()).toEqual({ TURNOVER: 260_000, PROMISED: 200_000, DUE: 60_000 });
    expect(await problemsOf(claim())).toBe('periodFrom:contract.royalty.overlap');
    expect(await office.pay(drafter, contract, '60000', { seq: 2 })).toMatchObject({ paidAmount: '60000.00' });
    expect(await proof()).toBeNull();
  });

  it('a royalty that was returned does not count, and its reason is shown until the next one', async () => {
    await licence();
    await claim();
    expect(await problemsOf(move(second, 'RETURN'))).toBe('note:workflow.note');
    await move(second, 'RETURN', '基数与结算单不一致');
    expect(await claims()).toMatchObject([{ state: 'RETURNED', reason: '基数与结算单不一致', availableActions: [] }]);
    await claim({ amount: '50000' });
    expect(await claims()).toMatchObject([{ state: 'AWAITING_CONFIRMATION', amount: '50000.00' }]);
    await move(drafter, 'WITHDRAW');
    expect(await balances()).toEqual({ TURNOVER: 200_000, PROMISED: 200_000 });
    expect((await office.contracts.act(drafter, 'TERMINATE', moveOf(await reload(), '解除'))).state).toBe('TERMINATED');
  });

  it('a royalty is taken back while nothing has arrived of it, and its period may be stated again', async () => {
    await licence();
    await claim();
    await move(second, 'CONFIRM');
    await reload();
    const [statement] = await statements();
    expect(
      await problemsOf(
        office.app.get(ReversalService).reverse(drafter, {
          contractId: contract.id,
          kind: 'ROYALTY',
          recordId: statement!.id,
          reason: '录错',
          clientMutationId: newId(),
        }),
      ),
    ).toBe(':contract.reversal.own');
    await office.pay(drafter, contract, '60000', { seq: 2 });
    expect(await problemsOf(takeBack('ROYALTY', statement!.id))).toBe('recordId:contract.reversal.royaltyPaid');
    await takeBack('RECEIPT', (await receipts())[0]!.id);
    await takeBack('ROYALTY', statement!.id);
    expect(await reload()).toMatchObject({ royaltyTotal: '0.00' });
    expect(contract.instalments.at(-1)).toMatchObject({ state: 'CANCELLED', amount: '0.00' });
    expect(await balances()).toEqual({ TURNOVER: 200_000, PROMISED: 200_000 });
    await claim({ amount: '70000' });
    expect(await move(second, 'CONFIRM')).toMatchObject({ royaltyTotal: '70000.00' });
    expect(await balances()).toEqual({ TURNOVER: 270_000, PROMISED: 200_000, DUE: 70_000 });
    expect(await proof()).toBeNull();
    const elsewhere = newId();
    await office.sql('UPDATE money_reversal SET id = ? WHERE id = ?', [elsewhere, statement!.id]);
    expect(await proof()).toMatchObject({ contractCode: contract.code });
    await office.sql('UPDATE money_reversal SET id = ? WHERE id = ?', [statement!.id, elsewhere]);
  });

  it('a royalty of a contract that has ended is taken back from what counts, so that its replacement can state it', async () => {
    await licence();
    await claim();
    await move(second, 'CONFIRM');
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await reload(), '合同录错'));
    expect(await balances()).toEqual({ TURNOVER: 60_000 });
    await takeBack('ROYALTY', (await statements())[0]!.id);
    expect(await balances()).toEqual({});
    expect(await proof()).toBeNull();
  });

  it('a royalty statement has a paper of its own, until the one before is taken back', async () => {
    await licence();
    const text = '%PDF-1.4\n% one statement\n%%EOF\n';
    await claim({ evidenceId: await office.scan(drafter, text) });
    await move(second, 'CONFIRM');
    const again = async () =>
      claim({ periodFrom: office.today, periodTo: office.today, evidenceId: await office.scan(drafter, text) });
    expect(await problemsOf(again())).toBe('periodFrom:contract.royalty.overlap evidenceId:contract.royalty.paper');
    await takeBack('ROYALTY', (await statements())[0]!.id);
    await again();
    expect(await claims()).toMatchObject([{ state: 'AWAITING_CONFIRMATION' }]);
  });

  it('money goes back in parts while the total is lowered by some of it; taken back, the total comes first', async () => {
    await office.pay(drafter, contract, '400000');
    await office.pay(drafter, contract, '600000', { seq: 2 });
    await refund();
    const amend = async (totalAmount: string) => {
      const { instalments } = await reload();
      const draft = {
        kind: 'CHANGE' as const,
        summary: '调整总价',
        signedOn: office.today,
        totalAmount,
        technologyAmount: '500000',
        instalments: instalments.map(({ id, dueOn, amount, condition }) => ({
          instalmentId: id,
          dueOn,
          amount,
          condition,
        })),
        scanId: await office.scan(drafter),
      };
      await records().saveAmendment(drafter, { contractId: contract.id, draft, clientMutationId: newId() });
      for (const [viewer, action] of [
        [drafter, 'SUBMIT'],
        [second, 'CONFIRM'],
      ] as const) {
        const last = (await records().amendments(viewer, [contract.id])).get(contract.id)!.at(-1)!;
        await records().actOnAmendment(viewer, action, moveOf(last));
      }
    };
    await amend('900000');
    await refund({ amount: '50000' });
    await amend('900000');
    expect(await problemsOf(amend('849999.99'))).toBe('instalments:contract.instalments.sum');
    const [first, later] = (await records().refunds([contract.id]))
      .get(contract.id)!
      .sort((a, b) => Number(b.amount) - Number(a.amount));
    expect(await problemsOf(takeBack('REFUND', first!.id))).toBe('recordId:contract.reversal.amended');
    await takeBack('REFUND', later!.id);
    await amend('1000000');
    await takeBack('REFUND', first!.id);
    expect(await reload()).toMatchObject({ refundedAmount: '0.00', currentTotal: '1000000.00' });
    expect(await proof()).toBeNull();
  });

  it('a contract says the day of the last receipt that stands', async () => {
    const before = shanghaiDate(addDays(startOfShanghaiDay(office.today), -1));
    contract = await office.signed(drafter, second, {
      signedOn: before,
      instalments: [{ dueOn: '2099-01-31', amount: '1000000' }],
    });
    await office.pay(drafter, contract, '1000', { paidOn: before });
    await office.pay(drafter, contract, '2000');
    const late = (await receipts()).find(({ amount }) => amount === '2000.00')!;
    await takeBack('RECEIPT', late.id);
    expect((await reload()).instalments[0]).toMatchObject({ paidAmount: '1000.00', paidOn: before });
  });
});
