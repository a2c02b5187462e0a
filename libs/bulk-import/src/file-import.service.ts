import { Attachments } from '#attachment';
import type { Viewer } from '#kernel/access';
import { Transactions } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { LiveChannel } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRun } from './bulk-import.entity.js';
import { importTopic } from './bulk-import.events.js';
import { BulkImportService, type DryRun } from './bulk-import.service.js';
import { ImportFiles } from './import-files.service.js';
import { ImportSteps } from './import-steps.service.js';

export interface FileToImport {
  path: string;
  kind: string;
  organizationId?: string;
}

/** Imports a file of this machine at once: for the command line and the demo, without a worker. */
@Injectable()
export class FileImport {
  constructor(
    private readonly imports: BulkImportService,
    private readonly attachments: Attachments,
    private readonly files: ImportFiles,
    private readonly steps: ImportSteps,
    private readonly transactions: Transactions,
    private readonly live: LiveChannel,
  ) {}

  /** Checks the file and writes nothing at all. */
  async check(viewer: Viewer, { path, kind, organizationId }: FileToImport): Promise<DryRun> {
    const whom = await this.imports.importFor(viewer, kind, organizationId);
    return this.imports.dryRun(whom, this.files.read(kind, await readFile(path)));
  }

  /** Keeps the file, and takes in what is right. A file of which nothing is new is left as it is. */
  async run(
    viewer: Viewer,
    { path, kind, organizationId }: FileToImport,
    onProgress: (run: ImportRun) => void = () => undefined,
  ): Promise<ImportRun> {
    // Opened first: a file that is not there is told here, and not by an event of its stream.
    const file = await open(path);
    const { id: attachmentId } = await this.attachments.receive(viewer, {
      name: basename(path),
      stream: file.createReadStream(),
      wasCut: () => false,
    });
    const started = await this.imports.start(viewer, { kind, attachmentId, organizationId, clientMutationId: newId() });
    // A worker that runs may be first; then this finds it done.
    await this.transactions.run((manager) => this.steps.check(manager, started.id));
    const checked = await this.imports.get(viewer, started.id);
    const [refused] = checked.state === 'REFUSED' ? checked.problems : [];
    if (refused)
      throw new UserError('BAD_INPUT', [{ field: 'attachmentId', code: refused.code, params: refused.params }]);
    if (checked.created === 0) return checked;
    const { id } = await this.imports.confirm(viewer, checked.id);
    for (let more = true; more;) {
      more = await this.transactions.run((manager) => this.steps.next(manager, id));
      await this.live.publish(importTopic(id), {});
      onProgress(await this.imports.get(viewer, id));
    }
    return this.imports.get(viewer, id);
  }
}
