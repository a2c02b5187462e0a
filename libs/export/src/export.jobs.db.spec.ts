import { IdentityModule, Role, createDemoUser, feature as identityFeature } from '#identity';
import { AccessModule, accessSchema, type Viewer } from '#kernel/access';
import { newId } from '#kernel/values';
import { WorkflowModule, workflowSchema } from '#kernel/workflow';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { TestPlatform, eventually, impatient } from '../../kernel/jobs/testing/platform.js';
import { viewOf } from './export.resolver.js';
import { ExportService } from './export.service.js';
import { ExportModule, ExportTables, defineExport, feature as exportFeature, tableColumns } from './index.js';

const TOOLS = defineExport({
  kind: 'TOOLS',
  label: { zh: '工具', en: 'Tools' },
  order: 10,
  allowed: [Role.BROKER],
  yearHint: { zh: '按购置年度。', en: 'By the year of purchase.' },
});
const columnsOf = tableColumns([
  ['名称', 'Name'],
  ['购置', 'Bought in', 'number'],
]);
const BOUGHT = [
  { name: '扳手', year: 2024 },
  { name: '锤子', year: 2025 },
];

/** As a feature brings its table. */
@Injectable()
class ToolsExport {
  constructor(tables: ExportTables) {
    tables.register(TOOLS, ({ locale }, year) => ({
      columns: columnsOf(locale),
      async *portions() {
        const rows = BOUGHT.filter((tool) => year === null || tool.year === year).map(({ name, year }) => [name, year]);
        yield { rows, done: rows.length, total: rows.length };
      },
      closing: async () => ({ sheet: { name: '合计', columns: [], rows: [] }, lines: [['合计', null]] }),
    }));
  }
}

@Module({ imports: [ExportModule], providers: [ToolsExport] })
class ToolsModule {}

describe('A table that a feature brings', () => {
  let world: TestPlatform;
  let app: INestApplicationContext;
  let broker: Viewer;
  let files: string;
  let place: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'export-'));
    place = join(files, 'exports');
    world = await TestPlatform.create([accessSchema, workflowSchema, identityFeature, exportFeature], {
      FILES_DIR: files,
    });
    app = await world.start({
      runner: impatient,
      imports: [AccessModule, WorkflowModule, IdentityModule, ToolsModule, exportFeature.jobs],
    });
    const person = { name: '李经理', email: `${newId()}@example.com`, password: 'Kechuang2026!', roles: [Role.BROKER] };
    const userId = await createDemoUser(app, person);
    broker = { userId, sessionId: newId(), name: person.name, roles: person.roles, locale: 'zh' };
  });
  afterAll(async () => {
    await world.end();
    await rm(files, { recursive: true, force: true });
  });

  const ask = (year: number | null = null, viewer = broker) =>
    app.get(ExportService).request(viewer, { kind: 'TOOLS', format: 'CSV', year, clientMutationId: newId() });
  const reaches = async (id: string, state: string) => {
    const find = async () => (await app.get(ExportService).list(broker)).find((run) => run.id === id)!;
    await eventually(async () => (await find()).state === state, `the export is ${state}`);
    return viewOf(await find(), TOOLS.label, broker);
  };
  const textOf = ({ id }: { id: string }) => readFile(join(place, id), 'utf8');

  it('an exported table is shown as failed as soon as the last attempt failed, with a sentence; asked for again it is made', async () => {
    // A file where the directory should be: nothing can be written.
    await writeFile(place, '');
    const failed = await reaches((await ask()).id, 'FAILED');
    expect([failed.failure, failed.url]).toEqual([
      '生成时出错，多次重试仍未成功。可以重试；再次失败请联系管理员。',
      null,
    ]);
    expect(
      await app.get(DataSource).query('SELECT attempts, state FROM event_delivery WHERE handler = ?', ['export-make']),
    ).toEqual([{ attempts: 5, state: 'FAILED' }]);

    await rm(place);
    await mkdir(place);
    const made = await reaches((await ask()).id, 'DONE');
    expect([made.failure, made.url, made.kindLabel]).toEqual([null, `/exports/files/${made.id}`, '工具']);
    expect(await textOf(made)).toBe('\uFEFF名称,购置\r\n扳手,2024\r\n锤子,2025\r\n合计,\r\n');
  });

  it('an exported table is cut to a year, and its file is named by its label', async () => {
    const made = await reaches((await ask(2025)).id, 'DONE');
    expect(await textOf(made)).toBe('\uFEFF名称,购置\r\n锤子,2025\r\n合计,\r\n');
    const { name, file } = await app.get(ExportService).fetch(broker, made.id);
    await file.close();
    expect(name).toMatch(/^工具-2025-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('an exported table is for those whom it allows, to ask for and to fetch', async () => {
    const government = { ...broker, roles: [Role.GOVERNMENT] };
    await expect(ask(null, government)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const made = await reaches((await ask()).id, 'DONE');
    await expect(app.get(ExportService).fetch(government, made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.get(ExportService).fetch({ ...broker, userId: newId() }, made.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
