import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Site } from '../testing/site.js';
import { Attempts, Role, createDemoUser } from './index.js';

const PASSWORD = 'Kechuang2026!';
const fullWidth = (text: string) => [...text].map((letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter)).join('');

/** Spellings of one address that one person's keyboard, or an attacker's, makes. */
const SPELLINGS: Readonly<Record<string, (address: string) => string>> = {
  'as it is': (address) => address,
  'in capitals': (address) => address.toUpperCase(),
  'in full-width letters': fullWidth,
  'with a full-width at sign': (address) => address.replace('@', '＠'),
  'with spaces around': (address) => `  ${address}\u3000`,
  'with an invisible mark': (address) => `${address.slice(0, 2)}\u200b${address.slice(2)}`,
  'with a soft hyphen': (address) => `${address.slice(0, 3)}\u00ad${address.slice(3)}`,
  'with a variation selector': (address) => `${address.slice(0, 1)}\ufe0f${address.slice(1)}`,
};

/** Spellings that the database's collation holds equal, and that are another address all the same. */
const OTHERS: Readonly<Record<string, (address: string) => string>> = {
  'an accent': (address) => address.replace('e', 'é'),
  'a combining accent': (address) => address.replace('e', 'e\u0301'),
  'a trailing dot': (address) => `${address}.`,
  'a NUL before a letter with a diaeresis': (address) => address.replace('e', '\u0000ë'),
};

describe('Guessing a password', () => {
  let site: Site;
  let email: string;

  beforeAll(async () => {
    site = await Site.open();
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

  it.each(Object.entries(SPELLINGS))('%s: the same person, and the same count', async (_name, spell) => {
    expect(await guess(spell(email), PASSWORD)).toBe('in');
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await guess(email)).toBe('BAD_INPUT');
    expect(await guess(spell(email))).toBe('RATE_LIMITED');
  });

  it.each(Object.entries(OTHERS))('%s: another address, which nobody has', async (_name, spell) => {
    expect(await guess(spell(email), PASSWORD)).toBe('BAD_INPUT');
  });

  it('whatever spellings are taken in turn, the sixth guess waits', async () => {
    const spellings = Object.values(SPELLINGS);
    const answers = [];
    for (let attempt = 0; attempt < 7; attempt += 1) answers.push(await guess(spellings[attempt % spellings.length]!(email)));
    expect(answers).toEqual([...Array<string>(5).fill('BAD_INPUT'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('an address of 480,000 marks is nobody’s, and is answered as any other', async () => {
    const endless = `${'e\u0301'.repeat(240_000)}@example.com`;
    expect(await guess(endless)).toBe('BAD_INPUT');
  });

  it('it becomes slower and slower, never shut: the owner gets in from a new browser after some minutes', async () => {
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
});
