import type { Viewer } from '#kernel/access';
import { Config } from '#kernel/config';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Office } from '../../contract/testing/office.js';
import { eventually, impatient } from '../../kernel/jobs/testing/world.js';
import { viewOf } from './export.resolver.js';
import { ExportService } from './export.service.js';
import { feature as exportFeature } from './index.js';

describe('An export that cannot be made', () => {
  let office: Office;
  let broker: Viewer;
  let place: string;

  beforeAll(async () => {
    office = await Office.open({
      runner: impatient,
      imports: [exportFeature.core, exportFeature.jobs],
      schemas: [exportFeature],
    });
    broker = await office.broker('李经理');
    place = join(office.app.get(Config).values.FILES_DIR, 'exports');
  });
  afterAll(() => office.close());

  const ask = () =>
    office.app.get(ExportService).request(broker, { kind: 'LEDGER', format: 'CSV', clientMutationId: newId() });
  const reaches = async (id: string, state: string) => {
    const find = async () => (await office.app.get(ExportService).list(broker)).find((run) => run.id === id)!;
    await eventually(async () => (await find()).state === state, `the export is ${state}`);
    return viewOf(await find(), broker);
  };

  it('is shown as failed as soon as the last attempt failed, with a sentence; asked for again it is made', async () => {
    // A file where the directory should be: nothing can be written.
    await writeFile(place, '');
    const failed = await reaches((await ask()).id, 'FAILED');
    expect([failed.failure, failed.url]).toEqual([
      '生成时出错，多次重试仍未成功。可以重试；再次失败请联系管理员。',
      null,
    ]);
    expect(await office.sql('SELECT attempts, state FROM event_delivery WHERE handler = ?', ['export-make'])).toEqual([
      { attempts: 5, state: 'FAILED' },
    ]);

    await rm(place);
    await mkdir(place);
    const made = await reaches((await ask()).id, 'DONE');
    expect([made.failure, made.url]).toEqual([null, `/exports/files/${made.id}`]);
    expect((await readFile(join(place, made.id), 'utf8')).slice(0, 6)).toBe('\uFEFF年度,序号'.slice(0, 6));
  });
});
