import { Attachments } from '#attachment';
import { Injectable } from '@nestjs/common';
import type { ImportKind } from './bulk-import.states.js';
import { readSource, type SourceTable } from './source-table.js';

/** The uploaded files as tables. */
@Injectable()
export class ImportFiles {
  /** A run comes back for the same file with every batch, and the file never changes. */
  private last?: { key: string; table: SourceTable };

  constructor(private readonly attachments: Attachments) {}

  /** @throws UserError when the file is gone, or no table of this kind. */
  async table(kind: ImportKind, attachmentId: string): Promise<SourceTable> {
    const key = `${kind} ${attachmentId}`;
    if (this.last?.key !== key)
      this.last = { key, table: readSource(kind, await this.attachments.bytes(attachmentId)) };
    return this.last.table;
  }

  /** Lets the memory go once a run is over. */
  forget(): void {
    this.last = undefined;
  }
}
