import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Browser, HttpPlatform } from '../testing/http-platform.js';
import { Attempts, Role, UserAccess, Users, createDemoUser } from './index.js';

const PASSWORD = 'Kechuang2026!';
const WHO = '{ viewer { user { email } } }';

describe('An account that is shut', () => {
  let site: HttpPlatform;
  let email: string;
  let userId: string;
  let browser: Browser;

  const person = (roles: readonly Role[], address: string) =>
    createDemoUser(site.app, { name: '李四', email: address, password: PASSWORD, roles });
  const anyAddress = () => `${randomBytes(6).toString('hex')}@example.com`;
  const access = () => site.app.get(UserAccess);
  const actions = async () =>
    (
      (await site.app
        .get(DataSource)
        .query('SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY id', [userId])) as { action: string }[]
    ).map(({ action }) => action);

  beforeAll(async () => {
    site = await HttpPlatform.open();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    email = anyAddress();
    userId = await person([Role.ENTERPRISE], email);
    browser = site.browser({ 'user-agent': `test ${email}` });
    await site.app.get(Attempts).forget('signIn', '127.0.0.1');
  });

  it('ends its sessions at once, and opens again with all it had', async () => {
    await browser.signIn(email, PASSWORD);
    expect(await access().disable('system', userId)).toBe(true);
    expect((await browser.ask(WHO)).data).toEqual({ viewer: null });
    expect(await access().disable('system', userId)).toBe(false);
    expect((await site.app.get(Users).get(userId)).disabledAt).toBeInstanceOf(Date);
    expect(await access().enable('system', userId)).toBe(true);
    expect(await access().enable('system', userId)).toBe(false);
    expect((await browser.ask(WHO)).data).toEqual({ viewer: null });
    await browser.signIn(email, PASSWORD);
    expect((await browser.ask('{ viewer { user { email roles } } }')).data).toEqual({
      viewer: { user: { email, roles: ['ENTERPRISE'] } },
    });
    expect(await actions()).toEqual(['user.disabled', 'user.enabled']);
  });

  it('is as one that is not there, but for who has the right password', async () => {
    await access().disable('system', userId);
    const stranger = await browser.signIn(email, 'not the password');
    const nobody = await browser.signIn(anyAddress(), PASSWORD);
    expect(stranger).toMatchObject({ data: null, code: nobody.code, problems: nobody.problems });
    const owner = await browser.signIn(email, PASSWORD);
    expect(owner.problems).toMatchObject([
      { code: 'identity.signIn.disabled', message: '您的账号已停用，请联系服务中心。' },
    ]);
    expect(owner.cookies.filter((line) => line.startsWith('kc_session='))).toEqual([]);
  });

  it('lets no session through that was begun at the same moment', async () => {
    await browser.signIn(email, PASSWORD);
    await site.app
      .get(DataSource)
      .query('UPDATE user_account SET disabled_at = UTC_TIMESTAMP(3) WHERE id = ?', [userId]);
    expect((await browser.ask(WHO)).data).toEqual({ viewer: null });
  });

  it('is asked for nothing that its role is asked for', async () => {
    const broker = await person([Role.BROKER], anyAddress());
    const brokers = async () => (await site.app.get(Users).byRoles([Role.BROKER])).map(({ id }) => id);
    expect(await brokers()).toContain(broker);
    await access().disable('system', broker);
    expect(await brokers()).not.toContain(broker);
  });

  it("is never one's own, nor the last administrator's", async () => {
    const [first, second] = [await person([Role.ADMIN], anyAddress()), await person([Role.ADMIN], anyAddress())];
    const viewer = { userId: first, sessionId: 's', name: '李四', roles: [Role.ADMIN], locale: 'zh' as const };
    await expect(access().disable(viewer, first)).rejects.toMatchObject({
      problems: [{ code: 'identity.disable.own' }],
    });
    await access().disable(viewer, second);
    await expect(access().disable('system', first)).rejects.toMatchObject({
      problems: [{ code: 'identity.disable.lastAdmin' }],
    });
  });

  it('a new password ends sessions and forgets wrong guesses; a bad one changes nothing', async () => {
    await browser.signIn(email, PASSWORD);
    await expect(access().resetPassword('system', { id: userId, email }, 'short')).rejects.toMatchObject({
      problems: [{ field: 'password', code: 'identity.password.short' }],
    });
    expect((await browser.ask(WHO)).data).not.toEqual({ viewer: null });
    const other = site.browser({ 'user-agent': 'guesser' });
    for (let guess = 0; guess < 6; guess += 1) await other.signIn(email, 'guessed wrongly');
    await access().resetPassword('system', { id: userId, email }, 'A-new-one-2026');
    expect((await browser.ask(WHO)).data).toEqual({ viewer: null });
    await other.signIn(email, 'A-new-one-2026');
    expect((await other.ask(WHO)).data).toEqual({ viewer: { user: { email } } });
    expect(await actions()).toEqual(['user.password.reset']);
  });
});
