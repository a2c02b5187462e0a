import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey, refusalOf, type Listener } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';
import { answerMatch, newPair, type Pair } from '../harness/pair.js';
import { paper } from '../harness/papers.js';
import { act, dayFromNow, type Typed } from '../harness/steps.js';

interface Contract {
  id: string;
  version: number;
  code: string;
  state: string;
  canConfirm: boolean;
  totalAmount: string;
  paidAmount: string;
  counting: { counts: boolean; amount: string | null; year: number | null; reason: string };
  confirmedBy: { name: string } | null;
  draftedBy: { name: string } | null;
  registration: { state: string; number: string | null; amount: string | null };
  instalments: { id: string; amount: string; state: string; paidAmount: string }[];
  match: { id: string; stage: string } | null;
  history: { action: string }[];
}
interface Cockpit {
  signed: string;
  registered: string;
  paid: string;
  contractCount: number;
  byField: { field: string; signed: string }[];
  byMonth: { month: number; signed: string }[];
}

const CONTRACT = `id version code state canConfirm totalAmount paidAmount counting { counts amount year reason } confirmedBy { name } draftedBy { name }
  registration { state number amount } instalments { id amount state paidAmount } match { id stage } history { action }`;
const SAVE = `mutation ($id: ID, $version: Int, $input: ContractDraftInput!, $mark: String!) { saved: saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) { ${CONTRACT} } }`;
const COCKPIT = 'signed registered paid contractCount byField { field signed } byMonth { month signed }';
const PAY = `mutation ($id: ID!, $instalment: ID!, $amount: Yuan!, $on: LocalDate!, $evidence: ID, $mark: String!) { saved: recordPayment(contractId: $id, instalmentId: $instalment, amount: $amount, paidOn: $on, evidenceId: $evidence, clientMutationId: $mark) { ${CONTRACT} } }`;
const REGISTER = `mutation ($id: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $on: LocalDate, $reason: String, $evidence: ID, $mark: String!) {
  saved: recordRegistration(contractId: $id, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $on, reason: $reason, evidenceId: $evidence, clientMutationId: $mark) { ${CONTRACT} } }`;

const today = dayFromNow(0);
const year = Number(today.slice(0, 4));
const month = Number(today.slice(5, 7));
const fen = (sum: string) => BigInt(sum.replace('.', ''));

describe('a contract from a match, confirmed by a second person, counts once', () => {
  aloneWithTheYearsFigures();

  let drafter: Client;
  let second: Client;
  let government: Client;
  let pair: Pair;
  let contract: Contract;
  let before: Cockpit;
  let live: Listener<{ cockpitMoved: Cockpit }>;

  const cockpit = async (client = drafter) =>
    (await client.run<{ cockpit: Cockpit }>(`query ($year: Int) { cockpit(year: $year) { ${COCKPIT} } }`, { year }))
      .cockpit;
  const see = async (client: Client, id = contract.id) =>
    (await client.run<{ contract: Contract }>(`query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`, { id }))
      .contract;
  const save = async (input: Typed, known?: { id: string; version: number }) =>
    (
      await drafter.run<{ saved: Contract }>(SAVE, {
        input,
        mark: idempotencyKey(),
        id: known?.id,
        version: known?.version,
      })
    ).saved;
  const input = (own: Typed = {}): Typed => ({
    matchId: pair.matchId,
    kind: 'DEVELOPMENT_COMMISSIONED',
    name: '卷板机主轴承声纹诊断系统开发',
    buyer: {
      organizationId: pair.enterprise.organizationId,
      name: pair.enterprise.organizationName,
      regionCode: '350404',
    },
    seller: {
      organizationId: pair.institute.organizationId,
      name: pair.institute.organizationName,
      regionCode: '350203',
    },
    totalAmount: '450000.00',
    technologyAmount: '400000.00',
    paymentMode: 'INSTALMENTS',
    field: 'STEEL_EQUIPMENT',
    signedOn: today,
    instalments: [
      { amount: '200000.00', dueOn: today, condition: '签订后' },
      { amount: '250000.00', dueOn: dayFromNow(120), condition: '验收后' },
    ],
    ...own,
  });

  beforeAll(async () => {
    [drafter, second, government] = await Promise.all([
      Client.signedIn('broker'),
      Client.signedIn('broker2'),
      Client.signedIn('government'),
    ]);
    pair = await newPair(drafter);
    await answerMatch(pair.enterprise.client, pair.matchId, { accept: true });
    await answerMatch(pair.institute.client, pair.matchId, { accept: true });
    before = await cockpit();
    live = await government.listen(
      `subscription ($year: Int!) { cockpitMoved(year: $year) { ${COCKPIT} } }`,
      'cockpit',
      { year },
    );
  });
  afterAll(() => live.close());

  it('a contract’s draft is told of every sum that does not add up, at its field, and nothing is kept', async () => {
    const places = async (own: Typed) => (await refusalOf(save(input(own)))).places;
    expect(await places({ technologyAmount: '450000.01' })).toEqual(['technologyAmount:contract.technology.tooLarge']);
    expect(await places({ instalments: [{ amount: '200000.00', dueOn: today }] })).toEqual([
      'instalments:contract.instalments.sum',
    ]);
    expect(await places({ seller: input()['buyer'] as Typed })).toEqual(['seller.name:contract.party.same']);
    expect(await places({ totalAmount: '0.00', technologyAmount: '0.00' })).toContainEqual(
      expect.stringMatching(/^totalAmount:/),
    );
    expect(await places({ signedOn: dayFromNow(2) })).toContain('signedOn:contract.signedOn.future');
    const { match } = await drafter.run<{ match: { contractId: string | null } }>(
      'query ($id: ID!) { match(id: $id) { contractId } }',
      { id: pair.matchId },
    );
    expect(match.contractId).toBeNull();
  });

  it('a contract is drafted from the match, needs the signed scan, and does not count yet', async () => {
    contract = await save(input());
    expect(contract).toMatchObject({
      state: 'DRAFT',
      code: expect.stringMatching(/^HT-\d{4}-\d{6}$/),
      counting: { counts: false },
      match: { id: pair.matchId },
    });
    expect((await refusalOf(act(drafter, 'Contract', 'SUBMIT_SIGNED', contract))).places).toEqual([
      'scanId:contract.scan.missing',
    ]);
    const scanId = await drafter.upload('合同扫描件.pdf', paper(), 'application/pdf');
    contract = await save(input({ scanId }), contract);
    await act(drafter, 'Contract', 'SUBMIT_SIGNED', contract);
    contract = await see(drafter);
    expect(contract).toMatchObject({ state: 'AWAITING_CONFIRMATION', canConfirm: false });
    expect((await cockpit()).signed).toBe(before.signed);
    expect(
      (await pair.enterprise.client.refused('query ($id: ID!) { contract(id: $id) { id } }', { id: contract.id })).code,
    ).toBe('NOT_FOUND');
  });

  it('a contract is confirmed by a second person only, and once', async () => {
    expect((await refusalOf(act(drafter, 'Contract', 'CONFIRM', contract))).code).toBe('FORBIDDEN');
    expect((await see(second)).canConfirm).toBe(true);
    const administrator = await Client.signedIn('admin');
    const results = await Promise.allSettled([
      act(second, 'Contract', 'CONFIRM', contract),
      act(administrator, 'Contract', 'CONFIRM', contract),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    contract = await see(drafter);
    expect(contract).toMatchObject({
      state: 'SIGNED',
      counting: { counts: true, amount: '450000.00', year },
      draftedBy: { name: '吴文清' },
      confirmedBy: { name: expect.stringMatching(/郑海燕|系统管理员/) },
    });
  });

  it('a signed contract moves the dashboard while one watches, by its sum, once, in its month and field', async () => {
    const { cockpitMoved } = await live.hears(
      ({ cockpitMoved: { signed } }) => fen(signed) === fen(before.signed) + 45_000_000n,
      'the open dashboard moves',
    );
    expect(cockpitMoved.contractCount).toBe(before.contractCount + 1);
    const of = (figures: Cockpit) =>
      [
        figures.byMonth.find((each) => each.month === month)!.signed,
        figures.byField.find(({ field }) => field === 'STEEL_EQUIPMENT')!.signed,
      ].map(fen);
    expect(of(cockpitMoved)).toEqual(of(before).map((sum) => sum + 45_000_000n));
    expect(await cockpit(government)).toEqual(cockpitMoved);
    expect([cockpitMoved.registered, cockpitMoved.paid]).toEqual([before.registered, before.paid]);
  });

  it('a signed contract takes the match and both records with it', async () => {
    await eventually(async () => (await see(drafter)).match?.stage === 'CONTRACTED', 'the match is contracted');
    const { demand, achievement } = await drafter.run<{ demand: { state: string }; achievement: { state: string } }>(
      'query ($demand: ID!, $achievement: ID!) { demand(id: $demand) { state } achievement(id: $achievement) { state } }',
      { demand: pair.demand.id, achievement: pair.achievement.id },
    );
    expect([demand.state, achievement.state]).toEqual(['CONTRACTED', 'TRANSFERRED']);
    expect(await see(pair.enterprise.client)).toMatchObject({ id: contract.id, totalAmount: '450000.00' });
    expect((await refusalOf(save(input()))).places).toEqual(['matchId:contract.match.taken']);
  });

  it('a contract takes payments that are owed, and registration with the registrar’s number, each a figure of its own', async () => {
    const [instalment] = contract.instalments;
    const pay = {
      id: contract.id,
      instalment: instalment!.id,
      on: today,
      evidence: await drafter.upload('银行回单.pdf', paper(), 'application/pdf'),
      mark: idempotencyKey(),
    };
    expect((await drafter.refused(PAY, { ...pay, amount: '200000.00', evidence: null })).problems[0]).toMatchObject({
      field: 'evidenceId',
    });
    expect((await drafter.refused(PAY, { ...pay, amount: '200000.01' })).problems[0]).toMatchObject({
      field: 'amount',
    });
    const once = idempotencyKey();
    await drafter.run(PAY, { ...pay, amount: '200000.00', mark: once });
    await drafter.run(PAY, { ...pay, amount: '200000.00', mark: once });
    await live.hears(
      ({ cockpitMoved: { paid } }) => fen(paid) === fen(before.paid) + 20_000_000n,
      'the paid figure moves, once',
    );
    contract = await see(drafter);
    expect(contract).toMatchObject({ state: 'PERFORMING', paidAmount: '200000.00' });
    const step = async (state: string, more: Typed = {}) =>
      (contract = (
        await drafter.run<{ saved: Contract }>(REGISTER, {
          id: contract.id,
          version: contract.version,
          state,
          mark: idempotencyKey(),
          ...more,
        })
      ).saved);
    await step('PRECHECK');
    await step('SUBMITTED');
    const evidence = await drafter.upload('登记证明.pdf', paper(), 'application/pdf');
    expect(
      (
        await drafter.refused(REGISTER, {
          id: contract.id,
          version: contract.version,
          state: 'REGISTERED',
          number: '12345',
          amount: '400000.00',
          on: today,
          evidence,
          mark: idempotencyKey(),
        })
      ).problems[0],
    ).toMatchObject({ field: 'number' });
    await step('REGISTERED', { number: `${year}${Date.now()}`.slice(0, 14), amount: '400000.00', on: today, evidence });
    await live.hears(
      ({ cockpitMoved: { registered } }) => fen(registered) === fen(before.registered) + 40_000_000n,
      'the registered figure moves',
    );
    expect((await cockpit()).signed).toBe(String(fen(before.signed) + 45_000_000n).replace(/(\d\d)$/, '.$1'));
  });

  it('the dashboard moves by whatever is posted: a changed registration, a receipt taken back', async () => {
    const watched = live.heard.length;
    const since = (isIt: (told: Cockpit) => boolean, what: string) =>
      eventually(() => live.heard.slice(watched).some(({ cockpitMoved }) => isIt(cockpitMoved)), what);
    await drafter.run(REGISTER, {
      id: contract.id,
      version: contract.version,
      state: 'CHANGED',
      amount: '300000.00',
      on: today,
      reason: '设备款重新核定',
      evidence: await drafter.upload('变更通知.pdf', paper(), 'application/pdf'),
      mark: idempotencyKey(),
    });
    await since(
      ({ registered }) => fen(registered) === fen(before.registered) + 30_000_000n,
      'the registered figure moves to the changed sum',
    );
    const { contract: seen } = await drafter.run<{ contract: { payments: { id: string }[] } }>(
      'query ($id: ID!) { contract(id: $id) { payments { id } } }',
      { id: contract.id },
    );
    await drafter.run(
      'mutation ($id: ID!, $payment: ID!, $mark: String!) { reverseRecord(contractId: $id, kind: RECEIPT, recordId: $payment, reason: "重复登记", clientMutationId: $mark) { id } }',
      { id: contract.id, payment: seen.payments[0]!.id, mark: idempotencyKey() },
    );
    await since(({ paid }) => paid === before.paid, 'the paid figure moves back');
    contract = await see(drafter);
  });

  it('a contract shows the government sums and regions, never names', async () => {
    const { contracts } = await government.run<{
      contracts: {
        nodes: { id: string; name: string; buyer: { name: string; creditCode: string | null }; totalAmount: string }[];
      };
    }>('{ contracts(first: 50) { nodes { id name totalAmount buyer { name creditCode } seller { name } } } }');
    const row = contracts.nodes.find(({ id }) => id === contract.id);
    expect(row).toMatchObject({ totalAmount: '450000.00', buyer: { creditCode: null } });
    expect(JSON.stringify(row)).not.toMatch(/听竹|东海|卷板机/);
    expect((await government.refused('query ($id: ID!) { contract(id: $id) { id } }', { id: contract.id })).code).toBe(
      'FORBIDDEN',
    );
  });

  it('who is no party is shown nothing of a contract', async () => {
    const stranger = await Client.signedIn('machines');
    expect((await stranger.refused('query ($id: ID!) { contract(id: $id) { id } }', { id: contract.id })).code).toBe(
      'NOT_FOUND',
    );
    expect((await stranger.refused('{ cockpit { signed } }')).code).toBe('FORBIDDEN');
  });
});
