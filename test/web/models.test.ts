import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import type { Browser } from 'playwright-core';
import { Screen, WIDE, launch } from '../harness/chromium.js';
import { theSystem } from '../harness/client.js';

const NAME = 'learned-test-model';
/** What somebody learned: words count more, the subject less. */
const WEIGHTS = { TEXT: 0.4, MEANING: 0.19, SUBJECT: 0.01, FIELD: 0.08, TRL: 0.09, BUDGET: 0.06, INDICATORS: 0.1, MODE: 0.03, REGION: 0.04 };

/** An administrator compares two models, puts one to use, watches everything being matched anew, and goes back. */
describe('models of the matcher', () => {
  let browser: Browser;
  let screen: Screen;

  beforeAll(async () => {
    browser = await launch();
    screen = await Screen.signedIn(browser, 'admin', '/desk/models', WIDE);
    const connection = await createConnection(theSystem().cliEnv['DATABASE_ADMIN_URL']!);
    await connection.query(
      `INSERT INTO match_model (id, name, state, version, origin, weights, bands, created_at) SELECT UUID(), ?, 'REJECTED', 1, 'FITTED', ?, bands, UTC_TIMESTAMP(3) FROM match_model WHERE origin = 'BUILT_IN'`,
      [NAME, JSON.stringify(WEIGHTS)],
    );
    await connection.end();
  });
  afterAll(async () => {
    await screen.close();
    await browser.close();
  });

  const activate = async (name: string, reason: string) => {
    const { page } = screen;
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
    await row.getByRole('button', { name: '启用' }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('button', { name: '启用', exact: true }).click();
    await window.locator('.ant-form-item-explain-error').waitFor();
    await window.locator('textarea').fill(reason);
    await window.getByRole('button', { name: '启用', exact: true }).click();
    await row.getByText('使用中').waitFor();
    // The run shows itself, and ends by itself.
    await page.locator('section', { has: page.getByRole('heading', { name: '重新匹配' }) }).getByText('已完成').waitFor({ timeout: 40_000 });
    await screen.reads(new RegExp(name));
  };

  it('are compared weight by weight, put to use with a reason, and taken back', async () => {
    await screen.goto('/desk/models');
    const { page } = screen;
    const [shipped] = (await page.getByRole('row').filter({ hasText: '使用中' }).first().innerText()).split(/\s/);
    await screen.reads(/0\.340[\s\S]*0\.400/);
    await activate(NAME, '试用：更看重用词');
    await activate(shipped!, '退回随系统提供的权重');
    expect(screen.complaints).toEqual([]);
  });
});
