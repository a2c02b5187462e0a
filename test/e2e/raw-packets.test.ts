import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { seededRandom } from '../../libs/target/src/forecast/forecast.random.js';
import { Client, theSystem, type Listener } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { OPENINGS } from '../harness/openings.js';
import { Wire, frame, http, message, read, send, upgrade, type Bytes } from '../harness/packets.js';
import { newMember, type Member } from '../harness/people.js';

const system = theSystem();
const PORTS = { API: Number(new URL(system.url).port), worker: Number(new URL(system.workerUrl).port) };
const LIVE = 'subscription { notificationReceived { unreadCount } }';

/** Whole numbers below a limit that come out alike for the same seed. */
function chances(seed: number): (limit: number) => number {
  const random = seededRandom(seed);
  return (limit) => Math.floor(random.uniform() * limit);
}

/** The second at which each process began to run. */
async function began(): Promise<Record<string, string | undefined>> {
  const told = await Promise.all(
    [system.url, system.workerUrl].map(async (url) => {
      const text = await fetch(`${url}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      );
      return /^process_start_time_seconds (\S+)/m.exec(text)?.[1];
    }),
  );
  return { API: told[0], worker: told[1] };
}

/** What was sent, whatever it was, ended no process: the same ones answer. */
describe('raw packets of every kind', () => {
  let before: Record<string, string | undefined>;
  let member: Member;
  let session: Record<string, string>;

  const stillThere = async (): Promise<void> => expect(await began()).toEqual(before);
  const open = async (headers: Record<string, string> = session): Promise<Wire> => {
    const wire = await Wire.to(PORTS.API);
    await wire.say(upgrade('/graphql', headers));
    expect(await wire.until(({ text }) => text.includes('\r\n\r\n'))).toBe(true);
    expect(wire.text).toMatch(/^HTTP\/1\.1 101 /);
    return wire;
  };
  const acknowledged = async (): Promise<Wire> => {
    const wire = await open();
    await wire.say(message({ type: 'connection_init' }));
    expect(await wire.until(({ text }) => text.includes('connection_ack'))).toBe(true);
    return wire;
  };

  beforeAll(async () => {
    member = await newMember(await Client.signedIn('broker'));
    await member.client.csrf();
    session = {
      cookie: [...member.client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: system.url,
      host: new URL(system.url).host,
    };
    before = await began();
    expect(Object.values(before)).toEqual([expect.stringMatching(/\d/), expect.stringMatching(/\d/)]);
  });

  describe.each(Object.entries(PORTS))('at the port of the %s', (_name, port) => {
    it.each(OPENINGS)('an opening (%s) ends no process, and its port goes on', async (_what, bytes) => {
      await send(port, bytes, { leave: 'end' });
      await send(port, bytes, { leave: 'reset' });
      await Promise.all(Array.from({ length: 5 }, () => send(port, bytes, { leave: 'reset', when: 'sent' })));
      await stillThere();
    });

    it('openings changed byte by byte at random end no process', async () => {
      const below = chances(20_261_130);
      for (let round = 0; round < 60; round += 1) {
        const bytes = Buffer.from(OPENINGS[below(OPENINGS.length)]![1]).subarray(0, 2_000);
        for (let change = 0; change < 4 && bytes.length; change += 1) bytes[below(bytes.length)] = below(256);
        await send(port, bytes, { leave: below(2) ? 'reset' : 'end', patienceMs: 30 });
      }
      await stillThere();
    });
  });

  describe('on the socket, as a stranger', () => {
    it.each<[string, Bytes, number | undefined]>([
      ['no JSON', frame('{'), 4400],
      ['nothing', frame(''), 4400],
      ['JSON that is no message', frame('[null]'), 4400],
      ['deep JSON', frame('['.repeat(60_000)), 4400],
      ['a type that is none', message({ type: '__proto__' }), 4400],
      ['a type that is no text', message({ type: { toString: 1 } }), 4400],
      ['a message of the server', message({ type: 'connection_ack' }), 4400],
      [
        'a subscription before the beginning',
        message({ id: '1', type: 'subscribe', payload: { query: '{ a }' } }),
        4401,
      ],
      [
        'two beginnings',
        Buffer.concat([message({ type: 'connection_init' }), message({ type: 'connection_init' })]),
        4429,
      ],
      ['a beginning with strange contents', message({ type: 'connection_init', payload: [1] }), 4400],
      ['bytes', frame(Buffer.from([0, 159, 146, 150]), { opcode: 2 }), 4400],
      ['text that is no UTF-8', frame(Buffer.from([0xc3, 0x28])), 1007],
      ['a frame without a mask', frame('{}', { masked: false }), 1002],
      ['an opcode that is none', frame('{}', { opcode: 5 }), 1002],
      ['reserved bits', frame('{}', { rsv: 7 }), 1002],
      ['a continuation of nothing', frame('{}', { opcode: 0 }), 1002],
      ['a ping in pieces', frame('x', { opcode: 9, fin: false }), 1002],
      ['a long ping', frame('x'.repeat(126), { opcode: 9 }), 1002],
      ['a close without a code', frame('x', { opcode: 8 }), 1002],
      ['a close with a code that is none', frame(Buffer.from([0, 1]), { opcode: 8 }), 1002],
      ['a frame that is too long', frame('x', { claims: 70_000 }), 1009],
      [
        'a frame as long as a number can be',
        Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        1009,
      ],
      [
        'pieces that are too long together',
        Buffer.concat([frame('x'.repeat(60_000), { fin: false }), frame('x'.repeat(60_000), { opcode: 0 })]),
        1009,
      ],
      ['half a frame', frame('x', { claims: 1_000 }), undefined],
    ])('a stranger’s socket is closed and nothing else ends: %s', async (_what, bytes, code) => {
      const wire = await open({});
      await wire.say(bytes);
      if (code !== undefined) {
        await wire.until(({ received }) => read(received).closeCode !== undefined);
        expect(read(wire.received).closeCode).toBe(code);
      }
      wire.reset();
      const hasty = await open({});
      await hasty.say(bytes);
      hasty.reset();
      await stillThere();
    });
  });

  describe('on the socket, as a person', () => {
    const subscribe = (payload: unknown, id: unknown = '1') => message({ id, type: 'subscribe', payload });

    it.each<[string, Bytes, number]>([
      ['no contents', subscribe(null), 4400],
      ['a list as contents', subscribe([]), 4400],
      ['a query that is no text', subscribe({ query: { kind: 'Document' } }), 4400],
      ['an id that is no text', subscribe({ query: '{ a }' }, 7), 4400],
      ['variables that are a list', subscribe({ query: '{ a }', variables: [] }), 4400],
      ['the same id twice', Buffer.concat([subscribe({ query: LIVE }), subscribe({ query: LIVE })]), 4409],
    ])('a person’s socket is closed by %s', async (_what, bytes, code) => {
      const wire = await acknowledged();
      await wire.say(bytes);
      await wire.until(({ received }) => read(received).closeCode !== undefined);
      expect(read(wire.received).closeCode).toBe(code);
      await stillThere();
    });

    it.each<[string, Record<string, unknown>, string | RegExp]>([
      ['20,000 tokens', { query: `subscription { ${'a '.repeat(20_000)} }` }, /^(TOO_COMPLEX|GRAPHQL_PARSE_FAILED)$/],
      ['no GraphQL', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
      ['nothing', { query: '' }, 'GRAPHQL_PARSE_FAILED'],
      [
        'selections 300 deep',
        { query: `subscription ${'{ a '.repeat(300)}${'}'.repeat(300)}` },
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['a query', { query: '{ viewer { user { id } } }' }, 'BAD_REQUEST'],
      ['an operation that is not there', { query: LIVE, operationName: 'Other' }, 'BAD_REQUEST'],
      ['a field that is not there', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [
        'a circle of fragments',
        { query: 'subscription { ...a } fragment a on Subscription { ...a }' },
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'no argument where one is needed',
        { query: 'subscription { importProgressed { id } }' },
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'no variable where one is needed',
        { query: 'subscription ($id: ID!) { importProgressed(id: $id) { id } }' },
        'BAD_USER_INPUT',
      ],
      [
        'an argument of another type',
        { query: 'subscription ($id: ID!) { importProgressed(id: $id) { id } }', variables: { id: { a: 1 } } },
        'BAD_USER_INPUT',
      ],
    ])('%s is refused as the asker’s own mistake, and the connection goes on', async (_what, payload, code) => {
      const wire = await acknowledged();
      await wire.say(subscribe(payload, '__proto__'));
      await wire.until(({ text }) => text.includes('"error"'));
      const answer = JSON.parse(read(wire.received).texts[1]!) as { payload: { extensions: { code: string } }[] };
      expect(answer.payload[0]!.extensions.code).toEqual(typeof code === 'string' ? code : expect.stringMatching(code));
      await wire.say(message({ type: 'ping' }));
      expect(await wire.until(({ text }) => text.includes('"pong"'))).toBe(true);
      wire.reset();
      await stillThere();
    });

    it('thirty wrong subscriptions on a socket leave room for a right one', async () => {
      const wire = await acknowledged();
      for (let at = 0; at < 30; at += 1) await wire.say(subscribe({ query: '{' }, `wrong${at}`));
      await wire.until(({ text }) => text.includes('wrong29'));
      await wire.say(subscribe({ query: LIVE }, 'right'));
      await wire.say(message({ type: 'ping' }));
      await wire.until(({ text }) => text.includes('"pong"'));
      expect(read(wire.received).texts.filter((text) => text.includes('right'))).toEqual([]);
      wire.reset();
    });

    it('more than twenty subscriptions at once are refused', async () => {
      const wire = await acknowledged();
      for (let at = 0; at < 21; at += 1) await wire.say(subscribe({ query: LIVE }, `no${at}`));
      expect(await wire.until(({ text }) => text.includes('TOO_COMPLEX'))).toBe(true);
      expect(wire.text).toContain('"no20"');
      wire.reset();
      await stillThere();
    });

    it('a flood of messages closes the live connection', async () => {
      const wire = await acknowledged();
      await wire.say(Buffer.concat(Array.from({ length: 1_000 }, () => message({ type: 'ping' }))));
      await wire.until(({ received }) => read(received).closeCode !== undefined);
      const { texts, closeCode } = read(wire.received);
      expect(closeCode).toBe(1008);
      expect(texts.length).toBeLessThan(200);
      await stillThere();
    });

    it('frames changed byte by byte at random end no process', async () => {
      const below = chances(20_261_131);
      const kinds = [
        { type: 'connection_init' },
        { type: 'ping' },
        { id: '1', type: 'subscribe', payload: { query: LIVE } },
        { id: '1', type: 'complete' },
      ];
      for (let round = 0; round < 60; round += 1) {
        const wire = await open();
        const bytes = Buffer.concat([
          message(kinds[0]),
          message(kinds[below(kinds.length)]),
          message(kinds[below(kinds.length)]),
        ]);
        for (let change = below(5); change >= 0; change -= 1) bytes[below(bytes.length)] = below(256);
        await wire.say(bytes.subarray(0, below(bytes.length) + 1));
        if (below(2)) await wire.until(({ closed }) => closed, 20);
        wire.reset();
      }
      await stillThere();
    });
  });

  describe('places', () => {
    let other: Record<string, string>;

    beforeAll(async () => {
      const { client } = await newMember(await Client.signedIn('broker'));
      other = { ...session, cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    });

    const status = async (headers: Record<string, string>, wires: Wire[]): Promise<string> => {
      const wire = await Wire.to(PORTS.API);
      wires.push(wire);
      await wire.say(upgrade('/graphql', headers));
      await wire.until(({ text }) => text.includes('\r\n\r\n'));
      return wire.text.slice(9, 12);
    };

    it.each<[string, () => Record<string, string>, number]>([
      ['a visitor’s address', () => ({ 'x-forwarded-for': '203.0.113.77' }), 30],
      [
        'a visitor’s network of IPv6, however the addresses in it change',
        () => ({ 'x-forwarded-for': `2001:db8:7:7::${Math.random().toString(16).slice(2, 6)}` }),
        30,
      ],
      [
        'an account, from wherever',
        () => ({ ...other, 'x-forwarded-for': `203.0.113.${Math.floor(Math.random() * 250)}` }),
        50,
      ],
    ])('%s has so many live connections, and one that is given back is there again', async (_whose, headers, limit) => {
      const wires: Wire[] = [];
      try {
        const answers = await Promise.all(Array.from({ length: limit + 5 }, () => status(headers(), wires)));
        expect(answers.filter((answer) => answer === '101')).toHaveLength(limit);
        expect(answers.filter((answer) => answer === '429')).toHaveLength(5);
        expect(wires.find(({ text }) => text.includes(' 429 '))!.text).toMatch(/retry-after: \d+/i);
        wires.find(({ text }) => text.includes(' 101 '))!.reset();
        await eventually(async () => (await status(headers(), wires)) === '101', 'a place is there again');
      } finally {
        wires.forEach((wire) => wire.reset());
      }
      await stillThere();
    });
  });

  describe('files that are broken off', () => {
    const CONTENT = '第一行,第二行\n'.repeat(400_000);
    const HEAD =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n';
    const upload = (sent: string) => {
      const token = decodeURIComponent(member.client.cookies.get('kc_csrf')!);
      return http(
        'POST /files HTTP/1.1',
        {
          ...session,
          'x-csrf-token': token,
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': '5000000',
        },
        sent,
      );
    };

    it.each([
      ['before the first byte', ''],
      ['in the boundary', '--'],
      ['in the head of the part', HEAD.slice(0, 40)],
      ['after the head of the part', HEAD],
      ['in the contents', HEAD + 'a,b\n'.repeat(100_000)],
      ['after the last boundary', `${HEAD}a,b\n\r\n--x--\r\n`],
      ['in the middle of the next part', `${HEAD}a,b\n\r\n--x\r\ncontent-disposition: form`],
      [
        'with a field named like a prototype',
        '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\na\r\n--x--\r\n',
      ],
    ])('an upload that breaks off %s ends no process', async (_where, sent) => {
      await send(PORTS.API, upload(sent), { patienceMs: 100 });
      await send(PORTS.API, upload(sent), { when: 'sent' });
      await send(PORTS.API, upload(sent), { leave: 'end', patienceMs: 100 });
      await stillThere();
    });

    it('a download that is broken off after its first bytes ends no process', async () => {
      const id = await member.client.upload('long.csv', CONTENT, 'text/csv');
      for (const when of ['answered', 'sent'] as const) {
        for (let round = 0; round < 5; round += 1)
          await send(PORTS.API, http(`GET /files/${id} HTTP/1.1`, session), { when, patienceMs: 2_000 });
      }
      await send(PORTS.API, http(`HEAD /files/${id} HTTP/1.1`, session));
      await stillThere();
      const whole = await member.client.request('GET', `/files/${id}`);
      expect(whole.body.length).toBe(Buffer.byteLength(CONTENT));
    });
  });

  describe('the live channel', () => {
    let listeners: Listener<unknown>[];
    let redis: Redis;

    beforeAll(async () => {
      redis = new Redis(system.redisUrl);
      const government = await Client.signedIn('government');
      const broker = await Client.signedIn('broker');
      listeners = [
        await member.client.listen(LIVE, `user:${member.userId}`),
        await government.listen(`subscription { cockpitMoved(year: 2026) { year } }`, 'cockpit'),
        await broker.listen('subscription { matchesChanged { id } }', 'match:changed'),
      ];
    });
    afterAll(async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
      redis.disconnect();
    });

    it.each([
      ['no JSON', '{'],
      ['nothing', ''],
      ['null', 'null'],
      ['a number', '42'],
      ['a list', '[[]]'],
      ['ids that are none', '{"id":{"a":1},"notificationId":[null]}'],
      ['bytes', Buffer.from([0xff, 0xfe, 0x00])],
      ['much', `"${'x'.repeat(1_000_000)}"`],
      ['deep JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ])('the live channel takes %s and hears what comes after it', async (_what, payload) => {
      const channels = (await redis.call('PUBSUB', 'CHANNELS', `${system.redisPrefix}:*`)) as string[];
      expect(channels.filter((channel) => channel.includes(':live:')).length).toBeGreaterThanOrEqual(3);
      for (const channel of channels) await redis.publish(channel, payload);
      await stillThere();
      expect(listeners.map(({ failure }) => failure)).toEqual([undefined, undefined, undefined]);
    });
  });
});
