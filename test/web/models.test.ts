/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';
import { theSystem } from '../harness/client.js';

const NAME = 'learned-test-model';
/** What somebody learned: words count more, the subject less. */
const WEIGHTS = {
  TEXT: 0.4,
  MEANING: 0.19,
  SUBJECT: 0.01,
  FIELD: 0.08,
  TRL: 0.09,
  BUDGET: 0.06,
  INDICATORS: 0.1,
  MODE: 0.03,
  REGION: 0.04,
};

/** An administrator compares two models, puts one to use, watches everything being matched anew, holds that and lets it go on, and goes back. */
describe('models of the matcher', () => {
  let browser: Browser;
  let screen: Screen;
  /** What is in use at first, and again in the end. */
  let shipped: string;

  beforeAll(async () => {
    browser = await launch();
    screen = await Screen.signedIn(browser, 'admin', '/desk/models', WIDE);
    await byHand(
      `INSERT INTO match_model (id, name, state, version, origin, weights, bands, created_at) SELECT UUID(), ?, 'REJECTED', 1, 'FITTED', ?, bands, UTC_TIMESTAMP(3) FROM match_model WHERE origin = 'BUILT_IN'`,
      [NAME, JSON.stringify(WEIGHTS)],
    );
  });
  afterAll(async () => {
    await screen.close();
    await browser.close();
  });

  const byHand = async (statement: string, values: readonly unknown[] = []): Promise<void> => {
    const connection = await createConnection(theSystem().cliEnv['DATABASE_ADMIN_URL']!);
    await connection.query(statement, [...values]);
    await connection.end();
  };

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
  };
  const run = () => screen.page.locator('section', { has: screen.page.getByRole('heading', { name: '重新匹配' }) });
  const activateAndSeeItDone = async (name: string, reason: string) => {
    await activate(name, reason);
    // The run shows itself, and ends by itself.
    await run().filter({ hasText: name }).getByText('已完成').waitFor({ timeout: 40_000 });
  };

  it('models of the matcher are compared weight by weight, put to use with a reason, and taken back', async () => {
    await screen.goto('/desk/models');
    const { page } = screen;
    shipped = (await page.getByRole('row').filter({ hasText: '使用中' }).first().innerText()).split(/\s/)[0]!;
    await screen.reads(/0\.340[\s\S]*0\.400/);
    await activateAndSeeItDone(NAME, '试用：更看重用词');
    await activateAndSeeItDone(shipped, '退回随系统提供的权重');
    expect(screen.complaints).toEqual([]);
  });

  it('runs of the matcher wait for what is newly published, are held and go on where they were', async () => {
    // Somebody's first match is due in ten minutes: the run lets it go first.
    const waiting = randomUUID();
    await byHand(
      `INSERT INTO event_delivery (event_id, handler, state, attempts, enqueued_at) VALUES (?, 'match-demand', 'PENDING', 0, UTC_TIMESTAMP(3) + INTERVAL 10 MINUTE)`,
      [waiting],
    );
    await activate(NAME, '再试一次');
    await run().getByText('进行中').waitFor();
    await run().getByRole('button', { name: '暂停' }).click();
    await run().getByText('已暂停').waitFor();
    await byHand('DELETE FROM event_delivery WHERE event_id = ?', [waiting]);
    await screen.goto('/desk/models');
    await run().getByText(/^0 \//).waitFor();
    await run().getByRole('button', { name: '继续' }).click();
    await run().getByText('已完成').waitFor({ timeout: 40_000 });
    await activateAndSeeItDone(shipped, '退回随系统提供的权重');
    expect(screen.complaints).toEqual([]);
  });

  it('models of the matcher with long names fit a phone', async () => {
    const phone = await Screen.signedIn(browser, 'admin', '/desk/models', PHONE);
    await phone.reads(/0\.340/);
    expect(
      await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await phone.close();
  });
});
