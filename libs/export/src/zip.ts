import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
const UTF8 = 0x0800;
/** The first day that the format knows: the same content is the same file. */
const DAY = 0x0021;
const MOST = 0xffffffff;

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/** A ZIP archive written from front to back: however large an entry is, only what is under way is in memory. */
export class ZipWriter {
  private readonly entries: Entry[] = [];
  private position = 0;
  private entry: Entry | undefined;
  private deflate: DeflateRaw | undefined;
  private pumped: Promise<void> = Promise.resolve();

  constructor(private readonly file: FileHandle) {}

  /** Begins an entry; the one before must have been closed. */
  async open(name: string): Promise<void> {
    if (this.entry) throw new Error('an entry of the archive is still open');
    const entry = (this.entry = { name: Buffer.from(name, 'utf8'), offset: this.position, crc: 0, packed: 0, size: 0 });
    await this.put(localHeader(entry));
    const deflate = (this.deflate = createDeflateRaw());
    this.pumped = this.pump(deflate, entry);
    // Whoever closes the entry hears of it; until then it must not end the process.
    this.pumped.catch(() => undefined);
  }

  async write(text: string): Promise<void> {
    const { entry, deflate } = this;
    if (!entry || !deflate) throw new Error('no entry of the archive is open');
    const bytes = Buffer.from(text, 'utf8');
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    // A disk that takes no more must not leave us waiting for the pack to drain.
    if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), this.pumped]);
  }

  /** Ends the entry, and notes in its head how large it became. */
  async close(): Promise<void> {
    const { entry, deflate } = this;
    if (!entry || !deflate) throw new Error('no entry of the archive is open');
    deflate.end();
    await this.pumped;
    if (entry.size > MOST || this.position > MOST) throw new Error('an archive of this kind holds at most 4 GB');
    await this.file.write(localHeader(entry), 0, undefined, entry.offset);
    this.entries.push(entry);
    this.entry = this.deflate = undefined;
  }

  async add(name: string, text: string): Promise<void> {
    await this.open(name);
    await this.write(text);
    await this.close();
  }

  /** Writes the list of contents. */
  async end(): Promise<void> {
    const begin = this.position;
    for (const entry of this.entries) await this.put(centralHeader(entry));
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(END, 0);
    tail.writeUInt16LE(this.entries.length, 8);
    tail.writeUInt16LE(this.entries.length, 10);
    tail.writeUInt32LE(this.position - begin, 12);
    tail.writeUInt32LE(begin, 16);
    await this.put(tail);
  }

  private async pump(deflate: DeflateRaw, entry: Entry): Promise<void> {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      entry.packed += chunk.length;
      await this.put(chunk);
    }
  }

  private async put(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length; ) done += (await this.file.write(bytes, done, bytes.length - done, this.position + done)).bytesWritten;
    this.position += bytes.length;
  }
}

function localHeader({ name, crc, packed, size }: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  common(head, 4, { crc, packed, size, name });
  return Buffer.concat([head, name]);
}

function centralHeader(entry: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  common(head, 6, entry);
  head.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([head, entry.name]);
}

/** What both heads of an entry say. */
function common(head: Buffer, at: number, { crc, packed, size, name }: Pick<Entry, 'crc' | 'packed' | 'size' | 'name'>): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(UTF8, at + 2);
  head.writeUInt16LE(DEFLATED, at + 4);
  head.writeUInt16LE(DAY, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(packed, at + 14);
  head.writeUInt32LE(size, at + 18);
  head.writeUInt16LE(name.length, at + 22);
}
