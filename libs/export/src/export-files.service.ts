import { Config } from '#kernel/config';
import { isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that were made for somebody, apart from those that people sent: they are deleted when their time is over. */
@Injectable()
export class ExportFiles {
  constructor(private readonly config: Config) {}

  /** Whole or not at all. @param write fills an empty file; what an attempt before left behind is gone */
  async keep(id: string, write: (file: FileHandle) => Promise<void>): Promise<{ size: number; sha256: string }> {
    const path = this.pathOf(id);
    const part = `${path}.part`;
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(part, 'w', 0o600);
    try {
      await write(file);
    } catch (error) {
      await file.close();
      await rm(part, { force: true });
      throw error;
    }
    await file.close();
    const kept = await digestOf(part);
    await rename(part, path);
    return kept;
  }

  open(id: string): Promise<FileHandle> {
    return open(this.pathOf(id), 'r');
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private pathOf(id: string): string {
    if (!isId(id)) throw new Error('not the id of an export');
    return join(this.config.values.FILES_DIR, 'exports', id);
  }
}

async function digestOf(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
}
