import type { Viewer } from '#kernel/access';
import { startOfShanghaiDay } from '#kernel/values';
import { LedgerChecks, LedgerModule, LedgerOpening, LedgerVerifier, LedgerYears, type LedgerFinding } from '#ledger';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../../kernel/errors/testing/refusal.js';
import { ContractFixture, moveOf } from '../../testing/contract-fixture.js';
import type { ContractType } from '../index.js';

describe('The proof of the ledger', () => {
  let office: ContractFixture;
  let drafter: Viewer;
  let second: Viewer;
  let administrator: Viewer;
  let contract: ContractType;

  const pay = (amount: string, paidOn = office.today) => office.pay(drafter, contract, amount, { paidOn });
  const proof = () => office.app.get(LedgerVerifier).verify();
  /** Does it by hand as a root of the database would, looks, and puts everything back. */
  const tampered = async (...statements: [string, ...unknown[]][]): Promise<LedgerFinding | null> => {
    const tables = [
      'ledger_entry',
      'ledger_line',
      'ledger_year',
      'ledger_tally',
      'ledger_balance',
      'turnover_cut',
      'payment',
      'contract',
      'instalment',
      'ledger_check',
    ];
    for (const table of tables) await office.sql(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    try {
      for (const [statement, ...values] of statements)
        await office.sql(`SET STATEMENT foreign_key_checks = 0 FOR ${statement}`, values);
      return (await proof()).finding;
    } finally {
      for (const table of tables) {
        await office.sql(`SET STATEMENT foreign_key_checks = 0 FOR DELETE FROM ${table}`);
        await office.sql(`SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO ${table} SELECT * FROM kept_${table}`);
        await office.sql(`DROP TABLE kept_${table}`);
      }
    }
  };

  beforeAll(async () => {
    office = await ContractFixture.open({ imports: [LedgerModule] });
    office.world.clock.set(startOfShanghaiDay('2026-06-15'));
    [drafter, second, administrator] = [
      await office.broker('李经理'),
      await office.broker('王经理'),
      await office.person('管理员', ['ADMIN']),
    ];
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    office.world.clock.set(startOfShanghaiDay('2026-06-15'));
    contract = await office.signed(drafter, second, {
      signedOn: '2026-06-01',
      instalments: [
        { dueOn: '2026-06-10', amount: '400000.00' },
        { dueOn: '2099-01-31', amount: '600000.00' },
      ],
    });
    await pay('100');
  });

  it('the proof of the ledger holds for whatever the services wrote', async () => {
    const ended = await office.signed(drafter, second);
    await office.contracts.act(drafter, 'TERMINATE', moveOf(ended, '双方另行约定'));
    await office.signed(drafter, second, { buyer: { name: '福州东湖理工学院', regionCode: '350102' } });
    await office.submitted(drafter);
    const { rows } = (await office.sql<{ rows: string }>('SELECT COUNT(*) AS `rows` FROM ledger_entry'))[0]!;
    expect(await proof()).toMatchObject({
      ok: true,
      finding: null,
      entries: Number(rows),
      heads: [{ year: 2026, count: Number(rows) }],
    });
  });

  it.each([
    ['id', 'UUID()'],
    ['kind', "'AMENDED'"],
    ['contract_id', 'UUID()'],
    ['source_id', 'UUID()'],
    ['effective_on', 'effective_on + INTERVAL 1 DAY'],
    ['month', 'month - 1'],
    ['field', "'PUBLIC_WELFARE'"],
    ['policy', "'x'"],
    ['reason', "'x'"],
    ['reverses_id', 'UUID()'],
    ['units', 'units + 1'],
    ['actor_id', 'NULL'],
    ['at', 'at + INTERVAL 1 SECOND'],
    ['previous_digest', "REPEAT('0', 64)"],
    ['digest', "REPEAT('0', 64)"],
  ])('the proof of the ledger finds a changed %s, and names the row', async (column, value) => {
    const [last] = await office.sql<{ year: number; seq: number }>(
      "SELECT year, seq FROM ledger_entry WHERE contract_id = ? AND kind = 'PAID'",
      [contract.id],
    );
    const finding = await tampered([
      `UPDATE ledger_entry SET ${column} = ${value} WHERE year = ? AND seq = ?`,
      last!.year,
      last!.seq,
    ]);
    expect(finding).toMatchObject({ table: 'ledger_entry', year: 2026, seq: last!.seq });
    if (column !== 'contract_id') expect(finding!.contractCode).toBe(contract.code);
  });

  it('the proof of the ledger finds a changed, added or removed line', async () => {
    const of = 'year = 2026 AND seq = (SELECT count FROM ledger_year WHERE year = 2026)';
    expect(await tampered([`UPDATE ledger_line SET amount = amount * 2 WHERE ${of}`])).toMatchObject({
      table: 'ledger_entry',
      proof: 'digest',
      contractCode: contract.code,
    });
    expect(await tampered([`DELETE FROM ledger_line WHERE ${of}`])).toMatchObject({ proof: 'digest' });
    expect(
      await tampered([`INSERT INTO ledger_line SELECT year, seq, 'TURNOVER', 5 FROM ledger_entry WHERE ${of}`]),
    ).toMatchObject({ proof: 'digest' });
    expect(await tampered(["INSERT INTO ledger_line VALUES (2026, 99999, 'TURNOVER', 5)"])).toMatchObject({
      table: 'ledger_line',
      seq: 99_999,
    });
    expect(await tampered(["INSERT INTO ledger_line VALUES (2031, 1, 'TURNOVER', 5)"])).toMatchObject({ year: 2031 });
  });

  it('the proof of the ledger finds a removed entry, a removed tail, two that were swapped, and a rewritten head', async () => {
    const gone = (where: string): [string][] => [
      [`DELETE FROM ledger_line WHERE ${where}`],
      [`DELETE FROM ledger_entry WHERE ${where}`],
    ];
    expect(await tampered(...gone('seq = 2'))).toMatchObject({
      table: 'ledger_entry',
      year: 2026,
      seq: 2,
      proof: 'chain',
    });
    expect(await tampered(...gone('seq >= 2'))).toMatchObject({ table: 'ledger_year', seq: 2, proof: 'head' });
    const [tail] = await office.sql<{ digest: string }>('SELECT digest FROM ledger_entry WHERE seq = 1');
    expect(
      await tampered(...gone('seq >= 2'), ['UPDATE ledger_year SET count = 1, digest = ?', tail!.digest]),
    ).toMatchObject({ table: 'ledger_year', proof: 'head' });
    expect(
      await tampered(
        ['UPDATE ledger_entry SET seq = 100000 WHERE seq = 1'],
        ['UPDATE ledger_entry SET seq = 1 WHERE seq = 2'],
        ['UPDATE ledger_entry SET seq = 2 WHERE seq = 100000'],
      ),
    ).toMatchObject({ proof: 'chain', seq: 1 });
    expect(await tampered(['DELETE FROM ledger_year'])).toMatchObject({ table: 'ledger_year', proof: 'head' });
    expect(await tampered(['UPDATE ledger_year SET closed = 1'])).toMatchObject({
      table: 'ledger_year',
      proof: 'head',
    });
    expect(
      await tampered(
        ['DELETE FROM ledger_line'],
        ['DELETE FROM ledger_entry'],
        ['DELETE FROM ledger_year'],
        ['DELETE FROM ledger_tally'],
        ['DELETE FROM ledger_balance'],
      ),
    ).toMatchObject({ table: 'ledger_entry', proof: 'contract' });
  });

  it('the proof of the ledger finds sums that do not add up, and a contract that says something else than its entries', async () => {
    expect(
      await tampered(["UPDATE ledger_tally SET amount = amount + 1 WHERE account = 'TURNOVER' LIMIT 1"]),
    ).toMatchObject({ table: 'ledger_tally', proof: 'tally' });
    expect(
      await tampered(["UPDATE ledger_tally SET units = units + 1 WHERE account = 'TURNOVER' LIMIT 1"]),
    ).toMatchObject({ table: 'ledger_tally' });
    expect(
      await tampered(["UPDATE ledger_balance SET kind = 'LICENCE' WHERE contract_id = ? LIMIT 1", contract.id]),
    ).toMatchObject({ table: 'ledger_balance', contractCode: contract.code });
    expect(
      await tampered(["UPDATE turnover_cut SET contracts = contracts + 1 WHERE cut = 'seller' LIMIT 1"]),
    ).toMatchObject({ table: 'turnover_cut', proof: 'tally' });
    expect(await tampered(["DELETE FROM turnover_cut WHERE cut = 'kind'"])).toMatchObject({ table: 'turnover_cut' });
    expect(await tampered(['DELETE FROM ledger_balance WHERE contract_id = ?', contract.id])).toMatchObject({
      table: 'ledger_balance',
      contractCode: contract.code,
    });
    expect(
      await tampered(['UPDATE contract SET total_amount = total_amount + 1 WHERE id = ?', contract.id]),
    ).toMatchObject({ proof: 'contract', contractCode: contract.code });
    expect(await tampered(['UPDATE contract SET paid_amount = 0 WHERE id = ?', contract.id])).toMatchObject({
      table: 'contract',
      contractCode: contract.code,
    });
    expect(
      await tampered([
        'UPDATE contract SET seller_region_code = buyer_region_code, buyer_region_code = 350102, seller_region_code = 350102 WHERE id = ?',
        contract.id,
      ]),
    ).toMatchObject({ proof: 'contract', contractCode: contract.code });
    expect(
      await tampered(
        ['DELETE FROM payment WHERE contract_id = ?', contract.id],
        ['UPDATE contract SET paid_amount = 0 WHERE id = ?', contract.id],
        ['UPDATE instalment SET paid_amount = 0 WHERE contract_id = ?', contract.id],
      ),
    ).toMatchObject({ table: 'ledger_entry', contractCode: contract.code });
    expect((await proof()).ok).toBe(true);
  });

  it('the proof of the ledger finds an older copy of the tables by the head that an earlier check wrote down', async () => {
    const tables = [
      'ledger_entry',
      'ledger_line',
      'ledger_year',
      'ledger_tally',
      'ledger_balance',
      'turnover_cut',
      'payment',
      'contract',
      'instalment',
    ];
    for (const table of tables) await office.sql(`CREATE TABLE old_${table} AS SELECT * FROM ${table}`);
    await pay('200');
    await office.app.get(LedgerChecks).run();
    const restore = tables.flatMap((table): [string][] => [
      [`DELETE FROM ${table}`],
      [`INSERT INTO ${table} SELECT * FROM old_${table}`],
    ]);
    expect(await tampered(...restore)).toMatchObject({ proof: 'noted' });
    expect(await tampered(...restore, ['DELETE FROM ledger_check'])).toBeNull(); // what the log is for
  });

  it('the proof of the ledger is kept, and told when a row is inconsistent', async () => {
    await office.app.get(LedgerChecks).run();
    expect(await office.app.get(LedgerChecks).last(drafter)).toMatchObject({ ok: true, finding: null });
    await office.sql('UPDATE ledger_tally SET amount = amount + 1 LIMIT 1');
    await office.app.get(LedgerChecks).run();
    await office.sql('UPDATE ledger_tally SET amount = amount - 1 LIMIT 1');
    expect(await office.app.get(LedgerChecks).last(drafter)).toMatchObject({
      ok: false,
      finding: { table: 'ledger_tally' },
    });
    expect(await office.sql("SELECT type FROM outbox_event WHERE type = 'ledger.lies'")).toHaveLength(1);
  });

  it('a closed year stays closed: what is dated in it is refused at its field, what must go on is booked in the open year', async () => {
    const years = office.app.get(LedgerYears);
    expect(await problemsOf(years.close(administrator, 2026))).toBe('year:ledger.year.running');
    expect(await problemsOf(years.close(administrator, 1999))).toBe('year:ledger.year.unknown');
    office.world.clock.set(startOfShanghaiDay('2027-02-03'));
    await years.close(administrator, 2026);
    const late = await office.submitted(drafter, { signedOn: '2026-12-30' });
    expect(await problemsOf(office.contracts.act(second, 'CONFIRM', moveOf(late)))).toBe('signedOn:ledger.year.closed');
    expect((await office.contracts.get(second, late.id)).state).toBe('AWAITING_CONFIRMATION');
    expect(await problemsOf(pay('5', '2026-12-30'))).toBe('paidOn:ledger.year.closed');
    await office.contracts.act(
      drafter,
      'TERMINATE',
      moveOf(await office.contracts.get(drafter, contract.id), '卖方无法交付'),
    );
    expect(
      await office.sql(
        "SELECT year, month FROM ledger_entry WHERE contract_id = ? AND kind = 'TERMINATED' ORDER BY seq",
        [contract.id],
      ),
    ).toEqual([
      { year: 2027, month: 2 },
      { year: 2027, month: 2 },
    ]);
    expect(await proof()).toMatchObject({ ok: true, finding: null });
    expect(await problemsOf(years.reopen(administrator, 2026, ' '))).toBe('reason:value.required');
    await years.reopen(administrator, 2026, '补录年末合同');
    await office.contracts.act(second, 'CONFIRM', moveOf(late));
    expect(await proof()).toMatchObject({ ok: true, finding: null });
    const log = await office.sql<{ action: string; detail: string }>(
      "SELECT action, detail FROM audit_entry WHERE subject_kind = 'ledger-year' ORDER BY at, id",
    );
    expect(log.map(({ action }) => action)).toEqual(['ledger.year-closed', 'ledger.year-reopened']);
    expect(log[1]!.detail).toBe('补录年末合同');
  });

  it('the proof of the ledger holds for books that are opened anew from the contracts, with the same sums', async () => {
    const sums = () =>
      office.sql(
        'SELECT contract_id, account, SUM(amount) AS amount FROM ledger_balance GROUP BY contract_id, account HAVING SUM(amount) <> 0 ORDER BY contract_id, account',
      );
    const before = await sums();
    expect(await office.app.get(LedgerOpening).open()).toBe(0);
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
    const told = async () => (await office.sql("SELECT id FROM outbox_event WHERE type = 'ledger.posted'")).length;
    const toldBefore = await told();
    expect(await office.app.get(LedgerOpening).open()).toBeGreaterThan(5);
    expect(await told()).toBe(toldBefore + 1); // One word for all of them.
    expect(await proof()).toMatchObject({ ok: true, finding: null });
    expect(await sums()).toEqual(before);
  });
});
