import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from '../../../kernel/jobs/testing/platform.js';
import { Site } from '../../testing/site.js';

describe('requests under way', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.open({ settings: { LIMIT_ADDRESS_AT_ONCE: '1' } });
  });
  afterAll(() => site.close());

  it('keep their place until they end, however they end', async () => {
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
});
