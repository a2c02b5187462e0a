import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';
import { answerMatch, newPair, type Pair } from '../harness/pair.js';
import { paper } from '../harness/papers.js';
import { act, dayFromNow, type Typed } from '../harness/steps.js';

interface Contract {
  id: string;
  version: number;
  state: string;
  totalAmount: string;
  currentTotal: string;
  currentTechnology: string;
  paidAmount: string;
  refundedAmount: string;
  registration: { state: string; amount: string | null };
  instalments: { id: string; seq: number; dueOn: string; amount: string; state: string; condition: string }[];
  amendments: { id: string; version: number; state: string; totalDelta: string; scan: { sha256: string } | null }[];
  payments: { id: string; amount: string; evidence: { url: string } | null; reversal: { reason: string } | null }[];
  refunds: { amount: string; evidenceSha256: string }[];
  history: { action: string }[];
}

const CONTRACT = `id version state totalAmount currentTotal currentTechnology paidAmount refundedAmount registration { state amount }
  instalments { id seq dueOn amount state condition } amendments { id version state totalDelta scan { sha256 } }
  payments { id amount evidence { url } reversal { reason } } refunds { amount evidenceSha256 } history { action }`;
const SAVE = `mutation ($id: ID, $version: Int, $input: ContractDraftInput!, $mark: String!) { saved: saveContractDraft(id: $id, version: $version, input: $input, clientMutationId: $mark) { ${CONTRACT} } }`;
const AMEND = `mutation ($id: ID!, $input: AmendmentInput!, $mark: String!) { saved: saveAmendment(contractId: $id, input: $input, clientMutationId: $mark) { ${CONTRACT} } }`;
const MOVE = `mutation ($action: AmendmentAction!, $input: ActInput!) { saved: actOnAmendment(action: $action, input: $input) { ${CONTRACT} } }`;
const PAY = `mutation ($id: ID!, $instalment: ID!, $amount: Yuan!, $on: LocalDate!, $evidence: ID, $mark: String!) {
  saved: recordPayment(contractId: $id, instalmentId: $instalment, amount: $amount, paidOn: $on, evidenceId: $evidence, clientMutationId: $mark) { ${CONTRACT} } }`;
const REVERSE = `mutation ($id: ID!, $record: ID!, $reason: String!, $mark: String!) { saved: reverseRecord(contractId: $id, kind: RECEIPT, recordId: $record, reason: $reason, clientMutationId: $mark) { ${CONTRACT} } }`;
const REGISTER = `mutation ($id: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $on: LocalDate, $evidence: ID, $mark: String!) {
  saved: recordRegistration(contractId: $id, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $on, evidenceId: $evidence, clientMutationId: $mark) { ${CONTRACT} } }`;

const today = dayFromNow(0);
const year = Number(today.slice(0, 4));
const fen = (sum: string) => BigInt(sum.replace('.', ''));

describe('match → contract → amended → registered → paid in three instalments → year report', () => {
  aloneWithTheYearsFigures();

  let drafter: Client;
  let second: Client;
  let pair: Pair;
  let contract: Contract;
  let before: { signed: string; paid: string };

  const cockpit = async () =>
    (
      await drafter.run<{ cockpit: { signed: string; registered: string; paid: string } }>(
        'query ($year: Int) { cockpit(year: $year) { signed registered paid } }',
        { year },
      )
    ).cockpit;
  const pdf = (client: Client, name: string) => client.upload(name, paper(), 'application/pdf');
  const run = async (client: Client, document: string, variables: Typed) =>
    (contract = (await client.run<{ saved: Contract }>(document, { mark: idempotencyKey(), ...variables })).saved);
  const input = (own: Typed = {}): Typed => ({
    matchId: pair.matchId,
    kind: 'TRANSFER',
    subKind: 'SECRET_TRANSFER',
    name: '卷板机主轴承声纹诊断技术转让',
    buyer: {
      organizationId: pair.enterprise.organizationId,
      name: pair.enterprise.organizationName,
      regionCode: '350404',
      nature: 'PRIVATE_ENTERPRISE',
    },
    furtherBuyers: [{ name: '三元明溪重机配件厂', regionCode: '350404' }],
    seller: {
      organizationId: pair.institute.organizationId,
      name: pair.institute.organizationName,
      regionCode: '350203',
      nature: 'UNIVERSITY',
    },
    technologyArea: 'MANUFACTURING',
    ipKind: 'SECRET',
    planSource: 'NONE',
    goal: 'INDUSTRY',
    expectedInput: '1500000.00',
    expectedOutput: '6000000.00',
    totalAmount: '600000.00',
    technologyAmount: '500000.00',
    paymentMode: 'INSTALMENTS',
    field: 'STEEL_EQUIPMENT',
    signedOn: today,
    instalments: [
      { amount: '200000.00', dueOn: today, condition: '签订后' },
      { amount: '400000.00', dueOn: dayFromNow(120), condition: '验收后' },
    ],
    ...own,
  });
  const amendment = (own: Typed = {}): Typed => ({
    kind: 'SUPPLEMENT',
    summary: '增加一套备件诊断，总价增加 15 万元，增加一期付款',
    signedOn: today,
    totalAmount: '750000.00',
    technologyAmount: '650000.00',
    instalments: [
      ...contract.instalments.map(({ id, dueOn, amount, condition }) => ({
        instalmentId: id,
        dueOn,
        amount,
        condition,
      })),
      { dueOn: dayFromNow(200), amount: '150000.00', condition: '备件交付后' },
    ],
    ...own,
  });

  beforeAll(async () => {
    [drafter, second] = await Promise.all([Client.signedIn('broker'), Client.signedIn('broker2')]);
    pair = await newPair(drafter);
    await answerMatch(pair.enterprise.client, pair.matchId, { accept: true });
    await answerMatch(pair.institute.client, pair.matchId, { accept: true });
    before = await cockpit();
  });
  it('a contract’s form refuses each wrong input at its field, and keeps nothing of it', async () => {
    const places = async (own: Typed) => (await refusalOf(run(drafter, SAVE, { input: input(own) }))).places;
    expect(await places({ currency: 'USD' })).toEqual([
      'foreignAmount:contract.currency.amount',
      'exchangeRate:contract.currency.rate',
      'rateOn:contract.currency.rateOn',
    ]);
    expect(await places({ currency: 'USD', foreignAmount: '100000.00', exchangeRate: '7.1', rateOn: today })).toEqual([
      'totalAmount:contract.currency.total',
    ]);
    expect(
      await places({ furtherSellers: [{ name: pair.enterprise.organizationName, regionCode: '350404' }] }),
    ).toEqual(['furtherSellers.0.name:contract.party.same']);
    expect(
      await places({
        furtherBuyers: [
          { name: '甲厂', regionCode: '350404' },
          { name: ' 甲 厂', regionCode: '350404' },
        ],
      }),
    ).toEqual(['furtherBuyers.1.name:contract.party.twice']);
    expect(await places({ technologyAmount: '600000.01' })).toEqual(['technologyAmount:contract.technology.tooLarge']);
    expect(await places({ instalments: [{ amount: '599999.99', dueOn: today }] })).toEqual([
      'instalments:contract.instalments.sum',
    ]);
    expect(
      await places({ signedOn: dayFromNow(1), instalments: [{ amount: '600000.00', dueOn: dayFromNow(1) }] }),
    ).toEqual(['signedOn:contract.signedOn.future']);
    expect(await places({ subKind: 'PATENT_LICENCE' })).toEqual(['subKind:contract.form.subKind']);
    await expect(drafter.upload('合同.pdf', 'not a pdf at all', 'application/pdf')).rejects.toThrow();
    const { match } = await drafter.run<{ match: { contractId: string | null } }>(
      'query ($id: ID!) { match(id: $id) { contractId } }',
      { id: pair.matchId },
    );
    expect(match.contractId).toBeNull();
  });

  it('a contract dated in a closed year is refused at the date', async () => {
    const administrator = await Client.signedIn('admin');
    const old = async () => {
      const own = {
        matchId: null,
        signedOn: '2024-06-18',
        instalments: [{ amount: '600000.00', dueOn: '2024-07-01' }],
        scanId: await pdf(drafter, '旧合同.pdf'),
      };
      return act(drafter, 'Contract', 'SUBMIT_SIGNED', await run(drafter, SAVE, { input: input(own) }));
    };
    await act(second, 'Contract', 'CONFIRM', await old());
    const submitted = await old();
    await administrator.run('mutation { closeLedgerYear(year: 2024) { year } }');
    try {
      expect((await refusalOf(act(second, 'Contract', 'CONFIRM', submitted))).places).toEqual([
        expect.stringMatching(/^signedOn:/),
      ]);
    } finally {
      await administrator.run('mutation { reopenLedgerYear(year: 2024, reason: "测试结束") { year } }');
    }
    const { contract: still } = await drafter.run<{ contract: Contract }>(
      `query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`,
      { id: submitted.id },
    );
    expect(still.state).toBe('AWAITING_CONFIRMATION');
  });

  it('a contract of transfer says what it is expected to bring before it is signed, and is then confirmed once by two at once', async () => {
    const scanId = await pdf(drafter, '合同.pdf');
    const bare = await run(drafter, SAVE, { input: input({ scanId, expectedInput: null, expectedOutput: null }) });
    expect((await refusalOf(act(drafter, 'Contract', 'SUBMIT_SIGNED', bare))).places).toEqual([
      'expectedInput:contract.form.expected',
      'expectedOutput:contract.form.expected',
    ]);
    const whole = await run(drafter, SAVE, { id: bare.id, version: bare.version, input: input({ scanId }) });
    const submitted = await act(drafter, 'Contract', 'SUBMIT_SIGNED', whole);
    const administrator = await Client.signedIn('admin');
    const results = await Promise.allSettled([
      act(second, 'Contract', 'CONFIRM', submitted),
      act(administrator, 'Contract', 'CONFIRM', submitted),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await eventually(async () => fen((await cockpit()).signed) === fen(before.signed) + 60_000_000n, 'it counts once');
    contract = (
      await drafter.run<{ contract: Contract }>(`query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`, {
        id: whole.id,
      })
    ).contract;
  });

  it('a contract is amended by a paper of its own, by a second person; the signed sum stays and the difference counts', async () => {
    const places = async (own: Typed) =>
      (await refusalOf(run(drafter, AMEND, { id: contract.id, input: amendment(own) }))).places;
    expect(await places({ totalAmount: '750000.01' })).toEqual(['instalments:contract.instalments.sum']);
    expect(await places({ effectiveOn: dayFromNow(3) })).toEqual(['effectiveOn:contract.amendment.future']);
    const once = idempotencyKey();
    const scanId = await pdf(drafter, '补充协议.pdf');
    await Promise.all(
      [1, 2].map(() => drafter.run(AMEND, { id: contract.id, input: amendment({ scanId }), mark: once })),
    );
    const move = async (client: Client, action: string) => {
      const known = (
        await drafter.run<{ contract: Contract }>(`query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`, {
          id: contract.id,
        })
      ).contract.amendments;
      expect(known).toHaveLength(1);
      return run(client, MOVE, {
        action,
        input: { id: known[0]!.id, version: known[0]!.version, clientMutationId: idempotencyKey() },
      });
    };
    await move(drafter, 'SUBMIT');
    expect((await refusalOf(move(drafter, 'CONFIRM'))).code).toBe('FORBIDDEN');
    await move(second, 'CONFIRM');
    expect(contract).toMatchObject({
      totalAmount: '600000.00',
      currentTotal: '750000.00',
      currentTechnology: '650000.00',
      amendments: [
        { state: 'CONFIRMED', totalDelta: '150000.00', scan: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      ],
    });
    await eventually(
      async () => fen((await cockpit()).signed) === fen(before.signed) + 75_000_000n,
      'the difference counts',
    );
    const seen = await pair.enterprise.client.run<{ contract: Contract }>(
      `query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`,
      { id: contract.id },
    );
    expect(seen.contract.amendments).toHaveLength(1);
  });

  it('a contract is registered with the registrar’s number', async () => {
    const step = (state: string, more: Typed = {}) =>
      run(drafter, REGISTER, { id: contract.id, version: contract.version, state, ...more });
    await step('PRECHECK');
    await step('SUBMITTED');
    await step('REGISTERED', {
      number: `9${Date.now()}`.slice(0, 14),
      amount: '500000.00',
      on: today,
      evidence: await pdf(drafter, '登记证明.pdf'),
    });
    expect(contract.registration).toEqual({ state: 'REGISTERED', amount: '500000.00' });
  });

  it('a contract is paid in three instalments, one of them in parts, a receipt that was typed wrongly is taken back, and it is settled', async () => {
    const [first, middle, last] = contract.instalments;
    const evidence = await pdf(drafter, '回单.pdf');
    await run(drafter, PAY, { id: contract.id, instalment: first!.id, amount: '120000.00', on: today, evidence });
    expect(contract.instalments[0]!.state).toBe('PARTIAL');
    await run(drafter, PAY, { id: contract.id, instalment: first!.id, amount: '80000.00', on: today, evidence });
    await run(drafter, PAY, { id: contract.id, instalment: middle!.id, amount: '40000.00', on: today, evidence });
    await run(drafter, REVERSE, {
      id: contract.id,
      record: contract.payments.find(({ amount }) => amount === '40000.00')!.id,
      reason: '少录一个零',
    });
    await run(drafter, PAY, { id: contract.id, instalment: middle!.id, amount: '400000.00', on: today, evidence });
    await run(drafter, PAY, { id: contract.id, instalment: last!.id, amount: '150000.00', on: today, evidence });
    expect(contract).toMatchObject({ state: 'PERFORMING', paidAmount: '750000.00' });
    expect(contract.payments.map(({ amount }) => amount).sort()).toEqual([
      '120000.00',
      '150000.00',
      '40000.00',
      '400000.00',
      '80000.00',
    ]);
    expect(contract.payments.filter(({ reversal }) => reversal)).toMatchObject([
      { amount: '40000.00', reversal: { reason: '少录一个零' } },
    ]);
    expect(contract.payments.every((each) => each.evidence)).toBe(true);
    await eventually(
      async () => fen((await cockpit()).paid) === fen(before.paid) + 75_000_000n,
      'the money stands in the year',
    );
    await act(drafter, 'Contract', 'SETTLE', contract);
    const { contract: settled } = await drafter.run<{ contract: Contract }>(
      `query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`,
      { id: contract.id },
    );
    expect(settled.state).toBe('SETTLED');
    expect(settled.history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['CONFIRM', 'AMENDED', 'REGISTER', 'PAYMENT', 'RECEIPT_REVERSED', 'SETTLE']),
    );
  });

  it('a contract ends in the year’s report, which says the year’s sums with this contract in them', async () => {
    const { signed, registered, paid } = await cockpit();
    const reply = await (
      await Client.signedIn('government')
    ).request('GET', `/reports/yearly/${today.slice(0, 4)}.pdf`);
    expect(reply.status).toBe(200);
    const text = (
      await extractText(await getDocumentProxy(new Uint8Array(reply.body)), { mergePages: true })
    ).text.replace(/\s/g, '');
    const exact = (yuan: string) => yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
    expect(fen(signed)).toBe(fen(before.signed) + 75_000_000n);
    for (const words of [`合同成交额${exact(signed)}`, `登记额${exact(registered)}`, `到账额${exact(paid)}`])
      expect(text).toContain(words);
  });
});
