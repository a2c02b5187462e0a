import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Meilisearch } from 'meilisearch';
import { createConnection } from 'mysql2/promise';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers, type Servers } from '../../docker/native.mjs';
import { eventually } from '../harness/eventually.js';

/** The launcher's servers are killed one by one: each is there again at its old address with its data, and its neighbours never noticed. */
describe('a server of the launcher that is killed', () => {
  let folder: string;
  let servers: Servers;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kc-servers-'));
    servers = await startServers({ dataDir: folder, env: {} });
  });
  afterAll(async () => {
    await servers?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const pidOf = (name: string) => servers.children.running.get(name)!.child.pid!;
  const answered = <T>(ask: () => Promise<T>): Promise<T | undefined> => ask().catch(() => undefined);

  async function killed(name: string, isBack: () => Promise<boolean>): Promise<void> {
    const neighbours = ['mariadb', 'redis', 'meilisearch'].filter((each) => each !== name);
    const before = { pid: pidOf(name), neighbours: neighbours.map(pidOf) };
    process.kill(before.pid, 'SIGKILL');
    await eventually(async () => pidOf(name) !== before.pid && (await isBack()), `${name} is back with its data`);
    expect(neighbours.map(pidOf)).toEqual(before.neighbours);
  }

  async function query(statement: string): Promise<unknown> {
    const connection = await createConnection(servers.env['DATABASE_ADMIN_URL']!);
    try {
      return (await connection.query(statement))[0];
    } finally {
      await connection.end();
    }
  }

  async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(servers.env['REDIS_URL']!, { lazyConnect: true, retryStrategy: () => null });
    redis.on('error', () => {});
    try {
      await redis.connect();
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  }

  it('MariaDB comes back when it is killed, twice', async () => {
    await query('CREATE TABLE kept (value int)');
    await query('INSERT INTO kept VALUES (7)');
    const isBack = async () =>
      JSON.stringify(await answered(() => query('SELECT value FROM kept'))) === '[{"value":7}]';
    await killed('mariadb', isBack);
    await killed('mariadb', isBack);
  });

  it('Redis comes back when it is killed', async () => {
    await withRedis((redis) => redis.set('kept', 'seven'));
    await killed('redis', async () => (await answered(() => withRedis((redis) => redis.get('kept')))) === 'seven');
  });

  it('Meilisearch comes back when it is killed', async () => {
    const meili = new Meilisearch({ host: servers.env['MEILI_URL']!, apiKey: servers.env['MEILI_MASTER_KEY']! });
    await meili.createIndex('kept').waitTask();
    await killed('meilisearch', async () => (await answered(() => meili.getIndex('kept')))?.uid === 'kept');
  });

  it('a server of the launcher answers nobody without its password, or from elsewhere', async () => {
    const socket = connect(Number(new URL(servers.env['REDIS_URL']!).port), '127.0.0.1');
    socket.write('GET kept\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^-NOAUTH/);
    const hosts = (await query("SELECT DISTINCT Host AS host FROM mysql.user WHERE user LIKE 'kechuang%'")) as {
      host: string;
    }[];
    expect(hosts.map(({ host }) => host)).toEqual(['127.0.0.1']);
  });
});
