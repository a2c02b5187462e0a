import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { Client, mark, theSystem } from '../harness/client.js';
import { eventuallyGet } from '../harness/eventually.js';

interface Run {
  id: string;
  state: string;
  totalRows: number;
  created: number;
  skipped: number;
  failed: number;
  encoding: string;
  problems: { row: number; column: string | null; message: string }[];
}

const RUN = 'id state totalRows created skipped failed encoding problems { row column message }';
const HEADINGS = ['成果名称*', '成果简介*', '成熟度（TRL）*', '成熟度依据*', '合作方式*', '所属领域*'];
const runFile = promisify(execFile);

describe('story 9: real input', () => {
  let office: Client;
  let broker: Client;
  const stamp = Date.now();
  const row = (title: string, trl = '6') => [`${title}${stamp}`, `${title}${stamp}：成套技术，已在产线试用`, trl, '产线试用三个月', '技术许可', '钢铁与装备制造'];
  const csv = (rows: string[][]) => [HEADINGS, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');

  const start = async (client: Client, content: Buffer | string, name = '成果.csv', kind = 'ACHIEVEMENT'): Promise<Run> => {
    const attachmentId = await client.upload(name, content, 'text/csv');
    return (await client.run<{ startImport: Run }>(`mutation ($attachmentId: ID!, $kind: ImportKind!, $mark: String!) { startImport(attachmentId: $attachmentId, kind: $kind, clientMutationId: $mark) { ${RUN} } }`, { attachmentId, kind, mark: mark() })).startImport;
  };
  const confirm = async (client: Client, id: string): Promise<Run> => {
    await client.run('mutation ($id: ID!) { confirmImport(id: $id) { id } }', { id });
    return eventuallyGet(async () => {
      const { importRun } = await client.run<{ importRun: Run }>(`query ($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id });
      return importRun.state === 'DONE' ? importRun : undefined;
    }, 'the import ends');
  };
  const listed = async (title: string): Promise<number> => (await office.run<{ achievements: { totalCount: number } }>('query ($text: String) { achievements(filter: { mine: true, text: $text }) { totalCount } }', { text: `${title}${stamp}` })).achievements.totalCount;

  beforeAll(async () => {
    [office, broker] = (await Promise.all(['office', 'broker'].map((who) => Client.signedIn(who)))) as [Client, Client];
  });

  it('checks first: errors by row and column, and nothing is written', async () => {
    const run = await start(office, csv([row('激光熔覆修复'), row('磨料水射流', '10'), row('等离子渗氮')]));
    expect(run).toMatchObject({ state: 'CHECKED', totalRows: 3, failed: 1 });
    expect(run.problems).toEqual([expect.objectContaining({ row: 3, column: expect.stringContaining('TRL') })]);
    expect(await listed('激光熔覆修复')).toBe(0);
    expect(await confirm(office, run.id)).toMatchObject({ created: 2, failed: 1 });
    expect(await listed('激光熔覆修复')).toBe(1);
  });

  it('reads GBK and UTF-8 with a mark alike, and a repeat adds nothing', async () => {
    const text = csv([row('超声滚压强化')]);
    const first = await start(office, iconv.encode(text, 'gbk'));
    expect((await confirm(office, first.id)).created).toBe(1);
    const again = await start(office, `\uFEFF${text}`);
    expect(again).toMatchObject({ totalRows: 1, skipped: 1, failed: 0 });
    expect(await listed('超声滚压强化')).toBe(1);
  });

  it('refuses what is no such file with a word on what to do', async () => {
    const nothing = await start(office, '这不是表格').then(() => undefined, (error: Error) => error.message);
    expect(nothing).toMatch(/表头|标题|列|模板/);
  });

  it('takes papers by the command line, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kc-papers-'));
    const file = join(folder, 'papers.jsonl');
    await writeFile(file, [1, 2, 3].map((no) => JSON.stringify({ title: `第${no}篇摘要${stamp}`, abstract: '研究了轧辊表面强化与磨损的关系，给出工艺窗口。', keywords: ['轧辊', '磨损'] })).join('\n'));
    const { cli, cliEnv } = theSystem();
    const { organizations } = await broker.run<{ organizations: { nodes: { creditCode: string }[] } }>('{ organizations(text: "厦门鹭海", first: 1) { nodes { creditCode } } }');
    const take = async () => (await runFile(process.execPath, [cli, 'import', file, '--kind', 'paper', '--organization', organizations.nodes[0]!.creditCode], { env: { ...process.env, ...cliEnv } })).stdout;
    expect(await take()).toMatch(/3 imported, 0 were there already/);
    expect(await take()).toMatch(/0 imported, 3 were there already/);
  });
});
