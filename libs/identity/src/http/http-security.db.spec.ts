import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { HttpPlatform } from '../../testing/http-platform.js';
import { Role, createDemoUser } from '../index.js';

const PASSWORD = 'Kechuang2026!';
const body = JSON.stringify({ query: '{ viewer { user { id } } }' });

describe('What another site may not do', () => {
  let site: HttpPlatform;

  beforeAll(async () => {
    site = await HttpPlatform.open({ settings: { APP_URL: 'https://market.example' } });
    await createDemoUser(site.app, {
      name: '张三',
      email: 'zhang@example.com',
      password: PASSWORD,
      roles: [Role.BROKER],
    });
  });
  afterAll(() => site.close());

  const send = async (headers: (token: string) => Record<string, string>) => {
    const browser = site.browser();
    const token = await browser.csrf();
    return browser.request('POST', '/graphql', { body, headers: headers(token) });
  };

  it('the page that has the CSRF token is served', async () => {
    expect((await send((token) => ({ 'x-csrf-token': token, origin: site.url }))).status).toBe(200);
  });

  it('a change without the CSRF token, with a wrong or a home-made one, or from another origin is refused in words', async () => {
    const refused = await send(() => ({}));
    expect(refused.status).toBe(403);
    expect(refused.json()).toEqual({
      errors: [
        {
          message: '页面已过期，请刷新后重试。',
          extensions: { code: 'FORBIDDEN', problems: [{ code: 'error.csrf', message: '页面已过期，请刷新后重试。' }] },
        },
      ],
    });
    expect((await send((token) => ({ 'x-csrf-token': `${token}x` }))).status).toBe(403);
    expect((await send(() => ({ 'x-csrf-token': 'made.up', cookie: 'kc_csrf=made.up' }))).status).toBe(403);
    expect((await send((token) => ({ 'x-csrf-token': token, origin: 'https://evil.example' }))).status).toBe(403);
    expect((await send((token) => ({ 'x-csrf-token': token, origin: 'null' }))).status).toBe(403);
  });

  it('an answer outside GraphQL is JSON in the language asked for', async () => {
    const answer = await site
      .browser({ 'accept-language': 'en-GB,en;q=0.9' })
      .request('POST', '/nowhere', { body: '{}' });
    expect(answer.status).toBe(403);
    expect(answer.json()).toEqual({
      code: 'FORBIDDEN',
      problems: [{ code: 'error.csrf', message: 'This page is out of date. Refresh and try again.' }],
    });
  });

  it('a token that holds is kept, and cookies are sent over https only', async () => {
    const browser = site.browser();
    const first = await browser.request('GET', '/auth/csrf');
    expect(first.headers.getSetCookie()[0]).toMatch(/^kc_csrf=[\w.-]+; Path=\/; Secure; SameSite=Lax$/i);
    const second = await browser.request('GET', '/auth/csrf');
    expect(second.headers.getSetCookie()).toEqual([]);
    expect(second.json()).toEqual(first.json());
    const { cookies } = await browser.signIn('zhang@example.com', PASSWORD);
    expect(cookies[0]).toMatch(/^kc_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
    expect(cookies[1]).toMatch(
      /^__Host-kc_device=[\w-]{22}\.[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=31536000$/i,
    );
  });

  it('with the database away a call says so, and the page still comes', async () => {
    const browser = site.browser();
    await browser.signIn('zhang@example.com', PASSWORD);
    const dataSource = site.app.get(DataSource);
    const find = dataSource.manager.findOne;
    dataSource.manager.findOne = () =>
      Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    try {
      const call = await browser.request('POST', '/graphql', {
        body,
        headers: { 'x-csrf-token': browser.cookies.get('kc_csrf')! },
      });
      expect([
        call.status,
        call.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code,
      ]).toEqual([503, 'UNAVAILABLE']);
      const page = await browser.request('GET', '/demands', { headers: { accept: 'text/html' } });
      expect(page.status).toBe(404); // no page is served here; what matters is that the hook let it pass
    } finally {
      dataSource.manager.findOne = find;
    }
  });
});

describe('Where a request comes from', () => {
  const seen = async (settings: Record<string, string>, forwardedFor: string) => {
    const site = await HttpPlatform.open({ settings });
    try {
      await createDemoUser(site.app, {
        name: '张三',
        email: 'zhang@example.com',
        password: PASSWORD,
        roles: [Role.BROKER],
      });
      await site.browser({ 'x-forwarded-for': forwardedFor }).signIn('zhang@example.com', PASSWORD);
      const [session] = (await site.app.get(DataSource).query('SELECT ip FROM user_session')) as { ip: string }[];
      const wrong = (hop: number) =>
        site
          .browser({ 'x-forwarded-for': `198.51.100.${hop}, ${forwardedFor}` })
          .signIn('nobody@example.com', 'wrong password');
      const answers = [];
      for (let hop = 1; hop <= 6; hop += 1) answers.push((await wrong(hop)).code);
      return { ip: session!.ip, sixth: answers[5] };
    } finally {
      await site.close();
    }
  };

  it('a client that writes its own address is kept, and counted, under the one it has', async () => {
    expect(await seen({}, '203.0.113.1')).toEqual({ ip: '127.0.0.1', sixth: 'RATE_LIMITED' });
  });

  it('behind one proxy the last entry is believed, and none before it', async () => {
    expect(await seen({ TRUST_PROXY: '1' }, '198.51.100.7, 203.0.113.1')).toEqual({
      ip: '203.0.113.1',
      sixth: 'RATE_LIMITED',
    });
    expect(await seen({ TRUST_PROXY: 'loopback' }, '198.51.100.7, ::ffff:203.0.113.2')).toEqual({
      ip: '203.0.113.2',
      sixth: 'RATE_LIMITED',
    });
  });

  it('a forwarded host that no proxy of ours wrote makes no page ours', async () => {
    const site = await HttpPlatform.open();
    try {
      const browser = site.browser();
      const headers = {
        'x-csrf-token': await browser.csrf(),
        origin: 'https://evil.example',
        'x-forwarded-host': 'evil.example',
      };
      expect((await browser.request('POST', '/graphql', { body, headers })).status).toBe(403);
    } finally {
      await site.close();
    }
  });
});

describe('With Redis away', () => {
  it('with Redis away people sign in, and guesses are counted by the process itself', async () => {
    const site = await HttpPlatform.open({ settings: { REDIS_URL: 'redis://127.0.0.1:9' } });
    try {
      await createDemoUser(site.app, {
        name: '张三',
        email: 'zhang@example.com',
        password: PASSWORD,
        roles: [Role.BROKER],
      });
      const own = site.browser();
      expect((await own.signIn('zhang@example.com', PASSWORD)).code).toBeUndefined();
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect((await site.browser().signIn('zhang@example.com', 'wrong password')).code).toBe('BAD_INPUT');
      expect((await site.browser().signIn('zhang@example.com', PASSWORD)).code).toBe('RATE_LIMITED');
      expect((await own.signIn('zhang@example.com', PASSWORD)).code).toBeUndefined();
    } finally {
      await site.close();
    }
  });
});
