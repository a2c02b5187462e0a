import { Config } from '#kernel/config';
import { isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { keptPath } from './kept-files.js';

/** A file that has arrived but is not kept yet. */
export interface Arrived {
  path: string;
  size: number;
  sha256: string;
}

/** Files on disk, named by id alone. What is still arriving stands apart, and is moved in one step once it is whole. */
@Injectable()
export class FileStore {
  constructor(private readonly config: Config) {}

  /** Writes a stream down, counting and hashing on the way. */
  async receive(id: string, stream: Readable): Promise<Arrived> {
    const path = join(this.config.values.FILES_DIR, 'arriving', id);
    // It may break before anybody reads it; whoever reads it then is told.
    stream.on('error', () => undefined);
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const measure = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(stream, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await this.discard(path);
      throw error;
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Looks into a file that has arrived. */
  async inspect<T>(path: string, look: (file: FileHandle) => Promise<T>): Promise<T> {
    const file = await open(path, 'r');
    try {
      return await look(file);
    } finally {
      await file.close();
    }
  }

  async keep(id: string, arrived: Arrived): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true });
    await rename(arrived.path, path);
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  async remove(id: string): Promise<void> {
    await this.discard(this.pathOf(id));
  }

  /** Opens a kept file for reading. */
  open(id: string): Promise<FileHandle> {
    return open(this.pathOf(id), 'r');
  }

  private pathOf(id: string): string {
    // Ids are made here and nowhere else; this stops a path from ever being built out of anything but one.
    if (!isId(id)) throw new Error('not the id of a file');
    return join(this.config.values.FILES_DIR, keptPath(id));
  }
}
