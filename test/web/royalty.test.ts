import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';
import { Client, idempotencyKey } from '../harness/client.js';
import { paper } from '../harness/papers.js';
import { act, dayFromNow } from '../harness/steps.js';

const SAVE =
  'mutation ($input: ContractDraftInput!, $mark: String!) { saved: saveContractDraft(input: $input, clientMutationId: $mark) { id version } }';

/** A licence earns: one broker writes the statement down, another compares it with the paper, and what was typed wrongly is taken back. */
describe.each([
  ['wide', WIDE],
  ['on a phone', PHONE],
] as const)('a royalty %s', (_width, viewport) => {
  let browser: Browser;
  let writer: Screen;
  let second: Screen;
  let path: string;

  const claim = (screen: Screen) => screen.page.getByRole('article', { name: /至 .* 的提成/ });
  const confirmed = async (screen: Screen, name: RegExp) => {
    await screen.page.getByRole('dialog').getByRole('button', { name }).click();
    await screen.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await screen.settled();
  };
  const writeDown = async (amount: string) => {
    const { page } = writer;
    await page.getByRole('button', { name: '登记提成结算' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('结算期起').fill(dayFromNow(-40));
    await dialog.getByLabel('结算期止').fill(dayFromNow(-10));
    await dialog.getByLabel('计提基数（元）').fill('900000');
    await dialog.getByLabel('提成金额（元）').fill(amount);
    await dialog.getByLabel('结算日期').fill(dayFromNow(-5));
    await dialog.getByLabel('应付日期').fill(dayFromNow(25));
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '结算单.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper()) });
    await dialog.getByText('结算单.pdf').waitFor();
    await dialog.getByRole('button', { name: '登记提成结算' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await claim(writer).getByText('待确认').waitFor();
  };

  beforeAll(async () => {
    const [broker, other] = await Promise.all([Client.signedIn('broker'), Client.signedIn('broker2')]);
    const input = {
      kind: 'LICENCE',
      subKind: 'PATENT_LICENCE',
      name: `耐磨衬板专利实施许可${idempotencyKey().slice(0, 6)}`,
      buyer: { name: '三元金石铸造有限公司（示例）', regionCode: '350404' },
      seller: { name: '上海江海材料研究院（示例）', regionCode: '310112' },
      totalAmount: '800000.00',
      technologyAmount: '800000.00',
      paymentMode: 'ROYALTY_WITH_ENTRY_FEE',
      field: 'STEEL_EQUIPMENT',
      signedOn: dayFromNow(-60),
      instalments: [{ amount: '200000.00', dueOn: dayFromNow(30), condition: '入门费' }],
      scanId: await broker.upload('许可合同.pdf', paper(), 'application/pdf'),
    };
    const { saved } = await broker.run<{ saved: { id: string; version: number } }>(SAVE, {
      input,
      mark: idempotencyKey(),
    });
    await act(other, 'Contract', 'CONFIRM', await act(broker, 'Contract', 'SUBMIT_SIGNED', saved));
    path = `/contracts/${saved.id}`;
    browser = await launch();
    writer = await Screen.signedIn(browser, 'broker', path, viewport);
    second = await Screen.signedIn(browser, 'broker2', path, viewport);
  });
  afterAll(async () => {
    await Promise.all([writer.close(), second.close()]);
    await browser.close();
  });

  it('a royalty waits for a second person, who sends it back with a reason', async () => {
    await writeDown('45000');
    await claim(writer).getByText('不能自己确认').waitFor();
    expect(await claim(writer).getByRole('button', { name: '确认结算' }).count()).toBe(0);
    await second.goto(path);
    await claim(second).getByRole('button', { name: '退回' }).click();
    await second.page.getByRole('dialog').getByRole('textbox').fill('结算单写的是 54,000 元');
    await confirmed(second, /退回/);
    await writer.goto(path);
    await claim(writer).getByText('退回理由：结算单写的是 54,000 元').waitFor();
  });

  it('a royalty counts and is owed once it is confirmed', async () => {
    await writeDown('54000');
    await second.goto(path);
    await claim(second).getByRole('button', { name: '确认结算' }).click();
    await confirmed(second, /确认/);
    await second.reads(/提成结算[\s\S]*54,000/);
    await second.page
      .getByRole('row', { name: /^第 2 期\s*提成/ })
      .getByText('54,000')
      .first()
      .waitFor();
    expect(await claim(second).count()).toBe(0);
  });

  it('a royalty is taken back with a reason, struck out, and nothing is owed of it', async () => {
    const { page } = second;
    await page.getByRole('button', { name: /^冲正 .*提成 54,000 元/ }).click();
    await page.getByRole('dialog').getByLabel('冲正原因').fill('结算期填错');
    await confirmed(second, /^冲正$/);
    await second.reads(/已冲正：结算期填错/);
    await page
      .getByRole('row', { name: /^第 2 期\s*提成/ })
      .getByText('不再应付')
      .waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    expect([...writer.complaints, ...second.complaints]).toEqual([]);
  });
});
