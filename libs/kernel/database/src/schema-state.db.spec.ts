import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TestPlatform } from '../../jobs/testing/platform.js';
import { createDataSource } from './index.js';

describe('A process on tables of another version', () => {
  let world: TestPlatform;
  let admin: DataSource;

  beforeAll(async () => {
    world = await TestPlatform.create();
    admin = await createDataSource(
      world.config.values.DATABASE_URL,
      { entities: [], migrations: [] },
      { DATABASE_POOL: 2 },
    ).initialize();
  });
  afterAll(async () => {
    await admin.destroy();
    await world.end();
  });
  afterEach(async () => {
    await admin.query("DELETE FROM schema_migration WHERE name = 'Unheard1999999999999'");
  });

  it('starts on its own', async () => {
    await world.stop(await world.start());
  });

  it('does not start on newer ones', async () => {
    await admin.query("INSERT INTO schema_migration (timestamp, name) VALUES (1999999999999, 'Unheard1999999999999')");
    await expect(world.start()).rejects.toThrow(
      /^The database is newer than this version \d.*1 migrations that this code does not know \(Unheard1999999999999\)/,
    );
  });

  it('does not start on older ones', async () => {
    await admin.query("UPDATE schema_migration SET name = CONCAT('-', name) WHERE name LIKE 'LastBackup%'");
    await admin.query('CREATE TABLE kept AS SELECT * FROM schema_migration WHERE name LIKE ?', ['-LastBackup%']);
    await admin.query("DELETE FROM schema_migration WHERE name LIKE '-LastBackup%'");
    await expect(world.start()).rejects.toThrow(
      /^The database is older than this version \d.*1 migrations are missing \(LastBackup\d+\).*npm run cli -- migrate/,
    );
    await admin.query('INSERT INTO schema_migration (timestamp, name) SELECT timestamp, SUBSTR(name, 2) FROM kept');
  });

  it('does not start on none', async () => {
    await admin.query('RENAME TABLE schema_migration TO schema_migration_away');
    await expect(world.start()).rejects.toThrow(/^The database has no tables that this account may read/);
    await admin.query('RENAME TABLE schema_migration_away TO schema_migration');
  });
});
