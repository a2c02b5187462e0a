import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { act, dayFromNow, type Typed } from '../harness/acts.js';
import { Client, mark, refusalOf } from '../harness/client.js';
import { aloneWithTheYearsFigures } from '../harness/figures.js';

interface Seen {
  id: string;
  version: number;
  code: string;
  state: string;
  registration: { state: string; number: string | null; amount: string | null; attempt: number; dueOn: string | null; workingDaysLeft: number | null };
  precheck: { canAnswer: boolean; answeredBy: string | null; items: { key: string; automatic: boolean; met: boolean | null; note: string }[] };
  registrationSteps: { state: string; attempt: number; reason: string | null; evidence: { url: string } | null }[];
  registrationForm: string;
}

const SEEN = `id version code state registration { state number amount attempt dueOn workingDaysLeft } precheck { canAnswer answeredBy items { key automatic met note } }
  registrationSteps { state attempt reason evidence { url } } registrationForm`;
const SAVE = `mutation ($input: ContractDraftInput!, $mark: String!) { seen: saveContractDraft(input: $input, clientMutationId: $mark) { ${SEEN} } }`;
const STEP = `mutation ($id: ID!, $version: Int!, $state: RegistrationState!, $number: String, $amount: Yuan, $on: LocalDate, $reason: String, $evidence: ID, $mark: String!) {
  seen: recordRegistration(contractId: $id, version: $version, state: $state, number: $number, amount: $amount, registeredOn: $on, reason: $reason, evidenceId: $evidence, clientMutationId: $mark) { ${SEEN} } }`;
const PRECHECK = `mutation ($id: ID!, $answers: [PrecheckAnswerInput!]!, $mark: String!) { seen: savePrecheck(contractId: $id, answers: $answers, clientMutationId: $mark) { ${SEEN} } }`;
const PDF = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
const today = dayFromNow(0);
/** A number of sixteen digits that nobody had before. */
const newNumber = (): string => `${Date.now()}`.padStart(16, '4').slice(-16);

describe('registration 认定登记: pre-check, refusal, another submission, the number, the printed form', () => {
  aloneWithTheYearsFigures();

  let broker: Client;
  let contract: Seen;

  const run = async (document: string, variables: Typed): Promise<Seen> => (contract = (await broker.run<{ seen: Seen }>(document, { mark: mark(), ...variables })).seen);
  const step = (state: string, more: Typed = {}): Promise<Seen> => run(STEP, { id: contract.id, version: contract.version, state, ...more });
  const signed = async (name: string): Promise<Seen> => {
    const second = await Client.signedIn('broker2');
    const scanId = await broker.upload('合同.pdf', PDF, 'application/pdf');
    const parties = { buyer: { name: '三明沙溪重工有限公司', creditCode: null, regionCode: '350404', nature: 'PRIVATE_ENTERPRISE' }, seller: { name: '厦门理工研究院', regionCode: '350203', nature: 'UNIVERSITY' } };
    const form = { technologyArea: 'MANUFACTURING', ipKind: 'SECRET', planSource: 'NONE', goal: 'INDUSTRY' };
    const sums = { totalAmount: '1234567.00', technologyAmount: '1000000.00', paymentMode: 'LUMP_SUM', field: 'STEEL_EQUIPMENT', instalments: [{ amount: '1234567.00', dueOn: today, condition: '验收后' }] };
    await run(SAVE, { input: { kind: 'DEVELOPMENT_COMMISSIONED', name, ...parties, ...form, ...sums, signedOn: today, validFrom: today, validUntil: dayFromNow(365), scanId } });
    const submitted = await act(broker, 'Contract', 'SUBMIT_SIGNED', contract);
    await act(second, 'Contract', 'CONFIRM', submitted);
    return (contract = (await broker.run<{ contract: Seen }>(`query ($id: ID!) { contract(id: $id) { ${SEEN} } }`, { id: contract.id })).contract);
  };
  const paper = (client: Client) => client.request('GET', contract.registrationForm);

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    await signed('轧机油膜轴承在线监测技术开发');
  });

  it('asks what the registrar will ask, answers what the contract says, and keeps what people say', async () => {
    const { items } = contract.precheck;
    expect(items.filter(({ automatic }) => automatic).map(({ key, met }) => `${key} ${met}`)).toEqual(['scan true', 'form true', 'parties false']);
    expect((await refusalOf(run(PRECHECK, { id: contract.id, answers: [{ key: 'scan', met: true }] }))).places).toEqual(['answers.0.key:contract.precheck.auto']);
    expect((await refusalOf(run(PRECHECK, { id: contract.id, answers: [{ key: 'transfer.complete', met: true }] }))).places).toEqual(['answers.0.key:contract.precheck.question']);
    await run(PRECHECK, { id: contract.id, answers: [{ key: 'dev.figures', met: true }, { key: 'dev.acceptance', met: false, note: '缺少验收方法' }] });
    expect(contract.precheck.items.find(({ key }) => key === 'dev.acceptance')).toMatchObject({ met: false, note: '缺少验收方法' });
    expect(contract.precheck.answeredBy).toBeTruthy();
  });

  it('is submitted with a day to wait for, refused with a reason and a paper, and submitted again', async () => {
    await step('SUBMITTED');
    expect(contract.registration).toMatchObject({ state: 'SUBMITTED', attempt: 1 });
    expect(contract.registration.workingDaysLeft).toBeGreaterThan(0);
    expect((await refusalOf(step('REFUSED'))).places).toEqual(['reason:contract.registration.reason.REFUSED']);
    await step('REFUSED', { reason: '没有约定验收方法', evidence: await broker.upload('不予登记通知.pdf', PDF, 'application/pdf') });
    await step('SUBMITTED');
    expect(contract.registration.attempt).toBe(2);
    expect(contract.registrationSteps.map(({ state, attempt }) => `${state} ${attempt}`)).toEqual(['SUBMITTED 1', 'REFUSED 1', 'SUBMITTED 2']);
    expect(contract.registrationSteps[1]).toMatchObject({ reason: '没有约定验收方法', evidence: { url: expect.stringMatching(/^\/files\//) } });
  });

  it('takes the registrar’s number once in the whole platform, and its sum changes with a reason', async () => {
    const number = newNumber();
    expect((await refusalOf(step('REGISTERED', { number: '123', amount: '1000000', on: today }))).places).toEqual(['number:contract.registration.number']);
    await step('REGISTERED', { number, amount: '1000000', on: today });
    expect(contract.precheck.canAnswer).toBe(false);
    const first = contract;
    await signed('另一份轧机监测技术开发');
    expect((await refusalOf(step('REGISTERED', { number, amount: '1000000', on: today }))).places).toEqual(['number:contract.registration.numberTaken']);
    contract = first;
    await step('CHANGED', { amount: '900000', on: today, reason: '设备款重新核定' });
    expect(contract.registration).toMatchObject({ state: 'CHANGED', amount: '900000.00', number });
  });

  it('prints the form for whoever may see the contract, with names and sums that can be copied', async () => {
    const answer = await paper(broker);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`登记预审表-${contract.code}.pdf`);
    const pdf = await getDocumentProxy(new Uint8Array(answer.body));
    const text = (await extractText(pdf, { mergePages: true })).text.replace(/\s/g, '');
    for (const words of ['技术合同认定登记预审表', '轧机油膜轴承在线监测技术开发', '三明沙溪重工有限公司', '厦门理工研究院', '1,234,567', '1,000,000', '缺少验收方法', contract.registration.number!]) expect(text).toContain(words);
    const [stranger, nobody] = [await Client.signedIn('enterprise'), Client.visitor()];
    expect((await paper(stranger)).status).toBe(404);
    expect((await paper(nobody)).status).toBe(401);
  });
});
