import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { newId } from '#kernel/values';
import { Ledger, LedgerModule } from '#ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { ContractFixture, moveOf } from '../../testing/contract-fixture.js';
import { Contract } from '../core/contract.entity.js';
import type { ContractDraft } from '../core/contract.rules.js';
import { ContractPostingService } from '../index.js';
import type { AgreedSums } from './counting.policy.js';

describe('Postings', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let postings: ContractPostingService;

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [LedgerModule] });
    [drafter, second] = [await office.broker('李经理'), await office.broker('王经理')];
    postings = office.app.get(ContractPostingService);
  });
  afterAll(() => office.close());

  const signed = async (change: Partial<ContractDraft> = {}) => (await office.signed(drafter, second, change)).id;
  const within = (id: string, work: (manager: EntityManager, contract: Contract) => Promise<void>) =>
    office.app
      .get(Transactions)
      .run(async (manager) =>
        work(manager, await manager.findOneOrFail(Contract, { where: { id }, lock: { mode: 'pessimistic_write' } })),
      );
  /** In yuan, by account; accounts that stand at nothing are left out. */
  const balances = async (id: string) =>
    Object.fromEntries(
      (
        await office.sql<{ account: string; yuan: string }>(
          'SELECT account, SUM(amount) / 100 AS yuan FROM ledger_balance WHERE contract_id = ? GROUP BY account HAVING yuan <> 0',
          [id],
        )
      ).map(({ account, yuan }) => [account, Number(yuan)]),
    );
  const agreed = (yuan: number, technology: number) => ({
    total: BigInt(yuan) * 100n,
    technology: BigInt(technology) * 100n,
    instalments: BigInt(yuan) * 100n,
  });
  /** An amendment of ¥1M with 80 % technology, as it becomes. */
  const amended = (yuan: number, technology: number) => ({
    id: newId(),
    effectiveOn: office.today,
    before: agreed(1_000_000, 800_000),
    after: agreed(yuan, technology),
    dueDelta: 0n,
  });
  const entries = (id: string) =>
    office.sql<{ kind: string; year: number; month: number; units: number }>(
      'SELECT kind, year, month, units FROM ledger_entry WHERE contract_id = ? ORDER BY at, year, seq',
      [id],
    );

  it('postings keep the four sums apart from the signing to the last receipt', async () => {
    const id = await signed();
    expect(await balances(id)).toEqual({
      TURNOVER: 1_000_000,
      TURNOVER_SOURCE: -1_000_000,
      TECHNOLOGY: 800_000,
      TECHNOLOGY_SOURCE: -800_000,
      PROMISED: 1_000_000,
      AGREED: -1_000_000,
    });
    const { instalments } = await office.contracts.get(drafter, id);
    await within(id, (manager, contract) =>
      postings.instalmentDue(
        manager,
        contract,
        { id: instalments[0]!.id, amount: 40_000_000n, dueOn: office.today },
        'system',
      ),
    );
    await office.pay(drafter, { id, instalments }, '150000');
    expect(await balances(id)).toMatchObject({
      TURNOVER: 1_000_000,
      PROMISED: 600_000,
      DUE: 250_000,
      PAID: 150_000,
      AGREED: -1_000_000,
    });
    await within(id, (manager, contract) =>
      postings.refunded(manager, contract, { id: newId(), amount: 5_000_000n, refundedOn: office.today }, drafter),
    );
    expect(await balances(id)).toMatchObject({ DUE: 250_000, PAID: 100_000, AGREED: -950_000 });
  });

  it('postings file a contract where it stood when it was signed, whatever becomes of the firm', async () => {
    const organizationId = await office.organization('三元金石铸造有限公司', 'ENTERPRISE', '350404');
    const size = (band: string) =>
      office.sql('UPDATE organization SET size_band = ? WHERE id = ?', [band, organizationId]);
    const cut = async (part: string) =>
      (
        await office.sql<{ contracts: number; amount: string }>(
          "SELECT contracts, amount FROM turnover_cut WHERE cut = 'buyerSize' AND part = ?",
          [part],
        )
      ).map(({ contracts, amount }) => [contracts, String(amount)]);
    await size('SMALL');
    const id = await signed({ buyer: { organizationId, name: '三元金石铸造有限公司', regionCode: '350404' } });
    await size('LARGE');
    await within(id, (manager, contract) => postings.amended(manager, contract, amended(1_200_000, 800_000), drafter));
    expect(
      await office.sql(
        'SELECT DISTINCT field, kind, seller, buyer_size AS size, huming FROM ledger_balance WHERE contract_id = ?',
        [id],
      ),
    ).toEqual([
      {
        field: 'STEEL_EQUIPMENT',
        kind: 'DEVELOPMENT_COMMISSIONED',
        seller: '上海江海材料研究院',
        size: 'SMALL',
        huming: 1,
      },
    ]);
    expect([await cut('SMALL'), await cut('LARGE')]).toEqual([[[1, '120000000']], []]);
    await within(id, (manager, contract) => postings.terminated(manager, contract, drafter));
    expect(await cut('SMALL')).toEqual([[0, '0']]);
  });

  it('postings add what an amendment changes, up and down, once however often it is told', async () => {
    const id = await signed();
    const up = amended(1_200_000, 900_000);
    const down = { ...up, id: id.replace(/^./, '0'), before: up.after, after: agreed(700_000, 500_000) };
    for (let time = 0; time < 2; time += 1)
      await within(id, (manager, contract) => postings.amended(manager, contract, up, drafter));
    await Promise.all(
      [1, 2, 3].map(() => within(id, (manager, contract) => postings.amended(manager, contract, down, drafter))),
    );
    expect(await balances(id)).toMatchObject({ TURNOVER: 700_000, TECHNOLOGY: 500_000, PROMISED: 700_000 });
    await expect(
      within(id, (manager, contract) => postings.amended(manager, contract, { ...up, after: agreed(1, 1) }, drafter)),
    ).rejects.toThrow('with other sums');
    expect((await entries(id)).map(({ kind, units }) => [kind, units])).toEqual([
      ['SIGNED', 1],
      ['AMENDED', 0],
      ['AMENDED', 0],
    ]);
  });

  it('postings take back what was signed and amended, and let go of what is owed; what was stated, paid and registered stays', async () => {
    const id = await signed({
      paymentMode: 'ROYALTY_WITH_ENTRY_FEE',
      instalments: [{ dueOn: office.today, amount: '300000' }],
    });
    const { instalments } = await office.contracts.get(drafter, id);
    await within(id, async (manager, contract) => {
      const [before, after] = [30_000_000n, 30_009_000n].map((instalments) => ({
        total: 100_000_000n,
        technology: 80_000_000n,
        instalments,
      })) as [AgreedSums, AgreedSums];
      await postings.amended(
        manager,
        contract,
        { id: newId(), effectiveOn: office.today, before, after, dueDelta: 0n },
        drafter,
      );
      await postings.royaltyStated(
        manager,
        contract,
        { id: newId(), amount: 7_000_000n, statedOn: office.today },
        drafter,
      );
    });
    await office.pay(drafter, { id, instalments }, '100000');
    expect(await balances(id)).toMatchObject({
      TURNOVER: 370_090,
      TECHNOLOGY: 370_090,
      PROMISED: 300_090,
      DUE: -30_000,
      PAID: 100_000,
      AGREED: -370_090,
    });
    const contract = await office.contracts.get(drafter, id);
    await office.contracts.act(drafter, 'TERMINATE', moveOf(contract, '卖方无法交付'));
    expect(await balances(id)).toEqual({
      TURNOVER: 70_000,
      TURNOVER_SOURCE: -70_000,
      TECHNOLOGY: 70_000,
      TECHNOLOGY_SOURCE: -70_000,
      PAID: 100_000,
      AGREED: -100_000,
    });
    const sum = (await entries(id)).reduce((all, { units }) => all + units, 0);
    expect(sum).toBe(1); // the receipt
  });

  it('postings correct by an entry the other way round with a reason, once', async () => {
    const id = await signed();
    const wrong = { kind: 'SIGNED', sourceId: id } as const;
    await expect(within(id, (manager) => postings.corrected(manager, wrong, ' ', drafter))).rejects.toThrow(UserError);
    for (let time = 0; time < 2; time += 1)
      await within(id, (manager) => postings.corrected(manager, wrong, '录入错误', drafter));
    expect(await balances(id)).toEqual({});
    expect((await entries(id)).map(({ kind, units }) => [kind, units])).toEqual([
      ['SIGNED', 1],
      ['CORRECTION', -1],
    ]);
    await office.contracts.act(drafter, 'TERMINATE', moveOf(await office.contracts.get(drafter, id), '录入错误'));
    expect(await balances(id)).toEqual({});
  });

  it('postings leave nothing behind when the transaction fails, and no gap', async () => {
    const id = await signed();
    const year = Number(office.today.slice(0, 4));
    const head = async () =>
      (
        await office.sql<{ count: number; digest: string }>('SELECT count, digest FROM ledger_year WHERE year = ?', [
          year,
        ])
      )[0]!;
    const before = await head();
    const sums = await office.app.get(Ledger).sums(year);
    await expect(
      within(id, async (manager, contract) => {
        await postings.refunded(manager, contract, { id: newId(), amount: 1n, refundedOn: office.today }, drafter);
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await head()).toEqual(before);
    expect(await office.app.get(Ledger).sums(year)).toEqual(sums);
    const [seqs] = await office.sql<{ last: number; rows: string }>(
      'SELECT MAX(seq) AS last, COUNT(*) AS `rows` FROM ledger_entry WHERE year = ?',
      [year],
    );
    expect([seqs!.last, Number(seqs!.rows)]).toEqual([before.count, before.count]);
  });

  it('postings are numbered one after the other when many write at once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => signed()));
    await Promise.all(
      ids.flatMap((id) =>
        [1, 2].map(() =>
          within(id, (manager, contract) =>
            postings.refunded(manager, contract, { id: newId(), amount: 1n, refundedOn: office.today }, drafter),
          ),
        ),
      ),
    );
    const chain = await office.sql<{ seq: number; digest: string; previous: string }>(
      'SELECT seq, digest, previous_digest AS previous FROM ledger_entry ORDER BY year, seq',
    );
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_each, index) => index + 1));
    chain.slice(1).forEach(({ previous }, index) => expect(previous).toBe(chain[index]!.digest));
  });
});
