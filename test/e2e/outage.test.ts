import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { FlakyProxy } from '../../libs/kernel/jobs/testing/flaky-proxy.js';
import { Client } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { demandInput, publishDemand } from '../harness/steps.js';
import { startSystem } from '../harness/system.mjs';

type Server = 'database' | 'redis' | 'meili';

const FIND = 'query ($query: String!) { portalSearch(query: $query) { totalCount } }';
const COUNT = '{ demands(first: 1) { totalCount } }';

/** Section 4 of the story: a server is away in the middle, or at start-up. It is said in words, nothing acknowledged is lost, everything catches up. */
describe('a server behind the platform is away', () => {
  const cables = {} as Record<Server, FlakyProxy>;
  let system: Awaited<ReturnType<typeof startSystem>>;
  let firm: Client;
  let broker: Client;

  beforeAll(async () => {
    system = await startSystem({
      wire: async (servers) => {
        cables.database = await FlakyProxy.to(servers['DATABASE_URL']!);
        cables.redis = await FlakyProxy.to(servers['REDIS_URL']!);
        cables.meili = await FlakyProxy.to(servers['MEILI_URL']!);
        return { DATABASE_URL: cables.database.url, REDIS_URL: cables.redis.url, MEILI_URL: cables.meili.url };
      },
    });
    process.env['TEST_SYSTEM'] = JSON.stringify(system);
    [firm, broker] = await Promise.all([Client.signedIn('enterprise'), Client.signedIn('broker')]);
  });

  // A test that failed in between leaves nothing pulled for the next one.
  afterEach(() => Promise.all(Object.values(cables).map((cable) => cable.plug())));

  afterAll(async () => {
    await system.stop();
    await Promise.all(Object.values(cables).map((cable) => cable.pull()));
  });

  const readiness = async (): Promise<Record<string, string>> =>
    (await firm.request('GET', '/health/ready')).json<{ checks: Record<string, string> }>().checks;
  const isFound = (title: string) =>
    eventually(
      async () =>
        ((await firm.ask<{ portalSearch: { totalCount: number } }>(FIND, { query: title })).data?.portalSearch
          .totalCount ?? 0) > 0,
      `${title} is found`,
    );
  const cli = (...args: string[]) =>
    promisify(execFile)(process.execPath, [system.cli, ...args], { env: { ...process.env, ...system.cliEnv } }).then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, output: stdout }),
    );
  const meili = new Meilisearch({
    host: process.env['TEST_MEILI_URL']!,
    apiKey: process.env['TEST_MEILI_MASTER_KEY']!,
  });
  const answers = () => eventually(async () => (await broker.ask(COUNT)).code === undefined, 'the API answers');

  it('while Meilisearch is away searching says so, publishing goes on, and the record is found once it is back', async () => {
    await cables.meili.pull();
    const refusal = await firm.refused(FIND, { query: '轴承' });
    expect(refusal.code).toBe('UNAVAILABLE');
    expect(refusal.problems[0]!.message).toMatch(/稍后/);
    expect((await publishDemand(firm, broker, demandInput({ title: '玄武岩纤维拉丝断头率控制' }))).state).toBe(
      'PUBLISHED',
    );
    await cables.meili.plug();
    await isFound('玄武岩纤维拉丝');
  });

  it('while Redis is away people sign in, guesses are counted all the same, and work goes on once it is back', async () => {
    await cables.redis.pull();
    await eventually(async () => (await readiness())['redis'] === 'away', 'it is seen to be away');
    const signIn = (password: string, visitor = Client.visitor()) =>
      visitor.ask(`mutation { signIn(email: "broker2@demo.test", password: "${password}") { user { id } } }`);
    expect((await signIn('Kechuang2026!')).code).toBeUndefined();
    const guesser = Client.visitor();
    const codes: (string | undefined)[] = [];
    while (!codes.includes('RATE_LIMITED') && codes.length < 12)
      codes.push((await signIn('wrong password', guesser)).code);
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('BAD_INPUT'));
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    await cables.redis.plug();
    await answers();
    await publishDemand(firm, broker, demandInput({ title: '石墨烯散热膜卷对卷缺陷检测' }));
    await isFound('石墨烯散热膜');
  });

  it('while MariaDB is away that is said in words, nothing is half-written, and work goes on once it is back', async () => {
    await cables.database.pull();
    const refusal = await firm.refused(
      'mutation ($input: DemandDraftInput!) { saveDemandDraft(input: $input, clientMutationId: "while-away") { id } }',
      { input: demandInput({ title: '断电时写下的需求' }) },
    );
    expect(refusal.code).toBe('UNAVAILABLE');
    expect(refusal.problems[0]!.message).toMatch(/稍后/);
    await cables.database.plug();
    await answers();
    const { demands } = await firm.run<{ demands: { nodes: { title: string }[] } }>(
      '{ demands(filter: { mine: true }, first: 50) { nodes { title } } }',
    );
    expect(demands.nodes.map(({ title }) => title)).not.toContain('断电时写下的需求');
    await publishDemand(firm, broker, demandInput({ title: '锂辉石提锂尾渣资源化' }));
    await isFound('锂辉石提锂');
  });

  it('when Meilisearch has lost an index nobody is told that there is nothing, and everything is found again without an operator', async () => {
    const title = '𠮷田式钕铁硼晶界扩散';
    await publishDemand(firm, broker, demandInput({ title }));
    await isFound(title);
    const portal = meili.index(`${system.cliEnv['INDEX_PREFIX']}portal`);
    const told = async () => {
      const { data, code } = await firm.ask<{ portalSearch: { totalCount: number } }>(FIND, { query: title });
      return code ?? data!.portalSearch.totalCount;
    };
    // Once it is lost and nothing else happens, once with a record that is published meanwhile, which would make it anew and empty.
    for (const meanwhile of [undefined, '铌酸锂薄膜调制器端面耦合']) {
      await portal.delete().waitTask();
      if (meanwhile) await publishDemand(firm, broker, demandInput({ title: meanwhile }));
      const answers = new Set<number | string>();
      await eventually(async () => answers.add(await told()).has(1), 'it is found again');
      expect([...answers].filter((answer) => answer !== 1 && answer !== 'UNAVAILABLE')).toEqual([]);
      if (meanwhile) await isFound(meanwhile);
    }
    await eventually(async () => (await readiness())['search'] === 'ok', 'search is whole');
    expect(await cli('search', 'status')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^portal: whole; \d+ documents, the database has \d+; 0 refused$/m),
    });
  });

  it('an index rebuilt by hand says what was done, and a kind that does not exist is told with those that do', async () => {
    expect(await cli('search', 'rebuild', 'demand')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^portal: \d+ documents$/m),
    });
    expect(await cli('search', 'rebuild', 'demnad')).toEqual({
      code: 2,
      output: 'There is no kind "demnad". The kinds are: achievement, demand, match_achievement, match_demand.\n',
    });
  });

  it.each(['meili', 'redis', 'database'] as const)(
    'with %s away at start-up the platform waits and then works',
    async (server) => {
      await cables[server].pull();
      await Promise.all([system.restart('api'), system.restart('worker')]);
      await cables[server].plug();
      await eventually(
        async () => (await fetch(`${system.url}/health/ready`).catch(() => undefined))?.ok === true,
        'the API is ready',
      );
      await eventually(
        async () => (await fetch(`${system.workerUrl}/health/ready`).catch(() => undefined))?.ok === true,
        'the worker is ready',
      );
      const title = { meili: '竹缠绕管材接头密封', redis: '菌草饲料青贮发酵剂', database: '铝灰渣脱氮固氟' }[server];
      await publishDemand(firm, broker, demandInput({ title }));
      await isFound(title);
    },
  );
});
