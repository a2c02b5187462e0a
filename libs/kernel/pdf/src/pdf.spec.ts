import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { makePdf, type PdfContent } from './index.js';

const at = new Date('2026-03-05T08:00:00Z');
const made = (content: PdfContent[]): Promise<Buffer> =>
  makePdf({
    title: '试样',
    author: '科创云超市',
    at,
    content,
    footer: '页脚',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  });
const read = async (pdf: Buffer): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

describe('A PDF', () => {
  it('a PDF carries Chinese type whose text can be copied out again, in tables and drawings too', async () => {
    const pdf = await made([
      { text: '技术合同认定登记预审表', style: 'title' },
      {
        layout: 'form',
        table: {
          widths: ['auto', '*'],
          body: [
            [{ text: '合同名称', style: 'label' }, '氢氟酸提纯工艺（Φ12㎜，≥99.99 %）'],
            ['成交额', '¥1,200,000.00'],
          ],
        },
      },
      {
        svg: '<svg width="200" height="40" viewBox="0 0 200 40"><text x="4" y="20" font-family="Sans" font-size="12">图表：万元</text></svg>',
      },
    ]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = (await read(pdf)).replace(/\s/g, '');
    for (const words of [
      '技术合同认定登记预审表',
      '氢氟酸提纯工艺（Φ12',
      '¥1,200,000.00',
      '图表：万元',
      '第1页，共1页',
      '页脚',
    ])
      expect(text).toContain(words);
    expect((await getMeta(await getDocumentProxy(new Uint8Array(pdf)))).info).toMatchObject({
      Title: '试样',
      Author: '科创云超市',
    });
    // Only the characters that occur: the whole font has eight megabytes.
    expect(pdf.length).toBeLessThan(300_000);
  });

  it('a PDF turns its pages and numbers them', async () => {
    const pdf = await made(Array.from({ length: 120 }, (_, line) => ({ text: `第${line}行 甲乙丙丁`.repeat(8) })));
    expect((await read(pdf)).replace(/\s/g, '')).toContain('第2页，共');
  });

  it('a PDF never reads a file or asks another machine, whatever stands in it', async () => {
    await expect(made([{ image: '/etc/hostname' }])).rejects.toThrow();
    await expect(made([{ image: 'http://127.0.0.1:1/x.png' }])).rejects.toThrow();
  });
});
