import { Passwords, Role, Users, createDemoUser } from '#identity';
import { AuditLog } from '#kernel/access';
import { InstallationMark, createDataSource } from '#kernel/database';
import { FixedClock } from '#kernel/values';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/harness/database.mjs';
import { DEMO_PASSWORD } from '../../demo/identity/people.js';
import * as demo from '../../demo/index.js';
import { schema } from '../../features.js';
import { appointAdministrator } from './administrator.js';
import { withServices } from './context.js';
import { prepareFor } from './installation.js';
import { migrate } from './migrate.js';
import { seedDemo } from './seed.js';

const PASSWORD = 'a good long sentence';

/** Who is let into which database, and what the command line says it did. */
describe('A database for the demo and one for real work', () => {
  const before = { ...process.env };
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let source: DataSource;
  let said: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(process.env, database.env);
    await migrate();
    source = await createDataSource(database.env['DATABASE_ADMIN_URL']!, schema, { DATABASE_POOL: 2 }).initialize();
  });
  afterAll(async () => {
    process.env = before;
    await source?.destroy();
    await database?.drop();
  });
  beforeEach(async () => {
    process.env['KECHUANG_PASSWORD'] = '';
    said = [];
    for (const table of ['user_account', 'installation', 'demo_part', 'audit_entry'])
      await source.query(`DELETE FROM ${table}`);
  });

  const clock = new FixedClock(new Date());
  const inServices = <T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> => withServices(work, clock);
  const seedBase = () => inServices((app) => seedDemo(app, demo, { baseOnly: true, clock }));
  const prepare = (kind: string, disableDemoAccounts = false) =>
    inServices((app) => prepareFor(app, kind, { disableDemoAccounts }, (text) => said.push(text)));
  const people = () => inServices((app) => app.get(Users).count());
  const kind = () => inServices((app) => app.get(InstallationMark).kind());
  const person = (email: string, roles: Role[] = [Role.BROKER], password = PASSWORD) =>
    inServices((app) => createDemoUser(app, { name: '张三', email, password, roles }));
  const admin = (email: string, name?: string) => inServices((app) => appointAdministrator(app, { email, name }));
  const account = (email: string) =>
    inServices(async (app) => {
      const user = await app.get(Users).byEmail(email);
      const [row] = (await app
        .get(DataSource)
        .query('SELECT password_hash AS hash FROM user_account WHERE email = ?', [email])) as { hash: string }[];
      return { ...user!, opens: (password: string) => app.get(Passwords).matches(row!.hash, password) };
    });

  it('seeding an empty database marks it as demo, and it can be seeded again', async () => {
    await seedBase();
    const seeded = await people();
    expect(seeded).toBeGreaterThan(10);
    expect(await kind()).toBe('DEMO');
    await seedBase();
    await prepare('demo');
    expect(await people()).toBe(seeded);
  });

  it('seeds neither a database with people of its own nor one that is marked as production', async () => {
    await person('real@example.com');
    await expect(seedBase()).rejects.toThrow(/has 1 accounts and is not marked as demo/);
    await prepare('production');
    await expect(seedBase()).rejects.toThrow(/marked as production/);
    await expect(prepare('demo')).rejects.toThrow(/marked as production/);
    expect(await people()).toBe(1);
    expect(await kind()).toBe('PRODUCTION');
  });

  it('a demo is not taken as production, unless its accounts are to be shut', async () => {
    await seedBase();
    await expect(prepare('production')).rejects.toThrow(/marked as demo[\s\S]*--disable-demo-accounts/);
    expect(await kind()).toBe('DEMO');
    await prepare('production', true);
    const shut = await account('admin@demo.test');
    expect(shut.roles).toEqual([]);
    expect(await shut.opens(DEMO_PASSWORD)).toBe(false);
    expect(said.join('\n')).toMatch(/Shut.*admin@demo\.test[\s\S]*marked as production; it has 0 administrators/);
    await prepare('production');
  });

  it('takes no production beside an account of the demo whose password nobody changed', async () => {
    await prepare('production');
    await person('admin@demo.test', [Role.ADMIN], DEMO_PASSWORD);
    const brokerId = await person('broker@demo.test', [Role.BROKER], DEMO_PASSWORD);
    // As changing a password writes it.
    await inServices((app) =>
      app.get(AuditLog).write(app.get(DataSource).manager, {
        actor: 'system',
        action: 'user.password.changed',
        subjectKind: 'user',
        subjectId: brokerId,
      }),
    );
    await expect(prepare('production')).rejects.toThrow(/everybody knows: admin@demo\.test\. /);
    await prepare('production', true);
    expect((await account('admin@demo.test')).roles).toEqual([]);
    expect((await account('broker@demo.test')).roles).toEqual([Role.BROKER]);
  });

  it('a demo that is older than the mark is known as one', async () => {
    await seedBase();
    await source.query(
      "DELETE FROM schema_migration WHERE name IN ('InstallationMark1796058600000', 'DemoRecognised1796058600001')",
    );
    await source.query('DROP TABLE installation');
    await migrate();
    expect(await kind()).toBe('DEMO');
  });

  it('makes an account that exists an administrator and says what it left alone', async () => {
    await person('real@example.com');
    process.env['KECHUANG_PASSWORD'] = 'another good sentence';
    expect(await admin(' Real@example.com ', '李四')).toEqual({
      done: true,
      text: 'real@example.com (张三) existed and was granted the role ADMIN beside BROKER; password unchanged, name still 张三.',
    });
    const granted = await account('real@example.com');
    expect(granted).toMatchObject({ name: '张三', roles: [Role.BROKER, Role.ADMIN] });
    expect(await granted.opens(PASSWORD)).toBe(true);
    expect(await admin('real@example.com')).toEqual({
      done: false,
      text: 'Nothing was changed: real@example.com (张三) is an administrator already; password unchanged.',
    });
  });

  it('creates an administrator with a name and a good password only', async () => {
    await expect(admin('new@example.com')).rejects.toThrow(/give a name/);
    await expect(admin('new@example.com', '李四')).rejects.toThrow(/KECHUANG_PASSWORD/);
    for (const [email, password] of [
      ['new@example.com', 'short'],
      ['new@example.com', DEMO_PASSWORD],
      ['no address', PASSWORD],
    ] as const) {
      process.env['KECHUANG_PASSWORD'] = password;
      await expect(admin(email, '李四')).rejects.toThrow();
    }
    expect(await people()).toBe(0);
    process.env['KECHUANG_PASSWORD'] = PASSWORD;
    expect(await admin('New@example.com', '李四')).toEqual({
      done: true,
      text: 'new@example.com (李四) was created with the roles ADMIN, BROKER.',
    });
    expect(await (await account('new@example.com')).opens(PASSWORD)).toBe(true);
    const audited = await inServices(
      (app) =>
        app.get(DataSource).query("SELECT detail FROM audit_entry WHERE action = 'user.role.granted'") as Promise<
          { detail: string }[]
        >,
    );
    expect(audited.map(({ detail }) => detail).sort()).toEqual(['ADMIN', 'BROKER']);
  });
});
