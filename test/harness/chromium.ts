/// <reference lib="dom" />
import { randomInt } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { theSystem } from './client.js';
import { eventually } from './eventually.js';
import { PASSWORD } from './system.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Real Chromium; the check provides it. */
export function launch(): Promise<Browser> {
  // Without a locale Chromium saves a file with a Chinese name as “download”.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>;
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ARGS, env });
}

/** A person at a screen of their own: what the console complains of and what the server failed at is kept. */
export class Screen {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on(
      'console',
      (message) => message.type() === 'error' && this.complaints.push(`${page.url()}: ${message.text()}`),
    );
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on(
      'response',
      (response) => response.status() >= 500 && this.complaints.push(`${response.status()} ${response.url()}`),
    );
  }

  static async open(browser: Browser, viewport = WIDE): Promise<Screen> {
    const address = [10, randomInt(256), randomInt(256), randomInt(1, 255)].join('.');
    // Without motion: what is still growing is clicked beside.
    const context = await browser.newContext({
      baseURL: theSystem().url,
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      extraHTTPHeaders: { 'x-forwarded-for': address },
    });
    context.setDefaultTimeout(15_000);
    return new Screen(context, await context.newPage());
  }

  /** Signs in as someone of the demo's cast, or by a whole address, and goes to a page. */
  static async signedIn(browser: Browser, who: string, path = '/todo', viewport = WIDE): Promise<Screen> {
    const screen = await Screen.open(browser, viewport);
    const { page } = screen;
    await page.goto(`/sign-in?return=${encodeURIComponent(path)}`);
    await page.getByLabel('邮箱').fill(who.includes('@') ? who : `${who}@demo.test`);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.locator('form').getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await screen.settled();
    return screen;
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** The page has its heading and nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('h1')?.getClientRects().length &&
        !document.querySelector('[aria-busy="true"], .ant-skeleton'),
    );
  }

  /** Waits until the page, or a part of it, reads like this. @throws Error with what it reads instead. */
  async reads(like: RegExp, part = 'main'): Promise<void> {
    let text = '';
    await eventually(
      async () => like.test((text = await this.page.locator(part).first().innerText())),
      `${part} reads like ${like}`,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; it reads “${text.slice(0, 1_000)}”`);
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
