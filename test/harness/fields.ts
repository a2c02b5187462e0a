import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';

const TRIES = 3;
const SHOWS_MS = 2_000;

/** Picks an option of a select by its label. A list that is still finding its place is clicked beside; then it is opened again. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  const field = page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first();
  const select = field.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  const items = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  const before = await select.innerText();
  if (typeof option === 'string' && before.includes(option)) return;
  for (let tries = 1; ; tries += 1) {
    if (!(await items.first().isVisible())) await field.click();
    await items.filter({ hasText: option }).first().click();
    const shows = await eventually(
      async () => (await select.innerText()) !== before,
      `${String(label)} shows what was chosen`,
      SHOWS_MS,
    ).then(
      () => true,
      (error: unknown) => (tries < TRIES ? false : Promise.reject(error)),
    );
    if (shows) return;
  }
}

/** Walks down the cascader of regions. */
export async function region(page: Page, id: string, names: readonly string[]): Promise<void> {
  await page.locator(`#${id}`).click();
  for (const name of names) await page.locator('.ant-cascader-menu-item').filter({ hasText: name }).first().click();
  await page.keyboard.press('Escape');
}
