import { Attachments, feature as attachmentFeature } from '#attachment';
import { IdentityModule, Users, createDemoUser, feature as identityFeature, type Role } from '#identity';
import { AccessModule, accessSchema, type Viewer } from '#kernel/access';
import { Transactions, type Schema } from '#kernel/database';
import type { JobTuning } from '#kernel/jobs';
import { SearchModule, searchSchema } from '#kernel/search';
import { newId } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { NotificationModule, feature as notificationFeature } from '#notification';
import { createDemoOrganization, makeCreditCode, feature as organizationFeature } from '#organization';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { TestPlatform, eventually } from '../../kernel/jobs/testing/platform.js';
import { presentRun } from '../src/bulk-import.view.js';
import {
  BulkImportService,
  ImportKinds,
  ImportSteps,
  feature as bulkImportFeature,
  type ImportRun,
} from '../src/index.js';

export { BATCH_ROWS } from '../src/import-steps.service.js';
export { LONGEST_CELL } from '../src/source/source-table.js';

const hub = [
  accessSchema,
  workflowSchema,
  identityFeature,
  notificationFeature,
  organizationFeature,
  attachmentFeature,
  searchSchema,
  bulkImportFeature,
];
const hubModules = [
  AccessModule,
  WorkflowModule,
  SearchModule,
  IdentityModule,
  NotificationModule,
  bulkImportFeature.core,
];

type Imports = NonNullable<Parameters<TestPlatform['start']>[0]>['imports'];

/** The features whose kinds are imported at a desk. */
export interface Imported {
  modules: Imports;
  schemas: readonly Schema[];
}

/** A desk at which files are imported, with its people, on the servers of the test run. */
export class ImportFixture {
  private constructor(
    readonly world: TestPlatform,
    readonly app: INestApplicationContext,
    private readonly modules: NonNullable<Imports>,
    private readonly files: string,
  ) {}

  static async open({ modules = [], schemas }: Imported): Promise<ImportFixture> {
    const files = await mkdtemp(join(tmpdir(), 'imports-'));
    const world = await TestPlatform.create([...hub, ...schemas], { FILES_DIR: files });
    const imports = [...hubModules, ...modules];
    return new ImportFixture(world, await world.start({ imports }), imports, files);
  }

  /** A further process, which runs the jobs. */
  worker(tuning: Partial<JobTuning> = {}): Promise<INestApplicationContext> {
    return this.world.start({
      runner: { relayPollMs: 50, backoffMs: 10, drainMs: 1_000, ...tuning },
      imports: [...this.modules, bulkImportFeature.jobs],
    });
  }

  async close(): Promise<void> {
    await this.world.end();
    await rm(this.files, { recursive: true, force: true });
  }

  get imports(): BulkImportService {
    return this.app.get(BulkImportService);
  }

  async person(name: string, roles: readonly Role[], organizationId?: string): Promise<Viewer> {
    const userId = await createDemoUser(this.app, {
      name,
      email: `${newId()}@example.com`,
      password: 'Kechuang2026!',
      roles,
      organizationId,
    });
    const user = await this.app.get(Users).get(userId);
    return {
      userId,
      sessionId: newId(),
      name,
      roles: user.roles,
      locale: 'zh',
      ...(organizationId ? { organizationId } : {}),
    };
  }

  async organization(name: string, kind: 'ENTERPRISE' | 'UNIVERSITY'): Promise<{ id: string; creditCode: string }> {
    const creditCode = makeCreditCode(`91350404${newId().replace(/\D/g, '').slice(-9).padStart(9, '7')}`);
    return { id: await createDemoOrganization(this.app, { name, creditCode, kind, regionCode: '350404' }), creditCode };
  }

  async upload(viewer: Viewer, name: string, content: string | Buffer): Promise<string> {
    const { id } = await this.app
      .get(Attachments)
      .receive(viewer, { name, stream: Readable.from([Buffer.from(content as string)]), wasCut: () => false });
    return id;
  }

  /** A file that was sent and not looked into. */
  async sent(viewer: Viewer, kind: string, content: string | Buffer, organizationId?: string): Promise<ImportRun> {
    const attachmentId = await this.upload(viewer, kind === 'PAPER' ? 'papers.jsonl' : '导入.csv', content);
    return this.imports.start(viewer, { kind, attachmentId, organizationId, clientMutationId: newId() });
  }

  /** The dry run of a file, as the worker's handler does it. */
  async checked(viewer: Viewer, kind: string, content: string | Buffer, organizationId?: string): Promise<ImportRun> {
    const { id } = await this.sent(viewer, kind, content, organizationId);
    await this.app.get(Transactions).run((manager) => this.app.get(ImportSteps).check(manager, id));
    return this.imports.get(viewer, id);
  }

  /** A file as a running worker leaves it after its check. */
  async settled(viewer: Viewer, id: string): Promise<ImportRun> {
    await eventually(
      async () => (await this.imports.get(viewer, id)).state !== 'CHECKING',
      'the file is checked',
      30_000,
    );
    return this.imports.get(viewer, id);
  }

  /** Checked, confirmed and waited for. */
  async imported(viewer: Viewer, kind: string, content: string | Buffer, organizationId?: string): Promise<ImportRun> {
    const { id } = await this.checked(viewer, kind, content, organizationId);
    await this.imports.confirm(viewer, id);
    await this.finished(viewer, id);
    return this.imports.get(viewer, id);
  }

  /** A run as its page shows it. */
  seen(run: ImportRun): ReturnType<typeof presentRun> {
    return presentRun(run, this.app.get(ImportKinds).get(run.kind).columns, 'zh');
  }

  finished(viewer: Viewer, id: string): Promise<void> {
    return eventually(async () => (await this.imports.get(viewer, id)).state === 'DONE', 'the import is done', 30_000);
  }

  async count(table: 'demand' | 'achievement' | 'import_entry', where = '1 = 1'): Promise<number> {
    const [row] = await this.app
      .get(DataSource)
      .query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`);
    return Number(row!.n);
  }

  rows<T>(query: string, values: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query(query, values) as Promise<T[]>;
  }
}

/** A CSV of rows, with every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}
