import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '../../kernel/config/src/index.js';
import { isId } from '../../kernel/values/src/index.js';

/** Files that were made for somebody, apart from those that people sent: they are deleted when their time is over. */
@Injectable()
export class ExportFiles {
  constructor(private readonly config: Config) {}

  /** Whole or not at all. */
  async keep(id: string, bytes: Buffer): Promise<{ size: number; sha256: string }> {
    const path = this.pathOf(id);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(`${path}.part`, bytes, { mode: 0o600 });
    await rename(`${path}.part`, path);
    return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
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
