/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';
import { Client } from '../harness/client.js';

interface Figures {
  signed: string;
  registered: string;
  paid: string;
  largestContractShare: number;
  updatedAt: string;
  year: number;
  byMonth: { month: number; signed: string; registered: string; paid: string }[];
}
type Change = (figures: Figures) => Figures;

const NOTHING = { signed: '0.00', registered: '0.00', paid: '0.00' };
const asOf = ({ year }: Figures, month: string) => ({ updatedAt: `${year}-${month}-15T02:00:00.000Z` });
const until = (last: number, figures: Figures) =>
  figures.byMonth.map((row) => (row.month <= last ? row : { month: row.month, ...NOTHING }));

/** Years that the demo has not: nothing signed yet, one month only, and lines that all end in the same place. */
const YEARS: Readonly<Record<string, Change>> = {
  'as it is': (figures) => figures,
  'with nothing in it': (figures) => ({
    ...figures,
    ...NOTHING,
    ...asOf(figures, '01'),
    largestContractShare: 0,
    byMonth: until(0, figures),
  }),
  'of one month': (figures) => ({
    ...figures,
    ...asOf(figures, '01'),
    byMonth: figures.byMonth.map((row) =>
      row.month === 1
        ? { month: 1, signed: '9800000.00', registered: '0.00', paid: '0.00' }
        : { month: row.month, ...NOTHING },
    ),
  }),
  'in which all lines end at one sum': (figures) => ({
    ...figures,
    ...asOf(figures, '10'),
    byMonth: figures.byMonth.map(({ month }) => ({
      month,
      signed: '5000000.00',
      registered: '5000000.00',
      paid: '5000000.00',
    })),
  }),
};

describe('the cockpit', () => {
  let browser: Browser;
  beforeAll(async () => (browser = await launch()));
  afterAll(() => browser.close());

  it('the cockpit tells how long matches stood at a stage, in days of the months gone by', async () => {
    const government = await Client.signedIn('government');
    const { cockpit } = await government.run<{ cockpit: { year: number } }>('{ cockpit { year } }');
    const days = new Map<string, number[]>();
    for (const year of [cockpit.year - 1, cockpit.year]) {
      const { cockpitBreakdown } = await government.run<{
        cockpitBreakdown: { stageDays: { key: string; medianDays: number; count: number }[] };
      }>('query ($year: Int!) { cockpitBreakdown(year: $year) { stageDays { key medianDays count } } }', { year });
      for (const { key, medianDays } of cockpitBreakdown.stageDays)
        days.set(key, [...(days.get(key) ?? []), medianDays]);
    }
    const told = ['LEAD', 'RECOMMENDED', 'CONTACTED', 'VISITED', 'NEGOTIATING'];
    expect([...days.keys()]).toEqual(expect.arrayContaining(told));
    // Other journeys share the platform: what they moved stood for minutes, and they may have led a match further than the demo does.
    expect(told.filter((stage) => Math.max(...days.get(stage)!) > 1).length).toBeGreaterThanOrEqual(3);
  });

  it('the cockpit opens the rows behind every figure, for the government and for a broker', async () => {
    for (const who of ['government', 'broker']) {
      const screen = await Screen.signedIn(browser, who, '/cockpit');
      await screen.page.getByRole('heading', { name: '谢绝原因' }).waitFor();
      const links = await screen.page
        .locator('main a[href*="rows="]')
        .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')!))]);
      expect(links.length).toBeGreaterThan(40);
      const empty: string[] = [];
      for (const link of links) {
        await screen.page
          .locator(`main a[href="${link}"]`)
          .first()
          .evaluate((element: HTMLElement) => element.click());
        const drawer = screen.page.getByRole('dialog');
        await drawer.waitFor();
        await screen.settled();
        if (!/共 [1-9]\d* 条/.test(await drawer.innerText())) empty.push(link);
        await drawer.getByRole('button', { name: /Close|关闭/ }).click();
        await drawer.waitFor({ state: 'detached' });
      }
      expect(empty).toEqual([]);
      expect(screen.complaints).toEqual([]);
      await screen.close();
    }
  }, 300_000);

  it('the cockpit shows stays as days, without sums that they do not have', async () => {
    const screen = await Screen.signedIn(browser, 'broker', '/cockpit?rows=STAGE_DAYS');
    await screen.page.getByRole('dialog').getByRole('columnheader', { name: '天数' }).waitFor();
    expect(await screen.page.getByRole('dialog').innerText()).not.toMatch(/合计|金额/);
    await screen.close();
  });

  it.each([
    ['wide', WIDE],
    ['on a phone', PHONE],
  ] as const)(
    'the cockpit draws a year that is empty, young, or crowded with every name to be read, %s',
    async (_width, viewport) => {
      for (const [name, change] of Object.entries(YEARS)) {
        const screen = await Screen.signedIn(browser, 'government', '/todo', viewport);
        await changed(screen.page, change);
        await screen.goto('/cockpit');
        await screen.page.locator('.kc-chart-box svg').nth(1).waitFor();
        expect([name, await misplaced(screen.page)]).toEqual([name, []]);
        if (name === 'with nothing in it')
          expect(await screen.page.locator('.kc-chart-box').nth(1).innerText()).not.toMatch(/元/);
        await screen.close();
      }
    },
    180_000,
  );
});

/** Answers the cockpit's question otherwise than the platform does. */
async function changed(page: Page, change: Change): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data?: { cockpit?: Figures } };
    // Other pages ask for less of it.
    if (answer.data?.cockpit && 'byMonth' in answer.data.cockpit) answer.data.cockpit = change(answer.data.cockpit);
    await route.fulfill({ response, json: answer });
  });
}

/** Words of the charts that stand outside them or on one another. */
function misplaced(page: Page): Promise<string[]> {
  return page.locator('.kc-chart-box').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const frame = box.getBoundingClientRect();
      const words = [...box.querySelectorAll('svg text')]
        .map((text) => ({ text: text.textContent, at: text.getBoundingClientRect() }))
        .filter(({ text }) => text?.trim());
      const outside = words
        .filter(
          ({ at }) =>
            at.top < frame.top - 1 ||
            at.bottom > frame.bottom + 1 ||
            at.left < frame.left - 1 ||
            at.right > frame.right + 1,
        )
        .map(({ text }) => `${text} is cut off`);
      const over = words.flatMap((one, index) =>
        words
          .slice(index + 1)
          .filter(
            ({ at }) =>
              Math.min(at.right, one.at.right) - Math.max(at.left, one.at.left) > 2 &&
              Math.min(at.bottom, one.at.bottom) - Math.max(at.top, one.at.top) > 5,
          )
          .map(({ text }) => `${one.text} and ${text} overlap`),
      );
      return [...outside, ...over];
    }),
  );
}
