import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import { freshDatabase } from '../../../test/harness/database.mjs';
import { migrate } from './migrate.js';

describe("The application's account", () => {
  const before = { ...process.env };
  let database: { env: Record<string, string>; drop(): Promise<void> };
  let application: Connection;

  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(process.env, database.env);
    await migrate();
    application = await createConnection(database.env['DATABASE_URL']!);
  });
  afterAll(async () => {
    process.env = before;
    await application?.end();
    await database?.drop();
  });

  const refused = (statement: string) =>
    application.query(statement).then(
      () => 'done',
      ({ code }: { code: string }) => code,
    );

  it.each([
    'ledger_entry',
    'ledger_line',
    'ledger_check',
    'record_history',
    'audit_entry',
    'indicator_value',
    'forecast',
    'registration_step',
    'registration_precheck',
    'registration_number_correction',
    'cockpit_snapshot',
    'named_look',
  ])("the application's account can neither change nor remove rows of %s", async (table) => {
    const [columns] = (await application.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '${table}'`,
    )) as unknown as [{ name: string }[]];
    expect(columns.length).toBeGreaterThan(3);
    expect(await refused(`SELECT * FROM ${table}`)).toBe('done');
    expect(await refused(`UPDATE ${table} SET \`${columns[0]!.name}\` = \`${columns[0]!.name}\``)).toBe(
      'ER_TABLEACCESS_DENIED_ERROR',
    );
    expect(await refused(`DELETE FROM ${table}`)).toBe('ER_TABLEACCESS_DENIED_ERROR');
    expect(await refused(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toBe('ER_TABLEACCESS_DENIED_ERROR');
    expect(await refused(`TRUNCATE TABLE ${table}`)).toMatch(/DENIED/);
    expect(await refused(`ALTER TABLE ${table} ADD COLUMN x int`)).toMatch(/DENIED/);
    expect(await refused(`DROP TABLE ${table}`)).toMatch(/DENIED/);
  });

  it("the application's account can keep up the sums and heads", async () => {
    for (const table of ['ledger_year', 'ledger_tally', 'ledger_balance', 'turnover_cut'])
      expect(await refused(`UPDATE ${table} SET year = year WHERE 1 = 0`)).toBe('done');
  });
});
