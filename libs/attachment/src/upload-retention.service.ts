import { Retention } from '#kernel/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { attachmentColumns, declareAttachmentColumns } from './attachment-columns.js';
import { FileStore } from './file-store.service.js';
import { lockFiles, unlockFiles } from './kept-files.js';

declareAttachmentColumns('organization', 'document_id');

const UNLINKED =
  'created_at < :before AND NOT EXISTS (SELECT 1 FROM attachment_link l WHERE l.attachment_id = attachment.id)';

/** Files that were sent and never put to a record: nobody but their sender could ever read them. */
@Injectable()
export class UploadRetention {
  constructor(
    retention: Retention,
    private readonly dataSource: DataSource,
    private readonly store: FileStore,
  ) {
    retention.register({
      table: 'attachment',
      setting: 'RETENTION_UPLOAD_DAYS',
      by: 'worker',
      get past() {
        return [UNLINKED, ...attachmentColumns().map(unheld)].join(' AND ');
      },
      remove: (before, limit) => this.remove(before, limit),
    });
  }

  /** Rows first, files after their commit; nothing while a backup copies files. */
  private async remove(before: Date, limit: number): Promise<number> {
    const runner = this.dataSource.createQueryRunner();
    try {
      if (!(await lockFiles(runner.manager))) return 0;
      try {
        const ids = await this.removeRows(runner, before, limit);
        for (const id of ids) await this.store.remove(id);
        return ids.length;
      } finally {
        await unlockFiles(runner.manager);
      }
    } finally {
      await runner.release();
    }
  }

  private async removeRows(runner: QueryRunner, before: Date, limit: number): Promise<string[]> {
    await runner.startTransaction();
    try {
      const past = [UNLINKED.replace(':before', '?'), ...attachmentColumns().map(unheld)].join(' AND ');
      const rows = (await runner.query(`SELECT id FROM attachment WHERE ${past} LIMIT ? FOR UPDATE`, [
        before,
        limit,
      ])) as { id: string }[];
      const ids = rows.map(({ id }) => id);
      if (ids.length) await runner.query('DELETE FROM attachment WHERE id IN (?)', [ids]);
      await runner.commitTransaction();
      return ids;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  }
}

function unheld({ table, column }: { table: string; column: string }): string {
  return `NOT EXISTS (SELECT 1 FROM \`${table}\` held WHERE held.\`${column}\` = attachment.id)`;
}
