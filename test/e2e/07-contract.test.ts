import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { achievementInput, act, dayFromNow, demandInput, publishAchievement, publishDemand, type Typed } from '../harness/acts.js';
import { Client, mark, type Listener } from '../harness/client.js';
import { newMember } from '../harness/people.js';

const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
const COCKPIT = 'year contractCount signed registered paid byMonth { month signed } byField { field signed }';

interface Contract {
  id: string;
  version: number;
  state: string;
  availableActions: string[];
  counting: { counts: boolean; year: number | null };
  instalments: { id: string }[];
}
interface Figures {
  year: number;
  contractCount: number;
  signed: string;
  registered: string;
  paid: string;
  byField: { field: string; signed: string }[];
}

describe('story 7: a contract out of a match counts toward the year, once', () => {
  let drafter: Client;
  let second: Client;
  let government: Client;
  let live: Listener<{ cockpitMoved: Figures }>;
  let matchId: string;
  let draft: Typed;
  let before: Figures;
  let contract: Contract;

  const cockpit = async (): Promise<Figures> => (await government.run<{ cockpit: Figures }>(`{ cockpit { ${COCKPIT} } }`)).cockpit;
  const save = (client: Client, input: Typed) =>
    client.ask<{ saveContractDraft: Contract }>('mutation ($input: ContractDraftInput!, $mark: String!) { saveContractDraft(input: $input, clientMutationId: $mark) { id version state } }', { input, mark: mark() });
  const look = async (): Promise<Contract> =>
    (await drafter.run<{ contract: Contract }>('query ($id: ID!) { contract(id: $id) { id version state availableActions counting { counts year } instalments { id } } }', { id: contract.id })).contract;
  const confirm = (client: Client, version: number, clientMutationId = mark()) =>
    client.ask('mutation ($input: ActInput!) { actOnContract(action: CONFIRM, input: $input) { state } }', { input: { id: contract.id, version, clientMutationId } });

  beforeAll(async () => {
    const [author, office, broker, broker2, watcher] = (await Promise.all(['researcher', 'office', 'broker', 'broker2', 'government'].map((who) => Client.signedIn(who)))) as [Client, Client, Client, Client, Client];
    [drafter, second, government] = [broker, broker2, watcher];
    const firm = await newMember(broker);
    const achievement = await publishAchievement({ author, office, broker }, achievementInput({ title: '电弧炉电极升降智能控制' }));
    const demand = await publishDemand(firm.client, broker, demandInput({ title: '电弧炉电极升降控制改造' }));
    const { proposeMatch } = await broker.run<{ proposeMatch: { id: string } }>('mutation ($d: ID!, $a: ID!, $mark: String!) { proposeMatch(demandId: $d, achievementId: $a, clientMutationId: $mark) { id } }', { d: demand.id, a: achievement.id, mark: mark() });
    matchId = proposeMatch.id;
    const scanId = await broker.upload('合同.pdf', PDF, 'application/pdf');
    draft = {
      matchId, scanId, name: '电弧炉电极升降控制改造', kind: 'DEVELOPMENT_COMMISSIONED', field: 'STEEL_EQUIPMENT', paymentMode: 'INSTALMENTS', signedOn: dayFromNow(0),
      buyer: { organizationId: firm.organizationId, name: firm.organizationName, regionCode: '350404' },
      seller: { name: '厦门鹭海大学（示例）', regionCode: '350203' },
      totalAmount: '1000000.00', technologyAmount: '900000.00',
      instalments: [{ dueOn: dayFromNow(10), amount: '400000.00' }, { dueOn: dayFromNow(100), amount: '600000.00' }],
    };
    before = await cockpit();
    live = await government.listen<{ cockpitMoved: Figures }>(`subscription ($year: Int!) { cockpitMoved(year: $year) { ${COCKPIT} } }`, 'cockpit', { year: before.year });
  });
  afterAll(() => live.close());

  it.each([
    ['instalments that do not add up', { instalments: [{ dueOn: dayFromNow(10), amount: '400000.00' }] }, 'instalments'],
    ['a technology sum above the total', { technologyAmount: '1000000.01' }, 'technologyAmount'],
    ['a negative sum', { totalAmount: '-1.00' }, 'totalAmount'],
    ['nothing at all', { totalAmount: '0.00' }, 'totalAmount'],
    ['ten to the fifteenth yuan', { totalAmount: '1000000000000000.00' }, 'totalAmount'],
    ['a day that has not come', { signedOn: dayFromNow(2) }, 'signedOn'],
    ['one party on both sides', { seller: null }, 'seller'],
  ])('refuses %s at its field and writes nothing', async (_what, change, field) => {
    const input = { ...draft, ...change, ...(field === 'seller' ? { seller: draft['buyer'] } : {}) };
    const answer = await save(drafter, input);
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.problems.some((problem) => problem.field?.startsWith(field) && problem.message)).toBe(true);
    const { contracts } = await drafter.run<{ contracts: { totalCount: number } }>('query ($text: String) { contracts(filter: { text: $text }) { totalCount } }', { text: '电弧炉电极升降控制改造' });
    expect(contracts.totalCount).toBe(0);
  });

  it('is drafted, submitted with its scan, and not confirmed by its drafter', async () => {
    contract = (await save(drafter, draft)).data!.saveContractDraft;
    const submitted = await act(drafter, 'Contract', 'SUBMIT_SIGNED', contract);
    expect(submitted.state).toBe('AWAITING_CONFIRMATION');
    expect(submitted.availableActions).not.toContain('CONFIRM');
    expect((await confirm(drafter, submitted.version)).code).toBe('FORBIDDEN');
    expect((await cockpit()).signed).toBe(before.signed);
  });

  it('counts once when the second person confirms it twice at the same moment', async () => {
    const { version } = await look();
    const answers = await Promise.all([confirm(second, version), confirm(second, version)]);
    expect(answers.filter(({ code }) => !code).length).toBeGreaterThanOrEqual(1);
    const { counting, state } = await look();
    expect({ state, ...counting }).toMatchObject({ state: expect.stringMatching(/SIGNED|PERFORMING/), counts: true, year: before.year });
    const after = await cockpit();
    expect(after.contractCount).toBe(before.contractCount + 1);
    expect(fen(after.signed) - fen(before.signed)).toBe(100_000_000n);
    const of = (figures: Figures) => fen(figures.byField.find(({ field }) => field === 'STEEL_EQUIPMENT')?.signed ?? '0.00');
    expect(of(after) - of(before)).toBe(100_000_000n);
  });

  it('moves the dashboard that is being watched, with the payment as well', async () => {
    await live.hears(({ cockpitMoved }) => fen(cockpitMoved.signed) === fen(before.signed) + 100_000_000n, 'the signed sum moves');
    const { instalments } = await look();
    await drafter.run('mutation ($c: ID!, $i: ID!, $day: LocalDate!, $mark: String!) { recordPayment(contractId: $c, instalmentId: $i, amount: "400000.00", paidOn: $day, clientMutationId: $mark) { id } }', { c: contract.id, i: instalments[0]!.id, day: dayFromNow(0), mark: mark() });
    await live.hears(({ cockpitMoved }) => fen(cockpitMoved.paid) === fen(before.paid) + 40_000_000n, 'the paid sum moves');
  });

  it('closes the circle: the match is contracted, and leads to its contract', async () => {
    const { match } = await drafter.run<{ match: { stage: string; contractId: string } }>('query ($id: ID!) { match(id: $id) { stage contractId } }', { id: matchId });
    expect(match).toEqual({ stage: 'CONTRACTED', contractId: contract.id });
    expect((await save(drafter, draft)).problems.map(({ field }) => field)).toContain('matchId');
  });
});

function fen(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}
