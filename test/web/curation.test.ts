import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, launch } from '../harness/chromium.js';
import { Client } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { newPair, type Pair } from '../harness/pair.js';
import { demandInput, publishDemand, type Posting } from '../harness/steps.js';

const SHOTS = process.env['SHOTS_DIR'];

/** Curation in the browser: pin, annotate, "not relevant", ban, and the demands that nobody can serve. */
describe('curation of matches', () => {
  let browser: Browser;
  let desk: Screen;
  let firm: Screen;
  let pair: Pair;
  let lone: Posting;
  const no = randomInt(1_000, 9_999);

  const shot = async ({ page }: Screen, name: string): Promise<void> => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };

  beforeAll(async () => {
    const broker = await Client.signedIn('broker');
    pair = await newPair(broker, { demand: { title: `卷板机主轴承异响诊断${no}` } });
    const owner = pair.enterprise.client;
    lone = await publishDemand(
      owner,
      broker,
      demandInput({
        title: `霜蓝釉茶盏窑变复现${no}`,
        situation: '霜蓝釉茶盏窑变不能复现，废品多。',
        wantedResult: '窑变可复现。',
        constraints: '',
        indicators: [{ name: '窑变复现率', kind: 'NUMBER', operator: 'GTE', value: '80', unit: '%' }],
        field: 'PUBLIC_WELFARE',
      }),
    );
    await publishDemand(
      (await newPair(broker)).enterprise.client,
      broker,
      demandInput({
        title: `茶盏霜蓝釉窑变的稳定复现${no}`,
        situation: '霜蓝釉窑变靠运气，茶盏废品多，求复现工艺。',
        field: 'PUBLIC_WELFARE',
      }),
    );
    browser = await launch();
    desk = await Screen.signedIn(browser, 'broker', `/matches/${pair.matchId}`);
    firm = await Screen.signedIn(browser, pair.enterprise.email, '/matches');
  });
  afterAll(() => browser.close());

  it('a broker sees how much each signal counts, and pins the pair', async () => {
    const { page } = desk;
    await page.getByText('贡献大').first().waitFor();
    await page.getByRole('button', { name: '置顶', exact: true }).click();
    await page.getByText('已置顶，重新匹配后仍在最前').waitFor();
    await page.getByRole('button', { name: '取消置顶' }).waitFor();
  });

  it('a broker’s note for both sides is read by the firm', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '写一条说明' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('请填写说明').waitFor();
    await page.getByRole('textbox', { name: '写一条说明' }).fill('建议先看一次现场');
    await page.getByRole('radio', { name: '双方可见' }).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('建议先看一次现场').waitFor();
    await shot(desk, 'curation-match-wide');
    await firm.goto(`/matches/${pair.matchId}`);
    await firm.page.getByText('建议先看一次现场').waitFor();
    expect(await firm.page.getByRole('button', { name: '排除…' }).count()).toBe(0);
  });

  it('the firm calls a match not relevant, takes it back, and calls it so again; the broker reads why', async () => {
    const { page } = firm;
    await firm.goto('/matches');
    const row = page.getByRole('listitem').filter({ hasText: pair.institute.organizationName });
    const say = async (): Promise<void> => {
      await row.getByRole('button', { name: '不相关' }).click();
      await page.getByRole('radio', { name: '只有字面相同' }).check();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /确\s*定|OK/ })
        .click();
      await page.getByText('已从您的列表移走').waitFor();
      await row.waitFor({ state: 'detached' });
    };
    await say();
    await page.getByRole('button', { name: '撤销' }).click();
    await row.waitFor();
    await say();
    await page.getByText('标为不相关的').click();
    await page.getByText('您把它标为不相关').waitFor();
    await shot(firm, 'curation-aside-wide');
    await desk.goto(`/matches/${pair.matchId}`);
    await desk.page.getByText('只有字面相同').first().waitFor();
  });

  it('the broker rules a match out: the firm does not find it any more, until that is undone', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '排除…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await page.getByText('请选一个原因').waitFor();
    await page.getByRole('radio', { name: '对象不对' }).check();
    await shot(desk, 'curation-ban-wide');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await page.getByText('这一对已被排除').waitFor();
    await firm.goto(`/matches/${pair.matchId}`);
    expect(await firm.page.getByText('卷板机主轴承异响诊断').count()).toBe(0);
    await desk.goto(`/demands/${pair.demand.id}`);
    const excluded = page.getByRole('listitem').filter({ hasText: '对象不对' });
    await excluded.scrollIntoViewIfNeeded();
    await shot(desk, 'curation-demand-wide');
    await excluded.getByRole('button', { name: '撤销排除' }).click();
    await excluded.waitFor({ state: 'detached' });
  });

  it('a demand that nobody can serve says why, and the desk notes whom it asked', async () => {
    await firm.goto(`/demands/${lone.id}`);
    await firm.page.getByRole('heading', { name: '暂时没有合适的成果，原因如下' }).waitFor();
    await shot(firm, 'nothing-wide');
    const { page } = desk;
    await eventually(async () => {
      await desk.goto('/desk/unserved');
      return (
        (await page
          .getByRole('row')
          .filter({ hasText: `霜蓝釉茶盏窑变复现${no}` })
          .count()) > 0
      );
    }, 'it is on the list');
    const row = page.getByRole('row').filter({ hasText: `霜蓝釉茶盏窑变复现${no}` });
    await row.getByRole('button', { name: /登记/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await page.getByText('请写明问了哪里').waitFor();
    await page.getByLabel('问了哪里').fill('上海硅酸盐方向的研究机构（示例）');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await row.getByText('已询问').waitFor();
    await shot(desk, 'unserved-wide');
  });

  it('two firms with one problem become a joint project', async () => {
    const { page } = desk;
    await eventually(async () => {
      await desk.goto('/desk/joint');
      return (await page.getByText(`霜蓝釉茶盏窑变复现${no}`).count()) > 0;
    }, 'they hang together');
    const group = page.getByRole('region').filter({ hasText: `霜蓝釉茶盏窑变复现${no}` });
    await group.getByRole('button', { name: '发起联合攻关' }).click();
    await page.getByLabel('名称').fill(`霜蓝釉窑变联合攻关${no}`);
    await page.getByRole('dialog').getByRole('button', { name: '发起联合攻关' }).click();
    await group.getByText(`霜蓝釉窑变联合攻关${no}`).waitFor();
    await shot(desk, 'joint-wide');
  });

  it('the pages of curation fit on a phone, without a complaint', async () => {
    const phone = await Screen.signedIn(browser, 'broker', '/desk/unserved', PHONE);
    for (const path of ['/desk/unserved', '/desk/joint', `/matches/${pair.matchId}`, `/demands/${lone.id}`]) {
      await phone.goto(path);
      await phone.page.locator('h1').waitFor();
      expect([path, await phone.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)]).toEqual(
        [path, false],
      );
      await shot(phone, `phone${path.replace(/[^a-z]+/g, '-').slice(0, 24)}`);
    }
    for (const { complaints } of [desk, phone]) expect(complaints).toEqual([]);
  });
});
