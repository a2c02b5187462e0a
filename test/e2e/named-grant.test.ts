import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ContractDraftInput, NamedGrantAction, NamedRequestInput } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventually, eventuallyGet } from '../harness/eventually.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';
import { paper } from '../harness/papers.js';
import { dayFromNow, act as moveOn } from '../harness/steps.js';

const ASK = graphql(`
  mutation GrantAsked($input: NamedRequestInput!) {
    grant: requestNamedAccess(input: $input) { id version state inForce availableActions lookCount }
  }
`);
const ACT = graphql(`
  mutation GrantMoved($action: NamedGrantAction!, $input: ActInput!) {
    grant: actOnNamedGrant(action: $action, input: $input) { id version state inForce availableActions lookCount }
  }
`);
const SAVE = graphql(`
  mutation GrantContractSaved($input: ContractDraftInput!, $mark: String!) {
    saved: saveContractDraft(input: $input, clientMutationId: $mark) { id version code }
  }
`);
const CONTRACTS = graphql(`
  query GrantContracts {
    contracts(first: 100) { nodes { code name buyer { name creditCode } } }
  }
`);
const ROWS = graphql(`
  query GrantRows($year: Int!) {
    cockpitRows(year: $year, figure: SIGNED, first: 100) { nodes { code title contractId masked } }
  }
`);
const LOOKS = graphql(`
  query GrantLooks($id: ID!) {
    namedLooks(grantId: $id) { nodes { place detail rowCount } }
  }
`);
const EXPORT = graphql(`
  mutation GrantExport($mark: String!) {
    run: requestExport(kind: CONTRACTS, format: CSV, clientMutationId: $mark) { id }
  }
`);
const EXPORTS = graphql(`
  query GrantExports {
    exportRuns { id url }
  }
`);
const TITLES = graphql(`
  query GrantNotices {
    notifications(first: 50) { nodes { title } }
  }
`);
const REASON = '核对三季度技术合同成交额统计';
const today = dayFromNow(0);
const year = Number(today.slice(0, 4));

describe('names for the government: asked for, granted by an administrator, every look in the log', () => {
  aloneWithTheYearsFigures();

  let government: Client;
  let administrator: Client;
  let code: string;

  const ask = (input: Partial<NamedRequestInput> = {}, client = government) =>
    client
      .run(ASK, {
        input: { reason: REASON, until: dayFromNow(7), clientMutationId: idempotencyKey(), ...input },
      })
      .then(({ grant }) => grant);
  const act = (
    client: Client,
    action: NamedGrantAction,
    { id, version }: { id: string; version: number },
    note: string | null = null,
  ) =>
    client
      .run(ACT, { action, input: { id, version, note, clientMutationId: idempotencyKey() } })
      .then(({ grant }) => grant);
  const row = async () => (await government.run(CONTRACTS)).contracts.nodes.find((each) => each.code === code)!;
  const behind = async () =>
    (await government.run(ROWS, { year })).cockpitRows.nodes.find((each) => each.code === code)!;

  beforeAll(async () => {
    [government, administrator] = [await Client.signedIn('government'), await Client.signedIn('admin')];
    const [broker, second] = [await Client.signedIn('broker'), await Client.signedIn('broker2')];
    const parties: Pick<ContractDraftInput, 'buyer' | 'seller'> = {
      buyer: { name: '三明照名机械有限公司', regionCode: '350404', nature: 'PRIVATE_ENTERPRISE' },
      seller: { name: '厦门照名研究院', regionCode: '350203', nature: 'UNIVERSITY' },
    };
    const input: ContractDraftInput = {
      kind: 'SERVICE',
      name: '照名齿轮箱检测服务',
      ...parties,
      totalAmount: '10000.00',
      technologyAmount: '10000.00',
      paymentMode: 'LUMP_SUM',
      field: 'STEEL_EQUIPMENT',
      signedOn: today,
      instalments: [{ amount: '10000.00', dueOn: today, condition: '验收后' }],
      scanId: await broker.upload('合同.pdf', paper(), 'application/pdf'),
    };
    const { saved } = await broker.run(SAVE, { input, mark: idempotencyKey() });
    code = saved.code;
    await moveOn(second, 'Contract', 'CONFIRM', await moveOn(broker, 'Contract', 'SUBMIT_SIGNED', saved));
  });

  it('names for the government are asked for by the government only, with a purpose and an end', async () => {
    expect((await refusalOf(ask({ reason: '看看' }))).places).toEqual(['reason:named.reason.short']);
    expect((await refusalOf(ask({ until: dayFromNow(91) }))).places).toEqual(['until:named.until']);
    for (const who of ['broker', 'enterprise', 'admin'])
      expect((await refusalOf(ask({}, await Client.signedIn(who)))).code).toBe('FORBIDDEN');
    expect((await (await Client.signedIn('broker')).refused('{ namedGrants { totalCount } }')).code).toBe('FORBIDDEN');
    expect((await Client.visitor().refused('{ namedGrants { totalCount } }')).code).toBe('UNAUTHENTICATED');
  });

  it('names for the government are shown from the grant on and hidden again once it is revoked; each look is in the log before the answer', async () => {
    expect(JSON.stringify([await row(), await behind()])).not.toMatch(/照名/);
    const asked = await ask();
    expect((await refusalOf(act(government, 'GRANT', asked))).code).toBe('FORBIDDEN');
    expect(JSON.stringify(await row())).not.toMatch(/照名/);
    const granted = await act(administrator, 'GRANT', asked);
    expect(granted).toMatchObject({ state: 'GRANTED', inForce: true, availableActions: ['REVOKE'], lookCount: 0 });
    expect(await row()).toMatchObject({
      name: '照名齿轮箱检测服务',
      buyer: { name: '三明照名机械有限公司', creditCode: null },
    });
    expect(await behind()).toMatchObject({
      title: expect.stringContaining('厦门照名研究院'),
      contractId: null,
      masked: false,
    });
    const { namedLooks } = await administrator.run(LOOKS, { id: granted.id });
    expect(namedLooks.nodes.map(({ place }) => place)).toEqual(['cockpit.rows', 'contract.list']);
    expect(namedLooks.nodes.every(({ detail, rowCount }) => detail.includes(code) && rowCount > 0)).toBe(true);
    // Names are lent for the screen: a file, which outlives the grant, stays masked.
    const { run } = await government.run(EXPORT, { mark: idempotencyKey() });
    const made = await eventuallyGet(
      async () => (await government.run(EXPORTS)).exportRuns.find(({ id, url }) => id === run.id && url),
      'the file is made',
    );
    const file = (await government.request('GET', made.url!)).body.toString('utf8');
    expect([file.includes(code), file.includes('照名')]).toEqual([true, false]);
    await act(administrator, 'REVOKE', granted, '统计已核对完毕');
    expect(JSON.stringify([await row(), await behind()])).not.toMatch(/照名/);
  });

  it('names for the government tell the administrator of the request and the viewer of the answer', async () => {
    const titles = async (client: Client) => (await client.run(TITLES)).notifications.nodes.map(({ title }) => title);
    await eventually(
      async () => (await titles(administrator)).some((title) => title.includes('申请查看实名数据')),
      'the administrator hears of the request',
    );
    await eventually(
      async () => (await titles(government)).includes('实名查看已被收回'),
      'the viewer hears of the end',
    );
  });
});
