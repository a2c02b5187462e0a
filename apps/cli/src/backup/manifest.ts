import type { Settings } from '#kernel/config';
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The keys without which a backup can't be put to use. They are never part of it; it knows them by their fingerprints. */
export const BACKUP_KEYS = ['LEDGER_KEY', 'SESSION_SECRET'] as const satisfies readonly (keyof Settings)[];
export type BackupKeys = Pick<Settings, (typeof BACKUP_KEYS)[number]>;

export const MANIFEST = 'manifest.json';
export const SEAL = 'manifest.seal';
export const DATABASE = 'database.sql.gz';
export const FILE_LIST = 'files.sha256';
export const FILES = 'files';
export const FORMAT = 1;

export interface Part {
  bytes: number;
  sha256: string;
}

/** What a backup says of itself. */
export interface Manifest {
  product: 'kechuang-market';
  /** Of this description; a later format is not read. */
  format: number;
  version: string;
  commit?: string;
  takenAt: string;
  /** `VERSION()` of the database server. */
  server: string;
  /** What the schema had been through, in order. */
  migrations: string[];
  /** Rows by table. */
  tables: Record<string, number>;
  files: { count: number; bytes: number };
  /** Fingerprints of the keys that it needs. */
  keys: Record<string, string>;
  parts: Record<string, Part>;
}

/** Tells one key from another and gives neither away: the keys are long and random. */
export function fingerprint(key: string): string {
  return createHmac('sha256', key).update('kechuang backup: fingerprint of a key').digest('hex').slice(0, 16);
}

/** Proves that the manifest, and so every part that it lists, is as whoever holds the ledger's key wrote it. */
export function sealOf(manifest: Buffer, ledgerKey: string): string {
  const key = hkdfSync('sha256', ledgerKey, '', 'kechuang backup: seal', 32);
  return createHmac('sha256', Buffer.from(key)).update(manifest).digest('hex');
}

/** Size and SHA-256 of a file as it stands on the disk. */
export async function partOf(path: string): Promise<Part> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes a small file and waits until it is on the disk. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Reads what a backup says of itself, with the right keys only.
 * @throws Error with a sentence: no backup, another format, another key, or a manifest that was changed
 */
export async function readManifest(folder: string, keys: BackupKeys): Promise<Manifest> {
  const [bytes, seal] = await Promise.all([
    readFile(join(folder, MANIFEST)),
    readFile(join(folder, SEAL), 'utf8'),
  ]).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${folder} is no backup, or not a whole one: ${error.message}`, { cause: error });
  });
  const manifest = parse(bytes, folder);
  if (manifest.format !== FORMAT)
    throw new Error(
      `The backup ${folder} is of format ${manifest.format}, written by version ${manifest.version}; this version reads format ${FORMAT}.`,
    );
  const wrong = BACKUP_KEYS.filter((name) => manifest.keys[name] !== fingerprint(keys[name]));
  if (wrong.length)
    throw new Error(
      `The backup needs other keys: ${wrong.map((name) => `${name} with the fingerprint ${manifest.keys[name]} (here it is ${fingerprint(keys[name])})`).join('; ')}. Set the ones of the platform that was backed up; they are kept apart from backups.`,
    );
  const [expected, found] = [sealOf(bytes, keys.LEDGER_KEY), seal.trim()].map((text) => Buffer.from(text));
  if (expected!.length !== found!.length || !timingSafeEqual(expected!, found!))
    throw new Error(`The backup ${folder} was changed: ${MANIFEST} is not the one that was sealed.`);
  return manifest;
}

function parse(bytes: Buffer, folder: string): Manifest {
  try {
    const read = JSON.parse(bytes.toString()) as Manifest;
    if (read.product === 'kechuang-market' && read.keys && read.parts) return read;
  } catch {
    // said below
  }
  throw new Error(`${folder} is no backup of this platform, or it was changed: ${MANIFEST} can't be read.`);
}

/** A line of `files.sha256`, as `sha256sum -c` reads it. */
export interface ListedFile {
  /** Below the backup's folder, such as `files/3f/…3f`. */
  path: string;
  sha256: string;
}

/** @throws Error for a line that names a place outside the backup's files */
export async function readFileList(folder: string): Promise<ListedFile[]> {
  const text = await readFile(join(folder, FILE_LIST), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, sha256, path] = /^([0-9a-f]{64}) {2}(files\/[\w./-]+)$/.exec(line) ?? [];
      if (!sha256 || !path || path.split('/').includes('..')) throw new Error(`${FILE_LIST} has a line that is none.`);
      return { path, sha256 };
    });
}

/**
 * Reads every byte of a backup and compares it with what was written down.
 * @throws Error that names the part which is missing or was changed
 */
export async function proveParts(folder: string, { parts, files }: Manifest): Promise<void> {
  for (const name of [DATABASE, FILE_LIST])
    if (!same(await partOf(join(folder, name)).catch(missing(name)), parts[name]!))
      throw new Error(`The backup ${folder} was changed or is damaged: ${name} is not what was written.`);
  const listed = await readFileList(folder);
  if (listed.length !== files.count)
    throw new Error(`The backup ${folder} was changed: ${FILE_LIST} lists ${listed.length} files, not ${files.count}.`);
  for (const { path, sha256 } of listed)
    if ((await partOf(join(folder, path)).catch(missing(path))).sha256 !== sha256)
      throw new Error(`The backup ${folder} was changed or is damaged: ${path} is not what was written.`);
}

function same(a: Part, b: Part): boolean {
  return a.bytes === b.bytes && a.sha256 === b.sha256;
}

function missing(name: string): (error: unknown) => never {
  return (error) => {
    throw new Error(`The backup lacks a part: ${name} can't be read (${(error as Error).message}).`, { cause: error });
  };
}

/** True when there is nothing at a path, or an empty folder. */
export async function isFree(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return true;
      throw error;
    },
  );
}
