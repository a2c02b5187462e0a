import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';

/** A broker freezes the cockpit for a meeting; the government opens it on a phone. */
describe('a frozen cockpit', () => {
  let browser: Browser;
  let broker: Screen;

  beforeAll(async () => {
    browser = await launch();
    broker = await Screen.signedIn(browser, 'broker', '/cockpit', WIDE);
  });
  afterAll(async () => {
    await broker.close();
    await browser.close();
  });

  it('a frozen cockpit keeps figures and what they are made of, without names and with nothing that opens the rows of now', async () => {
    const { page } = broker;
    await page.getByRole('button', { name: '定格' }).click();
    await page.getByLabel('名称').fill('十一月区长办公会');
    await page.getByRole('dialog').getByRole('button', { name: '定格' }).click();
    await page.waitForURL(/\/cockpit\/snapshots\/[0-9a-f-]{36}$/);
    const government = await Screen.signedIn(browser, 'government', new URL(page.url()).pathname, PHONE);
    for (const screen of [broker, government]) {
      await screen.settled();
      const main = screen.page.locator('main');
      await main.getByRole('heading', { name: '按合同类别' }).waitFor();
      await screen.reads(/院所 1/);
      await screen.reads(/与现在对照/);
      expect(await main.innerText()).not.toMatch(/（示例）/);
      expect(await main.locator('a[href*="rows="]').count()).toBe(0);
      expect(screen.complaints).toEqual([]);
    }
    await government.close();
  });
});
