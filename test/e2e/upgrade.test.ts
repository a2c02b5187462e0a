import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { startSystem } from '../harness/system.mjs';

/** A kept state of an earlier version is migrated, proven, indexed and signed in to; what waited in it is done. */
describe('the demo of ee4926b, upgraded', () => {
  let system: Awaited<ReturnType<typeof startSystem>>;
  let broker: Client;
  let earlier: string | undefined;

  beforeAll(async () => {
    system = await startSystem({ dump: 'ee4926b' });
    earlier = process.env['TEST_SYSTEM'];
    process.env['TEST_SYSTEM'] = JSON.stringify(system);
    broker = await Client.signedIn('broker');
    await eventually(
      async () => (await cli('search', 'status').catch(() => 'not whole')).includes('portal: whole'),
      'the new indexes are filled by the worker',
    );
  }, 120_000);

  afterAll(async () => {
    if (earlier) process.env['TEST_SYSTEM'] = earlier;
    await system?.stop();
  });

  const cli = async (...args: string[]) =>
    (await promisify(execFile)(process.execPath, [system.cli, ...args], { env: { ...process.env, ...system.cliEnv } }))
      .stdout;

  it('an upgraded platform rebuilds its indexes by hand, too', async () => {
    expect(await cli('search', 'rebuild')).toMatch(/^portal: \d+ documents$/m);
  });

  it('an upgraded platform proves its ledger, the closed year included', async () => {
    expect(await cli('ledger', 'verify')).toMatch(/^Proven in/m);
    const { ledgerYears } = await (
      await Client.signedIn('admin')
    ).run<{ ledgerYears: { year: number; closed: boolean }[] }>('{ ledgerYears { year closed } }');
    expect(ledgerYears).toContainEqual({ year: 2025, closed: true });
  });

  it('an upgraded platform delivers the events that waited: a demand published before the upgrade is found, an export asked for is ready', async () => {
    const found = () =>
      broker.ask<{ portalSearch: { totalCount: number } }>(
        '{ portalSearch(query: "铸造废砂热法再生") { totalCount } }',
      );
    await eventually(async () => ((await found()).data?.portalSearch.totalCount ?? 0) > 0, 'the demand is found');
    const states = async () =>
      (await broker.run<{ exportRuns: { state: string }[] }>('{ exportRuns { state } }')).exportRuns.map(
        ({ state }) => state,
      );
    await eventually(async () => (await states()).every((state) => state === 'DONE'), 'the exports are ready');
    expect((await states()).length).toBe(2);
  });

  it('an upgraded platform keeps its timers, and opens every record', async () => {
    const { demands } = await broker.run<{ demands: { totalCount: number; nodes: { id: string }[] } }>(
      '{ demands(first: 50) { totalCount nodes { id } } }',
    );
    expect(demands.totalCount).toBeGreaterThanOrEqual(15);
    for (const { id } of demands.nodes)
      expect(
        (await broker.run<{ demand: { code: string } }>('query ($id: ID!) { demand(id: $id) { code } }', { id })).demand
          .code,
      ).toMatch(/^XQ-/);
  });
});
