/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';
import { Client } from '../harness/client.js';

/** Every page, as who works there sees it. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  visitor: ['/', '/search', '/search?q=缺陷检测', '/sign-in', '/register', '/nowhere'],
  enterprise: [
    '/todo',
    '/my/demands',
    '/demands/new',
    '/matches?show=all',
    '/contracts',
    '/notifications',
    '/account',
    '/organization',
    '/import',
    '@match',
    '@demand',
  ],
  researcher: ['/todo', '/my/achievements', '/achievements/new', '/matches', '/contracts', '@achievement'],
  office: ['/todo', '/my/achievements', '/organization'],
  broker: [
    '/todo',
    '/desk/review',
    '/desk/board',
    '/desk/organizations',
    '/contracts',
    '/contracts/new',
    '/cockpit',
    '/cockpit?rows=MATCHES&standing=OPEN',
    '/indicators',
    '/indicators?code=RD_STAFF',
    '/reports',
    '/exports',
    '/import',
    '/mailbox',
    '@match',
    '@contract',
    '@demand',
  ],
  government: [
    '/todo',
    '/cockpit',
    '/cockpit?rows=SIGNED',
    '/cockpit/snapshots',
    '/indicators',
    '/indicators?code=CONTRACT_TURNOVER',
    '/reports',
    '/contracts',
    '/ledger',
    '/named-access',
  ],
  admin: ['/todo', '/desk/users', '/desk/models', '/cockpit', '/indicators', '/ledger', '/named-access'],
};

describe.each([
  ['wide', WIDE],
  ['on a phone', PHONE],
] as const)('every page %s', (_width, viewport) => {
  let browser: Browser;
  const records = new Map<string, string>();

  beforeAll(async () => {
    browser = await launch();
    const broker = await Client.signedIn('broker');
    const { matches, contracts } = await broker.run<{
      matches: { nodes: { id: string; demand: { id: string; secrecy: string }; achievement: { id: string } }[] };
      contracts: { nodes: { id: string }[] };
    }>(
      '{ matches(filter: { stages: [NEGOTIATING] }, first: 1) { nodes { id demand { id secrecy } achievement { id } } } contracts(first: 1) { nodes { id } } }',
    );
    const match = matches.nodes[0]!;
    records
      .set('@match', `/matches/${match.id}`)
      .set('@demand', `/demands/${match.demand.id}`)
      .set('@achievement', `/achievements/${match.achievement.id}`)
      .set('@contract', `/contracts/${contracts.nodes[0]!.id}`);
  });
  afterAll(() => browser.close());

  it.each(Object.keys(PAGES))(
    'every page shows %s a heading, names every control, fits the screen and complains of nothing',
    async (who) => {
      const screen =
        who === 'visitor'
          ? await Screen.open(browser, viewport)
          : await Screen.signedIn(browser, who, '/todo', viewport);
      const faults: string[] = [];
      for (const path of PAGES[who]!) {
        await screen.goto(records.get(path) ?? path);
        for (const fault of await faultsOf(screen.page)) faults.push(`${path}: ${fault}`);
      }
      // A page that is not there is answered with 404; its console says so.
      expect([...faults, ...screen.complaints.filter((complaint) => !complaint.includes('/nowhere'))]).toEqual([]);
      await screen.close();
    },
  );
});

/** What anybody would trip over: no or several headings, a page that scrolls sideways, a control without a name, a part that failed to load. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.getClientRects().length);
    if (headings.length !== 1) faults.push(`${headings.length} main headings`);
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) faults.push(`scrolls sideways by ${over} px`);
    if (document.body.textContent.includes('没有载入成功')) faults.push('a part failed to load');
    for (const control of document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type=hidden]), select, textarea, [role=combobox]',
    )) {
      if (
        !control.getClientRects().length ||
        getComputedStyle(control).visibility === 'hidden' ||
        control.closest('[aria-hidden=true]')
      )
        continue;
      const labels = (control as HTMLInputElement).labels;
      const labelledBy = control.getAttribute('aria-labelledby');
      const name = [
        control.getAttribute('aria-label'),
        control.textContent,
        control.getAttribute('title'),
        ...(labels ? [...labels].map((label) => label.textContent) : []),
        labelledBy && document.getElementById(labelledBy)?.textContent,
        control.querySelector('img')?.getAttribute('alt'),
        control.querySelector('[aria-label]')?.getAttribute('aria-label'),
      ];
      if (!name.some((part) => part?.trim())) faults.push(`no name: ${control.outerHTML.slice(0, 160)}`);
    }
    return faults;
  });
}
