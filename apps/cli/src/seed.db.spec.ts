import { DemoAccounts } from '#identity';
import { createDataSource } from '#kernel/database';
import { FixedClock } from '#kernel/values';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../test/harness/database.mjs';
import { DEMO_PASSWORD } from '../../demo/identity/people.js';
import * as demo from '../../demo/index.js';
import type { DemoPart } from '../../demo/part.js';
import { indicatorsPart } from '../../demo/target/target.demo.js';
import { schema } from '../../features.js';
import { withServices } from './context.js';
import { prepareFor } from './installation.js';
import { migrate } from './migrate.js';
import { seedDemo } from './seed.js';

/** Which parts of the demo a database is given, and when. */
describe('The demo in parts', () => {
  const before = { ...process.env };
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let source: DataSource;
  let ran: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(process.env, database.env);
    await migrate();
    source = await createDataSource(database.env['DATABASE_ADMIN_URL']!, schema, { DATABASE_POOL: 2 }).initialize();
  });
  afterAll(async () => {
    process.env = before;
    await source?.destroy();
    await database?.drop();
  });
  beforeEach(async () => {
    ran = [];
    for (const table of ['user_account', 'installation', 'demo_part']) await source.query(`DELETE FROM ${table}`);
  });

  const clock = new FixedClock(new Date());
  const part = (name: string, run: DemoPart['run'] = async () => {}): DemoPart => ({
    name,
    needs: [],
    run: async (stage) => {
      ran.push(name);
      await run(stage);
    },
  });
  const seed = (parts: readonly DemoPart[]) =>
    withServices((app) => seedDemo(app, demo, { baseOnly: false, clock, parts }), clock);
  const recorded = async () =>
    ((await source.query('SELECT name FROM demo_part ORDER BY name')) as { name: string }[]).map(({ name }) => name);

  it('the demo adds each part once, and the part of a new feature to a database that had the others', async () => {
    expect(await seed([part('pairs'), part('contracts')])).toEqual(['pairs', 'contracts']);
    expect(await seed([part('pairs'), part('contracts')])).toEqual([]);
    expect(await seed([part('pairs'), part('policies'), part('contracts')])).toEqual(['policies']);
    expect(ran).toEqual(['pairs', 'contracts', 'policies']);
    expect(await recorded()).toEqual(['contracts', 'pairs', 'policies']);
  });

  it('the demo runs a part that was interrupted again, and those before it not', async () => {
    const broken = part('contracts', () => Promise.reject(new Error('the power went')));
    await expect(seed([part('pairs'), broken])).rejects.toThrow('the power went');
    expect(await recorded()).toEqual(['pairs']);
    expect(await seed([part('pairs'), part('contracts')])).toEqual(['contracts']);
    expect(ran).toEqual(['pairs', 'contracts', 'contracts']);
  });

  it('the demo adds nothing to a database for production, neither a new part nor its people', async () => {
    await withServices((app) => prepareFor(app, 'production', {}, () => {}), clock);
    await expect(seed([part('policies')])).rejects.toThrow(/marked as production/);
    expect(ran).toEqual([]);
    expect(await recorded()).toEqual([]);
    expect(await source.query('SELECT id FROM user_account')).toEqual([]);
  });

  it('the demo gives a part the clock of today, whatever the part before it did to it', async () => {
    const today = clock.now();
    const seen: Date[] = [];
    const look = async (): Promise<void> => void seen.push(clock.now());
    await seed([part('pairs', async () => clock.set(new Date(0))), part('contracts', look)]);
    expect([...seen, clock.now()]).toEqual([today, today]);
  });

  it('the demo marks every value of an indicator that it adds as made up', async () => {
    await seed([indicatorsPart]);
    const rows = (await source.query('SELECT demo FROM indicator_value')) as { demo: number }[];
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ demo }) => !demo)).toEqual([]);
    // A database that had them before parts were recorded.
    await source.query('DELETE FROM demo_part');
    await seed([indicatorsPart]);
    expect(await source.query('SELECT demo FROM indicator_value')).toHaveLength(rows.length);
  });

  it('the demo knows the password of its people by the hash that goes to production, and no other', async () => {
    const isKnown = (password: string) => withServices((app) => app.get(DemoAccounts).isKnown(password));
    expect(await isKnown(DEMO_PASSWORD)).toBe(true);
    expect(await isKnown(`${DEMO_PASSWORD}!`)).toBe(false);
  });
});
