import { Attachments } from '#attachment';
import { Injectable } from '@nestjs/common';
import { ImportKinds } from './import-kinds.registry.js';
import { readSource, type SourceTable } from './source/source-table.js';

/** The uploaded files as tables. */
@Injectable()
export class ImportFiles {
  /** A run comes back for the same file with every batch, and the file never changes. */
  private last?: { key: string; table: SourceTable };

  constructor(
    private readonly attachments: Attachments,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws UserError when the bytes are no table of this kind. */
  read(kind: string, bytes: Buffer): SourceTable {
    return readSource(this.kinds.get(kind), bytes, this.kinds.all());
  }

  /** @throws UserError when the file is gone, or no table of this kind. */
  async table(kind: string, attachmentId: string): Promise<SourceTable> {
    const key = `${kind} ${attachmentId}`;
    if (this.last?.key !== key) this.last = { key, table: this.read(kind, await this.attachments.bytes(attachmentId)) };
    return this.last.table;
  }

  /** Lets the memory go once a run is over. */
  forget(): void {
    this.last = undefined;
  }
}
