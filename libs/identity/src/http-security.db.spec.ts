import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Site } from '../testing/site.js';
import { Role, createDemoUser } from './index.js';

const PASSWORD = 'Kechuang2026!';
const body = JSON.stringify({ query: '{ viewer { user { id } } }' });

describe('What another site may not do', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.open({ settings: { APP_URL: 'https://market.example' } });
    await createDemoUser(site.app, { name: '张三', email: 'zhang@example.com', password: PASSWORD, roles: [Role.BROKER] });
  });
  afterAll(() => site.close());

  const send = async (headers: (token: string) => Record<string, string>) => {
    const browser = site.browser();
    const token = await browser.csrf();
    return browser.request('POST', '/graphql', { body, headers: headers(token) });
  };

  it('the page that has the token is served', async () => {
    expect((await send((token) => ({ 'x-csrf-token': token, origin: site.url }))).status).toBe(200);
  });

  it('a change without the token, with a wrong or a home-made one, or from another origin is refused in words', async () => {
    const refused = await send(() => ({}));
    expect(refused.status).toBe(403);
    expect(refused.json()).toEqual({
      errors: [{ message: '页面已过期，请刷新后重试。', extensions: { code: 'FORBIDDEN', problems: [{ code: 'error.csrf', message: '页面已过期，请刷新后重试。' }] } }],
    });
    expect((await send((token) => ({ 'x-csrf-token': `${token}x` }))).status).toBe(403);
    expect((await send(() => ({ 'x-csrf-token': 'made.up', cookie: 'kc_csrf=made.up' }))).status).toBe(403);
    expect((await send((token) => ({ 'x-csrf-token': token, origin: 'https://evil.example' }))).status).toBe(403);
    expect((await send((token) => ({ 'x-csrf-token': token, origin: 'null' }))).status).toBe(403);
  });

  it('an answer outside GraphQL is JSON in the language asked for', async () => {
    const answer = await site.browser({ 'accept-language': 'en-GB,en;q=0.9' }).request('POST', '/nowhere', { body: '{}' });
    expect(answer.status).toBe(403);
    expect(answer.json()).toEqual({ code: 'FORBIDDEN', problems: [{ code: 'error.csrf', message: 'This page is out of date. Refresh and try again.' }] });
  });

  it('keeps a token that holds, and sends cookies over https only', async () => {
    const browser = site.browser();
    const first = await browser.request('GET', '/auth/csrf');
    expect(first.headers.getSetCookie()[0]).toMatch(/^kc_csrf=[\w.-]+; Path=\/; Secure; SameSite=Lax$/i);
    const second = await browser.request('GET', '/auth/csrf');
    expect(second.headers.getSetCookie()).toEqual([]);
    expect(second.json()).toEqual(first.json());
    const { cookies } = await browser.signIn('zhang@example.com', PASSWORD);
    expect(cookies[0]).toMatch(/^kc_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/i);
  });

  it('with the database away a call says so, and the page still comes', async () => {
    const browser = site.browser();
    await browser.signIn('zhang@example.com', PASSWORD);
    const dataSource = site.app.get(DataSource);
    const find = dataSource.manager.findOne;
    dataSource.manager.findOne = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    try {
      const call = await browser.request('POST', '/graphql', { body, headers: { 'x-csrf-token': browser.cookies.get('kc_csrf')! } });
      expect([call.status, call.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
      const page = await browser.request('GET', '/demands', { headers: { accept: 'text/html' } });
      expect(page.status).toBe(404); // no page is served here; what matters is that the hook let it pass
    } finally {
      dataSource.manager.findOne = find;
    }
  });
});

describe('With Redis away', () => {
  it('nobody signs in, since nothing would count the guesses', async () => {
    const site = await Site.open({ settings: { REDIS_URL: 'redis://127.0.0.1:9' } });
    try {
      await createDemoUser(site.app, { name: '张三', email: 'zhang@example.com', password: PASSWORD, roles: [Role.BROKER] });
      const answer = await site.browser().signIn('zhang@example.com', PASSWORD);
      expect([answer.code, answer.data]).toEqual(['UNAVAILABLE', null]);
    } finally {
      await site.close();
    }
  });
});
