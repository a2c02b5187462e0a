import { Transactions } from '#kernel/database';
import { UserError } from '#kernel/errors';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TestPlatform, eventually, impatient } from '../testing/platform.js';
import {
  Deliveries,
  JobHandlers,
  Outbox,
  QueueRest,
  defineEvent,
  type JobHandler,
  type NewEvent,
  type OutboxEvent,
  type ReadableEvent,
} from './index.js';
import { JobQueues } from './job-queues.service.js';
import { JobRunner } from './job-runner.service.js';
import { EventDelivery } from './jobs.entities.js';
import { OutboxRelay } from './outbox-relay.service.js';

interface Thing {
  word?: string;
  deep?: unknown;
}

const happened = defineEvent<Thing>('thing.happened');

/** A handler whose effect is a row, and which does as the test says. */
class Recorder implements JobHandler {
  readonly queue = 'main';
  runs = 0;
  act: (event: OutboxEvent, manager: EntityManager) => Promise<void> = async () => undefined;
  failed?: JobHandler['failed'];

  constructor(
    readonly name = 'recorder',
    readonly events: readonly ReadableEvent[] = [happened],
  ) {}

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    this.runs += 1;
    await manager.query('INSERT INTO effect (event_id, subject) VALUES (?, ?)', [event.id, event.subjectId]);
    await this.act(event, manager);
  }
}

describe('From a change to its consequences', () => {
  let world: TestPlatform;
  let recorder: Recorder;

  beforeEach(async () => {
    world = await TestPlatform.create();
    recorder = new Recorder();
  });
  afterEach(async () => world.end());

  const startApi = async () => {
    const api = await world.start();
    await api
      .get(DataSource)
      .query('CREATE TABLE IF NOT EXISTS effect (event_id char(36) NOT NULL, subject varchar(64) NOT NULL)');
    return api;
  };
  const startWorker = () =>
    world.start({
      runner: impatient,
      providers: [
        {
          provide: 'handlers',
          inject: [JobHandlers],
          useFactory: (handlers: JobHandlers) => handlers.register(recorder),
        },
      ],
    });
  const happen = (app: INestApplicationContext, subjectId = 's-1') =>
    app
      .get(Transactions)
      .run((manager) => app.get(Outbox).append(manager, { type: happened, subjectId, payload: { word: '好' } }));
  const effects = async (app: INestApplicationContext) =>
    Number(((await app.get(DataSource).query('SELECT COUNT(*) AS n FROM effect')) as { n: string }[])[0]!.n);
  const delivery = (app: INestApplicationContext, eventId: string) =>
    app.get(DataSource).manager.findOneBy(EventDelivery, { eventId });
  const reaches = (app: INestApplicationContext, eventId: string, state: string) =>
    eventually(async () => (await delivery(app, eventId))?.state === state, `the delivery is ${state}`);

  it('an event written with its change reaches its handler', async () => {
    const api = await startApi();
    await startWorker();
    let seen: OutboxEvent | undefined;
    recorder.act = async (event) => void (seen = event);
    const id = await happen(api);
    await reaches(api, id, 'DONE');
    expect(seen).toMatchObject({ id, type: 'thing.happened', subjectId: 's-1', payload: { word: '好' } });
    expect(await effects(api)).toBe(1);
  });

  it('a delivery is marked as done before its effect, so that only the commit can fail after what cannot be taken back', async () => {
    const api = await startApi();
    await startWorker();
    let known: EventDelivery | null = null;
    recorder.act = async (event, manager) =>
      void (known = await manager.findOneBy(EventDelivery, { eventId: event.id, handler: 'recorder' }));
    const id = await happen(api);
    await reaches(api, id, 'DONE');
    expect(known).toMatchObject({ state: 'DONE', attempts: 1 });
  });

  it('a queue that rests does afterwards what came meanwhile, also when the work in between failed', async () => {
    const api = await startApi();
    const worker = await startWorker();
    let id = '';
    const broken = api.get(QueueRest).during('main', async () => {
      id = await happen(api);
      await eventually(async () => (await delivery(api, id)) !== null, 'the relay has passed it on');
      await worker.get(JobQueues).add([{ eventId: id, handler: 'recorder' }]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(recorder.runs).toBe(0);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    await reaches(api, id, 'DONE');
    expect(recorder.runs).toBe(1);
  });

  it('an event of a change that is rolled back never happened', async () => {
    const api = await startApi();
    await startWorker();
    await expect(
      api.get(Transactions).run(async (manager) => {
        await api.get(Outbox).append(manager, { type: happened, subjectId: 's-1' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const id = await happen(api, 's-2');
    await reaches(api, id, 'DONE');
    expect(recorder.runs).toBe(1);
  });

  it('the outbox refuses an event outside a transaction, a BigInt in a payload', async () => {
    const api = await startApi();
    const outbox = api.get(Outbox);
    await expect(outbox.append(api.get(DataSource).manager, { type: happened, subjectId: 's' })).rejects.toThrow(
      'transaction',
    );
    const run = (event: NewEvent<Thing>) => api.get(Transactions).run((manager) => outbox.append(manager, event));
    await expect(run({ type: happened, subjectId: 's', payload: { deep: [{ sum: 1n }] } })).rejects.toThrow('BigInt');
  });

  it('an event is delivered once although its job runs twice, even at the same time', async () => {
    const api = await startApi();
    const worker = await startWorker();
    recorder.act = () => new Promise((resolve) => setTimeout(resolve, 150));
    const id = await happen(api);
    await eventually(async () => (await delivery(api, id)) !== null, 'relayed');
    const runner = worker.get(JobRunner, { strict: false });
    await Promise.all([
      runner.run({ eventId: id, handler: 'recorder' }),
      runner.run({ eventId: id, handler: 'recorder' }),
    ]);
    await reaches(api, id, 'DONE');
    await runner.run({ eventId: id, handler: 'recorder' });
    expect(recorder.runs).toBe(1);
    expect(await effects(api)).toBe(1);
  });

  it('no event is lost when Redis is emptied between relay and run', async () => {
    const api = await startApi();
    const worker = await startWorker();
    const relay = worker.get(OutboxRelay, { strict: false });
    const runner = worker.get(JobRunner, { strict: false });
    await runner.onModuleDestroy(); // This worker relays but runs nothing.
    const id = await happen(api);
    await relay.relay();
    await reaches(api, id, 'PENDING');
    expect(await world.flushRedis(api)).toBeGreaterThan(0);
    await startWorker();
    await reaches(api, id, 'DONE');
    expect(await effects(api)).toBe(1);
  });

  it('no event is lost when the queue keeps only the remains of a job', async () => {
    const api = await startApi();
    await startWorker();
    const id = await happen(api);
    await reaches(api, id, 'DONE');
    await api.get(DataSource).manager.update(EventDelivery, { eventId: id }, { state: 'PENDING', enqueuedAt: null });
    await reaches(api, id, 'DONE');
    expect(recorder.runs).toBe(2);
  });

  it('a job fails for good after five times, keeps why, and can be redriven', async () => {
    const api = await startApi();
    await startWorker();
    recorder.act = async () => {
      throw new Error('the cause');
    };
    const id = await happen(api);
    await reaches(api, id, 'FAILED');
    expect(recorder.runs).toBe(5);
    expect(await effects(api)).toBe(0);
    expect(await api.get(Deliveries).failed()).toMatchObject([
      {
        eventId: id,
        handler: 'recorder',
        eventType: 'thing.happened',
        attempts: 5,
        error: expect.stringContaining('the cause'),
      },
    ]);
    expect(await api.get(Deliveries).lag()).toMatchObject({ failed: 1, pending: 0, unrelayed: 0 });

    recorder.act = async () => undefined;
    expect(await api.get(Deliveries).redrive('someone-else')).toBe(0);
    expect(await api.get(Deliveries).redrive('recorder')).toBe(1);
    await reaches(api, id, 'DONE');
    expect(await effects(api)).toBe(1);
    expect((await delivery(api, id))?.error).toBeNull();
  });

  it('a job tells its handler once that it failed for good, in the transaction that says so', async () => {
    const api = await startApi();
    await startWorker();
    recorder.act = async () => {
      throw new Error('the cause');
    };
    const told: string[] = [];
    recorder.failed = async (event, manager) => {
      const known = await manager.findOneByOrFail(EventDelivery, { eventId: event.id, handler: 'recorder' });
      told.push(`${event.id} ${known.state} ${known.attempts}`);
      await manager.query('INSERT INTO effect (event_id, subject) VALUES (?, ?)', [event.id, 'told']);
    };
    const id = await happen(api);
    await reaches(api, id, 'FAILED');
    expect(told).toEqual([`${id} FAILED 5`]);
    expect(await effects(api)).toBe(1);

    // What goes wrong while it is told changes nothing: the job has failed.
    recorder.failed = async (event, manager) => {
      await manager.query('INSERT INTO effect (event_id, subject) VALUES (?, ?)', [event.id, 'told']);
      throw new Error('a second cause');
    };
    const second = await happen(api, 's-2');
    await reaches(api, second, 'FAILED');
    expect(await delivery(api, second)).toMatchObject({ attempts: 5, error: expect.stringContaining('the cause') });
    expect(await effects(api)).toBe(1);
  });

  it('a server that is away does not use up the attempts', async () => {
    const api = await startApi();
    await startWorker();
    let away = true;
    recorder.act = async () => {
      if (away) throw UserError.unavailable();
    };
    const id = await happen(api);
    await eventually(() => recorder.runs > 6, 'tried more often than a failing job would be');
    expect((await delivery(api, id))?.state).toBe('PENDING');
    away = false;
    await reaches(api, id, 'DONE');
    expect(await effects(api)).toBe(1);
  });

  it('a crash between effect and commit takes the effect back, and the job runs again', async () => {
    const api = await startApi();
    await startWorker();
    let crashes = 1;
    recorder.act = async (_event, manager) => {
      if (crashes-- <= 0) return;
      const [{ id }] = (await manager.query('SELECT CONNECTION_ID() AS id')) as [{ id: string }];
      await api.get(DataSource).query(`KILL ${id}`); // What the server sees when a process dies.
    };
    const id = await happen(api);
    await eventually(() => recorder.runs >= 1, 'ran once');
    await reaches(api, id, 'DONE');
    expect(recorder.runs).toBe(2);
    expect(await effects(api)).toBe(1);
  });

  it('a worker that ends finishes the job it is at', async () => {
    const api = await startApi();
    const worker = await startWorker();
    recorder.act = () => new Promise((resolve) => setTimeout(resolve, 400));
    const id = await happen(api);
    await eventually(() => recorder.runs === 1, 'begun');
    await world.stop(worker);
    expect((await delivery(api, id))?.state).toBe('DONE');
  });

  it('a thousand events all arrive at their handler, each once', async () => {
    const api = await startApi();
    await startWorker();
    await startWorker();
    await api.get(Transactions).run(async (manager) => {
      for (let index = 0; index < 1_000; index += 1)
        await api.get(Outbox).append(manager, { type: happened, subjectId: `s-${index}` });
    });
    await eventually(async () => (await effects(api)) >= 1_000, 'all there', 150_000);
    const [{ n }] = (await api.get(DataSource).query('SELECT COUNT(DISTINCT event_id) AS n FROM effect')) as [
      { n: string },
    ];
    expect([Number(n), await effects(api)]).toEqual([1_000, 1_000]);
  });
});

describe('The registry of handlers', () => {
  it('the registry of handlers takes each name once and refuses names that are none', () => {
    const handlers = new JobHandlers();
    handlers.register(new Recorder('one'));
    expect(() => handlers.register(new Recorder('one'))).toThrow('two job handlers');
    expect(() => handlers.register(new Recorder('has:colon'))).toThrow('no name for a job handler');
    expect(() => handlers.register(new Recorder('two', []))).toThrow('no event');
    expect(handlers.of('thing.happened').map(({ name }) => name)).toEqual(['one']);
  });
});
