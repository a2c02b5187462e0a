import { Sessions } from '#kernel/access';
import { addDays } from '#kernel/values';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Browser, HttpPlatform } from '../testing/http-platform.js';
import { Attempts, Role, Users, createDemoUser } from './index.js';

const PASSWORD = 'Kechuang2026!';
const WHO = '{ viewer { user { name email roles } permissions } }';

describe('Accounts and sessions', () => {
  let site: HttpPlatform;
  let email: string;
  let userId: string;
  let browser: Browser;
  let visits = 0;

  const person = (roles: readonly Role[], address = `${randomBytes(6).toString('hex')}@example.com`) =>
    createDemoUser(site.app, { name: '张三', email: address, password: PASSWORD, roles });
  const sessions = () =>
    site.app.get(DataSource).query('SELECT * FROM user_session WHERE user_id = ? ORDER BY id', [userId]) as Promise<
      Record<string, unknown>[]
    >;
  const headersOf = (of: Browser) => ({
    cookie: [...of.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  });

  beforeAll(async () => {
    site = await HttpPlatform.open();
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    email = `${randomBytes(6).toString('hex')}@example.com`;
    userId = await person([Role.ENTERPRISE], email);
    browser = site.browser({ 'user-agent': `test ${(visits += 1)}` });
    site.world.clock.set(new Date());
    // Each story comes from its own address as far as the limit is concerned.
    await site.app.get(Attempts).forget('signIn', '127.0.0.1');
  });

  it('a visitor is nobody', async () => {
    expect((await browser.ask(WHO)).data).toEqual({ viewer: null });
    expect((await browser.ask('{ users { totalCount } }')).code).toBe('UNAUTHENTICATED');
    expect((await browser.ask('mutation { updateProfile(name: "x") { id } }')).code).toBe('UNAUTHENTICATED');
  });

  it('a person signs in under any spelling of the address, is known, and signs out', async () => {
    const { cookies } = await browser.signIn(` ${email.toUpperCase()} `, PASSWORD);
    expect(cookies.find((line) => line.startsWith('kc_session='))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/i);
    expect((await browser.ask(WHO)).data).toEqual({
      viewer: { user: { name: '张三', email, roles: ['ENTERPRISE'] }, permissions: [] },
    });
    const stolen = headersOf(browser);
    expect((await browser.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    expect((await browser.ask(WHO)).data).toEqual({ viewer: null });
    expect((await site.app.get(Sessions).accessOf(stolen)).viewer).toBeUndefined();
  });

  it('the database holds neither token nor password in the clear', async () => {
    await browser.signIn(email, PASSWORD);
    const kept = JSON.stringify([
      await sessions(),
      await site.app.get(DataSource).query('SELECT * FROM user_account WHERE id = ?', [userId]),
    ]);
    expect(kept).not.toContain(browser.cookies.get('kc_session'));
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain('$argon2id$');
  });

  it('each sign-in is a new session, and the one of that browser ends', async () => {
    await browser.signIn(email, PASSWORD);
    const first = browser.cookies.get('kc_session');
    await browser.signIn(email, PASSWORD);
    expect(browser.cookies.get('kc_session')).not.toBe(first);
    expect((await sessions()).map((row) => row['revoked_at'] !== null)).toEqual([true, false]);
  });

  it('a session ends without use, lives on with use, and is noted at most once a minute', async () => {
    await browser.signIn(email, PASSWORD);
    const start = site.world.clock.now();
    const viewerAfter = async (hours: number, more = {}) => {
      site.world.clock.set(new Date(start.getTime() + hours * 3_600_000));
      return (await site.app.get(Sessions).accessOf({ ...headersOf(browser), ...more })).viewer?.userId;
    };
    const lastUsed = async () => ((await sessions())[0]!['last_used_at'] as Date).getTime() - start.getTime();
    await viewerAfter(30 / 3_600);
    expect(await lastUsed()).toBe(0);
    expect(await viewerAfter(11)).toBe(userId);
    expect(await lastUsed()).toBe(11 * 3_600_000);
    // An open subscription asks by itself; that does not keep a session alive.
    expect(await viewerAfter(22, { upgrade: 'websocket' })).toBe(userId);
    expect(await viewerAfter(23.1)).toBeUndefined();
  });

  it('a session ends after a month, however busy', async () => {
    await browser.signIn(email, PASSWORD);
    const start = site.world.clock.now();
    const access = site.app.get(Sessions);
    for (let hours = 0; hours < 30 * 24; hours += 11) {
      site.world.clock.set(new Date(start.getTime() + hours * 3_600_000));
      expect((await access.accessOf(headersOf(browser))).viewer).toBeDefined();
    }
    site.world.clock.set(addDays(start, 30));
    expect((await access.accessOf(headersOf(browser))).viewer).toBeUndefined();
  });

  it('an account remembers when the visit before this one ended', async () => {
    const users = site.app.get(Users);
    await browser.signIn(email, PASSWORD);
    expect((await users.get(userId)).lastVisitAt).toBeNull();
    const first = site.world.clock.now();
    site.world.clock.set(addDays(first, 3));
    await browser.signIn(email, PASSWORD);
    expect((await users.get(userId)).lastVisitAt).toEqual(first);
  });

  it('unknown address and wrong password read the same', async () => {
    const wrong = await browser.signIn(email, 'not the password');
    const unknown = await browser.signIn(`nobody-${email}`, PASSWORD);
    expect(wrong.problems).toEqual([{ code: 'identity.signIn.failed', message: '邮箱或密码不正确。' }]);
    expect(unknown.problems).toEqual(wrong.problems);
  });

  it('after five wrong passwords one waits, known or not, even with the right one; nobody else does', async () => {
    for (const address of [email, `nobody-${email}`]) {
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect((await browser.signIn(address, 'wrong password')).problems[0]?.code).toBe('identity.signIn.failed');
      const early = await browser.signIn(address, PASSWORD);
      expect(early.code).toBe('RATE_LIMITED');
      expect(early.problems).toEqual([{ code: 'identity.signIn.wait', message: '密码多次不正确，请 2 秒后再试。' }]);
    }
    const other = `other-${email}`;
    await person([Role.ENTERPRISE], other);
    expect((await browser.signIn(other, PASSWORD)).code).toBeUndefined();
  });

  it('guesses sent all at once are counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => site.browser().signIn(email, 'wrong password')));
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(7);
  });

  it('a right password forgets the failures before it', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await browser.signIn(email, 'wrong password');
      expect((await browser.signIn(email, PASSWORD)).code).toBeUndefined();
    }
  });

  it('one network address cannot go on guessing without end', async () => {
    const attempts = site.app.get(Attempts);
    await Promise.all(Array.from({ length: 300 }, () => attempts.count('signIn', '127.0.0.1')));
    const refused = await browser.signIn(email, PASSWORD);
    expect(refused.code).toBe('RATE_LIMITED');
    expect(refused.problems[0]?.message).toMatch(/^操作过于频繁，请 \d+ 秒后再试。$/);
  });

  it('a new password ends the other sessions and keeps this one', async () => {
    const phone = site.browser();
    await phone.signIn(email, PASSWORD);
    await browser.signIn(email, PASSWORD);
    const change = (current: string, next: string) =>
      browser.ask('mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }', {
        current,
        next,
      });
    const refused = await change('not it at all', 'short');
    expect(refused.problems.map(({ field, code }) => [field, code])).toEqual([
      ['next', 'identity.password.short'],
      ['current', 'identity.password.wrong'],
    ]);
    expect((await change(PASSWORD, PASSWORD)).problems[0]?.code).toBe('identity.password.same');
    expect((await change(PASSWORD, 'a much better one')).data).toEqual({ changePassword: true });
    expect((await phone.ask(WHO)).data).toEqual({ viewer: null });
    expect((await browser.ask(WHO)).data).not.toEqual({ viewer: null });
    expect((await phone.signIn(email, PASSWORD)).problems[0]?.code).toBe('identity.signIn.failed');
    expect((await phone.signIn(email, 'a much better one')).code).toBeUndefined();
  });

  it('people change their own settings, and the language follows', async () => {
    await browser.signIn(email, PASSWORD);
    const update =
      'mutation { updateProfile(name: "李四", phone: "0598-8000000", locale: en, recommendations: false) { name phone locale emailNotices recommendations } }';
    expect((await browser.ask(update)).data).toEqual({
      updateProfile: { name: '李四', phone: '0598-8000000', locale: 'en', emailNotices: true, recommendations: false },
    });
    const wrong = await browser.ask('mutation { updateProfile(name: " ", phone: "call me") { id } }');
    expect(wrong.problems).toEqual([
      { field: 'name', code: 'value.required', message: 'This is required.' },
      {
        field: 'phone',
        code: 'identity.phone.shape',
        message: 'This is not a phone number, such as 13800000000 or 0598-8000000.',
      },
    ]);
  });

  it('an administrator lists people, gives and takes roles, all of it kept; never their own', async () => {
    const admin = `admin-${email}`;
    const adminId = await person([Role.ADMIN], admin);
    await browser.signIn(email, PASSWORD);
    const office = site.browser();
    await office.signIn(admin, PASSWORD);
    const grant = 'mutation ($userId: ID!, $role: Role!) { grantRole(userId: $userId, role: $role) { roles } }';
    const revoke = 'mutation ($userId: ID!, $role: Role!) { revokeRole(userId: $userId, role: $role) { roles } }';

    expect((await browser.ask(grant, { userId, role: 'ADMIN' })).code).toBe('FORBIDDEN');
    expect((await office.ask(grant, { userId, role: 'BROKER' })).data).toEqual({
      grantRole: { roles: ['ENTERPRISE', 'BROKER'] },
    });
    expect((await office.ask(grant, { userId, role: 'BROKER' })).data).toEqual({
      grantRole: { roles: ['ENTERPRISE', 'BROKER'] },
    });
    expect((await browser.ask<{ viewer: { user: { roles: string[] } } }>(WHO)).data?.viewer.user.roles).toEqual([
      'ENTERPRISE',
      'BROKER',
    ]);
    expect((await office.ask(revoke, { userId, role: 'ENTERPRISE' })).data).toEqual({
      revokeRole: { roles: ['BROKER'] },
    });
    expect((await office.ask(revoke, { userId: adminId, role: 'ADMIN' })).problems[0]?.code).toBe(
      'identity.role.ownAdmin',
    );
    // The database would find the row by capitals, too; they are nobody's id.
    expect((await office.ask(revoke, { userId: adminId.toUpperCase(), role: 'ADMIN' })).code).toBe('NOT_FOUND');
    expect((await office.ask(grant, { userId: 'nobody', role: 'BROKER' })).code).toBe('NOT_FOUND');

    const audited = (await site.app
      .get(DataSource)
      .query('SELECT action, actor_id, detail FROM audit_entry WHERE subject_id = ? ORDER BY id', [
        userId,
      ])) as unknown[];
    expect(audited).toEqual([
      { action: 'user.role.granted', actor_id: adminId, detail: 'BROKER' },
      { action: 'user.role.revoked', actor_id: adminId, detail: 'ENTERPRISE' },
    ]);
    const list = await office.ask<{ users: { totalCount: number; nodes: { email: string }[] } }>(
      'query ($text: String) { users(text: $text) { totalCount nodes { email } } }',
      { text: email },
    );
    expect(list.data?.users).toEqual({ totalCount: 2, nodes: expect.arrayContaining([{ email }, { email: admin }]) });
    expect(
      (await office.ask<{ users: { totalCount: number } }>('{ users(text: "%") { totalCount } }')).data?.users
        .totalCount,
    ).toBe(0);
    const brokers = await site.app.get(Users).byRoles([Role.BROKER]);
    expect(brokers.map((user) => user.id)).toContain(userId);
    expect(JSON.stringify(brokers)).not.toContain('argon2');
  });
});
