import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';

const PURPOSE = '年度考核需要逐户核对合同成交额';

/** Somebody of the government asks to see names, an administrator decides, and both see what was looked at. */
describe('names for the government', () => {
  let browser: Browser;
  let government: Screen;
  let administrator: Screen;

  beforeAll(async () => {
    browser = await launch();
    government = await Screen.signedIn(browser, 'government', '/contracts', PHONE);
    administrator = await Screen.signedIn(browser, 'admin', '/todo', WIDE);
  });
  afterAll(async () => {
    await government.close();
    await administrator.close();
    await browser.close();
  });

  const answer = async (button: string, note?: string) => {
    const { page } = administrator;
    await page.getByRole('button', { name: button, exact: true }).first().click();
    const window = page.getByRole('dialog');
    if (note) await window.getByLabel('说明').fill(note);
    await window.getByRole('button', { name: button, exact: true }).click();
    await window.waitFor({ state: 'hidden' });
  };

  it('names for the government are asked for where they are missing, and granted from the to-do list', async () => {
    const { page } = government;
    await page.getByRole('link', { name: '实名查看的申请正在等待批准' }).click();
    await page.getByRole('button', { name: '撤回申请' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();
    await page.getByRole('button', { name: '申请查看实名' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交申请' }).click();
    await page.getByText('请写明用途').waitFor();
    await page.getByLabel('用途').fill(PURPOSE);
    await page.getByRole('dialog').getByRole('button', { name: '提交申请' }).click();
    await page
      .getByRole('rowheader', { name: /张立新/ })
      .first()
      .waitFor();
    await administrator.goto('/todo');
    await administrator.page.getByText(PURPOSE).first().waitFor();
    await administrator.goto('/named-access');
    await answer('批准');
    await administrator.page.getByText('生效中').waitFor();
  });

  it('names for the government are shown while the grant holds, with a word on the log; both read the log', async () => {
    await government.goto('/cockpit?rows=SIGNED');
    await government.page.getByText(/实名查看至 \d{4}-\d{2}-\d{2}，每次查看都会记录/).waitFor();
    await government.reads(/有限公司|大学|研究院/, '[role=dialog]');
    await administrator.goto('/named-access');
    await administrator.page.getByRole('button', { name: /^查看 \d+ 次$/ }).click();
    await administrator.page.getByText('驾驶舱明细').first().waitFor();
    await administrator.page
      .getByRole('button', { name: 'Close' })
      .or(administrator.page.getByRole('button', { name: '关闭' }))
      .first()
      .click();
    await answer('收回', '考核已经结束');
    await government.goto('/cockpit?rows=SIGNED');
    await government.page.getByRole('link', { name: '申请查看实名' }).waitFor();
    expect(await government.page.getByRole('dialog').innerText()).not.toMatch(/有限公司|大学|研究院/);
    expect([...government.complaints, ...administrator.complaints]).toEqual([]);
  });
});
