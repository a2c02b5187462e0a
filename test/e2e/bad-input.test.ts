import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey } from '../harness/client.js';
import { newMember } from '../harness/people.js';
import { dayFromNow, demandInput, saveDemand, type Typed } from '../harness/steps.js';

const SAVE =
  'mutation ($input: DemandDraftInput!, $mark: String!) { saveDemandDraft(input: $input, clientMutationId: $mark) { id title situation } }';
const HAN = /\p{Script=Han}/u;

/** What bad input gets: a sentence at the field in the person's language, a code, and nothing written. */
describe('bad input', () => {
  let firm: Client;

  const save = (change: Typed, client = firm) =>
    client.ask<{ saveDemandDraft: { id: string; title: string; situation: string } }>(SAVE, {
      input: demandInput(change),
      mark: idempotencyKey(),
    });
  const count = async () =>
    (await firm.run<{ demands: { totalCount: number } }>('{ demands(filter: { mine: true }) { totalCount } }')).demands
      .totalCount;

  beforeAll(async () => {
    firm = (await newMember(await Client.signedIn('broker'))).client;
  });

  it.each<[string, Typed, string]>([
    ['a negative sum', { budgetMin: '-1.00' }, 'budgetMin'],
    ['nothing as a sum', { budgetMax: '0.00' }, 'budgetMax'],
    ['10^15 yuan', { budgetMax: '1000000000000000.00' }, 'budgetMax'],
    ['thousandths', { budgetMax: '1.005' }, 'budgetMax'],
    ['a least above the most', { budgetMin: '500000.01', budgetMax: '500000.00' }, 'budgetMin'],
    ['a day that has gone', { deadline: dayFromNow(-1) }, 'deadline'],
    ['TRL 0', { requiredTrl: 0 }, 'requiredTrl'],
    ['TRL 10', { requiredTrl: 10 }, 'requiredTrl'],
    ['50,000 characters', { situation: '长'.repeat(50_000) }, 'situation'],
    ['a place that is none', { regionCode: '999999' }, 'regionCode'],
    [
      'an indicator without a value',
      { indicators: [{ name: '强度', kind: 'NUMBER', operator: 'GTE', value: '', unit: 'MPa' }] },
      'indicators',
    ],
    [
      'a number that is none',
      { indicators: [{ name: '强度', kind: 'NUMBER', operator: 'GTE', value: '很高', unit: 'MPa' }] },
      'indicators',
    ],
  ])('%s is refused at its field, in words, and nothing is written', async (_what, change, field) => {
    const before = await count();
    const answer = await save(change);
    expect(answer.code).toBe('BAD_INPUT');
    const problem = answer.problems.find((one) => one.field?.startsWith(field))!;
    expect(problem.code).toMatch(/^[a-z]+(\.[a-zA-Z]+)+$/);
    expect(problem.message).toMatch(HAN);
    expect(await count()).toBe(before);
  });

  it('a refusal is in English for who reads English', async () => {
    const english = Client.visitor('en');
    for (const [name, value] of firm.cookies) english.cookies.set(name, value);
    const { problems } = await save({ requiredTrl: 10 }, english);
    // The account's own language wins over the browser's for who is signed in; either way it is one language, not a code.
    expect(problems[0]!.message.length).toBeGreaterThan(8);
    const refused = await Client.visitor('en').ask('{ demands { totalCount } }');
    expect(refused.problems[0]!.message).toMatch(/^[A-Z]/);
  });

  it('the platform keeps emoji and markup as text, and drops what nobody can see', async () => {
    const { data } = await save({
      title: '轴承\u202E诊断\u0000🔧方案',
      situation: '现场<script>alert(1)</script>有异响，需要判断原因，停机没有计划。',
    });
    expect(data!.saveDemandDraft.title).toBe('轴承诊断🔧方案');
    expect(data!.saveDemandDraft.situation).toContain('<script>alert(1)</script>');
    expect((await firm.request('GET', '/')).headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
  });

  it('a double click is written once', async () => {
    const before = await count();
    const input = { input: demandInput({ title: '双击只写一次' }), mark: idempotencyKey() };
    const answers = await Promise.all([1, 2, 3].map(() => firm.ask<{ saveDemandDraft: { id: string } }>(SAVE, input)));
    expect(new Set(answers.map(({ data }) => data?.saveDemandDraft.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const draft = await saveDemand(firm, demandInput({ title: '提交也只有一次' }));
    const submit = { input: { id: draft.id, version: draft.version, clientMutationId: idempotencyKey() } };
    const submitted = await Promise.all(
      [1, 2].map(() =>
        firm.ask<{ actOnDemand: { state: string; version: number } }>(
          'mutation ($input: ActInput!) { actOnDemand(action: SUBMIT, input: $input) { state version } }',
          submit,
        ),
      ),
    );
    expect(submitted.map(({ data }) => data?.actOnDemand)).toEqual(
      Array(2).fill({ state: 'SUBMITTED', version: draft.version + 1 }),
    );
  });

  it('the platform refuses what is longer than any text before it looks into it', async () => {
    const marks = '\u0301\u0323'.repeat(40_000);
    const visitor = Client.visitor();
    for (const [query, field] of [
      ['query ($x: String!) { portalSearch(query: $x) { totalCount } }', 'query'],
      ['query ($x: String!) { portalSuggest(query: $x) }', 'query'],
      ['query ($x: String!) { checkCreditCode(code: $x) { shapeValid } }', 'code'],
      ['query ($x: ID!) { demand(id: $x) { id } }', 'id'],
      ['mutation ($x: String!) { signIn(email: "a@example.org", password: $x) { __typename } }', 'password'],
    ] as const) {
      const answer = await visitor.ask(query, { x: marks });
      expect([answer.code, answer.problems[0]]).toEqual([
        'BAD_INPUT',
        expect.objectContaining({ field, code: 'value.tooLong', message: expect.stringMatching(HAN) }),
      ]);
    }
    const many = await firm.ask(
      'mutation ($input: ActInput!) { actOnDemand(action: WITHDRAW, input: $input) { id } }',
      {
        input: {
          id: idempotencyKey(),
          version: 1,
          reasons: Array(10_000).fill('X'),
          clientMutationId: idempotencyKey(),
        },
      },
    );
    expect([many.code, many.problems[0]]).toEqual([
      'BAD_INPUT',
      expect.objectContaining({ field: 'reasons', code: 'value.tooMany' }),
    ]);
  });

  it('the platform stops reading a request of more than 256 KB, and says so', async () => {
    const answer = await Client.visitor().ask('query ($x: String!) { portalSearch(query: $x) { totalCount } }', {
      x: 'a'.repeat(300_000),
    });
    expect([answer.status, answer.code, answer.problems[0]]).toEqual([
      413,
      'BAD_INPUT',
      expect.objectContaining({ code: 'error.tooLarge', message: expect.stringMatching(HAN) }),
    ]);
  });

  it('the platform takes the longest form, filled to the brim', async () => {
    const long = '长'.repeat(5_000);
    const indicators = Array.from({ length: 30 }, (_, index) => ({
      name: `${index}${'名'.repeat(98)}`,
      kind: 'TEXT',
      operator: 'EQ',
      value: '值'.repeat(200),
      unit: '位'.repeat(20),
    }));
    const filled = {
      title: '题'.repeat(80),
      situation: long,
      wantedResult: long,
      constraints: long,
      publicTitle: '题'.repeat(80),
      publicSituation: long,
      publicWantedResult: long,
      publicConstraints: long,
      indicators,
    };
    expect((await save(filled)).problems).toEqual([]);
  });

  it('the platform refuses a query that asks for too much, as the request’s own fault', async () => {
    const answer = await firm.ask(
      '{ demands(first: 100) { nodes { matches(first: 100) { demand { matches(first: 100) { id history { id } } } } } } }',
    );
    expect([answer.status, answer.code]).toEqual([400, 'TOO_COMPLEX']);
  });
});
