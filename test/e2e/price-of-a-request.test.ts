import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Reply } from '../../libs/identity/testing/browser.js';
import { Client } from '../harness/client.js';
import { PASSWORD, startSystem } from '../harness/system.mjs';

const NO_ID = '00000000-0000-7000-8000-000000000000';
const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

interface Told {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; problems?: { code: string; message: string }[] } }[];
}

/** As a script would send it, with a body of its own making. */
async function send(client: Client, body: unknown): Promise<{ reply: Reply; told: Told; code?: string }> {
  const reply = await client.request('POST', '/graphql', {
    body: JSON.stringify(body),
    headers: { 'x-csrf-token': await client.csrf() },
  });
  const told = reply.json<Told>();
  return { reply, told, code: told.errors?.[0]?.extensions.code };
}

describe('one document asks for too much', () => {
  const visitor = Client.visitor();

  it.each([
    ['1,000 aliases', aliases(1_000, `demand(id: "${NO_ID}") { id }`)],
    ['500 mailboxes', aliases(500, 'demoMailbox { id subject }')],
    ['21 operations', aliases(21, 'demoMode')],
    ['5 mailboxes', aliases(5, 'demoMailbox { id }')],
    ['11 searches', aliases(11, 'portalSearch(query: "轴承") { totalCount }')],
    [
      'fragments that multiply',
      `{ ...F0 } ${Array.from({ length: 40 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F40 on Query { demoMode }`,
    ],
    [
      'a fragment spread often',
      `{ ${'...F '.repeat(6)} } fragment F on Query { a: demoMode b: demoMode c: demoMode d: demoMode }`,
    ],
    [
      'what it would skip',
      `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: demoMode @skip(if: true)`).join(' ')} }`,
    ],
    // As many as a body may hold.
    [
      '5,000 fragments',
      `{ ${Array.from({ length: 5_000 }, (_, index) => `...F${index}`).join(' ')} } ${Array.from({ length: 5_000 }, (_, index) => `fragment F${index} on Query { demoMode }`).join(' ')}`,
    ],
  ])('a document that asks for too much (%s) is refused before anything is executed', async (_what, query) => {
    const { reply, told, code } = await send(visitor, { query });
    expect([reply.status, code, told.data ?? null]).toEqual([400, 'TOO_COMPLEX', null]);
    expect(told.errors).toHaveLength(1);
  });

  it('a document of 20 operations is answered', async () => {
    const { reply, told } = await send(visitor, { query: aliases(20, 'demoMode') });
    expect(reply.status).toBe(200);
    expect(Object.keys(told.data!)).toHaveLength(20);
  });

  it('a batch of documents is not taken', async () => {
    const { reply, told } = await send(visitor, [{ query: '{ demoMode }' }, { query: '{ demoMode }' }]);
    expect(reply.status).toBe(400);
    expect(told.data ?? null).toBeNull();
  });

  it('a field that is spelt wrong is refused without naming what the schema has', async () => {
    const field = await send(visitor, { query: '{ demad(id: 1) { id } }' });
    expect(field.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const value = await send(visitor, {
      query: 'query ($sort: PortalSort) { portalSearch(query: "x", sort: $sort) { totalCount } }',
      variables: { sort: 'NEWES' },
    });
    for (const { told } of [field, value])
      expect(told.errors!.map(({ message }) => message).join()).not.toMatch(/did you mean/i);
  });
});

describe('a minute’s points', () => {
  let system: Awaited<ReturnType<typeof startSystem>> | undefined;
  const shared = process.env['TEST_SYSTEM'];

  beforeAll(async () => {
    system = await startSystem({
      settings: { LIMIT_ACCOUNT_POINTS: '60', LIMIT_VISITOR_POINTS: '400', LIMIT_ADDRESS_POINTS: '500' },
    });
    process.env['TEST_SYSTEM'] = JSON.stringify(system);
  }, 240_000);
  afterAll(async () => {
    process.env['TEST_SYSTEM'] = shared;
    await system?.stop();
  });

  const at = (address: string) => {
    const client = Client.visitor();
    client.headers['x-forwarded-for'] = address;
    return client;
  };
  const signedIn = async (who: string, address: string) => {
    const client = at(address);
    await client.signIn(`${who}@demo.test`, PASSWORD);
    return client;
  };
  const standing = ({ headers }: Reply) =>
    ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`ratelimit-${name}`) ?? Number.NaN));
  const read = (client: Client) => send(client, { query: `{ organization(id: "${randomUUID()}") { id } }` });
  const search = (client: Client) => send(client, { query: '{ portalSearch(query: "轴承") { totalCount } }' });
  /** Asks until it is refused. */
  const spend = async (client: Client) => {
    for (let asked = 1; asked < 200; asked += 1) {
      const answer = await search(client);
      if (answer.code === 'RATE_LIMITED') return { asked, ...answer };
    }
    throw new Error('nothing was refused');
  };

  it('a minute’s points are told with each answer, by what it cost', async () => {
    const client = at('192.0.2.1');
    await client.csrf();
    const [limit, before, reset] = standing((await read(client)).reply) as [number, number, number];
    expect(limit).toBe(400);
    expect(reset).toBeGreaterThan(0);
    expect(reset).toBeLessThanOrEqual(60);
    expect(standing((await search(client)).reply)[1]).toBe(before - 20);
    expect(standing(await client.request('GET', '/open-data/demands.json'))[1]).toBe(before - 40);
    // What could not be read is paid for too.
    await send(client, { query: '{ nothing' });
    expect(standing((await read(client)).reply)[1]).toBe(before - 40 - 5 - 2);
  });

  it('a minute’s points are the account’s first: another account at the same address goes on', async () => {
    const [broker, firm] = [await signedIn('broker', '192.0.2.2'), await signedIn('enterprise', '192.0.2.2')];
    const { asked, reply, told } = await spend(broker);
    expect(asked).toBe(4);
    expect(reply.status).toBe(429);
    expect(standing(reply).slice(0, 2)).toEqual([60, 0]);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(told.errors![0]!.extensions.problems).toEqual([
      expect.objectContaining({ code: 'error.rateLimited', message: expect.stringMatching(/秒后再试/) }),
    ]);
    expect(told.data ?? null).toBeNull();
    // At every door, and on another device of theirs.
    expect((await broker.request('GET', '/auth/csrf')).status).toBe(429);
    expect((await broker.request('GET', `/files/${NO_ID}`)).json()).toMatchObject({ code: 'RATE_LIMITED' });
    const elsewhere = at('192.0.2.3');
    for (const [name, value] of broker.cookies) elsewhere.cookies.set(name, value);
    expect((await read(elsewhere)).code).toBe('RATE_LIMITED');
    expect((await search(firm)).code).toBeUndefined();
    // The page still comes, to say so.
    expect((await broker.request('GET', '/', { headers: { accept: 'text/html' } })).status).not.toBe(429);
  });

  it('a minute’s points are the address’s for visitors, this machine’s own included', async () => {
    const here = Client.visitor();
    delete here.headers['x-forwarded-for'];
    const { reply } = await spend(here);
    expect([reply.status, ...standing(reply).slice(0, 2)]).toEqual([429, 400, 0]);
    expect((await search(at('192.0.2.4'))).code).toBeUndefined();
  });

  it('a minute’s points are the address’s in the end for everybody behind it, an IPv6 network being one', async () => {
    const [researcher, admin] = [await signedIn('researcher', '192.0.2.5'), await signedIn('admin', '192.0.2.6')];
    await spend(at('2001:db8:1:2::1'));
    for (const client of [researcher, admin]) client.headers['x-forwarded-for'] = '2001:db8:1:2::99';
    // The visitors have spent theirs; who is signed in goes on, until the address has nothing left for anybody.
    for (let asked = 0; asked < 3; asked += 1) expect((await search(researcher)).code).toBeUndefined();
    const { asked, reply } = await spend(admin);
    expect([asked, ...standing(reply).slice(0, 2)]).toEqual([2, 500, 0]);
  });

  it('who is refused by the access check has paid points as well', async () => {
    const reply = await at('192.0.2.9').request('GET', `/exports/files/${NO_ID}`);
    expect([reply.status, standing(reply)[1]]).toEqual([401, 395]);
  });

  it('health and metrics cost no points', async () => {
    const reply = await at('192.0.2.10').request('GET', '/health/live');
    expect([reply.status, reply.headers.get('ratelimit-limit')]).toEqual([200, null]);
  });
});
