import { attachmentColumns } from '#attachment';
import { createDataSource, Retention } from '#kernel/database';
import { RetentionNight } from '#kernel/jobs';
import { newId } from '#kernel/values';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { freshDatabase } from '../../../test/harness/database.mjs';
import { schema } from '../../features.js';
import { withServices } from './context.js';
import { appendOnlyTables, migrate } from './migrate.js';
import { thinAppendOnly } from './retention.js';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

/** What only grows is thinned by its policies, in a whole platform's database. */
describe('Retention', () => {
  const before = { ...process.env };
  const files = mkdtempSync(join(tmpdir(), 'kc-retention-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let admin: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(process.env, database.env, { FILES_DIR: files, REDIS_PREFIX: database.name, LOG_LEVEL: 'silent' });
    await migrate();
    admin = await createDataSource(process.env['DATABASE_ADMIN_URL']!, schema, { DATABASE_POOL: 2 }).initialize();
  });
  afterAll(async () => {
    await admin?.destroy();
    process.env = before;
    await database?.drop();
    rmSync(files, { recursive: true, force: true });
  });

  const insert = (table: string, row: Record<string, unknown>) =>
    admin.query(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      Object.values(row),
    );
  const ids = async (table: string, column = 'id') =>
    ((await admin.query(`SELECT ${column} AS id FROM ${table}`)) as { id: string }[]).map(({ id }) => id).sort();
  const night = () =>
    withServices(async (app) => {
      const job = new RetentionNight(
        app.get(Retention),
        {
          info: () => undefined,
          error: (detail: unknown) => {
            throw detail;
          },
        } as never,
        { register: () => undefined } as never,
      );
      await job.thinAll();
    });

  it('has one policy per table that the application may thin, and none over ledger or history', async () => {
    await withServices(async (app) => {
      const retention = app.get(Retention);
      const appendOnly = appendOnlyTables(admin);
      expect(
        retention
          .all('worker')
          .map(({ table }) => table)
          .sort(),
      ).toEqual(['attachment', 'client_mutation', 'notification', 'outbox_event', 'timer']);
      expect(retention.all('worker').filter(({ table }) => appendOnly.has(table))).toEqual([]);
      expect(retention.all('operator').map(({ table }) => table)).toEqual(['audit_entry', 'named_look', 'named_grant']);
      expect(() =>
        retention.register({ table: 'timer', setting: 'RETENTION_TIMER_DAYS', by: 'worker', past: '1' }),
      ).toThrow('two retention policies for "timer"');
    });
  });

  it('knows every column that holds a file', () => {
    const holding = getMetadataArgsStorage()
      .columns.filter(
        ({ options, propertyName }) =>
          Number(options.length) === 36 && /^(attachment|scan|evidence|document|paper|file)\w*Id$/.test(propertyName),
      )
      .map(({ target, propertyName }) => {
        const { tableName } = admin.getMetadata(target);
        return `${tableName}.${admin.getMetadata(target).findColumnWithPropertyName(propertyName)!.databaseName}`;
      })
      .filter((column) => column !== 'attachment_link.attachment_id');
    expect(
      attachmentColumns()
        .map(({ table, column }) => `${table}.${column}`)
        .sort(),
    ).toEqual(holding.sort());
  });

  it('removes events that every handler is done with, with their deliveries, and no other', async () => {
    const event = async (age: number, states: readonly string[], relayed = true) => {
      const id = newId();
      await insert('outbox_event', {
        id,
        type: 'thing.happened',
        subject_id: 'x',
        payload: '{}',
        created_at: ago(age),
        relayed_at: relayed ? ago(age) : null,
      });
      for (const [index, state] of states.entries())
        await insert('event_delivery', { event_id: id, handler: `handler-${index}`, state, enqueued_at: ago(age) });
      return id;
    };
    const gone = [await event(91, ['DONE', 'DONE']), await event(200, [])];
    const kept = [
      await event(89, ['DONE']),
      await event(91, ['DONE', 'PENDING']),
      await event(400, ['FAILED']),
      await event(91, [], false),
    ].sort();
    await night();
    expect(await ids('outbox_event')).toEqual(kept);
    expect((await ids('event_delivery', 'event_id')).filter((id) => gone.includes(id))).toEqual([]);
  });

  it('removes many rows in small batches', async () => {
    const rows = Array.from(
      { length: 1_203 },
      (_, index) => `('${newId()}', 'op', 'm-${index}', '${newId()}', '2020-01-01')`,
    );
    await admin.query(
      `INSERT INTO client_mutation (user_id, operation, client_mutation_id, result_id, created_at) VALUES ${rows.join(',')}`,
    );
    const young = newId();
    await insert('client_mutation', {
      user_id: young,
      operation: 'op',
      client_mutation_id: 'm',
      result_id: newId(),
      created_at: ago(29),
    });
    await night();
    expect(await ids('client_mutation', 'user_id')).toEqual([young]);
  });

  it('removes timers that are over and notices that are old', async () => {
    const timer = async (row: Record<string, unknown>) => {
      const id = newId();
      await insert('timer', { id, kind: 'thing.due', subject_id: id, due_at: ago(100), payload: '{}', ...row });
      return id;
    };
    await timer({ fired_at: ago(91) });
    await timer({ cancelled_at: ago(91) });
    const kept = [await timer({ pending: 1 }), await timer({ fired_at: ago(89) })].sort();
    const notice = async (age: number) => {
      const id = newId();
      await insert('notification', {
        id,
        event_id: newId(),
        user_id: newId(),
        channel: 'IN_APP',
        kind: 'k',
        title: 't',
        body: 'b',
        created_at: ago(age),
      });
      return id;
    };
    await notice(366);
    const young = await notice(364);
    await night();
    expect(await ids('timer')).toEqual(kept);
    expect(await ids('notification')).toEqual([young]);
  });

  it('removes files that were never put to a record, but not while they are backed up', async () => {
    const upload = async (age: number) => {
      const id = newId();
      const path = join(files, id.slice(-2), id);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'content');
      await insert('attachment', {
        id,
        name: 'a.pdf',
        size: 7,
        media_type: 'application/pdf',
        sha256: '0'.repeat(64),
        uploaded_by: newId(),
        created_at: ago(age),
      });
      return { id, path };
    };
    const [forgotten, young, linked, imported] = [
      await upload(31),
      await upload(29),
      await upload(400),
      await upload(400),
    ];
    await insert('attachment_link', { attachment_id: linked.id, kind: 'contract', subject_id: newId() });
    const columns = (await admin.query('SHOW COLUMNS FROM import_run')) as {
      Field: string;
      Null: string;
      Type: string;
      Default: string | null;
    }[];
    await insert(
      'import_run',
      Object.fromEntries(
        columns
          .filter(({ Null, Default }) => Null === 'NO' && Default === null)
          .map(({ Field, Type }) => [
            Field,
            Field === 'attachment_id'
              ? imported.id
              : Field === 'id'
                ? newId()
                : /datetime/.test(Type)
                  ? ago(400)
                  : /int/.test(Type)
                    ? 0
                    : '[]',
          ]),
      ),
    );
    const runner = admin.createQueryRunner();
    await runner.query("SELECT GET_LOCK(CONCAT(DATABASE(), '.files'), 0)");
    await night();
    expect(existsSync(forgotten.path)).toBe(true);
    await runner.query("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.files'))");
    await runner.release();
    await night();
    expect(await ids('attachment')).toEqual([young.id, linked.id, imported.id].sort());
    expect([forgotten, young, linked, imported].map(({ path }) => existsSync(path))).toEqual([false, true, true, true]);
  });

  it('leaves what proves something to the operator, who thins the log of deeds and keeps that it was done', async () => {
    const deed = async (age: number) =>
      insert('audit_entry', {
        id: newId(),
        at: ago(age),
        action: 'thing.done',
        subject_kind: 'thing',
        subject_id: newId(),
        detail: '',
      });
    await deed(3 * 366);
    await deed(3 * 365 - 10);
    const actions = async () =>
      ((await admin.query('SELECT action FROM audit_entry ORDER BY at')) as { action: string }[]).map(
        ({ action }) => action,
      );
    await night();
    expect(await actions()).toHaveLength(2);
    const said: string[] = [];
    await withServices((app) => thinAppendOnly(app, true, (text) => said.push(text)));
    expect(said[0]).toMatch(
      /^audit_entry: 1 rows from before \d{4}-\d\d-\d\d would go \(RETENTION_AUDIT_MONTHS=36\)\.$/,
    );
    expect(await actions()).toHaveLength(2);
    await withServices((app) => thinAppendOnly(app, false, () => undefined));
    expect(await actions()).toEqual(['thing.done', 'retention.thinned']);
  });
});
