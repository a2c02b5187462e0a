import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PHONE, Screen, WIDE, launch } from '../harness/chromium.js';
import { Client, idempotencyKey } from '../harness/client.js';
import { paper } from '../harness/papers.js';
import { act, dayFromNow } from '../harness/steps.js';

const SAVE =
  'mutation ($input: ContractDraftInput!, $mark: String!) { saved: saveContractDraft(input: $input, clientMutationId: $mark) { id version } }';

/** A broker at the registrar's counter: the certificate, a number that was typed wrong, a sum that was changed. */
describe.each([
  ['wide', WIDE],
  ['on a phone', PHONE],
] as const)('a registration %s', (_width, viewport) => {
  let browser: Browser;
  let screen: Screen;
  let id: string;
  const number = `${viewport.width}${Date.now()}`.padStart(16, '7').slice(-16);
  const right = `${number.slice(0, 15)}${(Number(number.at(-1)) + 5) % 10}`;

  const dialog = () => screen.page.getByRole('dialog');
  const attach = async (name: string): Promise<void> => {
    await dialog()
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(paper()) });
    await dialog().getByText(name).waitFor();
  };
  const done = async (): Promise<void> => {
    await dialog().waitFor({ state: 'hidden' });
    await screen.settled();
  };

  beforeAll(async () => {
    const [broker, second] = await Promise.all([Client.signedIn('broker'), Client.signedIn('broker2')]);
    const input = {
      kind: 'SERVICE',
      name: `竹材热处理工艺服务${idempotencyKey().slice(0, 6)}`,
      buyer: { name: '三元青竹制品有限公司（示例）', regionCode: '350404' },
      seller: { name: '闽中林产研究所（示例）', regionCode: '350203' },
      totalAmount: '500000.00',
      technologyAmount: '500000.00',
      paymentMode: 'LUMP_SUM',
      field: 'FUTURE_INDUSTRY',
      signedOn: dayFromNow(-30),
      instalments: [{ amount: '500000.00', dueOn: dayFromNow(60), condition: '验收后' }],
      scanId: await broker.upload('合同扫描件.pdf', paper(), 'application/pdf'),
    };
    const { saved } = await broker.run<{ saved: { id: string; version: number } }>(SAVE, {
      input,
      mark: idempotencyKey(),
    });
    await act(second, 'Contract', 'CONFIRM', await act(broker, 'Contract', 'SUBMIT_SIGNED', saved));
    ({ id } = saved);
    browser = await launch();
    screen = await Screen.signedIn(browser, 'broker', `/contracts/${id}`, viewport);
  });
  afterAll(async () => {
    await screen.close();
    await browser.close();
  });

  it('a registration is recorded with the registrar’s certificate, and not without', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: '更新登记状态' }).click();
    await dialog().getByText('登记机构的文件（可不传）').waitFor();
    await dialog().getByRole('radio', { name: '已登记' }).click();
    await dialog().getByLabel('登记编号').fill(number);
    await dialog().getByLabel('登记金额（元）').fill('480000');
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().getByText('请上传登记机构的文件').waitFor();
    await attach('登记证明.pdf');
    await dialog().getByRole('button', { name: '保存' }).click();
    await done();
    await screen.reads(new RegExp(`登记编号\\s*${number}`));
  });

  it('a registration gets the right number by a small window that says what it does; the old one stays to be read', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: '更正登记编号' }).click();
    await dialog().getByText('买卖双方会收到通知').waitFor();
    await dialog().getByLabel('更正原因').fill('录入时看错末位');
    await dialog().getByRole('button', { name: '更正', exact: true }).click();
    await dialog().getByRole('alert').getByText('与现在的登记编号相同').waitFor();
    await dialog().getByLabel('正确的登记编号').fill(right);
    await dialog().getByRole('button', { name: '更正', exact: true }).click();
    await done();
    await screen.reads(new RegExp(`登记编号\\s*${right}\\s*原编号\\s*${number}[\\s\\S]*录入时看错末位`));
    await screen.reads(/更正登记编号[\s\S]*更正为/);
  });

  it('a registration is changed with its notice, and stands with the changed sum', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: '更新登记状态' }).click();
    await dialog().getByRole('radio', { name: '已登记（有变更）' }).click();
    await dialog().getByLabel('登记金额（元）').fill('450000');
    await dialog().getByLabel('变更的内容和原因').fill('扣除材料款 3 万元');
    await attach('变更通知.pdf');
    await dialog().getByRole('button', { name: '保存' }).click();
    await done();
    await screen.reads(/已登记（有变更）[\s\S]*450,000 元[\s\S]*扣除材料款 3 万元/);
    await page.getByText('办理记录').click();
    await screen.reads(/办理记录\s*2[\s\S]*变更通知\.pdf[\s\S]*登记证明\.pdf/);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    expect(screen.complaints).toEqual([]);
  });
});
