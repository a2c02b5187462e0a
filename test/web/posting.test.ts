import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { Screen, launch } from '../harness/chromium.js';
import { eventually } from '../harness/eventually.js';
import { choose, region } from '../harness/fields.js';
import { newCreditCode } from '../harness/people.js';
import { dayFromNow } from '../harness/steps.js';
import { PASSWORD } from '../harness/system.mjs';

/** Stories 1, 2 and 8 by hand: a firm that nobody knows posts a masked demand, and the world finds only its public side. */
describe('a firm posts a demand', () => {
  let browser: Browser;
  let firm: Screen;
  let broker: Screen;
  const no = randomInt(1_000, 9_999);
  const name = `三元听涛${no}轴承有限公司（示例）`;
  const title = `三元听涛${no}卷板机主轴承异响诊断`;
  const publicTitle = `卷板设备${no}号主轴承异响诊断`;

  beforeAll(async () => {
    browser = await launch();
    firm = await Screen.open(browser);
    broker = await Screen.signedIn(browser, 'broker');
  });
  afterAll(() => browser.close());

  it('a firm registers: a wrong shape is refused at the field, then the firm and its first person are there', async () => {
    const { page } = firm;
    await firm.goto('/register');
    await page.locator('#creditCode').fill('9135');
    await page.getByRole('button', { name: '注册', exact: false }).last().click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await page.locator('#creditCode').fill(newCreditCode());
    await page.locator('#organizationName').fill(name);
    await choose(page, '单位性质', '企业');
    await region(page, 'regionCode', ['福建', '三明', '三元区']);
    await page.locator('#name').fill('连小溪');
    await page.locator('#email').fill(`lian${no}@web.test`);
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#consent').check();
    await page.getByRole('button', { name: '注册', exact: false }).last().click();
    await page.waitForURL('**/organization');
    await page.getByText('待核验').first().waitFor();
  });

  it('a firm is verified by a broker, who says how', async () => {
    const { page } = broker;
    await broker.goto('/desk/organizations');
    await page
      .getByRole('row', { name: new RegExp(String(no)) })
      .getByRole('button', { name: '通过核验' })
      .click();
    await page.getByRole('dialog').getByRole('textbox').fill('电话核实，营业执照原件已看');
    await page.getByRole('dialog').getByRole('button', { name: '通过核验' }).click();
    await page.getByText('已通过核验').first().waitFor();
  });

  it('a firm writes a draft that outlives a reload, and is told at the fields what is missing', async () => {
    const { page } = firm;
    await firm.goto('/demands/new');
    await page.locator('#title').fill(title);
    await choose(page, '所属领域', '钢铁与装备制造');
    await page
      .locator('#situation')
      .fill(`${name}三台卷板机主轴承运行中出现异响，目前靠老师傅听音判断，停机更换没有计划。`);
    await page.getByText(/^已保存/).waitFor();
    await page.reload();
    await firm.settled();
    expect(await page.locator('#title').inputValue()).toBe(title);
    await step(page, '保密与提交');
    await page.getByRole('button', { name: '提交审核' }).click();
    const summary = page.locator('.kc-form-errors');
    await summary.waitFor();
    expect(await summary.textContent()).toContain('预算上限');
    // A line of the summary leads to its field, wherever that stands.
    await summary.getByRole('button', { name: /预算上限/ }).click();
    await page.locator('#budgetMax').waitFor({ state: 'visible' });
  });

  it('a firm completes a demand, masks it and submits it', async () => {
    const { page } = firm;
    await page.locator('#budgetMin').fill('30');
    await page.locator('#budgetMax').fill('50');
    await page.locator('#deadline').fill(dayFromNow(200));
    await choose(page, '至少要求的成熟度', /^6 /);
    await choose(page, '可接受的合作方式', '委托开发');
    await page.keyboard.press('Escape');
    await step(page, '量化指标');
    await page.getByRole('button', { name: '添加指标' }).click();
    await page.getByLabel('第 1 个指标：指标').fill('预警提前量');
    await page.getByLabel('第 1 个指标：数值与单位').fill('7');
    await page.getByLabel('第 1 个指标：单位').fill('天');
    await step(page, '保密与提交');
    await page.getByText('脱敏公开', { exact: true }).click();
    await page.getByRole('button', { name: '生成脱敏建议' }).click();
    await eventually(
      async () => (await page.locator('#publicSituation').inputValue()) !== '',
      'the public side is suggested',
    );
    expect(await page.locator('#publicSituation').inputValue()).not.toContain('听涛');
    await page.locator('#publicTitle').fill(publicTitle);
    await page.getByText('我确认内容不含国家秘密').click();
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/\/demands\/[^/]+$/);
    await page.getByText('待审').first().waitFor();
  });

  it('a masked demand is reviewed beside its public side, and published', async () => {
    const { page } = broker;
    await broker.goto('/desk/review');
    await page.getByRole('link', { name: new RegExp(title) }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText(publicTitle).waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await eventually(
      async () => (await page.getByRole('link', { name: new RegExp(title) }).count()) === 0,
      'it leaves the queue',
    );
  });

  it('a masked demand is found by anybody, by its public side only', async () => {
    const visitor = await Screen.open(browser);
    await eventually(async () => {
      await visitor.goto(`/search?q=${encodeURIComponent(publicTitle)}`);
      return (await visitor.page.getByRole('link', { name: new RegExp(String(no)) }).count()) > 0;
    }, 'the public index has it');
    await visitor.page
      .getByRole('link', { name: new RegExp(String(no)) })
      .first()
      .click();
    await visitor.settled();
    expect(await visitor.page.locator('body').textContent()).not.toContain('听涛');
    await visitor.goto(`/search?q=${encodeURIComponent('听涛')}`);
    expect(await visitor.page.getByRole('link', { name: new RegExp(String(no)) }).count()).toBe(0);
    expect(
      [...visitor.complaints, ...firm.complaints, ...broker.complaints].filter(
        (complaint) => !complaint.includes('400'),
      ),
    ).toEqual([]);
  });
});

async function step(page: Page, name: string): Promise<void> {
  await page.locator('.kc-demand-steps').getByText(name, { exact: true }).click();
}
