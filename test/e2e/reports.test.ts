import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { Client, idempotencyKey } from '../harness/client.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';
import { paper } from '../harness/papers.js';
import { act, dayFromNow } from '../harness/steps.js';

interface Figures {
  signed: string;
  registered: string;
  paid: string;
}

interface Signed {
  id: string;
  version: number;
  instalments: { id: string }[];
}

const CONTRACT = 'id version instalments { id }';
const SAVE = `mutation ($input: ContractDraftInput!, $mark: String!) { saved: saveContractDraft(input: $input, clientMutationId: $mark) { ${CONTRACT} } }`;
const REGISTER = `mutation ($id: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $on: LocalDate, $evidence: ID, $mark: String!) {
  saved: recordRegistration(contractId: $id, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $on, evidenceId: $evidence, clientMutationId: $mark) { ${CONTRACT} } }`;
const PAY =
  'mutation ($id: ID!, $instalment: ID!, $amount: Yuan!, $on: LocalDate!, $evidence: ID, $mark: String!) { recordPayment(contractId: $id, instalmentId: $instalment, amount: $amount, paidOn: $on, evidenceId: $evidence, clientMutationId: $mark) { id } }';
const COCKPIT =
  '{ cockpit { year years signed registered paid contractCount byMonth { month signed registered paid } byField { label signed } } ledgerYears { year entries digest } }';
const exact = (yuan: string) => yuan.replace(/\B(?=(\d{3})+\.)/g, ',');

/** The report is the cockpit's figures on paper. */
describe('the monthly and the year’s report', () => {
  aloneWithTheYearsFigures();

  let government: Client;
  type Cockpit = Figures & {
    year: number;
    years: number[];
    contractCount: number;
    byMonth: (Figures & { month: number })[];
    byField: { label: string; signed: string }[];
  };
  interface Stand {
    cockpit: Cockpit;
    ledgerYears: { year: number; entries: number; digest: string }[];
  }
  let cockpit: Cockpit;
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString();
  const thisMonth = Number(now.slice(5, 7));
  const monthly = (year: number, month: number) => `/reports/monthly/${year}-${String(month).padStart(2, '0')}.pdf`;
  const read = async (client: Client, path: string) => {
    const reply = await client.request('GET', path);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return {
      reply,
      text: (await extractText(await getDocumentProxy(new Uint8Array(reply.body)), { mergePages: true })).text.replace(
        /\s/g,
        '',
      ),
    };
  };

  const stand = () => government.run<Stand>(COCKPIT);
  /** A report and the cockpit that it belongs to: other stories post at the same time, so both are read until nothing moved in between. */
  const readWith = async (path: string) => {
    for (let tries = 0; tries < 20; tries += 1) {
      const before = await stand();
      const found = await read(government, path);
      if (JSON.stringify(before) === JSON.stringify(await stand()))
        return {
          ...found,
          cockpit: before.cockpit,
          head: before.ledgerYears.find(({ year }) => year === before.cockpit.year)!,
        };
    }
    throw new Error('the ledger never stood still');
  };

  /** A contract of four different sums, signed, registered and paid in part today. */
  const contract = async () => {
    const today = dayFromNow(0);
    const [drafter, second] = await Promise.all([Client.signedIn('broker'), Client.signedIn('broker2')]);
    const input = {
      kind: 'DEVELOPMENT_COMMISSIONED',
      name: `月报专用竹材防霉工艺开发${idempotencyKey().slice(0, 6)}`,
      buyer: { name: '三明月报竹业有限公司（示例）', regionCode: '350404' },
      seller: { name: '月报林产研究所（示例）', regionCode: '350203' },
      totalAmount: '654321.09',
      technologyAmount: '543210.98',
      paymentMode: 'INSTALMENTS',
      field: 'STEEL_EQUIPMENT',
      signedOn: today,
      instalments: [
        { amount: '300000.00', dueOn: today, condition: '签订后' },
        { amount: '354321.09', dueOn: dayFromNow(120), condition: '验收后' },
      ],
      scanId: await drafter.upload('合同扫描件.pdf', paper(), 'application/pdf'),
    };
    const { saved } = await drafter.run<{ saved: Signed }>(SAVE, { input, mark: idempotencyKey() });
    const see = async () =>
      (
        await drafter.run<{ contract: Signed }>(`query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`, {
          id: saved.id,
        })
      ).contract;
    await act(drafter, 'Contract', 'SUBMIT_SIGNED', saved);
    await act(second, 'Contract', 'CONFIRM', await see());
    const step = async (state: string, more = {}) => {
      const { id, version } = await see();
      await drafter.run(REGISTER, { id, version, state, mark: idempotencyKey(), ...more });
    };
    await step('PRECHECK');
    await step('SUBMITTED');
    await step('REGISTERED', {
      number: `${today.slice(0, 4)}${Date.now()}`.slice(0, 14),
      amount: '432109.87',
      on: today,
      evidence: await drafter.upload('登记证明.pdf', paper(), 'application/pdf'),
    });
    await drafter.run(PAY, {
      id: saved.id,
      instalment: (await see()).instalments[0]!.id,
      amount: '210987.65',
      on: today,
      evidence: await drafter.upload('银行回单.pdf', paper(), 'application/pdf'),
      mark: idempotencyKey(),
    });
  };

  beforeAll(async () => {
    await contract();
    government = await Client.signedIn('government');
    cockpit = (await stand()).cockpit;
  });

  it('the year’s report says what the cockpit says, to the fen, and whose ledger it is', async () => {
    const { reply, text, cockpit: figures, head } = await readWith(`/reports/yearly/${cockpit.year}.pdf`);
    cockpit = figures;
    expect(decodeURIComponent(reply.headers.get('content-disposition')!)).toContain('工作年报');
    expect(text).toContain(`合同成交额${exact(cockpit.signed)}${cockpit.contractCount}`);
    expect(text).toContain(`登记额${exact(cockpit.registered)}`);
    expect(text).toContain(`到账额${exact(cockpit.paid)}`);
    expect(cockpit.signed).not.toBe(cockpit.registered);
    for (const { label, signed } of cockpit.byField.filter((each) => Number(each.signed) > 0))
      expect(text).toContain(`${label}${exact(signed)}`.replace(/\s/g, ''));
    for (const { month, signed } of cockpit.byMonth.filter((each) => each.month <= thisMonth))
      expect(text).toMatch(new RegExp(`${month}月\\d+${exact(signed).replaceAll('.', '\\.')}`));
    expect(text).toContain(`分录数${head.entries}`);
    expect(text).toContain(head.digest);
  });

  it('each month’s report has that month’s sums', async () => {
    for (const { month } of cockpit.byMonth.slice(0, thisMonth)) {
      const { text, cockpit: figures } = await readWith(monthly(cockpit.year, month));
      const { signed, registered, paid } = figures.byMonth[month - 1]!;
      expect(text).toContain(`工作月报${cockpit.year}年${month}月`);
      expect(text).toContain(`合同成交额${exact(signed)}`);
      expect(text).toContain(`登记额${exact(registered)}`);
      expect(text).toContain(`到账额${exact(paid)}`);
    }
  });

  it('a report names no firm and no institute, so that it can be handed out', async () => {
    const broker = await Client.signedIn('broker');
    const { contracts } = await broker.run<{
      contracts: { nodes: { name: string; buyer: { name: string }; seller: { name: string } }[] };
    }>('{ contracts(first: 100) { nodes { name buyer { name } seller { name } } } }');
    const { text } = await read(broker, `/reports/yearly/${cockpit.year}.pdf`);
    expect(contracts.nodes.length).toBeGreaterThan(0);
    for (const { name, buyer, seller } of contracts.nodes)
      for (const words of [name, buyer.name, seller.name]) expect(text).not.toContain(words.replace(/\s/g, ''));
  });

  it('a report is for the centre and the government alone', async () => {
    const path = `/reports/yearly/${cockpit.year}.pdf`;
    expect((await Client.visitor().request('GET', path)).status).toBe(401);
    for (const who of ['enterprise', 'researcher', 'office'])
      expect((await (await Client.signedIn(who)).request('GET', path)).status).toBe(403);
    expect((await (await Client.signedIn('admin')).request('GET', path)).status).toBe(200);
  });

  it('a report of a month to come, of no month, or of a year before the plan is refused in words', async () => {
    const refused = async (path: string) => {
      const reply = await government.request('GET', path);
      const { code, problems } = reply.json<{ code: string; problems: { field: string; message: string }[] }>();
      return [reply.status, code, problems[0]!.field, problems[0]!.message];
    };
    const next =
      thisMonth === 12 ? `${cockpit.year + 1}-01` : `${cockpit.year}-${String(thisMonth + 1).padStart(2, '0')}`;
    expect(await refused(`/reports/monthly/${next}.pdf`)).toEqual([
      422,
      'BAD_INPUT',
      'month',
      `${next} 还没有开始，暂时没有报告。`,
    ]);
    expect(await refused(`/reports/yearly/${cockpit.year + 1}.pdf`)).toEqual([
      422,
      'BAD_INPUT',
      'year',
      `${cockpit.year + 1} 还没有开始，暂时没有报告。`,
    ]);
    for (const name of ['2026-13.pdf', '2026-1.pdf', 'x'])
      expect((await refused(`/reports/monthly/${name}`)).slice(0, 3)).toEqual([422, 'BAD_INPUT', 'month']);
    expect((await refused('/reports/yearly/1999.pdf')).slice(0, 3)).toEqual([422, 'BAD_INPUT', 'year']);
  });
});
