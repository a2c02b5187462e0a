import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { Log } from '#kernel/observability';
import { Clock, byId, cleanLine, isId, newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AttachmentAccess } from './attachment-access.registry.js';
import { Attachment, AttachmentLink } from './attachment.entity.js';
import { contentOf, judge } from './file-kinds.js';
import { FileStore, type Arrived } from './file-store.service.js';

export const MAX_BYTES = 20 * 1024 * 1024;

/** A file as other features know it. */
export type AttachmentRecord = Readonly<Attachment>;

/** A file on its way in. */
export interface Upload {
  name: string;
  stream: Readable;
  /** True once the stream was cut because it held more than the limit. */
  wasCut: () => boolean;
}

/** Files that people sent, for every feature. */
@Injectable()
export class Attachments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: FileStore,
    private readonly access: AttachmentAccess,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Keeps a file that is arriving.
   * @throws UserError BAD_INPUT with a sentence when it is empty, too large, of a kind not taken, or not what its name says.
   */
  async receive(viewer: Viewer, upload: Upload): Promise<AttachmentRecord> {
    const id = newId();
    const name = nameOf(upload.name);
    const arrived = await this.store.receive(id, upload.stream);
    try {
      if (upload.wasCut() || arrived.size > MAX_BYTES)
        throw UserError.bad('file', 'attachment.tooLarge', { name, max: MAX_BYTES / 1024 / 1024 });
      const mediaType = await this.mediaTypeOf(name, arrived);
      const { size, sha256 } = arrived;
      const row: Attachment = {
        id,
        name,
        size,
        mediaType,
        sha256,
        uploadedBy: viewer.userId,
        createdAt: this.clock.now(),
      };
      await this.store.keep(id, arrived);
      await this.dataSource.manager.insert(Attachment, row).catch(async (error: unknown) => {
        await this.store.remove(id);
        throw error;
      });
      return row;
    } finally {
      await this.store.discard(arrived.path);
    }
  }

  /** Files by id, for a DataLoader. */
  async byIds(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, AttachmentRecord>> {
    if (!ids.length) return new Map();
    const found = await manager.findBy(Attachment, { id: In([...new Set(ids)]) });
    return byId(found);
  }

  /** A person's own upload, to be linked to a record. @throws UserError NOT_FOUND at `field` when it is not there or not theirs. */
  async own(viewer: Viewer, id: string, field = 'attachmentId'): Promise<AttachmentRecord> {
    const attachment = isId(id) ? (await this.byIds([id])).get(id) : undefined;
    if (!attachment || attachment.uploadedBy !== viewer.userId) throw UserError.notFound(field);
    return attachment;
  }

  /** Says that a file belongs to a record, inside the caller's transaction: who may see the record's files may read it from then on. */
  async link(manager: EntityManager, link: { attachmentId: string; kind: string; subjectId: string }): Promise<void> {
    await manager.upsert(AttachmentLink, link, ['attachmentId', 'kind', 'subjectId']);
  }

  /** A file that this person may read. @throws UserError NOT_FOUND, alike for what is not there and what is not theirs. */
  async readable(viewer: Viewer | undefined, id: string): Promise<AttachmentRecord> {
    const attachment = isId(id) ? (await this.byIds([id])).get(id) : undefined;
    if (!attachment) throw UserError.notFound();
    if (viewer?.userId === attachment.uploadedBy) return attachment;
    for (const { kind, subjectId } of await this.dataSource.manager.findBy(AttachmentLink, { attachmentId: id })) {
      if (await this.access.allows(kind, viewer, id, subjectId)) return attachment;
    }
    throw UserError.notFound();
  }

  /** Opens the bytes; the caller has checked who may read them, and closes (a stream made of the handle closes it). */
  async open(id: string): Promise<FileHandle> {
    try {
      return await this.store.open(id);
    } catch (error) {
      this.log.error({ err: error, attachmentId: id }, 'a kept file cannot be opened');
      throw UserError.notFound();
    }
  }

  /** All bytes of a file, at most 20 MB. */
  async bytes(id: string): Promise<Buffer> {
    const file = await this.open(id);
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  }

  private async mediaTypeOf(name: string, { path, size }: Arrived): Promise<string> {
    if (size === 0) throw UserError.bad('file', 'attachment.empty', { name });
    const judgement = judge(name, await this.store.inspect(path, (file) => contentOf(file, size)));
    if ('mediaType' in judgement) return judgement.mediaType;
    throw UserError.bad('file', judgement.refused, { name, kind: judgement.kind });
  }
}

/** The name as it is kept: one clean line, no path, at most 150 characters with its ending. */
function nameOf(sent: string): string {
  const last =
    cleanLine(sent)
      .split(/[\\/]/)
      .at(-1)!
      .replace(/["<>|:*?]/g, '_')
      .trim() || 'file';
  const points = Array.from(last);
  return points.length <= 150 ? last : [...points.slice(0, 130), ...points.slice(-20)].join('');
}
