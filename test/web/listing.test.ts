import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { Screen, launch } from '../harness/chromium.js';
import { eventually } from '../harness/eventually.js';
import { choose, region } from '../harness/fields.js';

/** Stories 3, 5 and 9 by hand: an achievement passes office and centre, its author is told, and a file of achievements is taken in. */
describe('achievements are listed', () => {
  let browser: Browser;
  let author: Screen;
  let office: Screen;
  let broker: Screen;
  const no = randomInt(1_000, 9_999);
  const title = `轧辊表面激光强化工艺${no}`;

  beforeAll(async () => {
    browser = await launch();
    author = await Screen.signedIn(browser, 'researcher', '/achievements/new');
    office = await Screen.signedIn(browser, 'office', '/my/achievements');
    broker = await Screen.signedIn(browser, 'broker', '/desk/review');
  });
  afterAll(() => browser.close());

  it('an achievement is listed by its author, who is told at the row what evidence is missing', async () => {
    const { page } = author;
    await page.locator('#title').fill(title);
    await choose(page, '所属领域', '钢铁与装备制造');
    await page.locator('#abstract').fill('以激光熔覆强化轧辊表面，在一条产线使用半年，寿命提高约四成。');
    await choose(page, '成熟度', /^7 /);
    await page.locator('#trlEvidence').fill('产线半年使用记录');
    await page.getByRole('button', { name: '添加指标' }).click();
    await page.getByLabel('第 1 个指标：指标').fill('寿命提高');
    await page.getByLabel('第 1 个指标：数值与单位').fill('40');
    await page.getByLabel('第 1 个指标：单位').fill('%');
    await choose(page, '合作方式', '技术许可');
    await page.keyboard.press('Escape');
    await region(page, 'regionCode', ['福建', '厦门']);
    await page.getByRole('button', { name: '提交审核' }).click();
    await page
      .locator('.kc-form-errors')
      .getByText(/写明依据/)
      .first()
      .waitFor();
    await page.getByLabel('第 1 个指标：依据').fill('使用单位证明');
    await page.getByRole('button', { name: '提交审核' }).click();
    await page.waitForURL(/\/achievements\/[0-9a-f-]{36}$/);
    await page.getByText('单位审核').first().waitFor();
  });

  it('an achievement is listed by the office, then by the centre, and its author hears of it without asking', async () => {
    await office.goto('/my/achievements');
    const row = office.page.getByRole('listitem').filter({ hasText: title });
    await row.getByRole('button', { name: '审核通过' }).click();
    await office.page.getByText('已通过，转交中心审核').first().waitFor();
    const bell = author.page.getByRole('button', { name: /通知/ });
    const before = await bell.innerText();
    await broker.goto('/desk/review');
    await broker.page.getByRole('link', { name: new RegExp(title) }).click();
    await broker.page.getByRole('heading', { name: title }).waitFor();
    await broker.page.getByRole('button', { name: '发布' }).click();
    await eventually(async () => (await bell.innerText()) !== before, 'the bell counts one more');
    const visitor = await Screen.open(browser);
    await eventually(async () => {
      await visitor.goto(`/search?q=${encodeURIComponent(title)}`);
      return (await visitor.page.getByRole('link', { name: new RegExp(String(no)) }).count()) > 0;
    }, 'anybody finds it');
  });

  it('a GBK file of achievements is checked first, the bad row named, the good one taken in once', async () => {
    const { page } = office;
    const text = [
      '成果名称*,成果简介*,成熟度（TRL）*,成熟度依据*,合作方式*,所属领域*',
      `微弧氧化装备${no},铝合金微弧氧化成套装备，已在产线使用,6,产线三个月,技术许可,钢铁与装备制造`,
      `坏行${no},成熟度写错的一行，应当被指出来,12,无,技术许可,钢铁与装备制造`,
    ].join('\r\n');
    const check = async (): Promise<void> => {
      await office.goto('/import');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '成果.csv', mimeType: 'text/csv', buffer: iconv.encode(text, 'gbk') });
      await page.getByRole('button', { name: '检查文件' }).click();
      await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
      await office.settled();
    };
    await check();
    await office.reads(/成熟度（TRL）/);
    await page.getByRole('button', { name: '导入 1 行' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor({ timeout: 3_000 }).then(
      () => dialog.getByRole('button', { name: /导入/ }).click(),
      () => undefined,
    );
    await page.getByRole('link', { name: `微弧氧化装备${no}` }).waitFor();
    await check();
    await page
      .getByText('没有可以导入的行')
      .or(page.getByText('以前都已导入'))
      .or(page.getByText('以前导入过'))
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: '导入 1 行' }).count()).toBe(0);
    expect([...author.complaints, ...office.complaints, ...broker.complaints]).toEqual([]);
  });
});
