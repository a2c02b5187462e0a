import { Transactions } from '#kernel/database';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FlakyProxy } from '../testing/flaky-proxy.js';
import { TestPlatform, eventually, impatient } from '../testing/platform.js';
import { JobHandlers, LiveChannel, Outbox, RedisConnections, defineEvent, defineTopic } from './index.js';
import { EventDelivery } from './jobs.entities.js';

const happened = defineEvent('thing.happened');
const A = defineTopic<{ n: number }>('a');
const B = defineTopic<string>('b');
const NUMBERS = defineTopic<number>('numbers');

describe('Redis, there and away', () => {
  let cable: FlakyProxy;
  let world: TestPlatform;

  beforeEach(async () => {
    cable = await FlakyProxy.to(process.env['TEST_REDIS_URL']!);
    world = await TestPlatform.create([], { REDIS_URL: cable.url });
  });
  afterEach(async () => {
    await cable.plug().catch(() => undefined);
    await world.end();
    await cable.pull();
  });

  const happen = (app: INestApplicationContext) =>
    app.get(Transactions).run((manager) => app.get(Outbox).append(manager, { type: happened, subjectId: 's' }));
  const startWorker = (onRun: () => void) =>
    world.start({
      runner: impatient,
      providers: [
        {
          provide: 'handlers',
          inject: [JobHandlers],
          useFactory: (handlers: JobHandlers) =>
            handlers.register({
              name: 'count',
              queue: 'main',
              events: [happened],
              handle: async () => onRun(),
            }),
        },
      ],
    });

  it('a live message reaches all who listen on its topic, in other processes too, and nobody else', async () => {
    const [one, two] = [(await world.start()).get(LiveChannel), (await world.start()).get(LiveChannel)];
    const readers = [one.subscribe(A), one.subscribe(A), two.subscribe(A)];
    const other = one.subscribe(B);
    await Promise.all([...readers, other].map((reader) => reader.ready));
    await two.publish(A, { n: 1 });
    await two.publish(A, { n: 2 });
    await two.publish(B, '另一个');
    for (const reader of readers) {
      expect(await reader.next()).toEqual({ value: { n: 1 }, done: false });
      expect(await reader.next()).toEqual({ value: { n: 2 }, done: false });
    }
    expect(await other.next()).toEqual({ value: '另一个', done: false });
  });

  it('whoever leaves a live topic is gone: the pending read ends, and Redis is told when nobody is left', async () => {
    const app = await world.start();
    const live = app.get(LiveChannel);
    const redis = app.get(RedisConnections);
    const listeners = async () =>
      Number(((await redis.commands.pubsub('NUMSUB', redis.key('live', 'a'))) as [string, number])[1]);
    const [first, second] = [live.subscribe(A), live.subscribe(A)];
    await Promise.all([first.ready, second.ready]);
    const pending = first.next();
    await first.return();
    expect(await pending).toEqual({ value: undefined, done: true });
    expect(await first.next()).toEqual({ value: undefined, done: true });
    expect(await listeners()).toBe(1);
    await second.return();
    await eventually(async () => (await listeners()) === 0, 'unsubscribed');
  });

  it('live subscriptions come back when Redis does', async () => {
    const app = await world.start();
    const live = app.get(LiveChannel);
    const reader = live.subscribe(NUMBERS);
    await reader.ready;
    await cable.pull();
    await live.publish(NUMBERS, 1); // Lost, and no error.
    await cable.plug();
    const next = reader.next();
    let got: IteratorResult<number> | undefined;
    void next.then((value) => (got = value));
    await eventually(async () => {
      await live.publish(NUMBERS, 2);
      return got !== undefined;
    }, 'messages arrive again');
    expect(got?.value).toBe(2);
  });

  it('while Redis is away, what needs it fails fast and typed, and what does not need it goes on', async () => {
    const app = await world.start();
    const redis = app.get(RedisConnections);
    await redis.attempt((client) => client.set(redis.key('probe'), '1'));
    await cable.pull();
    await expect(redis.attempt((client) => client.get(redis.key('probe')))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await happen(app);
    await cable.plug();
    await eventually(
      async () => (await redis.commands.get(redis.key('probe')).catch(() => null)) === '1',
      'works again',
    );
  });

  it('events of the time without Redis are done when it is back, also for a worker that started without it', async () => {
    const api = await world.start();
    let runs = 0;
    await startWorker(() => (runs += 1));
    await happen(api);
    await eventually(() => runs === 1, 'works');
    await cable.pull();
    await happen(api);
    await eventually(
      async () => (await api.get(DataSource).manager.count(EventDelivery)) === 2,
      'relayed all the same',
    );
    let lateRuns = 0;
    await startWorker(() => (lateRuns += 1));
    await happen(api);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs + lateRuns).toBe(1);
    await cable.plug();
    await eventually(() => runs + lateRuns === 3, 'caught up', 20_000);
    const pending = () => api.get(DataSource).manager.countBy(EventDelivery, { state: 'PENDING' });
    await eventually(async () => (await pending()) === 0, 'nothing is left');
  });

  // A worker that waited for Redis would hang here until the runner gives up.
  it('a worker ends although Redis is away, whether it had been there or not', async () => {
    const api = await world.start();
    let runs = 0;
    const seasoned = await startWorker(() => (runs += 1));
    await happen(api);
    await eventually(() => runs === 1, 'works');
    await cable.pull();
    const neverConnected = await startWorker(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await world.stop(seasoned);
    await world.stop(neverConnected);
    expect(runs).toBe(1);
  });
});
