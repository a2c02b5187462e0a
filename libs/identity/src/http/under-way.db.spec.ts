import { Sessions } from '#kernel/access';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from '../../../kernel/jobs/testing/platform.js';
import { HttpPlatform } from '../../testing/http-platform.js';

describe('requests under way', () => {
  let site: HttpPlatform;

  beforeAll(async () => {
    site = await HttpPlatform.open({ settings: { LIMIT_ADDRESS_AT_ONCE: '1' } });
  });
  afterAll(() => site.close());

  it('requests under way keep their place until they end, however they end', async () => {
    const browser = site.browser();
    const token = await browser.csrf();
    const ask = () =>
      browser.request('POST', '/graphql', { body: '{"query":"{ day }"}', headers: { 'x-csrf-token': token } });
    expect((await ask()).status).toBe(200);
    // One that never sends the body it has announced.
    const { port } = new URL(site.url);
    const slow = connect(Number(port), '127.0.0.1');
    await once(slow, 'connect');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    slow.write(
      `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\nX-CSRF-Token: ${token}\r\nCookie: ${cookie}\r\n\r\n`,
    );
    expect(String((await once(slow, 'data'))[0])).toMatch(/^HTTP\/1.1 100 /);
    const refused = await ask();
    expect([
      refused.status,
      refused.headers.get('retry-after'),
      refused.json<{ errors: { extensions: { code: string } }[] }>().errors[0]!.extensions.code,
    ]).toEqual([429, '1', 'RATE_LIMITED']);
    slow.destroy();
    await eventually(async () => (await ask()).status === 200, 'its place is free again');
  });

  it('requests whose sender has left before they were let in keep no place', async () => {
    const sessions = site.app.get(Sessions);
    const accessOf = sessions.accessOf.bind(sessions);
    let look = (): void => undefined;
    let leave = (): void => undefined;
    const looked = new Promise<void>((resolve) => (look = resolve));
    const left = new Promise<void>((resolve) => (leave = resolve));
    sessions.accessOf = async (headers) => {
      look();
      await left;
      return accessOf(headers);
    };
    const { port } = new URL(site.url);
    const hasty = connect(Number(port), '127.0.0.1');
    await once(hasty, 'connect');
    hasty.write(`GET /auth/csrf HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await looked;
    hasty.destroy();
    // The server sees the end of the connection in its own time.
    await new Promise((resolve) => setTimeout(resolve, 200));
    sessions.accessOf = accessOf;
    leave();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await site.browser().request('GET', '/auth/csrf')).status).toBe(200);
  });
});
