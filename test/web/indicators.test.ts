/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const SHOTS = process.env['SHOTS_DIR'];

/** The centre keeps the plan's figures: a value with its paper, a slip mended with a reason, and the government that reads both. */
describe.each([
  ['wide', WIDE, '2025-03-31'],
  ['on a phone', PHONE, '2025-06-30'],
] as const)('a value of the plan %s', (width, viewport, day) => {
  let browser: Browser;
  let desk: Screen;
  const page = `/indicators?code=LITTLE_GIANTS`;

  const shot = async ({ page: seen }: Screen, name: string): Promise<void> => {
    if (SHOTS) await seen.screenshot({ path: `${SHOTS}/${width.slice(-5)}-${name}.png` });
  };
  const rowsOf = (screen: Screen): Locator =>
    screen.page.getByRole('dialog').getByRole('row').filter({ hasText: day }).filter({ hasText: '区工信局季报' });

  beforeAll(async () => {
    browser = await launch();
    desk = await Screen.signedIn(browser, 'broker', page, viewport);
  });
  afterAll(() => browser.close());

  it('a value of the plan is found on the grid and opened by the keyboard', async () => {
    await desk.goto('/indicators');
    const link = desk.page.getByRole('link', { name: /科技小巨人企业/ });
    await link.focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('dialog').getByRole('heading', { name: '科技小巨人企业' }).waitFor();
  });

  it('a value of the plan is refused at its fields, and nothing typed is lost', async () => {
    await desk.page.getByRole('button', { name: '记录数值' }).click();
    const form = desk.page.getByRole('dialog', { name: /记录“科技小巨人企业”的数值/ });
    await form.getByLabel('来源').fill('区工信局季报');
    await form.getByRole('button', { name: '记录数值' }).click();
    await form.getByText('请填写数值（家）').waitFor();
    await form.getByLabel('数值（家）').fill('-3');
    await form.getByLabel('数据日期').fill('2023-12-31');
    await form.getByRole('button', { name: '记录数值' }).click();
    await form
      .getByText(/数据日期应在 \d{4} 年 1 月 1 日至今天之间/)
      .first()
      .waitFor();
    await form
      .getByText(/数值应为 0 至/)
      .first()
      .waitFor();
    expect(await form.getByLabel('来源').inputValue()).toBe('区工信局季报');
    await shot(desk, 'refused');
  });

  it('a value of the plan is recorded with its evidence, which opens as it was sent', async () => {
    const { page: seen } = desk;
    const form = seen.getByRole('dialog', { name: /记录“科技小巨人企业”的数值/ });
    await form.getByLabel('年度').fill('2025');
    await form.getByLabel('数据日期').fill(day);
    await form.getByLabel('数值（家）').fill('62');
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: '一季度统计快报.pdf', mimeType: 'application/pdf', buffer: PDF });
    await form.getByRole('link', { name: '一季度统计快报.pdf' }).waitFor();
    await shot(desk, 'form');
    await form.getByRole('button', { name: '记录数值' }).click();
    await form.waitFor({ state: 'detached' });
    await rowsOf(desk).filter({ hasText: '62 家' }).waitFor();
    const [file] = await Promise.all([
      seen.waitForEvent('download'),
      rowsOf(desk).getByRole('link', { name: '一季度统计快报.pdf' }).click(),
    ]);
    expect(await readFile((await file.path())!)).toEqual(PDF);
  });

  it('a value of the plan is corrected with a reason: both stand, the old one marked, the paper kept', async () => {
    await rowsOf(desk).getByRole('button', { name: '更正', exact: true }).click();
    const form = desk.page.getByRole('dialog', { name: /更正 2025 年/ });
    await form.getByRole('link', { name: '一季度统计快报.pdf' }).waitFor();
    await form.getByLabel('数值（家）').fill('26');
    await form.getByRole('button', { name: '更正', exact: true }).click();
    await form.getByText('请填写更正原因').waitFor();
    await form.getByLabel('更正原因').fill('两位数字写反');
    await form.getByRole('button', { name: '更正', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await rowsOf(desk)
      .filter({ hasText: '两位数字写反' })
      .filter({ hasText: '26 家' })
      .getByRole('link', { name: '一季度统计快报.pdf' })
      .waitFor();
    await rowsOf(desk).filter({ hasText: '62 家' }).getByText('已被更正').waitFor();
    await shot(desk, 'corrected');
  });

  it('a value of the plan is read by the government, who has no button for it; a computed one has no form for anybody', async () => {
    const government = await Screen.signedIn(browser, 'government', page, viewport);
    await rowsOf(government).filter({ hasText: '两位数字写反' }).waitFor();
    expect(await government.page.getByRole('button', { name: /^(记录数值|更正)$/ }).count()).toBe(0);
    await desk.goto('/indicators?code=CONTRACT_TURNOVER');
    await desk.page.getByText('不需要也不能手工填写').waitFor();
    expect(await desk.page.getByRole('button', { name: '记录数值' }).count()).toBe(0);
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    for (const { complaints } of [desk, government]) expect(complaints).toEqual([]);
    await shot(desk, 'computed');
  });
});
