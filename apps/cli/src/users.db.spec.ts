import { Passwords } from '#identity';
import { loadConfig } from '#kernel/config';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/harness/database.mjs';
import { appointAdministrator } from './administrator.js';
import { CliModule } from './cli.module.js';
import { migrate } from './migrate.js';
import { changeRoles, createUser, disableUser, enableUser, listUsers, resetPassword } from './users.js';

describe('Accounts from the command line', () => {
  const before = { ...process.env };
  const email = 'li@example.com';
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let app: INestApplicationContext;

  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(process.env, database.env, { REDIS_PREFIX: database.name, LOG_LEVEL: 'silent' });
    await migrate();
    app = await NestFactory.createApplicationContext(CliModule.with(loadConfig()), { logger: false });
  });
  afterAll(async () => {
    await app?.close();
    process.env = before;
    await database?.drop();
  });

  const opens = async (password: string) => {
    const [row] = (await app
      .get(DataSource)
      .query('SELECT password_hash AS hash FROM user_account WHERE email = ?', [email])) as { hash: string }[];
    return app.get(Passwords).matches(row!.hash, password);
  };
  const listed = async (text?: string) => {
    const lines: string[] = [];
    await listUsers(app, { text }, (line) => lines.push(line));
    return lines;
  };

  it('are made with a random password that is told once, or with the one in the environment', async () => {
    const { text } = await createUser(app, { email, name: '李四', roles: ['broker'] });
    const [, password] = /the password is (\S+) \(told this once/.exec(text)!;
    expect(await opens(password!)).toBe(true);
    await expect(createUser(app, { email, name: '李四', roles: [] })).rejects.toThrow('has an account already');
    await expect(createUser(app, { email: 'x@example.com', name: '王五', roles: ['KING'] })).rejects.toThrow(
      'There is no role "KING"',
    );
    process.env['KECHUANG_PASSWORD'] = 'Kechuang2026!';
    await expect(createUser(app, { email: 'x@example.com', name: '王五', roles: [] })).rejects.toThrow('of the demo');
    process.env['KECHUANG_PASSWORD'] = 'Given-by-hand-7';
    expect((await resetPassword(app, email)).text).not.toContain('Given-by-hand-7');
    expect(await opens('Given-by-hand-7')).toBe(true);
    delete process.env['KECHUANG_PASSWORD'];
    expect(await listed()).toEqual([`${email}  李四  BROKER`]);
  });

  it('are shut and opened, and it is said when nothing was changed', async () => {
    expect(await disableUser(app, email)).toMatchObject({ done: true });
    expect(await disableUser(app, email)).toMatchObject({
      done: false,
      text: expect.stringContaining('Nothing was changed'),
    });
    expect(await listed('li@')).toEqual([expect.stringMatching(/ {2}disabled since \d{4}-/)]);
    expect((await resetPassword(app, email)).text).toContain('still disabled');
    expect(await appointAdministrator(app, { email })).toMatchObject({
      done: true,
      text: expect.stringContaining('still disabled'),
    });
    expect(await enableUser(app, email)).toMatchObject({ done: true });
    expect(await enableUser(app, email)).toMatchObject({ done: false });
    await expect(disableUser(app, 'nobody@example.com')).rejects.toThrow('Nobody has the address');
    await expect(disableUser(app, email)).rejects.toMatchObject({ problems: [{ code: 'identity.disable.lastAdmin' }] });
  });

  it('are given and lose roles', async () => {
    expect(await changeRoles(app, email, {})).toMatchObject({
      done: true,
      text: expect.stringMatching(/BROKER, ADMIN\.$/),
    });
    expect(await changeRoles(app, email, { grant: ['GOVERNMENT'], revoke: ['BROKER'] })).toMatchObject({
      done: true,
      text: expect.stringMatching(/ADMIN, GOVERNMENT\.$/),
    });
    expect(await changeRoles(app, email, { grant: ['GOVERNMENT'] })).toMatchObject({ done: false });
  });
});
