import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';

/** Somebody of the government takes a report along to a meeting. */
describe.each([
  ['wide', WIDE],
  ['on a phone', PHONE],
] as const)('reports %s', (_width, viewport) => {
  let browser: Browser;
  let screen: Screen;

  beforeAll(async () => {
    browser = await launch();
    screen = await Screen.signedIn(browser, 'government', '/reports', viewport);
  });
  afterAll(async () => {
    await screen.close();
    await browser.close();
  });

  const download = async (label: RegExp) => {
    const [file] = await Promise.all([
      screen.page.waitForEvent('download'),
      screen.page.getByRole('button', { name: label }).first().click(),
    ]);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile((await file.path())!))), {
      mergePages: true,
    });
    return { name: file.suggestedFilename(), text: text.replace(/\s/g, '') };
  };

  it('the page of reports gives the newest month and the year, with the ledger that it names', async () => {
    const month = await download(/^下载 \d{4} 年 \d+ 月月报 PDF$/);
    expect(month.name).toMatch(/^工作月报 \d{4} 年 \d+ 月\.pdf$/);
    expect(month.text).toContain('工作月报');
    const year = await download(/^下载 \d{4} 年报 PDF$/);
    expect(year.text).toContain('工作年报');
    const digest = /[0-9a-f]{64}/.exec(await screen.page.locator('main').innerText())![0];
    expect(month.text).toContain(digest);
    expect(year.text).toContain(digest);
    expect(screen.complaints).toEqual([]);
  });

  it('the page of reports says why a report was not made, and leads a year that there is none of to the running one', async () => {
    await screen.page.route('**/reports/monthly/**', (route) =>
      route.fulfill({
        status: 429,
        json: {
          code: 'RATE_LIMITED',
          problems: [{ code: 'error.rateLimited', message: '操作太频繁，请 5 秒后再试。' }],
        },
      }),
    );
    await screen.page
      .getByRole('button', { name: /月月报 PDF$/ })
      .first()
      .click();
    await screen.page.getByText('操作太频繁，请 5 秒后再试。').waitFor();
    await screen.goto('/reports?year=1999');
    expect(new URL(screen.page.url()).search).toBe('');
  });
});
