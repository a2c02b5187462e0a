import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispositionOf } from './disposition.js';
import { contentOf, judge, type Content } from './file-kinds.js';

/** A ZIP of empty entries with these names. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => Buffer.from(name));
  const header = (signature: number, size: number, name: Buffer, nameAt: number) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32LE(signature);
    bytes.writeUInt16LE(name.length, nameAt);
    return Buffer.concat([bytes, name]);
  };
  const files = Buffer.concat(entries.map((name) => header(0x04034b50, 30, name, 26)));
  const directory = Buffer.concat(entries.map((name) => header(0x02014b50, 46, name, 28)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(files.length, 16);
  return Buffer.concat([files, directory, end]);
}

describe('what a content is', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kinds-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const look = async (bytes: Buffer): Promise<Content | undefined> => {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const file = await open(path);
    try {
      return await contentOf(file, bytes.length);
    } finally {
      await file.close();
    }
  };

  // 需求,预算 in GBK
  const gbk = Buffer.from([0xd0, 0xe8, 0xc7, 0xf3, 0x2c, 0xd4, 0xa4, 0xcb, 0xe3, 0x0d, 0x0a]);

  it.each<[string, Buffer, Content | undefined]>([
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'pdf'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'jpeg'],
    ['a WebP', Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'latin1'), 'webp'],
    ['a DOCX', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['an XLSX', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['some other ZIP', zip('virus.exe'), undefined],
    ['a ZIP cut short', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 60), undefined],
    [
      'a ZIP whose directory lies outside',
      Buffer.concat([zip('a').subarray(0, -10), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f, 0, 0])]),
      undefined,
    ],
    ['a UTF-8 table', Buffer.from('\ufeff需求,预算\r\n降低废品率,100\r\n'), 'text'],
    ['a GBK table', gbk, 'text'],
    ['JSON lines', Buffer.from('{"title":"甲"}\n{"title":"乙"}\n'), 'jsonl'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), undefined],
    ['a broken encoding', Buffer.from([0x61, 0xff, 0xff, 0x61]), undefined],
  ])('the content of a file tells its kind: %s', async (_name, bytes, content) =>
    expect(await look(bytes)).toBe(content),
  );
});

describe('whether a name fits its content', () => {
  it('a file’s name keeps what the content says', () => {
    expect(judge('营业执照.PDF', 'pdf')).toEqual({ mediaType: 'application/pdf' });
    expect(judge('成果.csv', 'text')).toEqual({ mediaType: 'text/csv' });
    expect(judge('scan', 'png')).toEqual({ mediaType: 'image/png' });
  });

  it('a file’s name refuses a PDF that is none, and a page or program under any name', () => {
    expect(judge('licence.pdf', 'text')).toEqual({ refused: 'attachment.notWhatItSays', kind: 'PDF' });
    expect(judge('licence.pdf', undefined)).toEqual({ refused: 'attachment.notWhatItSays', kind: 'PDF' });
    expect(judge('page.html', 'text')).toEqual({ refused: 'attachment.type', kind: 'html' });
    expect(judge('page.html', 'pdf')).toEqual({ refused: 'attachment.type', kind: 'html' });
    expect(judge('notes', 'text')).toEqual({ refused: 'attachment.type', kind: '' });
  });
});

describe('the name under which a file is saved', () => {
  it('the name under which a file is saved is whole in UTF-8 and harmless in the old form', () => {
    expect(dispositionOf('营业执照 "副本".pdf')).toBe(
      `attachment; filename="____ ____.pdf"; filename*=UTF-8''%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7%20%22%E5%89%AF%E6%9C%AC%22.pdf`,
    );
  });

  it('the name under which a file is saved cannot end the header', () => {
    expect(dispositionOf('a\r\nset-cookie: x.pdf')).not.toMatch(/[\r\n]/);
  });
});
