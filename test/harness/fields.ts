import type { Page } from 'playwright-core';

/** Picks an option of a select by its label. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first().click();
  const items = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
  await (typeof option === 'string' ? items.filter({ hasText: option }) : items.filter({ hasText: option })).first().click();
}

/** Walks down the cascader of regions. */
export async function region(page: Page, id: string, names: readonly string[]): Promise<void> {
  await page.locator(`#${id}`).click();
  for (const name of names) await page.locator('.ant-cascader-menu-item').filter({ hasText: name }).first().click();
  await page.keyboard.press('Escape');
}
