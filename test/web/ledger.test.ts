import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';
import { theSystem } from '../harness/client.js';

/** Who may write to the database changes a row by hand; whoever reads the figures hears of it. */
describe('the ledger', () => {
  let browser: Browser;
  let administrator: Screen;
  let government: Screen;

  beforeAll(async () => {
    browser = await launch();
    administrator = await Screen.signedIn(browser, 'admin', '/ledger', WIDE);
    government = await Screen.signedIn(browser, 'government', '/cockpit', PHONE);
  });
  afterAll(async () => {
    await administrator.close();
    await government.close();
    await browser.close();
  });

  const byHand = async (statement: string) => {
    const connection = await createConnection(theSystem().cliEnv['DATABASE_ADMIN_URL']!);
    await connection.query(statement);
    await connection.end();
  };
  const checkNow = async (result: string) => {
    const { page } = administrator;
    await page.getByRole('button', { name: '立即核对' }).click();
    await page
      .locator('section', { has: page.getByRole('heading', { name: '核对', exact: true }) })
      .getByText(result)
      .waitFor();
    await page.getByRole('button', { name: '立即核对' }).waitFor();
  };

  it('the ledger is proven when an administrator asks, and names the row that somebody changed by hand', async () => {
    await checkNow('核对无误');
    const line = 'year = (SELECT MAX(year) FROM ledger_year) AND seq = 2 ORDER BY account LIMIT 1';
    await byHand(`UPDATE ledger_line SET amount = amount + 100 WHERE ${line}`);
    await checkNow('核对未通过');
    await administrator.reads(/ledger_entry（\d{4} 年第 2 条）/);
    await government.goto('/cockpit');
    await government.page.getByRole('link', { name: '账目核对未通过' }).click();
    await government.page.getByText('在查清之前，这里的数字不能作为依据').waitFor();
    expect(await government.page.getByRole('button', { name: '立即核对' }).count()).toBe(0);
    await byHand(`UPDATE ledger_line SET amount = amount - 100 WHERE ${line}`);
    await checkNow('核对无误');
  });

  it('the ledger is closed for a year that is over, and opened again with a reason', async () => {
    const { page } = administrator;
    const row = page.getByRole('row', { name: new RegExp(`^${new Date().getFullYear() - 1} 年`) });
    await row.getByRole('button', { name: '关账' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '关账' }).click();
    await row.getByText('已关账').waitFor();
    await row.getByRole('button', { name: '重新打开' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
    await page.getByText('请说明理由。').waitFor();
    await page.getByLabel('理由').fill('补录一份上年度合同');
    await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
    await row.getByText('未关账').waitFor();
    expect([...administrator.complaints, ...government.complaints]).toEqual([]);
  });
});
