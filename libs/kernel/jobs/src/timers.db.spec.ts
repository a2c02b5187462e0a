import { Transactions } from '#kernel/database';
import { addDays } from '#kernel/values';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TestPlatform, eventually, impatient } from '../testing/platform.js';
import { Schedules, Timers, defineEvent } from './index.js';
import { OutboxEvent, ScheduleRun, Timer } from './jobs.entities.js';
import { ScheduleRunner } from './schedules.registry.js';
import { TimerSweep } from './timers.service.js';

const overdue = defineEvent<{ step?: number }>('thing.overdue');

describe('Dates that must not be missed', () => {
  let world: TestPlatform;
  let api: INestApplicationContext;

  beforeEach(async () => {
    world = await TestPlatform.create([], { TIMER_SWEEP_MS: '600000' });
    api = await world.start();
  });
  afterEach(async () => world.end());

  const inDays = (days: number) => addDays(world.clock.now(), days);
  const set = (subjectId: string, dueAt: Date, payload?: { step?: number }) =>
    api.get(Transactions).run((manager) => api.get(Timers).set(manager, { kind: overdue, subjectId, dueAt, payload }));
  const events = () => api.get(DataSource).manager.find(OutboxEvent, { order: { seq: 'ASC' } });
  /** A worker's sweep that runs only when the test says so: its own first turn, still under way, would take what is due for itself. */
  const startSweep = async () => {
    const sweep = (await world.start({ runner: impatient })).get(TimerSweep, { strict: false });
    await sweep.onModuleDestroy();
    return sweep;
  };

  it('a timer fires when it is due, and writes an event of its kind', async () => {
    const sweep = await startSweep();
    const dueAt = inDays(3);
    await set('s-1', dueAt, { step: 2 });
    expect(await sweep.fireDue()).toBe(0);
    world.clock.set(dueAt);
    expect(await sweep.fireDue()).toBe(1);
    expect(await sweep.fireDue()).toBe(0);
    expect(await events()).toMatchObject([
      { type: 'thing.overdue', subjectId: 's-1', payload: { step: 2, dueAt: dueAt.toISOString() } },
    ]);
  });

  it('each timer fires once, though two workers look at the same time', async () => {
    const sweeps = [await startSweep(), await startSweep()];
    for (let index = 0; index < 150; index += 1) await set(`s-${index}`, inDays(1));
    world.clock.set(inDays(2));
    for (let round = 0; round < 3; round += 1)
      await Promise.all([...sweeps, ...sweeps].map((sweep) => sweep.fireDue()));
    const subjects = (await events()).map((event) => event.subjectId);
    expect(subjects).toHaveLength(150);
    expect(new Set(subjects).size).toBe(150);
  });

  it('there is one waiting timer per kind and subject: setting moves it, cancelling takes it back, and after firing there can be another', async () => {
    const sweep = await startSweep();
    await set('s-1', inDays(1));
    await set('s-1', inDays(5));
    world.clock.set(inDays(2));
    expect(await sweep.fireDue()).toBe(0);
    world.clock.set(inDays(5));
    expect(await sweep.fireDue()).toBe(1);

    await set('s-1', inDays(1));
    await api.get(Transactions).run((manager) => api.get(Timers).cancel(manager, overdue, 's-1'));
    world.clock.set(inDays(9));
    expect(await sweep.fireDue()).toBe(0);
    expect(await api.get(DataSource).manager.count(Timer)).toBe(2);
  });

  it('a timer set in a change that is rolled back does not exist', async () => {
    const sweep = await startSweep();
    await api
      .get(Transactions)
      .run(async (manager) => {
        await api.get(Timers).set(manager, { kind: overdue, subjectId: 's', dueAt: inDays(-1) });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await sweep.fireDue()).toBe(0);
  });
});

describe('What is done regularly', () => {
  let world: TestPlatform;

  beforeEach(async () => {
    world = await TestPlatform.create();
  });
  afterEach(async () => world.end());

  const startWorker = (run: () => Promise<void>, everyMs: number) =>
    world.start({
      runner: impatient,
      providers: [
        {
          provide: 'schedules',
          inject: [Schedules],
          useFactory: (schedules: Schedules) => schedules.register({ name: 'tidy', everyMs, run }),
        },
      ],
    });

  it('a schedule runs one at a time over two workers, and no more often than it should', async () => {
    let now = 0;
    let most = 0;
    let runs = 0;
    const run = async () => {
      runs += 1;
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 60));
      now -= 1;
    };
    await startWorker(run, 200);
    await startWorker(run, 200);
    const started = Date.now();
    await eventually(() => runs >= 4, 'ran four times');
    expect(most).toBe(1);
    expect(Date.now() - started).toBeGreaterThan(600);
  });

  it('recurring work goes on after a run that failed, and keeps why', async () => {
    let runs = 0;
    const app = await startWorker(async () => {
      if ((runs += 1) === 1) throw new Error('the first time');
    }, 300_000);
    const row = () => app.get(DataSource).manager.findOneBy(ScheduleRun, { name: 'tidy' });
    await eventually(async () => (await row())?.error === 'the first time', 'the failure is kept');
    await app.get(DataSource).manager.update(ScheduleRun, { name: 'tidy' }, { dueAt: new Date(0) });
    await eventually(async () => (await row())?.error === null, 'the second run succeeded');
    await app.get(ScheduleRunner, { strict: false }).tick();
    expect(runs).toBe(2);
  });
});
