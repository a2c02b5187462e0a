import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';
import { paper } from '../harness/papers.js';
import { newMember, type Member } from '../harness/people.js';
import { act, dayFromNow, type Typed } from '../harness/steps.js';

interface Seen {
  id: string;
  version: number;
  code: string;
  state: string;
  registration: {
    state: string;
    number: string | null;
    amount: string | null;
    attempt: number;
    dueOn: string | null;
    workingDaysLeft: number | null;
  };
  precheck: {
    canAnswer: boolean;
    answeredBy: string | null;
    items: { key: string; automatic: boolean; met: boolean | null; note: string }[];
  };
  registrationSteps: { state: string; attempt: number; reason: string | null; evidence: { url: string } | null }[];
  numberCorrections: { numberBefore: string; numberAfter: string; reason: string; evidence: { url: string } | null }[];
  history: { action: string; note: string | null }[];
  registrationForm: string;
}

const SEEN = `id version code state registration { state number amount attempt dueOn workingDaysLeft } precheck { canAnswer answeredBy items { key automatic met note } }
  registrationSteps { state attempt reason evidence { url } } numberCorrections { numberBefore numberAfter reason evidence { url } } history { action note } registrationForm`;
const SAVE = `mutation ($input: ContractDraftInput!, $mark: String!) { seen: saveContractDraft(input: $input, clientMutationId: $mark) { ${SEEN} } }`;
const STEP = `mutation ($id: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $on: LocalDate, $reason: String, $evidence: ID, $mark: String!) {
  seen: recordRegistration(contractId: $id, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $on, reason: $reason, evidenceId: $evidence, clientMutationId: $mark) { ${SEEN} } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $number: String!, $reason: String!, $evidence: ID, $mark: String!) {
  seen: correctRegistrationNumber(contractId: $id, version: $version, number: $number, reason: $reason, evidenceId: $evidence, clientMutationId: $mark) { ${SEEN} } }`;
const PRECHECK = `mutation ($id: ID!, $answers: [PrecheckAnswerInput!]!, $mark: String!) { seen: savePrecheck(contractId: $id, answers: $answers, clientMutationId: $mark) { ${SEEN} } }`;
const today = dayFromNow(0);
const fen = (sum: string): bigint => BigInt(sum.replace('.', ''));
/** A number of sixteen digits that nobody had before. */
const newNumber = (): string => `${Date.now()}`.padStart(16, '4').slice(-16);

describe('registration 认定登记: pre-check, refusal, another submission, the number and its correction, the printed form', () => {
  aloneWithTheYearsFigures();

  let broker: Client;
  let contract: Seen;
  let before: string;

  const registeredFigure = async (): Promise<string> =>
    (await broker.run<{ cockpit: { registered: string } }>('{ cockpit { registered } }')).cockpit.registered;

  const run = async (document: string, variables: Typed): Promise<Seen> =>
    (contract = (await broker.run<{ seen: Seen }>(document, { mark: idempotencyKey(), ...variables })).seen);
  const paperOf = (name: string): Promise<string> => broker.upload(name, paper(), 'application/pdf');
  const step = (state: string, more: Typed = {}): Promise<Seen> =>
    run(STEP, { id: contract.id, version: contract.version, state, ...more });
  const signed = async (name: string, sides: Typed = {}): Promise<Seen> => {
    const second = await Client.signedIn('broker2');
    const scanId = await broker.upload('合同.pdf', paper(), 'application/pdf');
    const parties = {
      buyer: { name: '三明沙溪重工有限公司', creditCode: null, regionCode: '350404', nature: 'PRIVATE_ENTERPRISE' },
      seller: { name: '厦门理工研究院', regionCode: '350203', nature: 'UNIVERSITY' },
      ...sides,
    };
    const form = { technologyArea: 'MANUFACTURING', ipKind: 'SECRET', planSource: 'NONE', goal: 'INDUSTRY' };
    const sums = {
      totalAmount: '1234567.00',
      technologyAmount: '1000000.00',
      paymentMode: 'LUMP_SUM',
      field: 'STEEL_EQUIPMENT',
      instalments: [{ amount: '1234567.00', dueOn: today, condition: '验收后' }],
    };
    await run(SAVE, {
      input: {
        kind: 'DEVELOPMENT_COMMISSIONED',
        name,
        ...parties,
        ...form,
        ...sums,
        signedOn: today,
        validFrom: today,
        validUntil: dayFromNow(365),
        scanId,
      },
    });
    const submitted = await act(broker, 'Contract', 'SUBMIT_SIGNED', contract);
    await act(second, 'Contract', 'CONFIRM', submitted);
    return (contract = (
      await broker.run<{ contract: Seen }>(`query ($id: ID!) { contract(id: $id) { ${SEEN} } }`, { id: contract.id })
    ).contract);
  };
  const printed = (client: Client) => client.request('GET', contract.registrationForm);

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    before = await registeredFigure();
    await signed('轧机油膜轴承在线监测技术开发');
  });

  it('a pre-check asks what the registrar will ask, answers what the contract says, and keeps what people say', async () => {
    const { items } = contract.precheck;
    expect(items.filter(({ automatic }) => automatic).map(({ key, met }) => `${key} ${met}`)).toEqual([
      'scan true',
      'form true',
      'parties false',
    ]);
    expect((await refusalOf(run(PRECHECK, { id: contract.id, answers: [{ key: 'scan', met: true }] }))).places).toEqual(
      ['answers.0.key:contract.precheck.auto'],
    );
    expect(
      (await refusalOf(run(PRECHECK, { id: contract.id, answers: [{ key: 'transfer.complete', met: true }] }))).places,
    ).toEqual(['answers.0.key:contract.precheck.question']);
    await run(PRECHECK, {
      id: contract.id,
      answers: [
        { key: 'dev.figures', met: true },
        { key: 'dev.acceptance', met: false, note: '缺少验收方法' },
      ],
    });
    expect(contract.precheck.items.find(({ key }) => key === 'dev.acceptance')).toMatchObject({
      met: false,
      note: '缺少验收方法',
    });
    expect(contract.precheck.answeredBy).toBeTruthy();
  });

  it('a registration is submitted with a day to wait for, refused with a reason and a paper, and submitted again', async () => {
    await step('SUBMITTED');
    expect(contract.registration).toMatchObject({ state: 'SUBMITTED', attempt: 1 });
    expect(contract.registration.workingDaysLeft).toBeGreaterThan(0);
    expect((await refusalOf(step('REFUSED', { evidence: await paperOf('不予登记通知.pdf') }))).places).toEqual([
      'reason:contract.registration.reason.REFUSED',
    ]);
    expect((await refusalOf(step('REFUSED', { reason: '没有约定验收方法' }))).places).toEqual([
      'evidenceId:contract.registration.evidence',
    ]);
    await step('REFUSED', { reason: '没有约定验收方法', evidence: await paperOf('不予登记通知.pdf') });
    await step('SUBMITTED');
    expect(contract.registration.attempt).toBe(2);
    expect(contract.registrationSteps.map(({ state, attempt }) => `${state} ${attempt}`)).toEqual([
      'SUBMITTED 1',
      'REFUSED 1',
      'SUBMITTED 2',
    ]);
    expect(contract.registrationSteps[1]).toMatchObject({
      reason: '没有约定验收方法',
      evidence: { url: expect.stringMatching(/^\/files\//) },
    });
  });

  it('a registration takes the registrar’s number once in the whole platform, and its sum changes with a reason', async () => {
    const number = newNumber();
    const answer = { amount: '1000000', on: today, evidence: await paperOf('登记证明.pdf') };
    expect((await refusalOf(step('REGISTERED', { ...answer, number: '123' }))).places).toEqual([
      'number:contract.registration.number',
    ]);
    await step('REGISTERED', { ...answer, number });
    expect(contract.precheck.canAnswer).toBe(false);
    const first = contract;
    await signed('另一份轧机监测技术开发');
    expect((await refusalOf(step('REGISTERED', { ...answer, number }))).places).toEqual([
      'number:contract.registration.numberTaken',
    ]);
    contract = first;
    await step('CHANGED', {
      amount: '900000',
      on: today,
      reason: '设备款重新核定',
      evidence: await paperOf('变更通知.pdf'),
    });
    expect(contract.registration).toMatchObject({ state: 'CHANGED', amount: '900000.00', number });
    await eventually(
      async () => fen(await registeredFigure()) === fen(before) + 90_000_000n,
      'the year has the changed sum, once',
    );
  });

  it('a mistyped registration number is put right for both sides to know, with the old one on record', async () => {
    const [firm, institute] = await Promise.all([
      newMember(broker),
      newMember(broker, {
        kind: 'UNIVERSITY',
        name: '杨一帆',
        organizationName: `东海${idempotencyKey().slice(0, 6)}大学（示例）`,
        regionCode: '350203',
        industryCode: null,
        sizeBand: null,
      }),
    ]);
    const earlier = contract;
    const side = ({ organizationId, organizationName }: Member, regionCode: string, nature: string): Typed => ({
      organizationId,
      name: organizationName,
      regionCode,
      nature,
    });
    await signed('轧机监测技术开发（编号更正）', {
      buyer: side(firm, '350404', 'PRIVATE_ENTERPRISE'),
      seller: side(institute, '350203', 'UNIVERSITY'),
    });
    const [wrong, right] = [newNumber(), `${newNumber().slice(0, 12)}9876`];
    const correct = (own: Typed): Promise<Seen> =>
      run(CORRECT, { id: contract.id, version: contract.version, number: right, reason: '录入时看错末四位', ...own });
    expect((await refusalOf(correct({}))).places).toEqual([':contract.registration.number.state']);
    await step('REGISTERED', { number: wrong, amount: '1000000', on: today, evidence: await paperOf('登记证明.pdf') });
    expect((await refusalOf(correct({ number: '123', reason: ' ' }))).places).toEqual([
      'number:contract.registration.number',
      'reason:value.required',
    ]);
    expect((await refusalOf(correct({ number: earlier.registration.number }))).places).toEqual([
      'number:contract.registration.numberTaken',
    ]);
    await correct({ evidence: await paperOf('登记证明（清晰）.pdf') });
    expect(contract.registration).toMatchObject({ state: 'REGISTERED', number: right, amount: '1000000.00' });
    expect(contract.numberCorrections).toMatchObject([
      {
        numberBefore: wrong,
        numberAfter: right,
        reason: '录入时看错末四位',
        evidence: { url: expect.stringMatching(/^\/files\//) },
      },
    ]);
    expect(contract.history.at(-1)).toEqual({
      action: 'NUMBER_CORRECTED',
      note: `登记编号由 ${wrong} 更正为 ${right}：录入时看错末四位`,
    });
    for (const { client } of [firm, institute]) {
      const told = async () =>
        (
          await client.run<{ notifications: { nodes: { title: string; body: string }[] } }>(
            '{ notifications(first: 20) { nodes { title body } } }',
          )
        ).notifications.nodes.find(({ title }) => title.startsWith('登记编号已更正'));
      await eventually(
        async () => Boolean((await told())?.body.includes(`由 ${wrong} 更正为 ${right}`)),
        'both sides are told',
      );
    }
    const own = (
      await firm.client.run<{ contract: Seen }>(`query ($id: ID!) { contract(id: $id) { ${SEEN} } }`, {
        id: contract.id,
      })
    ).contract;
    expect(own.numberCorrections).toHaveLength(1);
    expect(
      (
        await firm.client.refused(CORRECT, {
          id: contract.id,
          version: own.version,
          number: newNumber(),
          reason: '自己改',
          mark: idempotencyKey(),
        })
      ).code,
    ).toBe('FORBIDDEN');
    contract = earlier;
  });

  it('the registration form is printed for whoever may see the contract, with names and sums that can be copied', async () => {
    const answer = await printed(broker);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      `登记预审表-${contract.code}.pdf`,
    );
    const pdf = await getDocumentProxy(new Uint8Array(answer.body));
    const text = (await extractText(pdf, { mergePages: true })).text.replace(/\s/g, '');
    for (const words of [
      '技术合同认定登记预审表',
      '轧机油膜轴承在线监测技术开发',
      '三明沙溪重工有限公司',
      '厦门理工研究院',
      '1,234,567',
      '1,000,000',
      '缺少验收方法',
      contract.registration.number!,
    ])
      expect(text).toContain(words);
    const [stranger, nobody] = [await Client.signedIn('enterprise'), Client.visitor()];
    expect((await printed(stranger)).status).toBe(404);
    expect((await printed(nobody)).status).toBe(401);
  });
});
