import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { FlakyProxy } from '../../jobs/testing/flaky-proxy.js';
import { eventually } from '../../jobs/testing/platform.js';
import { Budget } from './budget.js';

describe('a budget', () => {
  let cable: FlakyProxy;
  const open: Redis[] = [];
  const connect = (url: string) => {
    const redis = new Redis(url, { commandTimeout: 300, maxRetriesPerRequest: 1, retryStrategy: () => 50 });
    redis.on('error', () => undefined);
    open.push(redis);
    return redis;
  };
  const ready = (redis: Redis) => eventually(() => redis.status === 'ready', 'Redis is reached');

  beforeAll(async () => {
    cable = await FlakyProxy.to(process.env['TEST_REDIS_URL']!);
  });
  afterAll(async () => {
    for (const redis of open) redis.disconnect();
    await cable.pull();
  });

  it('a budget of points is one for all processes, and each subject has its own', async () => {
    const prefix = `test-${randomUUID()}`;
    const [one, other] = [connect(process.env['TEST_REDIS_URL']!), connect(process.env['TEST_REDIS_URL']!)];
    await Promise.all([ready(one), ready(other)]);
    const [here, there] = [one, other].map((redis) => new Budget({ redis, prefix, points: 10 })) as [Budget, Budget];
    expect(await here.spend('a', 6)).toMatchObject({ limit: 10, remaining: 4, spent: false });
    expect(await there.spend('a', 4)).toMatchObject({ remaining: 0, spent: false });
    const refused = await here.spend('a', 1);
    expect(refused).toMatchObject({ limit: 10, remaining: 0, spent: true });
    expect(refused.reset).toBeGreaterThan(0);
    expect(refused.reset).toBeLessThanOrEqual(60);
    expect(await there.spend('b', 10)).toMatchObject({ remaining: 0, spent: false });
    // Whoever has spent everything is known, and Redis is not asked for them again.
    expect(here.known('a')).toMatchObject({ spent: true });
    expect(here.known('b')).toBeUndefined();
  });

  it('a budget of points is kept by the process alone while Redis is away, and in Redis again afterwards', async () => {
    const redis = connect(cable.url);
    await ready(redis);
    const budget = new Budget({ redis, prefix: `test-${randomUUID()}`, points: 3 });
    await cable.pull();
    for (const remaining of [2, 1, 0]) expect(await budget.spend('a', 1)).toMatchObject({ remaining, spent: false });
    expect(await budget.spend('a', 1)).toMatchObject({ spent: true });
    await cable.plug();
    await ready(redis);
    await eventually(async () => !(await budget.spend('a', 1)).spent, 'Redis counts again');
  });
});
