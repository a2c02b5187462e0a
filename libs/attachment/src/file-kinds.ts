import type { FileHandle } from 'node:fs/promises';

/** What a content can turn out to be. */
export type Content = 'pdf' | 'png' | 'jpeg' | 'webp' | 'docx' | 'xlsx' | 'jsonl' | 'text';

const MEDIA_TYPES: Readonly<Record<Content, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl',
  text: 'text/plain',
};

/** What a name promises. Texts have no mark of their own, so for them the name decides between the kinds of text. */
const PROMISES: Readonly<Record<string, readonly Content[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  webp: ['webp'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  csv: ['text', 'jsonl'],
  txt: ['text', 'jsonl'],
  jsonl: ['jsonl'],
};

export type Judgement =
  { mediaType: string } | { refused: 'attachment.type' | 'attachment.notWhatItSays'; kind: string };

/** Whether a file of this name may have this content, and what it is then. */
export function judge(name: string, content: Content | undefined): Judgement {
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  const promised = extension === undefined ? undefined : PROMISES[extension];
  if (promised) {
    const kept = content !== undefined && promised.includes(content);
    if (!kept) return { refused: 'attachment.notWhatItSays', kind: extension!.toUpperCase() };
    return { mediaType: extension === 'csv' ? 'text/csv' : extension === 'txt' ? 'text/plain' : MEDIA_TYPES[content] };
  }
  // A name without an ending promises nothing; another ending (html, exe) promises what we do not take.
  if (extension !== undefined || content === undefined || content === 'text')
    return { refused: 'attachment.type', kind: extension ?? '' };
  return { mediaType: MEDIA_TYPES[content] };
}

/** Finds out what a content is, by its own marks and never by its name. */
export async function contentOf(file: FileHandle, size: number): Promise<Content | undefined> {
  const head = await slice(file, 0, Math.min(size, 16));
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return 'webp';
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])))
    return officeContent(await zipEntries(file, size));
  return textContent(file, size);
}

function officeContent(entries: ReadonlySet<string>): Content | undefined {
  if (!entries.has('[Content_Types].xml')) return undefined;
  if (entries.has('word/document.xml')) return 'docx';
  return entries.has('xl/workbook.xml') ? 'xlsx' : undefined;
}

const ZIP_END = 0x06054b50;
const ZIP_ENTRY = 0x02014b50;
const ZIP_END_REACH = 22 + 0xffff;
const ZIP_DIRECTORY_MAX = 4 * 1024 * 1024;

/** The names in a ZIP's central directory; none when there is no whole one. */
async function zipEntries(file: FileHandle, size: number): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const tailStart = Math.max(0, size - ZIP_END_REACH);
  const tail = await slice(file, tailStart, size - tailStart);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== ZIP_END) end -= 1;
  if (end < 0) return names;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > ZIP_DIRECTORY_MAX || start + length > size) return names;
  const directory = await slice(file, start, length);
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ZIP_ENTRY;) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.add(directory.subarray(at + 46, at + 46 + nameLength).toString('utf8'));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

/** Text is what reads as UTF-8 or GB 18030 throughout and holds no control characters. */
async function textContent(file: FileHandle, size: number): Promise<Content | undefined> {
  const bytes = await slice(file, 0, size);
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return undefined;
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === undefined) return undefined;
  return isJsonLines(text) ? 'jsonl' : 'text';
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first lines decide; a wrong line further down is for the import to name. */
function isJsonLines(text: string): boolean {
  const lines = text
    .slice(0, 200_000)
    .split('\n', 4)
    .map((line) => line.trim())
    .filter(Boolean);
  const whole = text.length > 200_000 && lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.every(isJsonObject);
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

async function slice(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
