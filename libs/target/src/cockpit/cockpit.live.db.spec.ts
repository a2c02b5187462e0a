import { feature as contractFeature, ReversalService, type ContractType } from '#contract';
import type { Viewer } from '#kernel/access';
import { LiveChannel, type LiveIterator } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { ContractFixture, moveOf } from '../../../contract/testing/contract-fixture.js';
import { eventually, impatient } from '../../../kernel/jobs/testing/platform.js';
import { CockpitHandler } from './cockpit.handler.js';
import { COCKPIT_TOPIC } from './target.events.js';

/** What tells open pages, without the forecast that tells them as well. */
@Module({ imports: [contractFeature.jobs], providers: [CockpitHandler] })
class OnlyTheCockpit {}

describe('An open cockpit', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let contract: ContractType;
  let heard = 0;
  let listener: LiveIterator<unknown>;

  /** The entries that the work wrote, once every one of them was told. */
  const kindsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const entries = () =>
      office.sql<{ id: string; kind: string }>('SELECT id, kind FROM ledger_entry ORDER BY year, seq');
    const [before, told] = [(await entries()).length, heard];
    await work();
    await eventually(async () => (await entries()).length > before, 'the ledger has an entry');
    await eventually(async () => heard - told === (await entries()).length - before, 'each entry is told once');
    return (await entries()).slice(before).map(({ kind }) => kind);
  };
  const reload = async () => (contract = await office.contracts.get(drafter, contract.id));
  const register = async (step: object) =>
    office.contracts.recordRegistration(drafter, {
      contractId: contract.id,
      version: (await reload()).version,
      registeredOn: office.today,
      evidenceId: await office.scan(drafter),
      clientMutationId: newId(),
      ...step,
    } as never);
  const pay = () => office.pay(drafter, contract, '1000');

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [OnlyTheCockpit], runner: impatient });
    [drafter, second] = [await office.broker('李经理'), await office.broker('王经理')];
    listener = office.app.get(LiveChannel).subscribe(COCKPIT_TOPIC);
    await listener.ready;
    void (async () => {
      for await (const _ of listener) heard += 1;
    })();
  });
  afterAll(async () => {
    await listener.return();
    await office.close();
  });

  it('an open cockpit hears of a signing and, with nobody doing anything, of the instalment that falls due', async () => {
    const handedIn = await office.submitted(drafter);
    const kinds = await kindsOf(async () => {
      contract = await office.contracts.act(second, 'CONFIRM', moveOf(handedIn));
      await eventually(
        async () => (await office.sql("SELECT 1 FROM ledger_entry WHERE kind = 'INSTALMENT_DUE'")).length > 0,
        'the day has come',
      );
    });
    expect(kinds).toEqual(['SIGNED', 'INSTALMENT_DUE']);
  });

  it('an open cockpit hears of receipts, registrations, and what takes them back or changes them', async () => {
    expect(await kindsOf(pay)).toEqual(['PAID']);
    const [{ id: paymentId }] = (await office.sql<{ id: string }>('SELECT id FROM payment')) as [{ id: string }];
    expect(
      await kindsOf(() =>
        office.app.get(ReversalService, { strict: false }).reverse(drafter, {
          contractId: contract.id,
          kind: 'RECEIPT',
          recordId: paymentId,
          reason: '重复登记',
          clientMutationId: newId(),
        }),
      ),
    ).toEqual(['CORRECTION']);
    expect(await kindsOf(() => register({ state: 'REGISTERED', number: '20260000000001', amount: '800000' }))).toEqual([
      'REGISTERED',
    ]);
    expect(await kindsOf(() => register({ state: 'CHANGED', amount: '700000', reason: '重新核定' }))).toEqual([
      'REGISTERED',
    ]);
    expect(await kindsOf(() => register({ state: 'CANCELLED', reason: '注销' }))).toEqual(['CORRECTION', 'CORRECTION']);
    expect(
      await kindsOf(async () => office.contracts.act(drafter, 'TERMINATE', moveOf(await reload(), '卖方无法交付'))),
    ).toContain('TERMINATED');
  });

  it('an open cockpit is told in the transaction of the entry, by the ledger alone', async () => {
    expect(
      await office.sql(
        "SELECT entry.kind FROM ledger_entry entry LEFT JOIN outbox_event event ON event.subject_id = entry.id AND event.type = 'ledger.posted' AND JSON_VALUE(event.payload, '$.kind') = entry.kind AND JSON_VALUE(event.payload, '$.year') = entry.year WHERE event.id IS NULL",
      ),
    ).toEqual([]);
  });
});
