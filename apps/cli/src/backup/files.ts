import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILES, type ListedFile } from './manifest.js';

/** What is still arriving is not kept yet. */
const ARRIVING = 'arriving';

class Digest extends Transform {
  private readonly hash = createHash('sha256');
  bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  get sha256(): string {
    return this.hash.digest('hex');
  }
}

async function copy(source: string, target: string): Promise<{ sha256: string; bytes: number }> {
  const digest = new Digest();
  await pipeline(
    createReadStream(source),
    digest,
    createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { sha256: digest.sha256, bytes: digest.bytes };
}

async function* walk(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !below) return [];
    throw error;
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      if (path !== ARRIVING) yield* walk(folder, path);
    } else if (entry.isFile() && !entry.name.endsWith('.part')) yield path;
  }
}

/** Copies every kept file into a backup. @returns what was copied, in the order of paths, and how much */
export async function copyOut(filesDir: string, backup: string): Promise<{ listed: ListedFile[]; bytes: number }> {
  const listed: ListedFile[] = [];
  let all = 0;
  await mkdir(join(backup, FILES), { mode: 0o700 });
  for await (const path of walk(filesDir)) {
    const target = join(backup, FILES, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const copied = await copy(join(filesDir, path), target).catch(async (error: NodeJS.ErrnoException) => {
      // An export whose time was over meanwhile; that every row's file is there is checked afterwards.
      if (error.code !== 'ENOENT') throw error;
      await rm(target, { force: true });
    });
    if (!copied) continue;
    listed.push({ path: join(FILES, path), sha256: copied.sha256 });
    all += copied.bytes;
  }
  return { listed, bytes: all };
}

/** Copies a backup's files to where the platform keeps them, for the account that owns the folder. @throws Error for one that differs */
export async function copyIn(backup: string, listed: readonly ListedFile[], filesDir: string): Promise<void> {
  const owner = await stat(filesDir);
  const isRoot = process.getuid?.() === 0;
  const own = async (path: string) => (isRoot ? chown(path, owner.uid, owner.gid) : undefined);
  for (const { path, sha256 } of listed) {
    const target = join(filesDir, path.slice(FILES.length + 1));
    const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    if (made) await own(made);
    if ((await copy(join(backup, path), target)).sha256 !== sha256)
      throw new Error(`${path} changed while it was copied.`);
    await own(target);
  }
}

/** True when no file is kept there. @returns false for a folder with files, and for one that holds something else */
export async function isEmptyStore(filesDir: string): Promise<boolean> {
  const found = await walk(filesDir).next();
  return !!found.done;
}

/** Removes what was copied in. */
export async function clearStore(filesDir: string): Promise<void> {
  for (const name of await readdir(filesDir)) await rm(join(filesDir, name), { recursive: true, force: true });
}
