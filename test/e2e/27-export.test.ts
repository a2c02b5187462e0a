import { beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { Client, mark } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';

interface Run {
  id: string;
  state: string;
  rowsDone: number;
  url: string | null;
}

const RUN = 'id state rowsDone url';
const ASK = `mutation ($kind: ExportKind!, $format: ExportFormat!, $mark: String!, $year: Int) { run: requestExport(kind: $kind, format: $format, clientMutationId: $mark, year: $year) { ${RUN} } }`;

const ask = async (who: Client, kind: string, format: string, own = mark()): Promise<Run> => (await who.run<{ run: Run }>(ASK, { kind, format, mark: own })).run;
const made = async (who: Client, { id }: Pick<Run, 'id'>): Promise<Run> => {
  let found: Run | undefined;
  await eventually(async () => {
    found = (await who.run<{ exportRuns: Run[] }>(`{ exportRuns { ${RUN} } }`)).exportRuns.find((run) => run.id === id);
    return found?.state === 'DONE';
  }, 'the export is made');
  return found!;
};

describe('exports: tables as files, of what one may see', () => {
  let broker: Client;
  let contracts: Run;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    contracts = await made(broker, await ask(broker, 'CONTRACTS', 'XLSX'));
  });

  it('is a workbook whose sums are numbers, days are days, and that adds up to what the list says', async () => {
    const answer = await broker.request('GET', contracts.url!);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(/合同与登记-\d{4}-\d\d-\d\d\.xlsx/);
    const read = (await readXlsxFile(answer.body)) as unknown as { data: unknown[][] }[] | unknown[][];
    const rows = 'data' in (read[0] as object) ? (read as { data: unknown[][] }[])[0]!.data : (read as unknown[][]);
    const [head, ...body] = rows;
    const column = (title: string) => head!.findIndex((cell) => cell === title);
    const { contracts: page } = await broker.run<{ contracts: { totalCount: number } }>('{ contracts(first: 1) { totalCount } }');
    expect(body).toHaveLength(page.totalCount);
    const total = column('成交额（含变更，元）');
    for (const row of body) expect(typeof row[total]).toBe('number');
    // A date of the reader's own realm.
    expect(body.map((row) => row[column('签订日期')]).filter((day) => day !== null).every((day) => Object.prototype.toString.call(day) === '[object Date]')).toBe(true);
  });

  it('asked twice with one mark is made once', async () => {
    const own = mark();
    const [first, second] = [await ask(broker, 'MATCHES', 'CSV', own), await ask(broker, 'MATCHES', 'CSV', own)];
    expect(second.id).toBe(first.id);
    const answer = await broker.request('GET', (await made(broker, first)).url!);
    expect(answer.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(answer.body.toString('utf8').split('\r\n')[0]).toContain('对接编号,阶段');
  });

  it('is nobody else’s to fetch, and the government’s holds no name', async () => {
    const [administrator, government] = [await Client.signedIn('admin'), await Client.signedIn('government')];
    expect((await administrator.request('GET', contracts.url!)).status).toBe(404);
    expect((await Client.visitor().request('GET', contracts.url!)).status).toBe(401);
    expect((await government.refused(ASK, { kind: 'MATCHES', format: 'CSV', mark: mark() })).places).toEqual(['kind:export.kind.notYours']);
    const answer = await government.request('GET', (await made(government, await ask(government, 'CONTRACTS', 'CSV'))).url!);
    const { contracts: named } = await broker.run<{ contracts: { nodes: { name: string; buyer: { name: string } }[] } }>('{ contracts(first: 50, filter: { counted: true }) { nodes { name buyer { name } } } }');
    const text = answer.body.toString('utf8');
    expect(text.split('\r\n').length).toBeGreaterThan(named.nodes.length);
    for (const { name, buyer } of named.nodes) for (const word of [name, buyer.name]) expect(text).not.toContain(word);
    const enterprise = await Client.signedIn('enterprise');
    expect((await enterprise.refused(ASK, { kind: 'DEMANDS', format: 'CSV', mark: mark() })).code).toBe('FORBIDDEN');
  });

  it('takes out the whole ledger in the order of its chain', async () => {
    const { body } = await broker.request('GET', (await made(broker, await ask(broker, 'LEDGER', 'CSV'))).url!);
    const rows = body.toString('utf8').trim().split('\r\n').slice(1).map((line) => line.split(','));
    const place = rows.map(([year, seq]) => Number(year) * 1_000_000 + Number(seq));
    expect(place).toEqual([...place].sort((left, right) => left - right));
    expect(rows.reduce((sum, cells) => sum + Math.round(Number(cells[8]) * 100), 0)).toBe(0);
  });
});
