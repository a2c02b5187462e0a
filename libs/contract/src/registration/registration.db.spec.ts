import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { newId, startOfShanghaiDay } from '#kernel/values';
import { LedgerModule, LedgerOpening, LedgerVerifier } from '#ledger';
import { NoticeRules } from '#notification';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { refusal } from '../../../kernel/errors/testing/refusal.js';
import { ContractFixture, moveOf } from '../../testing/contract-fixture.js';
import { RegistrationService } from '../api/registration.service.js';
import { Contract } from '../core/contract.entity.js';
import { ContractPostingService, feature as contractFeature, type ContractType } from '../index.js';
import { Registration } from './registration.entity.js';
import type { NumberDraft } from './registration.number.service.js';
import { RegistrationStep as StepRow } from './registration.step.entity.js';
import type { RegistrationStep } from './registration.step.service.js';

/** What the registrar decides after it has registered a contract, and a number that was typed wrong. */
describe('A registered contract', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let paper: string;
  let contract: ContractType;
  let numbers = 0;

  const newNumber = () => String((numbers += 1)).padStart(16, '3');
  const look = () => office.contracts.get(drafter, contract.id);
  const step = async (state: RegistrationStep['state'], registeredOn: string, more: Partial<RegistrationStep> = {}) => {
    const { version } = await look();
    return office.contracts.recordRegistration(drafter, {
      contractId: contract.id,
      version,
      state,
      registeredOn,
      reason: '设备款重新核定',
      evidenceId: paper,
      clientMutationId: newId(),
      ...more,
    });
  };
  const correct = async (number: string, more: Partial<NumberDraft> = {}) => {
    const { version } = await look();
    return office.app.get(RegistrationService).correctNumber(drafter, {
      contractId: contract.id,
      version,
      number,
      reason: '录入时看错一位',
      clientMutationId: newId(),
      ...more,
    });
  };
  /** Entries of the registered sum, in yuan, each in the month in which it is booked. */
  const entries = async () =>
    (
      await office.sql<{ kind: string; year: number; month: number; yuan: string; units: number }>(
        "SELECT entry.kind, entry.year, entry.month, line.amount / 100 AS yuan, entry.units FROM ledger_entry entry JOIN ledger_line line ON line.year = entry.year AND line.seq = entry.seq AND line.account = 'REGISTERED' WHERE entry.contract_id = ? ORDER BY entry.year, entry.seq",
        [contract.id],
      )
    ).map(({ kind, year, month, yuan, units }) => `${kind} ${year}-${month} ${Number(yuan)} ${units}`);
  const finding = async () => (await office.app.get(LedgerVerifier).verify()).finding;

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [LedgerModule, contractFeature.jobs] });
    office.world.clock.set(startOfShanghaiDay('2026-11-23'));
    [drafter, second] = [await office.broker('李经理'), await office.broker('王经理')];
    paper = await office.scan(drafter);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    contract = await office.signed(drafter, second, { signedOn: '2026-02-02' });
    await step('REGISTERED', '2026-03-02', { number: newNumber(), amount: '800000', reason: null });
  });

  it('a registered contract changes by the difference, in the month of the change, and counts once', async () => {
    expect(await refusal(step('CHANGED', '2026-05-20', { amount: '600000', reason: ' ' }))).toBe(
      'BAD_INPUT reason:contract.registration.reason.CHANGED',
    );
    const { number } = (await look()).registration;
    expect((await step('CHANGED', '2026-05-20', { amount: '600000' })).registration).toMatchObject({
      state: 'CHANGED',
      amount: '600000.00',
      number,
    });
    await step('CHANGED', '2026-06-01', { amount: '600000' });
    await step('CHANGED', '2026-09-10', { amount: '950000' });
    expect(await entries()).toEqual([
      'REGISTERED 2026-3 800000 1',
      'REGISTERED 2026-5 -200000 0',
      'REGISTERED 2026-9 350000 0',
    ]);
    expect(await finding()).toBeNull();
  });

  it('a registered contract is found out when its row says another sum than its steps, or a step another sum than its entry', async () => {
    await step('CHANGED', '2026-05-20', { amount: '600000' });
    await office.sql('UPDATE contract_registration SET amount = amount + 1 WHERE id = ?', [contract.id]);
    expect(await finding()).toMatchObject({ table: 'contract_registration', contractCode: contract.code });
    await office.sql("UPDATE registration_step SET amount = amount + 1 WHERE contract_id = ? AND state = 'CHANGED'", [
      contract.id,
    ]);
    expect(await finding()).toMatchObject({ table: 'ledger_entry', contractCode: contract.code });
    await office.sql("UPDATE registration_step SET amount = amount - 1 WHERE contract_id = ? AND state = 'CHANGED'", [
      contract.id,
    ]);
    await office.sql('UPDATE contract_registration SET amount = amount - 1 WHERE id = ?', [contract.id]);
    expect(await finding()).toBeNull();
  });

  it('a registered contract stands as it was booked when its change was entered whole, and goes on by differences from there', async () => {
    const id = newId();
    await office.app.get(Transactions, { strict: false }).run(async (manager) => {
      const row = await manager.findOneOrFail(Contract, {
        where: { id: contract.id },
        lock: { mode: 'pessimistic_write' },
      });
      const postings = office.app.get(ContractPostingService, { strict: false });
      await postings.corrected(manager, { kind: 'REGISTERED', sourceId: contract.id }, '设备款重新核定', drafter);
      await postings.registered(
        manager,
        row,
        { id, amount: 60_000_000n, registeredOn: '2026-05-20', units: 1 },
        drafter,
      );
      await manager.insert(StepRow, {
        id,
        contractId: contract.id,
        attempt: 1,
        state: 'CHANGED',
        happenedOn: '2026-05-20',
        amount: 60_000_000n,
        whole: true,
        recordedAt: office.world.clock.now(),
      });
      await manager.update(
        Registration,
        { id: contract.id },
        { state: 'CHANGED', amount: 60_000_000n, stateSince: '2026-05-20' },
      );
    });
    expect(await finding()).toBeNull();
    await step('CHANGED', '2026-09-10', { amount: '700000' });
    expect(await entries()).toEqual([
      'REGISTERED 2026-3 800000 1',
      'CORRECTION 2026-3 -800000 -1',
      'REGISTERED 2026-5 600000 1',
      'REGISTERED 2026-9 100000 0',
    ]);
    expect(await finding()).toBeNull();
    await step('CANCELLED', '2026-11-20');
    expect((await entries()).slice(4)).toEqual(['CORRECTION 2026-5 -600000 -1', 'CORRECTION 2026-9 -100000 0']);
    expect(await finding()).toBeNull();
  });

  it('a registered contract stands the same in books that are opened anew', async () => {
    await step('CHANGED', '2026-05-20', { amount: '600000' });
    const before = await entries();
    for (const table of [
      'ledger_line',
      'ledger_entry',
      'ledger_year',
      'ledger_tally',
      'ledger_balance',
      'turnover_cut',
      'ledger_check',
    ])
      await office.sql(`DELETE FROM ${table}`);
    await office.app.get(LedgerOpening).open();
    expect(await entries()).toEqual(before);
    expect(await finding()).toBeNull();
  });

  it('a registered contract does not change before the day of what it changes', async () => {
    expect(await refusal(step('CHANGED', '2026-03-01', { amount: '600000' }))).toBe(
      'BAD_INPUT registeredOn:contract.registration.before',
    );
    await step('CHANGED', '2026-05-20', { amount: '600000' });
    expect(await refusal(step('CHANGED', '2026-05-19', { amount: '700000' }))).toBe(
      'BAD_INPUT registeredOn:contract.registration.before',
    );
    expect(await refusal(step('CANCELLED', '2026-05-19'))).toBe('BAD_INPUT registeredOn:contract.registration.before');
  });

  it('a registered contract loses every part of its sum when it is cancelled, each in its own month, after the contract has ended too', async () => {
    await step('CHANGED', '2026-05-20', { amount: '600000' });
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await look(), '卖方无法交付'));
    await step('CANCELLED', '2026-11-20', { reason: '合同解除' });
    expect(await entries()).toEqual([
      'REGISTERED 2026-3 800000 1',
      'REGISTERED 2026-5 -200000 0',
      'CORRECTION 2026-3 -800000 -1',
      'CORRECTION 2026-5 200000 0',
    ]);
    expect(
      await office.sql("SELECT DISTINCT reason FROM ledger_entry WHERE contract_id = ? AND kind = 'CORRECTION'", [
        contract.id,
      ]),
    ).toEqual([{ reason: '合同解除' }]);
    expect(await finding()).toBeNull();
    expect(await refusal(step('CHANGED', '2026-11-21', { amount: '1' }))).toMatch(/contract.registration/);
  });

  it('a registered contract has no decision of the registrar without its paper', async () => {
    const bare = { evidenceId: null };
    expect(await refusal(step('CHANGED', '2026-05-20', { amount: '600000', ...bare }))).toBe(
      'BAD_INPUT evidenceId:contract.registration.evidence',
    );
    expect(await refusal(step('CANCELLED', '2026-05-20', bare))).toBe(
      'BAD_INPUT evidenceId:contract.registration.evidence',
    );
    contract = await office.signed(drafter, second);
    await step('SUBMITTED', office.today, bare);
    expect(await refusal(step('REFUSED', office.today, bare))).toBe(
      'BAD_INPUT evidenceId:contract.registration.evidence',
    );
    expect(await refusal(step('REGISTERED', office.today, { number: newNumber(), amount: '1', ...bare }))).toBe(
      'BAD_INPUT evidenceId:contract.registration.evidence',
    );
    expect((await step('SUPPLEMENT', office.today, bare)).registration.state).toBe('SUPPLEMENT');
  });

  it('a registered contract gets the right number, and the wrong one stays on record with who and why', async () => {
    const before = (await look()).registration.number!;
    const number = newNumber();
    const clientMutationId = newId();
    const first = await correct(number, { evidenceId: paper, clientMutationId });
    // A second click finds what the first did, although the contract has changed since.
    await correct(number, { evidenceId: paper, clientMutationId });
    expect(first.registration).toMatchObject({ state: 'REGISTERED', number, amount: '800000.00' });
    expect((await office.app.get(RegistrationService).correctionsOf([contract.id])).get(contract.id)).toMatchObject([
      {
        numberBefore: before,
        numberAfter: number,
        reason: '录入时看错一位',
        evidenceId: paper,
        correctedBy: drafter.userId,
      },
    ]);
    const past = (await office.contracts.history(drafter, first)).at(-1)!;
    expect(past).toMatchObject({
      action: 'NUMBER_CORRECTED',
      actionLabel: '更正登记编号',
      note: `登记编号由 ${before} 更正为 ${number}：录入时看错一位`,
    });
    expect(
      await office.sql(
        "SELECT actor_id, detail FROM audit_entry WHERE action = 'registration.number-corrected' AND subject_id = ?",
        [contract.id],
      ),
    ).toEqual([{ actor_id: drafter.userId, detail: `${before} → ${number}: 录入时看错一位` }]);
    // The number that was never its own is free for the contract whose it is.
    contract = await office.signed(drafter, second);
    expect(
      (await step('REGISTERED', office.today, { number: before, amount: '1', reason: null })).registration.number,
    ).toBe(before);
    expect(await finding()).toBeNull();
  });

  it('a registered contract takes no number that is none, its own, or another’s; and none without a reason or before it has one', async () => {
    const own = (await look()).registration.number!;
    expect(await refusal(correct('123'))).toBe('BAD_INPUT number:contract.registration.number');
    expect(await refusal(correct(own))).toBe('BAD_INPUT number:contract.registration.number.same');
    expect(await refusal(correct(newNumber(), { reason: ' ' }))).toBe('BAD_INPUT reason:value.required');
    expect(await refusal(correct(newNumber(), { version: 1 }))).toBe('CONFLICT :workflow.conflict');
    const researcher = await office.person('研究员', [Role.RESEARCHER]);
    const { version } = await look();
    expect(
      await refusal(
        office.app.get(RegistrationService).correctNumber(researcher, {
          contractId: contract.id,
          version,
          number: newNumber(),
          reason: '不是我的',
          clientMutationId: newId(),
        }),
      ),
    ).toMatch(/^FORBIDDEN/);
    contract = await office.signed(drafter, second);
    expect(await refusal(correct(newNumber()))).toBe('BAD_INPUT :contract.registration.number.state');
    await step('REGISTERED', office.today, { number: newNumber(), amount: '1', reason: null });
    expect(await refusal(correct(own))).toBe('BAD_INPUT number:contract.registration.numberTaken');
    await step('CHANGED', office.today, { amount: '2' });
    expect((await correct(newNumber())).registration.state).toBe('CHANGED');
    await step('CANCELLED', office.today);
    expect(await refusal(correct(newNumber()))).toBe('BAD_INPUT :contract.registration.number.state');
  });

  it('a registered contract tells both sides which number was wrong and which is right', async () => {
    const sides = await Promise.all([
      office.organization('三元金石铸造有限公司', 'ENTERPRISE', '350404'),
      office.organization('厦门鹭海大学', 'UNIVERSITY', '350203'),
    ]);
    const [buyer, seller] = await Promise.all([
      office.person('买方', [Role.ENTERPRISE], sides[0]),
      office.person('院办', [Role.INSTITUTE_OFFICE], sides[1]),
    ]);
    contract = await office.signed(drafter, second, {
      buyer: { organizationId: sides[0], name: '三元金石铸造有限公司', regionCode: '350404' },
      seller: { organizationId: sides[1], name: '厦门鹭海大学', regionCode: '350203' },
    });
    const [before, number] = [newNumber(), newNumber()];
    await step('REGISTERED', office.today, { number: before, amount: '1', reason: null });
    await correct(number);
    const [event] = await office.sql<{ type: string; payload: string }>(
      "SELECT id, seq, type, subject_id AS subjectId, payload FROM outbox_event WHERE type = 'contract.registration-number-corrected' AND subject_id = ?",
      [contract.id],
    );
    const { manager } = office.app.get(DataSource);
    const rules = office.app.get(NoticeRules, { strict: false }).of(event!.type);
    const happened = {
      ...event,
      payload: typeof event!.payload === 'string' ? JSON.parse(event!.payload) : event!.payload,
    } as never;
    expect(rules).toHaveLength(1);
    expect([...(await rules[0]!.recipients(happened, manager))].sort()).toEqual([buyer.userId, seller.userId].sort());
    const notice = await rules[0]!.compose(happened, buyer, manager);
    expect(notice).toMatchObject({
      title: '登记编号已更正：高锰钢衬板凝固工艺优化',
      link: `/contracts/${contract.id}`,
    });
    expect(notice!.body).toContain(`由 ${before} 更正为 ${number}，原因：录入时看错一位`);
  });
});
