import { beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { Client, idempotencyKey } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';
import { newPair } from '../harness/pair.js';
import { paper } from '../harness/papers.js';
import { act, dayFromNow, type Posting } from '../harness/steps.js';

interface Run {
  id: string;
  state: string;
  rowsDone: number;
  url: string | null;
}

const RUN = 'id state rowsDone url';
const ASK = `mutation ($kind: ExportKind!, $format: ExportFormat!, $mark: String!, $year: Int) { run: requestExport(kind: $kind, format: $format, clientMutationId: $mark, year: $year) { ${RUN} } }`;

const KINDS = ['CONTRACTS', 'REGISTRATIONS', 'INSTALMENTS', 'LEDGER', 'MATCHES', 'DEMANDS'];
/** What the program calls a state or a kind by. */
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

const ask = async (who: Client, kind: string, format: string, own = idempotencyKey()): Promise<Run> =>
  (await who.run<{ run: Run }>(ASK, { kind, format, mark: own })).run;
const made = async (who: Client, { id }: Pick<Run, 'id'>): Promise<Run> => {
  let found: Run | undefined;
  await eventually(async () => {
    found = (await who.run<{ exportRuns: Run[] }>(`{ exportRuns { ${RUN} } }`)).exportRuns.find((run) => run.id === id);
    return found?.state === 'DONE';
  }, 'the export is made');
  return found!;
};

describe('exports: tables as files, of what one may see', () => {
  aloneWithTheYearsFigures();

  let broker: Client;
  let contracts: Run;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    await signedContract(broker, await Client.signedIn('broker2'));
    contracts = await made(broker, await ask(broker, 'CONTRACTS', 'XLSX'));
  });

  it('an export is a workbook whose sums are numbers, days are days, and that adds up to what the list says', async () => {
    const answer = await broker.request('GET', contracts.url!);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(
      /合同与登记-\d{4}-\d\d-\d\d\.xlsx/,
    );
    const read = (await readXlsxFile(answer.body)) as unknown as { data: unknown[][] }[] | unknown[][];
    const rows = 'data' in (read[0] as object) ? (read as { data: unknown[][] }[])[0]!.data : (read as unknown[][]);
    const [head, ...body] = rows;
    const column = (title: string) => head!.findIndex((cell) => cell === title);
    const { contracts: page } = await broker.run<{ contracts: { totalCount: number } }>(
      '{ contracts(first: 1) { totalCount } }',
    );
    expect(body).toHaveLength(page.totalCount);
    const total = column('成交额（含变更，元）');
    for (const row of body) expect(typeof row[total]).toBe('number');
    // A date of the reader's own realm.
    expect(
      body
        .map((row) => row[column('签订日期')])
        .filter((day) => day !== null)
        .every((day) => Object.prototype.toString.call(day) === '[object Date]'),
    ).toBe(true);
  });

  it('an export that is asked twice with one mark is made once', async () => {
    const own = idempotencyKey();
    const [first, second] = [await ask(broker, 'MATCHES', 'CSV', own), await ask(broker, 'MATCHES', 'CSV', own)];
    expect(second.id).toBe(first.id);
    const answer = await broker.request('GET', (await made(broker, first)).url!);
    expect(answer.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(answer.body.toString('utf8').split('\r\n')[0]).toContain('对接编号,阶段');
  });

  it('an export is nobody else’s to fetch, and the government’s holds no name', async () => {
    const [administrator, government] = [await Client.signedIn('admin'), await Client.signedIn('government')];
    expect((await administrator.request('GET', contracts.url!)).status).toBe(404);
    expect((await Client.visitor().request('GET', contracts.url!)).status).toBe(401);
    expect((await government.refused(ASK, { kind: 'MATCHES', format: 'CSV', mark: idempotencyKey() })).places).toEqual([
      'kind:export.kind.notYours',
    ]);
    const answer = await government.request(
      'GET',
      (await made(government, await ask(government, 'CONTRACTS', 'CSV'))).url!,
    );
    const { contracts: named } = await broker.run<{
      contracts: { nodes: { name: string; buyer: { name: string } }[] };
    }>('{ contracts(first: 50, filter: { counted: true }) { nodes { name buyer { name } } } }');
    const text = answer.body.toString('utf8');
    expect(text.split('\r\n').length).toBeGreaterThan(named.nodes.length);
    for (const { name, buyer } of named.nodes) for (const word of [name, buyer.name]) expect(text).not.toContain(word);
    const enterprise = await Client.signedIn('enterprise');
    expect((await enterprise.refused(ASK, { kind: 'DEMANDS', format: 'CSV', mark: idempotencyKey() })).code).toBe(
      'FORBIDDEN',
    );
  });

  it('an export takes out the whole ledger in the order of its chain', async () => {
    const { body } = await broker.request('GET', (await made(broker, await ask(broker, 'LEDGER', 'CSV'))).url!);
    const rows = body
      .toString('utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    const place = rows.map(([year, seq]) => Number(year) * 1_000_000 + Number(seq));
    expect(place).toEqual([...place].sort((left, right) => left - right));
    expect(rows.reduce((sum, cells) => sum + Math.round(Number(cells[8]) * 100), 0)).toBe(0);
  });

  it('an export says everything in the reader’s words: no cell of any kind is a code', async () => {
    await newPair(broker);
    const reader = await Client.signedIn('broker2');
    const { exportOptions } = await reader.run<{ exportOptions: { kind: string }[] }>('{ exportOptions { kind } }');
    expect(exportOptions.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
    try {
      for (const locale of ['zh', 'en']) {
        await reader.run('mutation ($locale: Locale!) { updateProfile(locale: $locale) { id } }', { locale });
        for (const kind of KINDS) {
          const { body } = await reader.request('GET', (await made(reader, await ask(reader, kind, 'CSV'))).url!);
          const [head, ...rows] = cellsOf(body.toString('utf8'));
          expect([kind, rows.length > 0, /[一-龥]/.test(head!.join())]).toEqual([kind, true, locale === 'zh']);
          const codes = rows
            .flatMap((row) => row.map((cell, at) => [head![at], cell]))
            .filter(([, cell]) => cell!.length > 2 && CODE.test(cell!));
          // A firm's code is a code, to the reader as well.
          expect([kind, codes.filter(([title]) => !/代码|’s code/.test(title!))]).toEqual([kind, []]);
        }
      }
    } finally {
      await reader.run('mutation { updateProfile(locale: zh) { id } }');
    }
  });

  it('an export cut to a year ends with what it adds up to and what the cockpit’s ledger says', async () => {
    const year = new Date().getFullYear();
    const run = await made(
      broker,
      (await broker.run<{ run: Run }>(ASK, { kind: 'CONTRACTS', format: 'CSV', mark: idempotencyKey(), year })).run,
    );
    const [head, ...rows] = cellsOf((await broker.request('GET', run.url!)).body.toString('utf8'));
    const [file, ledger] = rows.slice(-2);
    const column = head!.indexOf(`${year} 年成交额（元）`);
    expect([file![0], ledger![0], file!.slice(1)]).toEqual(['本文件合计', '台账合计', ledger!.slice(1)]);
    const { cockpit } = await broker.run<{ cockpit: { signed: string } }>(
      'query ($year: Int!) { cockpit(year: $year) { signed } }',
      { year },
    );
    expect([file![column], Number(cockpit.signed) > 0]).toEqual([cockpit.signed, true]);
  });
});

/** Signed and confirmed, the first of its two instalments paid in part, and handed in to the registrar. */
async function signedContract(drafter: Client, second: Client): Promise<void> {
  const day = dayFromNow(0);
  const party = (name: string, regionCode: string) => ({ name, regionCode });
  const scanId = await drafter.upload('合同扫描件.pdf', paper(), 'application/pdf');
  const instalments = [
    { dueOn: day, amount: '40000' },
    { dueOn: '2099-06-30', amount: '60000' },
  ];
  const sides = {
    buyer: party('三元听雨机械有限公司（示例）', '350404'),
    seller: party('上海听风研究所（示例）', '310112'),
  };
  const input = {
    kind: 'SERVICE',
    name: '导出用的服务合同',
    ...sides,
    totalAmount: '100000',
    technologyAmount: '100000',
    paymentMode: 'INSTALMENTS',
    field: 'DIGITAL_ECONOMY',
    signedOn: day,
    instalments,
    scanId,
  };
  const { draft } = await drafter.run<{ draft: Posting }>(
    'mutation ($input: ContractDraftInput!, $mark: String!) { draft: saveContractDraft(input: $input, clientMutationId: $mark) { id version state } }',
    { input, mark: idempotencyKey() },
  );
  const { id, version } = await act(
    second,
    'Contract',
    'CONFIRM',
    await act(drafter, 'Contract', 'SUBMIT_SIGNED', draft),
  );
  const { contract } = await drafter.run<{ contract: { instalments: { id: string }[] } }>(
    'query ($id: ID!) { contract(id: $id) { instalments { id } } }',
    { id },
  );
  await drafter.run(
    'mutation ($id: ID!, $version: Int!, $mark: String!) { recordRegistration(contractId: $id, version: $version, state: SUBMITTED, clientMutationId: $mark) { id } }',
    { id, version, mark: idempotencyKey() },
  );
  await drafter.run(
    'mutation ($id: ID!, $instalment: ID!, $on: LocalDate!, $evidence: ID!, $mark: String!) { recordPayment(contractId: $id, instalmentId: $instalment, amount: "12345.67", paidOn: $on, evidenceId: $evidence, clientMutationId: $mark) { id } }',
    {
      id,
      instalment: contract.instalments[0]!.id,
      on: day,
      evidence: await drafter.upload('银行回单.pdf', paper(), 'application/pdf'),
      mark: idempotencyKey(),
    },
  );
}

/** The cells of a CSV, without its mark; quoted ones may hold line breaks. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}
