import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { HttpPlatform } from '../testing/http-platform.js';
import { OTHERS, SPELLINGS } from '../testing/spellings.js';
import { Attempts, Role, createDemoUser } from './index.js';
import { CanonicalEmails1796058836666 } from './migrations/identity.migrations.js';

const PASSWORD = 'Kechuang2026!';
describe('Guessing a password', () => {
  let site: HttpPlatform;
  let email: string;

  beforeAll(async () => {
    site = await HttpPlatform.open();
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    email = `e${randomBytes(6).toString('hex')}@example.com`;
    await createDemoUser(site.app, { name: '张三', email, password: PASSWORD, roles: [Role.ENTERPRISE] });
    site.world.clock.set(new Date());
    await site.app.get(Attempts).forget('signIn', '127.0.0.1');
  });

  const guess = async (address: string, password = 'wrong password', browser = site.browser()) => {
    await site.app.get(Attempts).forget('signIn', '127.0.0.1');
    return (await browser.signIn(address, password)).code ?? 'in';
  };
  const later = (ms: number) => site.world.clock.set(new Date(site.world.clock.now().getTime() + ms));

  it.each(Object.entries(SPELLINGS))(
    'an address spelt otherwise (%s) is the same person, with the same count of guesses',
    async (_name, spell) => {
      expect(await guess(spell(email), PASSWORD)).toBe('in');
      for (let attempt = 0; attempt < 5; attempt += 1) expect(await guess(email)).toBe('BAD_INPUT');
      expect(await guess(spell(email))).toBe('RATE_LIMITED');
    },
  );

  it.each(Object.entries(OTHERS))(
    'an address that only looks alike (%s) is another one, which nobody has',
    async (_name, spell) => {
      expect(await guess(spell(email), PASSWORD)).toBe('BAD_INPUT');
    },
  );

  it('whatever spellings are taken in turn, the sixth guess waits', async () => {
    const spellings = Object.values(SPELLINGS);
    const answers = [];
    for (let attempt = 0; attempt < 7; attempt += 1)
      answers.push(await guess(spellings[attempt % spellings.length]!(email)));
    expect(answers).toEqual([...Array<string>(5).fill('BAD_INPUT'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('a sign-in with an address of 480,000 marks is answered as with any that nobody has', async () => {
    const endless = `${'e\u0301'.repeat(240_000)}@example.com`;
    expect(await guess(endless)).toBe('BAD_INPUT');
  });

  it('guessing becomes slower and slower and shuts nobody out: the owner gets in from a new browser after some minutes', async () => {
    for (let hour = 0; hour < 40; hour += 1) {
      while ((await guess(email)) === 'BAD_INPUT');
      later(60_000);
    }
    later(15 * 60_000);
    expect(await guess(email, PASSWORD)).toBe('in');
  });

  it('a browser that signed in before keeps its own count while others guess', async () => {
    const own = site.browser();
    expect(await guess(email, PASSWORD, own)).toBe('in');
    await own.ask('mutation { signOut }');
    while ((await guess(email)) === 'BAD_INPUT');
    expect(await guess(email, PASSWORD)).toBe('RATE_LIMITED');
    expect(await guess(email, PASSWORD, own)).toBe('in');
  });

  it('a browser known to one account is a stranger at another, and so is one whose cookie was made up', async () => {
    const attacker = site.browser();
    const address = `attacker-${email}`;
    await createDemoUser(site.app, { name: '李四', email: address, password: PASSWORD, roles: [Role.ENTERPRISE] });
    expect(await guess(address, PASSWORD, attacker)).toBe('in');
    while ((await guess(email)) === 'BAD_INPUT');
    expect(await guess(email, PASSWORD, attacker)).toBe('RATE_LIMITED');
    const [id, mark] = attacker.cookies.get('kc_device')!.split('.') as [string, string];
    for (const made of [
      id,
      `${id}.${mark}.${mark}`,
      `${id}.${'A'.repeat(22)}`,
      `${'A'.repeat(22)}.${mark}`,
      '.',
      'x'.repeat(5_000),
    ]) {
      attacker.cookies.set('kc_device', made);
      expect(await guess(email, PASSWORD, attacker)).toBe('RATE_LIMITED');
    }
  });

  it('one browser is known to several accounts, and to each by a new password, too', async () => {
    const shared = site.browser();
    const address = `colleague-${email}`;
    await createDemoUser(site.app, { name: '李四', email: address, password: PASSWORD, roles: [Role.ENTERPRISE] });
    expect([await guess(email, PASSWORD, shared), await guess(address, PASSWORD, shared)]).toEqual(['in', 'in']);
    const next = 'another good one';
    expect(
      (
        await shared.ask(
          'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }',
          { current: PASSWORD, next },
        )
      ).code,
    ).toBeUndefined();
    for (const each of [email, address]) while ((await guess(each)) === 'BAD_INPUT');
    expect([await guess(email, PASSWORD, shared), await guess(address, next, shared)]).toEqual(['in', 'in']);
  });

  it('a new password begins all counts of wrong ones anew', async () => {
    const own = site.browser();
    expect(await guess(email, PASSWORD, own)).toBe('in');
    while ((await guess(email)) === 'BAD_INPUT');
    const next = 'another good one';
    await own.ask('mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }', {
      current: PASSWORD,
      next,
    });
    expect(await guess(email, next)).toBe('in');
  });

  it('addresses kept before there was one form are written in it, and two that would meet stay two', async () => {
    const dataSource = site.app.get(DataSource);
    const kept = async (id: string) =>
      ((await dataSource.query('SELECT email FROM user_account WHERE id = ?', [id])) as { email: string }[])[0]!.email;
    const id = await createDemoUser(site.app, {
      name: '旧账号',
      email: `old-${email}`,
      password: PASSWORD,
      roles: [Role.ADMIN],
    });
    const twin = await createDemoUser(site.app, {
      name: '旧账号',
      email: `twin-${email}`,
      password: PASSWORD,
      roles: [Role.ADMIN],
    });
    await dataSource.query('UPDATE user_account SET email = ? WHERE id = ?', [
      SPELLINGS['in full-width letters']!(`old-${email}`),
      id,
    ]);
    await dataSource.query('UPDATE user_account SET email = ? WHERE id = ?', [
      SPELLINGS['with a soft hyphen']!(email),
      twin,
    ]);
    expect(await guess(`old-${email}`, PASSWORD)).toBe('BAD_INPUT');
    const runner = dataSource.createQueryRunner();
    await new CanonicalEmails1796058836666().up(runner);
    await runner.release();
    expect(await kept(id)).toBe(`old-${email}`);
    expect(await kept(twin)).toBe(SPELLINGS['with a soft hyphen']!(email));
    expect(await guess(`old-${email}`, PASSWORD)).toBe('in');
    expect(await guess(email, PASSWORD)).toBe('in');
  });
});
