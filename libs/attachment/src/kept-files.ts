import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { Attachment } from './attachment.entity.js';

const PAGE = 1_000;

/** A file that must be on the disk as long as its row is in the database. */
export interface KeptFile {
  /** Below FILES_DIR. */
  path: string;
  size: number;
  sha256: string;
}

/** Where a file lies below FILES_DIR. */
export function keptPath(id: string): string {
  return join(id.slice(-2), id);
}

/** Every file that a row speaks of, page by page. */
export async function* keptFiles(manager: EntityManager): AsyncGenerator<KeptFile> {
  for (let after = ''; ;) {
    const page = await manager
      .createQueryBuilder(Attachment, 'attachment')
      .where('attachment.id > :after', { after })
      .orderBy('attachment.id')
      .limit(PAGE)
      .getMany();
    for (const { id, size, sha256 } of page) yield { path: keptPath(id), size, sha256 };
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/**
 * Holds off whatever deletes files while they are copied: a named lock of the database server, held by this connection until it ends.
 * @param waitSeconds how long to wait for whoever has it
 * @returns false when somebody else has it
 */
export async function lockFiles(manager: EntityManager, waitSeconds = 0): Promise<boolean> {
  const [row] = (await manager.query("SELECT GET_LOCK(CONCAT(DATABASE(), '.files'), ?) AS held", [waitSeconds])) as {
    held: string | number | null;
  }[];
  return Number(row?.held) === 1;
}

export async function unlockFiles(manager: EntityManager): Promise<void> {
  await manager.query("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.files'))");
}
