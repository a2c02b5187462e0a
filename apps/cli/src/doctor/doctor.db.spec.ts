import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../../../../test/harness/database.mjs';
import { migrate } from '../migrate.js';
import { examine } from './doctor.js';

/** On real servers: each thing that is broken is named, with what to do, and nothing else. */
describe('The doctor', () => {
  const before = { ...process.env };
  const files = mkdtempSync(join(tmpdir(), 'kc-doctor-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let admin: Connection;
  let said: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    const mark = database.name;
    Object.assign(process.env, database.env, {
      FILES_DIR: files,
      REDIS_PREFIX: mark,
      INDEX_PREFIX: `${mark}_`,
      LOG_LEVEL: 'silent',
    });
    await migrate();
    admin = await createConnection(process.env['DATABASE_ADMIN_URL']!);
  });
  afterAll(async () => {
    await admin?.end();
    process.env = before;
    await database?.drop();
    rmSync(files, { recursive: true, force: true });
  });
  beforeEach(() => {
    said = [];
  });

  const examined = () => examine('en', (text) => said.push(text));
  const line = (name: string) => said.find((text) => text.slice(2).startsWith(`${name}: `));

  it('names what is in order and what is not', async () => {
    // No mail relay and no search index: two things are wrong in a database that was only migrated.
    expect(await examined()).toBe(1);
    expect(line('settings')).toBe('✓ settings: usable');
    expect(line('database')).toMatch(/^✓ database: MariaDB 1[0-9.]+$/);
    expect(line('tables')).toMatch(/^✓ tables: as version \d/);
    expect(line("rights of the application's account")).toMatch(/^✓/);
    expect(line('clock')).toBe("✓ clock: within 2 s of the database's");
    expect(line('Redis')).toMatch(/^✓ Redis: \d/);
    expect(line('Meilisearch')).toMatch(/^✓ Meilisearch: 1\.21\./);
    expect(line('mail')).toBe('✗ mail: SMTP_URL is not set: no mail is sent → set SMTP_URL to your mail relay');
    expect(line('keys')).toMatch(/^✓ keys: the ledger is empty/);
    expect(line('jobs')).toBe('✓ jobs: none failed; 0 under way');
    expect(line('backup')).toMatch(/^! backup: there has never been one → /);
    expect(said.at(-1)).toMatch(/things need to be put right\.$/);
  });

  it('a right too many over what proves something, a right too few', async () => {
    await admin.query(`GRANT DELETE ON \`${database.name}\`.ledger_entry TO '${database.name}'@'%'`);
    await examined();
    expect(line("rights of the application's account")).toMatch(
      /^✗ .*it may do too much: DELETE ledger_entry → take them back/,
    );
    await admin.query(`REVOKE DELETE ON \`${database.name}\`.ledger_entry FROM '${database.name}'@'%'`);
    await admin.query(`REVOKE INSERT ON \`${database.name}\`.ledger_entry FROM '${database.name}'@'%'`);
    said = [];
    await examined();
    expect(line("rights of the application's account")).toMatch(
      /^✗ .*it lacks rights: INSERT ledger_entry → run npm run cli -- migrate/,
    );
    await migrate();
  });

  it('failed jobs, an old backup of a production database, tables of another version', async () => {
    await admin.query(
      "INSERT INTO outbox_event (id, type, subject_id, payload, created_at, relayed_at) VALUES ('e', 'a.b', 'x', '{}', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))",
    );
    await admin.query("INSERT INTO event_delivery (event_id, handler, state) VALUES ('e', 'h', 'FAILED')");
    await admin.query("INSERT INTO installation (id, kind, marked_at) VALUES (1, 'PRODUCTION', UTC_TIMESTAMP(3))");
    await admin.query(
      "INSERT INTO last_backup (id, taken_at, place, bytes) VALUES (1, UTC_TIMESTAMP(3) - INTERVAL 30 HOUR, '/backups/b', 1)",
    );
    await examined();
    expect(line('jobs')).toMatch(/^✗ jobs: 1 failed → /);
    expect(line('backup')).toMatch(/^✗ backup: the last one is 30 hours old \(\/backups\/b\); more than 26 → /);
    await admin.query("INSERT INTO schema_migration (timestamp, name) VALUES (1, 'Unheard1')");
    said = [];
    expect(await examined()).toBe(1);
    expect(line('tables')).toMatch(/^✗ tables: newer than version .*: 1 migrations are unknown → /);
    expect(line('keys')).toMatch(/^\? keys: could not look: The database is newer/);
    await admin.query("DELETE FROM schema_migration WHERE name = 'Unheard1'");
  });

  it('a server that is away, a setting that is missing', async () => {
    const { REDIS_URL, LEDGER_KEY } = process.env;
    process.env['REDIS_URL'] = 'redis://127.0.0.1:1';
    expect(await examined()).toBe(1);
    expect(line('Redis')).toMatch(/^✗ Redis: does not answer: .* → start Redis/);
    process.env['REDIS_URL'] = REDIS_URL;
    delete process.env['LEDGER_KEY'];
    said = [];
    expect(await examined()).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^✗ settings: .*LEDGER_KEY: is missing.* → correct them/)]);
    process.env['LEDGER_KEY'] = LEDGER_KEY;
  });
});
