import { beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, idempotencyKey, refusalOf, theSystem } from '../harness/client.js';
import { eventuallyGet } from '../harness/eventually.js';
import { newMember, type Member } from '../harness/people.js';

interface Run {
  id: string;
  code: string;
  state: string;
  encoding: string | null;
  totalRows: number;
  doneRows: number;
  created: number;
  skipped: number;
  failed: number;
  problems: { row: number; column: string | null; value: string; code: string; message: string }[];
  records: { id: string; row: number; title: string }[];
}

const RUN =
  'id code state encoding totalRows doneRows created skipped failed problems { row column value code message } records { id row title }';
const START = `mutation ($kind: ImportKind!, $file: ID!, $organization: ID, $mark: String!) { startImport(kind: $kind, attachmentId: $file, organizationId: $organization, clientMutationId: $mark) { ${RUN} } }`;
const HEADINGS = [
  '成果名称',
  '成果简介',
  '成熟度（TRL）',
  '成熟度依据',
  '合作方式',
  '所属领域',
  '地区',
  '价格上限（元）',
];

/** So that a run on a platform that was used before brings something new. */
const run = randomInt(100_000, 999_999);
const row = (no: number, trl = '6') => [
  `蓝莓花青素提取工艺${run}之${no}`,
  `第${no}号：低温酶解提取花青素，收率稳定`,
  trl,
  '中试线运行三个月',
  '技术许可、技术服务',
  '现代农业',
  '350404',
  '35万',
];
const csv = (rows: string[][]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

describe('what people have in files comes in through the same rules', () => {
  let broker: Client;
  let firm: Member;
  let institute: Member;

  const start = async (client: Client, kind: string, name: string, content: Buffer | string, organization?: string) => {
    const file = await client.upload(name, content, name.endsWith('.csv') ? 'text/csv' : 'application/x-ndjson');
    const { startImport } = await client.run<{ startImport: Run }>(START, {
      kind,
      file,
      organization,
      mark: idempotencyKey(),
    });
    return eventuallyGet(async () => {
      const now = await see(client, startImport.id);
      return now.state === 'CHECKING' ? undefined : now;
    }, 'the file is checked');
  };
  /** What is wrong with a file as a whole. */
  const refusedFile = async (...what: Parameters<typeof start>) => {
    const { state, problems } = await start(...what);
    expect([state, problems[0]]).toEqual([
      'REFUSED',
      expect.objectContaining({ row: 0, message: expect.stringMatching(/[\u4e00-\u9fff]/) }),
    ]);
    return problems[0]!.code;
  };
  const see = async (client: Client, id: string) =>
    (await client.run<{ importRun: Run }>(`query ($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id })).importRun;
  const confirm = async (client: Client, { id }: { id: string }) => {
    await client.run('mutation ($id: ID!) { confirmImport(id: $id) { id } }', { id });
    return eventuallyGet(async () => {
      const now = await see(client, id);
      return now.state === 'DONE' ? now : undefined;
    }, 'the import is done');
  };
  const found = async (text: string) =>
    (
      await broker.run<{ achievements: { totalCount: number } }>(
        'query ($text: String) { achievements(filter: { text: $text }) { totalCount } }',
        { text },
      )
    ).achievements.totalCount;
  const cli = (...args: string[]) =>
    execFileSync(process.execPath, [theSystem().cli, ...args], {
      env: { ...process.env, ...theSystem().cliEnv },
      encoding: 'utf8',
    });

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    [firm, institute] = await Promise.all([
      newMember(broker),
      newMember(broker, {
        kind: 'INSTITUTE',
        industryCode: null,
        sizeBand: null,
        organizationName: `闽江果蔬研究所${run}（示例）`,
      }),
    ]);
  });

  it('the templates of imports are read back, their example row left out', async () => {
    for (const [kind, name] of [
      ['ACHIEVEMENT', 'achievement.csv'],
      ['DEMAND', 'demand.csv'],
    ] as const) {
      const reply = await broker.request('GET', `/import-templates/${name}`);
      expect(reply.headers.get('content-disposition')).toContain('filename*=');
      expect(reply.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(await refusedFile(broker, kind, name, reply.body, institute.organizationId)).toBe('import.empty');
    }
    expect((await Client.visitor().request('GET', '/import-templates/demand.csv')).status).toBe(401);
  });

  it('an import says in a dry run what is wrong by row and column, and writes nothing', async () => {
    const rows = [
      row(1),
      row(2, '10'),
      row(3, '0'),
      [...row(4).slice(0, 7), '-5'],
      ['', ...row(5).slice(1)],
      [...row(6).slice(0, 5), '航天', ...row(6).slice(6)],
    ];
    const dry = await start(institute.client, 'ACHIEVEMENT', '成果.csv', csv([HEADINGS, ...rows]));
    expect(dry).toMatchObject({ state: 'CHECKED', totalRows: 6, created: 1, failed: 5, records: [] });
    expect(dry.problems.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
      '3 成熟度（TRL）',
      '4 成熟度（TRL）',
      '5 价格上限（元）',
      '6 成果名称',
      '7 所属领域',
    ]);
    expect(dry.problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
    expect(await found(`花青素提取工艺${run}`)).toBe(0);
  });

  it('an import reads UTF-8 with and without a mark and GBK alike, and takes nothing in twice', async () => {
    const text = csv([HEADINGS, row(1), row(2), row(3)]);
    const first = await confirm(
      broker,
      await start(broker, 'ACHIEVEMENT', '成果.csv', iconv.encode(text, 'gbk'), institute.organizationId),
    );
    expect(first).toMatchObject({ encoding: 'GB18030', doneRows: 3, created: 3, skipped: 0, failed: 0 });
    expect(first.records.map(({ title }) => title)).toEqual([row(1)[0], row(2)[0], row(3)[0]]);
    expect(await start(broker, 'ACHIEVEMENT', 'bom.csv', `\uFEFF${text}`, institute.organizationId)).toMatchObject({
      encoding: 'UTF-8 BOM',
      created: 0,
      skipped: 3,
    });
    const more = await confirm(
      broker,
      await start(broker, 'ACHIEVEMENT', 'more.csv', `${text}\r\n${csv([row(4)])}`, institute.organizationId),
    );
    expect(more).toMatchObject({ encoding: 'UTF-8', created: 1, skipped: 3 });
    expect(await found(`花青素提取工艺${run}`)).toBe(4);
    const { portalSearch } = await eventuallyGet(async () => {
      const answer = await Client.visitor().run<{ portalSearch: { totalCount: number } }>(
        'query ($query: String!) { portalSearch(query: $query) { totalCount } }',
        { query: `花青素提取工艺${run}` },
      );
      return answer.portalSearch.totalCount === 4 ? answer : undefined;
    }, 'the portal finds what came in');
    expect(portalSearch.totalCount).toBe(4);
  });

  it('an import tells the open page how far it is', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(100 + index));
    const checked = await start(broker, 'ACHIEVEMENT', '进度.csv', csv([HEADINGS, ...rows]), institute.organizationId);
    const live = await broker.listen<{ importProgressed: Run }>(
      'subscription ($id: ID!) { importProgressed(id: $id) { state doneRows created } }',
      `import:${checked.id}`,
      { id: checked.id },
    );
    await confirm(broker, checked);
    await live.hears(
      ({ importProgressed }) => importProgressed.state === 'DONE' && importProgressed.doneRows === 60,
      'the page hears of the end',
    );
    await live.close();
  });

  it('an import brings a firm’s demands in as its own drafts, and an institute’s achievements before the centre', async () => {
    const demands = [
      ['需求名称', '现状与问题', '预算上限（元）', '截止日期'],
      ['果渣综合利用', '每年果渣两千吨，目前外运填埋', '80万', '2099/12/31'],
      ['过期的需求', '已经过了日期的需求', '80万', '2020-01-01'],
      ['太贵的需求', '预算超过上限的需求', '1000000000000000', '2099-12-31'],
    ];
    const checked = await start(firm.client, 'DEMAND', '需求.csv', csv(demands));
    expect(checked.problems.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
      '3 截止日期',
      '4 预算上限（元）',
    ]);
    const done = await confirm(firm.client, checked);
    expect(done).toMatchObject({ created: 1, failed: 2 });
    const { demand } = await firm.client.run<{ demand: { state: string; mine: boolean; budgetMax: string } }>(
      'query ($id: ID!) { demand(id: $id) { state mine budgetMax } }',
      { id: done.records[0]!.id },
    );
    expect(demand).toEqual({ state: 'DRAFT', mine: true, budgetMax: '800000.00' });
    expect((await refusalOf(start(firm.client, 'ACHIEVEMENT', '成果.csv', csv([HEADINGS, row(9)])))).places).toEqual([
      'kind:import.kind.notYours',
    ]);
    const theirs = await confirm(
      institute.client,
      await start(institute.client, 'ACHIEVEMENT', '成果.csv', csv([HEADINGS, row(7)])),
    );
    const { achievement } = await institute.client.run<{ achievement: { state: string } }>(
      'query ($id: ID!) { achievement(id: $id) { state } }',
      { id: theirs.records[0]!.id },
    );
    expect(achievement.state).toBe('CENTRE_REVIEW');
    expect((await broker.refused(`query ($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id: theirs.id })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('an import refuses what is no such file, with a word on what to do', async () => {
    const code = async (name: string, content: Buffer | string, kind = 'ACHIEVEMENT') =>
      refusedFile(broker, kind, name, content, institute.organizationId);
    expect(await code('a.csv', 'a;b;c\r\n1;2;3')).toMatch(/^import\.(delimiter|headings)/);
    expect(await code('a.csv', csv([['成果名称'], ['x']]))).toBe('import.headings');
    expect(
      await code(
        'a.csv',
        csv([
          ['需求名称', '现状与问题', '预算上限（元）'],
          ['一个需求', '现状', ''],
        ]),
      ),
    ).toBe('import.otherKind.DEMAND'.replace('DEMAND', 'ACHIEVEMENT'));
    expect(await code('a.csv', '成果名称,成果简介\r\n"没有成对')).toBe('import.quotes');
  });

  it('an import is done from the command line alike: a dry run first, papers listed, a repeat adds none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kc-import-'));
    try {
      const file = join(folder, 'papers.jsonl');
      const papers = Array.from({ length: 30 }, (_, index) => ({
        title: `火龙果采后呼吸强度研究${run}之${index}`,
        abstract: `测定火龙果在第${index}种温度下的呼吸强度与失重，给出贮藏建议。`,
        keywords: ['火龙果'],
        discipline: '园艺学',
      }));
      writeFileSync(file, papers.map((paper) => JSON.stringify(paper)).join('\n'));
      const args = ['import', file, '--kind', 'paper', '--organization', institute.organizationId];
      expect(cli(...args, '--dry-run')).toMatch(
        /30 would be imported, 0 are there already, 0 have problems\. Nothing was written/,
      );
      expect(cli(...args)).toMatch(/30 imported, 0 were there already/);
      expect(cli(...args)).toMatch(/0 imported, 30 were there already/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
