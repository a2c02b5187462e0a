import { keptFiles, lockFiles, unlockFiles } from '#attachment';
import { loadConfig, release, type Settings } from '#kernel/config';
import { LastBackup, createDataSource, migrationsIn } from '#kernel/database';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { schema } from '../../../features.js';
import { countDump, dumpDatabase } from './dump.js';
import { copyOut } from './files.js';
import {
  BACKUP_KEYS,
  DATABASE,
  FILES,
  FILE_LIST,
  FORMAT,
  MANIFEST,
  SEAL,
  fingerprint,
  isFree,
  partOf,
  proveParts,
  readManifest,
  sealOf,
  writeWhole,
  type ListedFile,
  type Manifest,
} from './manifest.js';

/** Deleting files waits for a backup, and a backup for at most one batch of that. */
const LOCK_SECONDS = 60;

/**
 * Backs the platform up while it is used: the database as it was at one moment, then the files, which only grow meanwhile, so that every
 * row's file is there. Written beside its name, read back, and renamed once it is whole.
 * @param folder the backup's own; there must be nothing yet
 * @throws Error with a sentence; nothing is left behind then
 */
export async function backUp(folder: string, say: (text: string) => void): Promise<Manifest> {
  const { values } = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  const adminUrl = adminUrlOf(values);
  if (!(await isFree(folder)))
    throw new Error(`There is something at ${folder} already: a backup gets a folder of its own.`);
  const parent = await stat(dirname(folder)).catch(() => undefined);
  if (!parent?.isDirectory()) throw new Error(`There is no folder ${dirname(folder)} to put the backup into.`);
  const part = join(dirname(folder), `.${basename(folder)}.${process.pid}.partial`);
  const dataSource = await createDataSource(adminUrl, schema, values).initialize();
  try {
    await mkdir(part, { mode: 0o700 });
    const manifest = await write(part, { dataSource, values, adminUrl });
    await prove(part, values);
    await rename(part, folder);
    await syncFolder(dirname(folder));
    await note(dataSource, folder, manifest);
    report(folder, manifest, say);
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw refusal(error, folder);
  } finally {
    await dataSource.destroy();
  }
}

export function adminUrlOf({ DATABASE_ADMIN_URL: url }: Settings): string {
  if (!url) throw new Error('DATABASE_ADMIN_URL is missing: it names the account that may read and make all tables.');
  return url;
}

interface Source {
  dataSource: DataSource;
  values: Settings;
  adminUrl: string;
}

async function write(part: string, { dataSource, values, adminUrl }: Source): Promise<Manifest> {
  const migrations = await migrationsIn(dataSource);
  if (!migrations) throw new Error('The database has no tables yet: there is nothing to back up.');
  const [server] = (await dataSource.query('SELECT VERSION() AS version, UTC_TIMESTAMP(3) AS now')) as {
    version: string;
    now: Date;
  }[];
  // The lock belongs to a connection, so one is held on to.
  const holder = dataSource.createQueryRunner();
  try {
    if (!(await lockFiles(holder.manager, LOCK_SECONDS)))
      throw new Error('Files are being deleted, or another backup runs. Try again in a minute.');
    const tables = await dumpDatabase(adminUrl, join(part, DATABASE));
    if ((await migrationsIn(dataSource))?.join() !== migrations.join())
      throw new Error('The database was migrated meanwhile. Back it up again.');
    const wanted = await filesOfRows(holder.manager);
    const { listed, bytes } = await copyOut(values.FILES_DIR, part);
    refuseMissing(wanted, listed);
    await writeWhole(join(part, FILE_LIST), listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
    const manifest: Manifest = {
      product: 'kechuang-market',
      format: FORMAT,
      ...release,
      takenAt: server!.now.toISOString(),
      server: server!.version,
      migrations,
      tables,
      files: { count: listed.length, bytes },
      keys: Object.fromEntries(BACKUP_KEYS.map((name) => [name, fingerprint(values[name])])),
      parts: { [DATABASE]: await partOf(join(part, DATABASE)), [FILE_LIST]: await partOf(join(part, FILE_LIST)) },
    };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeWhole(join(part, MANIFEST), text);
    await writeWhole(join(part, SEAL), `${sealOf(Buffer.from(text), values.LEDGER_KEY)}\n`);
    return manifest;
  } finally {
    await unlockFiles(holder.manager).catch(() => undefined);
    await holder.release();
  }
}

/**
 * The files that the rows speak of, read between the dump and the copy: nothing is deleted meanwhile, so these are the rows of the dump and
 * later ones, and each of them had its file on the disk before its row was written.
 */
async function filesOfRows(manager: EntityManager): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, sha256 } of keptFiles(manager)) files.set(join(FILES, path), sha256);
  return files;
}

function refuseMissing(wanted: ReadonlyMap<string, string>, listed: readonly ListedFile[]): void {
  const copied = new Map(listed.map(({ path, sha256 }) => [path, sha256]));
  for (const [path, sha256] of wanted) {
    const found = copied.get(path);
    if (found === undefined)
      throw new Error(`The file ${path} is missing although its row is there: FILES_DIR is not whole.`);
    if (found !== sha256)
      throw new Error(`The file ${path} is not the one that its row speaks of: the disk or somebody changed it.`);
  }
}

/** Reads all of it back as a restore would. */
async function prove(part: string, values: Settings): Promise<void> {
  const manifest = await readManifest(part, values);
  await proveParts(part, manifest);
  const counted = await countDump(join(part, DATABASE));
  if (JSON.stringify(counted) !== JSON.stringify(manifest.tables))
    throw new Error('The backup, read back, is not what was written: the disk lies.');
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function note({ manager }: DataSource, folder: string, { takenAt, parts, files }: Manifest): Promise<void> {
  const bytes = Object.values(parts).reduce((sum, part) => sum + part.bytes, files.bytes);
  const row = { id: 1, takenAt: new Date(takenAt), place: folder.slice(-500), bytes: String(bytes) };
  await manager.upsert(LastBackup, row, ['id']);
}

function report(folder: string, { tables, files, keys, parts }: Manifest, say: (text: string) => void): void {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  say(
    `Backed up to ${folder}: ${rows} rows of ${Object.keys(tables).length} tables, ${files.count} files (${files.bytes} bytes), read back and proven.`,
  );
  say(`  ${DATABASE}: ${parts[DATABASE]!.bytes} bytes, SHA-256 ${parts[DATABASE]!.sha256}`);
  say(
    `It needs these keys, which are not in it; keep them apart: ${Object.entries(keys)
      .map(([name, print]) => `${name} (fingerprint ${print})`)
      .join(', ')}.`,
  );
}

const FULL: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'a file may not grow so large there',
};

function refusal(error: unknown, folder: string): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  const full = FULL[code ?? ''];
  const why = full ? `${full} (${dirname(folder)}). Make room, or name another place.` : message;
  return new Error(`No backup was made: ${why} Nothing was left behind.`, { cause: error });
}
