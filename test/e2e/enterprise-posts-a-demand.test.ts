import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventuallyGet } from '../harness/eventually.js';
import { newCreditCode, registration } from '../harness/people.js';
import { act, dayFromNow, demandInput, saveDemand } from '../harness/steps.js';

const REGISTER =
  'mutation ($input: RegisterInput!) { register(input: $input) { joinedExisting nextStep viewer { user { id organization { id state } } permissions } } }';
const ORGANIZATION =
  'query ($id: ID!) { organization(id: $id) { id version state creditCode creditCodeWarning document { id name } availableActions } }';

interface Registered {
  register: {
    joinedExisting: boolean;
    nextStep: string;
    viewer: { user: { id: string; organization: { id: string; state: string } }; permissions: string[] };
  };
}
interface Organization {
  organization: {
    id: string;
    version: number;
    state: string;
    creditCode: string;
    creditCodeWarning: boolean;
    document: { id: string } | null;
    availableActions: string[];
  };
}

const RIGHT_CODE = newCreditCode();
const WRONG_CHECK_DIGIT = RIGHT_CODE.slice(0, 17) + (RIGHT_CODE.endsWith('7') ? '8' : '7');

describe('an enterprise registers, is verified, and submits a demand', () => {
  const visitor = Client.visitor();
  let enterprise: Client;
  let broker: Client;
  let organizationId: string;

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
  });

  it('the form of registration warns of a check digit that does not fit and refuses a wrong shape, in the reader’s language', async () => {
    const check = async (code: string, client = visitor) =>
      (
        await client.run<{ checkCreditCode: { shapeValid: boolean; checkDigitValid: boolean; message: string } }>(
          'query ($code: String!) { checkCreditCode(code: $code) { shapeValid checkDigitValid message } }',
          { code },
        )
      ).checkCreditCode;
    expect(await check(RIGHT_CODE)).toMatchObject({ shapeValid: true, checkDigitValid: true });
    expect(await check(WRONG_CHECK_DIGIT)).toMatchObject({
      shapeValid: true,
      checkDigitValid: false,
      message: expect.stringContaining('校验位不符'),
    });
    expect(await check('91350404MA8E2E00')).toMatchObject({ shapeValid: false });
    expect((await check('91350404MA8E2E0I1X', Client.visitor('en'))).message).toContain(
      '18 digits and capital letters',
    );
  });

  it('the form of registration names every mistake at once and keeps nothing of it', async () => {
    const refusal = await visitor.refused(REGISTER, {
      input: registration({
        creditCode: '123',
        regionCode: '999999',
        email: 'lian@',
        password: 'short',
        consent: false,
        name: ' ',
      }),
    });
    expect(refusal.code).toBe('BAD_INPUT');
    expect(refusal.problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['creditCode', 'regionCode', 'email', 'password', 'consent', 'name']),
    );
    expect(
      refusal.problems.filter(({ message, code }) => !/[\u4e00-\u9fff]{4}/.test(message) || message.includes(code)),
    ).toEqual([]);
    expect((await visitor.run<{ viewer: unknown }>('{ viewer { user { id } } }')).viewer).toBeNull();
  });

  it('a firm registers with a doubtful check digit, once, however often the button is pressed', async () => {
    enterprise = Client.visitor();
    const input = registration({ creditCode: WRONG_CHECK_DIGIT, organizationName: '三元听竹轴承有限公司（示例）' });
    const { register } = await enterprise.run<Registered>(REGISTER, { input });
    expect(register).toMatchObject({
      joinedExisting: false,
      nextStep: expect.stringContaining('营业执照'),
      viewer: { user: { organization: { state: 'PENDING' } } },
    });
    organizationId = register.viewer.user.organization.id;
    const again = await Client.visitor().run<Registered>(REGISTER, { input });
    expect(again.register.viewer.user.id).toBe(register.viewer.user.id);
    const other = await refusalOf(
      Client.visitor().run(REGISTER, { input: { ...input, clientMutationId: idempotencyKey() } }),
    );
    expect(other.places).toEqual(['email:identity.email.taken']);
  });

  it('a firm may write a draft before it is verified, and not submit it', async () => {
    const draft = await saveDemand(enterprise, demandInput());
    const refusal = await refusalOf(act(enterprise, 'Demand', 'SUBMIT', draft));
    expect(refusal.places).toEqual([':demand.organization.unverified']);
  });

  it('a firm is verified by a broker who sees the licence and the doubtful digit', async () => {
    const attachmentId = await enterprise.upload(
      '营业执照.pdf',
      '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n',
      'application/pdf',
    );
    await enterprise.run(
      'mutation ($organizationId: ID!, $attachmentId: ID!) { attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { id } }',
      { organizationId, attachmentId },
    );
    const { organization } = await broker.run<Organization>(ORGANIZATION, { id: organizationId });
    expect(organization).toMatchObject({
      state: 'PENDING',
      creditCode: WRONG_CHECK_DIGIT,
      creditCodeWarning: true,
      document: { id: attachmentId },
    });
    const stranger = await Client.signedIn('machines');
    expect((await stranger.run<Organization>(ORGANIZATION, { id: organizationId })).organization).toMatchObject({
      creditCode: null,
      document: null,
      availableActions: [],
    });
    const verify = 'mutation ($input: ActInput!) { verifyOrganization(input: $input) { state } }';
    const input = { id: organizationId, version: organization.version, clientMutationId: idempotencyKey() };
    expect((await enterprise.refused(verify, { input })).code).toBe('FORBIDDEN');
    expect(await broker.run(verify, { input })).toEqual({ verifyOrganization: { state: 'VERIFIED' } });
    const told = await eventuallyGet(async () => {
      const { notifications } = await enterprise.run<{ notifications: { nodes: { title: string }[] } }>(
        '{ notifications(first: 5) { nodes { title } } }',
      );
      return notifications.nodes.find(({ title }) => title === '单位已通过核验');
    }, 'the enterprise hears that it is verified');
    expect(told).toBeDefined();
  });

  it('a firm saves a demand while typing, is told of a second page, and submits once', async () => {
    let draft = await saveDemand(enterprise, { title: '卷板机异响' });
    expect(draft).toMatchObject({
      state: 'DRAFT',
      availableActions: ['SUBMIT'],
      code: expect.stringMatching(/^XQ-\d{4}-\d{6}$/),
    });
    const asBegun = draft;
    const incomplete = await refusalOf(act(enterprise, 'Demand', 'SUBMIT', draft));
    expect(incomplete.places).toEqual(
      expect.arrayContaining([
        'situation:demand.situation.short',
        'deadline:value.required',
        'noStateSecrets:demand.secrets.undeclared',
        'publicTitle:demand.publicSide.missing',
      ]),
    );
    draft = await saveDemand(enterprise, demandInput({ deadline: dayFromNow(90) }), draft);
    expect((await refusalOf(saveDemand(enterprise, { title: '另一个页面' }, asBegun))).code).toBe('CONFLICT');

    const submit =
      'mutation ($input: ActInput!) { actOnDemand(action: SUBMIT, input: $input) { state version submittedAt } }';
    const input = { id: draft.id, version: draft.version, clientMutationId: idempotencyKey() };
    const [first, second] = await Promise.all([
      enterprise.run<{ actOnDemand: { state: string; version: number } }>(submit, { input }),
      enterprise.run(submit, { input }),
    ]);
    expect(first.actOnDemand).toMatchObject({ state: 'SUBMITTED', version: draft.version + 1 });
    expect(second).toEqual(first);
    const { demand } = await enterprise.run<{ demand: { history: { action: string }[] } }>(
      'query ($id: ID!) { demand(id: $id) { history { action } } }',
      { id: draft.id },
    );
    expect(demand.history.map(({ action }) => action)).toEqual(['CREATED', 'SUBMIT']);
  });

  it('a masked demand is offered a public side that does not name the firm, and refused one that does', async () => {
    const texts = {
      title: '听竹轴承异响',
      situation: '三元听竹轴承有限公司的卷板机异响，联系人：连小溪，13800000000，见 https://tingzhu.example。',
      wantedResult: '',
      constraints: '',
    };
    const { suggestRedaction } = await enterprise.run<{
      suggestRedaction: { title: string; situation: string; hidden: { kind: string }[] };
    }>(
      'query ($title: String!, $situation: String!, $wantedResult: String!, $constraints: String!) { suggestRedaction(title: $title, situation: $situation, wantedResult: $wantedResult, constraints: $constraints) { title situation hidden { kind text } } }',
      texts,
    );
    expect(`${suggestRedaction.title} ${suggestRedaction.situation}`).not.toMatch(/听竹|连小溪|13800000000|tingzhu/);
    expect(suggestRedaction.hidden.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['NAME', 'PHONE', 'LINK']));
    const leaky = await saveDemand(
      enterprise,
      demandInput({
        secrecy: 'MASKED',
        publicTitle: '某企业轴承异响',
        publicSituation: '听竹轴承的卷板机主轴承异响，求诊断。',
      }),
    );
    const refusal = await refusalOf(act(enterprise, 'Demand', 'SUBMIT', leaky));
    expect(refusal.places).toEqual(['publicSituation:demand.publicSide.leaks']);
    // Indicators have one side only, which everybody reads.
    const indicators = [
      { name: '达到三元听竹轴承二号线水平', kind: 'TEXT', operator: 'EQ', value: '见 ZL202010123456.7', unit: '' },
    ];
    const telling = await saveDemand(
      enterprise,
      demandInput({
        secrecy: 'MASKED',
        publicTitle: '某企业轴承异响',
        publicSituation: '某企业卷板机主轴承异响，求诊断与寿命预测。',
        indicators,
      }),
    );
    expect((await refusalOf(act(enterprise, 'Demand', 'SUBMIT', telling))).places.sort()).toEqual([
      'indicators.0.name:demand.indicators.leaks',
      'indicators.0.value:demand.indicators.leaks',
    ]);
  });
});
