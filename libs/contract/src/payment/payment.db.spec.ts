import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { newId } from '#kernel/values';
import { LedgerModule } from '#ledger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refusal } from '../../../kernel/errors/testing/refusal.js';
import { ContractFixture, moveOf } from '../../testing/contract-fixture.js';
import type { ContractType } from '../index.js';
import type { RegistrationStep } from '../registration/registration.step.service.js';

describe('Money and registration', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let contract: ContractType;
  /** The registrar's. */
  let paper: string;
  let numbers = 0;

  const pay = (
    amount: string,
    { viewer = drafter, ...change }: { viewer?: Viewer; seq?: number; clientMutationId?: string } = {},
  ) => office.pay(viewer, contract, amount, change);
  const register = async (step: Partial<RegistrationStep>) => {
    const { version } = await office.contracts.get(drafter, contract.id);
    return office.contracts.recordRegistration(drafter, {
      contractId: contract.id,
      version,
      state: 'SUBMITTED',
      evidenceId: paper,
      clientMutationId: newId(),
      ...step,
    });
  };
  const registered = () => ({
    state: 'REGISTERED' as const,
    number: String((numbers += 1)).padStart(16, '2'),
    amount: '800000',
    registeredOn: office.today,
  });
  const sumOf = async (account: string) =>
    (
      await office.sql<{ sum: string | null }>(
        'SELECT SUM(amount) AS sum FROM ledger_balance WHERE contract_id = ? AND account = ?',
        [contract.id, account],
      )
    )[0]!.sum;

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [LedgerModule] });
    drafter = await office.broker('李经理');
    second = await office.broker('王经理');
    paper = await office.scan(drafter);
  });
  afterAll(() => office.close());

  beforeEach(async () => {
    contract = await office.signed(drafter, second);
  });

  it('an instalment is paid in parts, and never beyond what is owed', async () => {
    expect((await pay('150000.50')).instalments[0]).toMatchObject({ state: 'PARTIAL', paidAmount: '150000.50' });
    expect(await refusal(pay('249999.51'))).toBe('BAD_INPUT amount:contract.payment.above');
    const paid = await pay('249999.50');
    expect(paid.instalments[0]).toMatchObject({ state: 'PAID', paidAmount: '400000.00', paidOn: office.today });
    expect(paid.paidAmount).toBe('400000.00');
    expect(await sumOf('PAID')).toBe('40000000');
    expect(await refusal(office.contracts.act(drafter, 'SETTLE', moveOf(paid)))).toBe('BAD_INPUT :contract.unpaid');
  });

  it('two brokers who record the same money at once cannot pay more than is owed', async () => {
    const results = await Promise.allSettled([pay('300000'), pay('300000', { viewer: second }), pay('300000')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sumOf('PAID')).toBe('30000000');
    expect((await office.contracts.get(drafter, contract.id)).paidAmount).toBe('300000.00');
  });

  it('a double click is one receipt', async () => {
    const clientMutationId = newId();
    await Promise.all([1, 2, 3].map(() => pay('100', { clientMutationId })));
    expect(await office.sql('SELECT id FROM payment WHERE contract_id = ?', [contract.id])).toHaveLength(1);
    expect(await sumOf('PAID')).toBe('10000');
  });

  it('no money arrives before the signing, after the end, or for another contract’s instalment', async () => {
    const other = contract;
    contract = await office.submitted(drafter);
    expect(await refusal(pay('1'))).toBe('BAD_INPUT :contract.payment.state');
    contract = { ...contract, instalments: other.instalments };
    await office.contracts.act(second, 'CONFIRM', moveOf(contract));
    expect(await refusal(pay('1'))).toBe('NOT_FOUND instalment:error.notFound');
  });

  it('what is paid needs no reminder any more', async () => {
    const timers = () =>
      office.sql('SELECT id FROM timer WHERE pending = 1 AND subject_id IN (?)', [
        contract.instalments.map(({ id }) => id),
      ]);
    expect(await timers()).toHaveLength(5); // Both fall due and may be late; the first, due today, needs no warning ahead.
    await pay('400000');
    expect(await timers()).toHaveLength(4);
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await office.contracts.get(drafter, contract.id), '解除'));
    expect(await timers()).toHaveLength(0);
  });

  it('a contract is registered once, with the registrar’s own number, and counted with the registered sum', async () => {
    const seen = await register({ state: 'PRECHECK' });
    expect(seen.registration.state).toBe('PRECHECK');
    await register({ state: 'SUBMITTED' });
    await register({ state: 'SUPPLEMENT', reason: '补充验收标准' });
    await register({ state: 'SUBMITTED' });
    const done = await register(registered());
    expect(done).toMatchObject({
      registration: { state: 'REGISTERED', amount: '800000.00', attempt: 1, dueOn: null },
      canRegister: true,
    });
    expect(await sumOf('REGISTERED')).toBe('80000000');
    expect(await refusal(register(registered()))).toBe('BAD_INPUT state:contract.registration.state');
    expect((await office.contracts.history(drafter, done)).map(({ action }) => action)).toEqual([
      'CREATED',
      'SUBMIT_SIGNED',
      'CONFIRM',
      'PRECHECK',
      'SUBMIT',
      'ASK_SUPPLEMENT',
      'SUBMIT',
      'REGISTER',
    ]);
  });

  it('a registration’s number is taken once, even when two type it at once', async () => {
    const first = contract;
    const answer = registered();
    const other = await office.signed(drafter, second);
    const results = await Promise.allSettled(
      [first, other].map(({ id, version }) =>
        office.contracts.recordRegistration(drafter, {
          ...answer,
          contractId: id,
          version,
          evidenceId: paper,
          clientMutationId: newId(),
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rejected = results.find((result) => result.status === 'rejected')!;
    expect((rejected.reason as UserError).problems[0]).toMatchObject({
      field: 'number',
      code: 'contract.registration.numberTaken',
    });
  });

  it('a registration may be refused with a reason, and handed in again', async () => {
    await register({ state: 'SUBMITTED' });
    expect(await refusal(register({ state: 'REFUSED' }))).toBe('BAD_INPUT reason:contract.registration.reason.REFUSED');
    expect((await register({ state: 'REFUSED', reason: '技术内容不明确' })).registration).toMatchObject({
      state: 'REFUSED',
      reason: '技术内容不明确',
    });
    const again = await register({ state: 'SUBMITTED' });
    expect(again.registration).toMatchObject({ state: 'SUBMITTED', attempt: 2, stateSince: office.today });
    expect(again.registration.dueOn! > office.today).toBe(true);
    expect(again.registration.workingDaysLeft).toBe(15);
  });

  it('the slower of two who register is told that the contract has changed', async () => {
    const { id, version } = contract;
    await pay('1');
    expect(
      await refusal(
        office.contracts.recordRegistration(drafter, {
          contractId: id,
          version,
          state: 'SUBMITTED',
          clientMutationId: newId(),
        }),
      ),
    ).toBe('CONFLICT :workflow.conflict');
  });

  it('a registration waits for the signing', async () => {
    contract = await office.submitted(drafter);
    expect(await refusal(register({ state: 'PRECHECK' }))).toBe('BAD_INPUT state:contract.registration.notSigned');
  });
});
