import { Attempts, Role, createDemoUser } from '#identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Browser, HttpPlatform } from '../../identity/testing/http-platform.js';
import { makeCreditCode } from './credit-code.js';
import { OrganizationFacade, createDemoOrganization, feature as organizationFeature } from './index.js';

const PASSWORD = 'Kechuang2026!';
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { joinedExisting nextStep viewer { permissions user { id email roles organization { id name creditCode state availableActions } } } } }`;

interface Registered {
  register: {
    joinedExisting: boolean;
    nextStep: string;
    viewer: {
      user: {
        id: string;
        roles: string[];
        organization: {
          id: string;
          name: string;
          creditCode: string | null;
          state: string;
          availableActions: string[];
        };
      };
    };
  };
}

const newCode = () => makeCreditCode(`91350404${String(randomInt(1e9)).padStart(9, '0')}`);
let serial = 0;

/** Accounts an hour from one address, as set for these tests. */
const FEW = 10;

describe('Registering, being verified, letting others in', () => {
  let site: HttpPlatform;
  let broker: Browser;

  const input = (changes = {}) => ({
    organizationName: '三明市三元区氟材料有限公司',
    creditCode: newCode(),
    kind: 'ENTERPRISE',
    regionCode: '350404',
    sizeBand: 'MEDIUM',
    name: '张三',
    email: `person${(serial += 1)}@example.com`,
    phone: '13800000000',
    password: PASSWORD,
    consent: true,
    clientMutationId: `form-${serial}`,
    ...changes,
  });
  const register = async (changes = {}, browser = site.browser()) => {
    const sent = input(changes);
    const answer = await browser.ask<Registered>(REGISTER, { input: sent });
    return {
      browser,
      sent,
      answer,
      organization: answer.data?.register.viewer.user.organization,
      userId: answer.data?.register.viewer.user.id ?? '',
    };
  };
  const rows = async (sql: string, ...values: unknown[]) =>
    (await site.app.get(DataSource).query(sql, values)) as Record<string, unknown>[];
  const count = async (table: string) => Number((await rows(`SELECT COUNT(*) AS n FROM ${table}`))[0]!['n']);
  const act = (
    browser: Browser,
    action: 'verify' | 'reject',
    id: string,
    version: number,
    note: string | null = null,
    mark = `act-${(serial += 1)}`,
  ) =>
    browser.ask<Record<string, { state: string; version: number; rejectionNote: string | null }>>(
      `mutation ($input: ActInput!) { ${action}Organization(input: $input) { state version rejectionNote } }`,
      { input: { id, version, note, clientMutationId: mark } },
    );

  beforeAll(async () => {
    site = await HttpPlatform.open({
      schemas: [organizationFeature],
      imports: [organizationFeature.api],
      settings: { LIMIT_REGISTRATIONS: String(FEW) },
    });
    await createDemoUser(site.app, {
      name: '王经理',
      email: 'broker@example.com',
      password: PASSWORD,
      roles: [Role.BROKER],
    });
    broker = site.browser();
    await broker.signIn('broker@example.com', PASSWORD);
  });
  afterAll(() => site.close());

  beforeEach(async () => {
    for (const kind of ['register', 'registerTry', 'signIn'] as const)
      await site.app.get(Attempts).forget(kind, '127.0.0.1');
  });

  it('a firm and its first person come in together and are signed in', async () => {
    const { answer, sent, browser, organization, userId } = await register();
    expect(answer.data?.register).toMatchObject({
      joinedExisting: false,
      nextStep: expect.stringContaining('营业执照'),
    });
    expect(answer.data?.register.viewer.user.roles).toEqual(['ENTERPRISE']);
    expect(organization).toMatchObject({
      name: sent.organizationName,
      creditCode: sent.creditCode,
      state: 'PENDING',
      availableActions: [],
    });
    expect(browser.cookies.has('kc_session')).toBe(true);
    expect(await site.app.get(OrganizationFacade).isVerified(organization!.id)).toBe(false);
    const [event] = await rows('SELECT type, payload FROM outbox_event WHERE subject_id = ?', organization!.id);
    expect(event).toMatchObject({ type: 'organization.registered' });
    expect(JSON.parse(String(event!['payload']))).toEqual({ organizationId: organization!.id, userId });
  });

  it('an institute’s first person is its office; the one who follows is a researcher', async () => {
    const first = await register({ kind: 'INSTITUTE' });
    const second = await register({ kind: 'ENTERPRISE', creditCode: first.sent.creditCode });
    expect(first.answer.data?.register.viewer.user.roles).toEqual(['RESEARCHER', 'INSTITUTE_OFFICE']);
    expect(second.answer.data?.register.viewer.user.roles).toEqual(['RESEARCHER']);
  });

  it('all that is wrong with a registration is said at once, at its field, in the reader’s language, and nothing is written', async () => {
    const taken = (await register()).sent.email;
    const before = [await count('user_account'), await count('organization'), await count('client_mutation')];
    const wrong = {
      creditCode: '123',
      regionCode: '000000',
      email: taken,
      password: '1234567890',
      consent: false,
      name: '\u0000',
    };
    const { answer } = await register(wrong, site.browser({ 'accept-language': 'en' }));
    expect(answer.code).toBe('BAD_INPUT');
    expect(answer.problems.map(({ field }) => field)).toEqual([
      'creditCode',
      'regionCode',
      'name',
      'password',
      'consent',
      'email',
    ]);
    expect(answer.problems.at(-1)?.message).toBe('This e-mail address is registered already. Please sign in.');
    expect([await count('user_account'), await count('organization'), await count('client_mutation')]).toEqual(before);
  });

  it('a credit code is found by its own letters only', async () => {
    const code = makeCreditCode(`91350404MA${String(randomInt(1e7)).padStart(7, '0')}`);
    await register({ creditCode: code.toLowerCase() });
    const organizations = site.app.get(OrganizationFacade);
    expect((await organizations.byCreditCode(code))?.creditCode).toBe(code);
    for (const other of [code.replace('A', 'Á'), code.toLowerCase(), `${code}\u200b`])
      expect(await organizations.byCreditCode(other)).toBeUndefined();
    const found = await organizations.list({ text: code.slice(0, 12).toLowerCase() }, { first: 5 });
    expect(found.nodes.map(({ creditCode }) => creditCode)).toContain(code);
  });

  it('a credit code with a wrong check digit is kept with a warning', async () => {
    const code = newCode();
    const { browser, organization } = await register({
      creditCode: code.slice(0, 17) + (code.endsWith('3') ? '4' : '3'),
    });
    const { data } = await browser.ask('query ($id: ID!) { organization(id: $id) { creditCodeWarning } }', {
      id: organization!.id,
    });
    expect(data).toEqual({ organization: { creditCodeWarning: true } });
  });

  it('a registration sent twice makes one account; its mark alone opens nothing', async () => {
    const form = input();
    const answers = await Promise.all([register(form), register(form), register(form)]);
    const ids = answers.map(({ userId }) => userId);
    expect(new Set(ids)).toEqual(new Set([ids[0]]));
    expect(ids[0]).not.toBe('');
    expect((await register(form)).userId).toBe(ids[0]);
    const stranger = await register({ ...form, password: 'some other password' });
    expect(stranger.answer.problems).toMatchObject([{ field: 'email', code: 'identity.email.taken' }]);
    expect(stranger.browser.cookies.has('kc_session')).toBe(false);
    const again = await register({ ...form, clientMutationId: 'another-form' });
    expect(again.answer.problems).toMatchObject([{ field: 'email', code: 'identity.email.taken' }]);
  });

  it('two people who register one firm at one moment: one is first, the other asks to join', async () => {
    const creditCode = newCode();
    const both = await Promise.all([register({ creditCode }), register({ creditCode })]);
    expect(both.map(({ answer }) => answer.data?.register.joinedExisting).sort()).toEqual([false, true]);
    expect(await rows('SELECT id FROM organization WHERE credit_code = ?', creditCode)).toHaveLength(1);
  });

  it('a newcomer waits, sees nothing of the firm, and is let in by its administrator alone', async () => {
    const owner = await register();
    const stranger = await register();
    const newcomer = await register({ creditCode: owner.sent.creditCode, organizationName: '别的名字' });
    const id = owner.organization!.id;
    expect(newcomer.answer.data?.register).toMatchObject({
      joinedExisting: true,
      nextStep: expect.stringContaining(owner.sent.organizationName),
    });
    expect(newcomer.organization).toMatchObject({ id, creditCode: null });

    const look =
      'query ($id: ID!) { organization(id: $id) { name creditCode sizeBand members { user { email phone } state isAdministrator } } }';
    const outside = {
      organization: { name: owner.sent.organizationName, creditCode: null, sizeBand: null, members: [] },
    };
    for (const outsider of [newcomer.browser, stranger.browser, site.browser()])
      expect((await outsider.ask(look, { id })).data).toEqual(outside);

    const approve = 'mutation ($userId: ID!) { approveMember(userId: $userId) { id } }';
    for (const outsider of [newcomer.browser, stranger.browser, broker])
      expect((await outsider.ask(approve, { userId: newcomer.userId })).code).toBe('NOT_FOUND');
    for (let twice = 0; twice < 2; twice += 1)
      expect((await owner.browser.ask(approve, { userId: newcomer.userId })).data).toEqual({ approveMember: { id } });
    expect((await newcomer.browser.ask(look, { id })).data).toMatchObject({
      organization: {
        creditCode: owner.sent.creditCode,
        members: [
          { user: { email: owner.sent.email }, state: 'ACTIVE', isAdministrator: true },
          { user: { email: newcomer.sent.email, phone: '13800000000' }, state: 'ACTIVE', isAdministrator: false },
        ],
      },
    });
    const third = await register({ creditCode: owner.sent.creditCode });
    expect((await newcomer.browser.ask(approve, { userId: third.userId })).code).toBe('FORBIDDEN');
    const events = await rows('SELECT type FROM outbox_event WHERE subject_id = ? ORDER BY seq', id);
    expect(events.map(({ type }) => type)).toEqual([
      'organization.registered',
      'member.requested',
      'member.approved',
      'member.requested',
    ]);
  });

  it('a broker verifies a firm with a document, or says how it was checked; a repeat does nothing', async () => {
    const { organization, browser } = await register();
    const id = organization!.id;
    expect((await act(browser, 'verify', id, 1, 'me')).code).toBe('FORBIDDEN');
    expect((await act(broker, 'verify', id, 1)).problems).toMatchObject([
      { field: 'note', code: 'organization.verify.evidence' },
    ]);
    const mark = 'verify-once';
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await act(broker, 'verify', id, 1, '已电话核实', mark)).data).toEqual({
        verifyOrganization: { state: 'VERIFIED', version: 2, rejectionNote: null },
      });
    }
    expect(await site.app.get(OrganizationFacade).isVerified(id)).toBe(true);
    expect((await act(broker, 'reject', id, 2, '晚了')).problems[0]?.code).toBe('workflow.state');
    expect((await act(broker, 'verify', '00000000-0000-7000-8000-000000000000', 1, 'x')).code).toBe('NOT_FOUND');
  });

  it('of two brokers who decide on a firm at once, one is told what the other did', async () => {
    const { organization } = await register();
    const id = organization!.id;
    const [one, other] = await Promise.all([
      act(broker, 'verify', id, 1, '已核实'),
      act(broker, 'reject', id, 1, '代码不符'),
    ]);
    const loser = one.code ? one : other;
    expect([one.code, other.code].filter((code) => code === undefined)).toHaveLength(1);
    expect(loser.code).toBe('CONFLICT');
    expect(loser.problems[0]?.message).toContain('王经理');
  });

  it('the rejection of a firm needs a reason, and the reason is shown to it', async () => {
    const { organization, browser } = await register();
    const id = organization!.id;
    expect((await act(broker, 'reject', id, 1)).problems).toMatchObject([{ field: 'note', code: 'workflow.note' }]);
    await act(broker, 'reject', id, 1, '执照看不清');
    const look = 'query ($id: ID!) { organization(id: $id) { state rejectionNote availableActions } }';
    expect((await browser.ask(look, { id })).data).toEqual({
      organization: { state: 'REJECTED', rejectionNote: '执照看不清', availableActions: ['RESUBMIT'] },
    });
    expect((await site.browser().ask(look, { id })).data).toEqual({
      organization: { state: 'REJECTED', rejectionNote: null, availableActions: [] },
    });
  });

  it('a credit code is judged while it is typed', async () => {
    const { sent } = await register();
    const visitor = site.browser();
    const check = async (code: string) =>
      (
        await visitor.ask<Record<string, unknown>>(
          'query ($code: String!) { checkCreditCode(code: $code) { shapeValid checkDigitValid registeredName } }',
          { code },
        )
      ).data?.['checkCreditCode'];
    expect(await check('91')).toEqual({ shapeValid: false, checkDigitValid: false, registeredName: null });
    expect(await check(newCode())).toEqual({ shapeValid: true, checkDigitValid: true, registeredName: null });
    expect(await check(` ${sent.creditCode.toLowerCase()}`)).toEqual({
      shapeValid: true,
      checkDigitValid: true,
      registeredName: sent.organizationName,
    });
  });

  it('brokers search the list of organisations; nobody else has one', async () => {
    const { sent, browser } = await register({ organizationName: '百分之百%新材料' });
    const list =
      'query ($text: String) { organizations(states: [PENDING], text: $text, first: 5) { totalCount nodes { name creditCode members { user { email } } } } }';
    expect((await browser.ask(list)).code).toBe('FORBIDDEN');
    expect((await broker.ask(list, { text: '百%材' })).data).toMatchObject({ organizations: { totalCount: 0 } });
    const found = {
      organizations: {
        totalCount: 1,
        nodes: [{ name: '百分之百%新材料', creditCode: sent.creditCode, members: [{ user: { email: sent.email } }] }],
      },
    };
    expect((await broker.ask(list, { text: '百%新' })).data).toEqual(found);
    expect((await broker.ask(list, { text: sent.creditCode })).data).toEqual(found);
  });

  it('firms that are alike are counted by division, county and size, verified ones only', async () => {
    const firm = (industryCode: string, regionCode: string, state: 'VERIFIED' | 'PENDING' = 'VERIFIED') =>
      createDemoOrganization(site.app, {
        name: '样本企业',
        creditCode: newCode(),
        kind: 'ENTERPRISE',
        industryCode,
        regionCode,
        sizeBand: 'LARGE',
        state,
      });
    await Promise.all([
      firm('C2614', '350404'),
      firm('C2669', '350404'),
      firm('C2614', '350403'),
      firm('C3110', '350404'),
      firm('C2614', '350404', 'PENDING'),
    ]);
    await createDemoOrganization(site.app, {
      name: '样本大学',
      creditCode: newCode(),
      kind: 'UNIVERSITY',
      regionCode: '350404',
      sizeBand: 'LARGE',
      state: 'VERIFIED',
    });
    const organizations = site.app.get(OrganizationFacade);
    expect(await organizations.countSimilar({ industryDivision: 'C26', regionCode: '350404', sizeBand: 'LARGE' })).toBe(
      2,
    );
    expect(await organizations.countSimilar({ industryDivision: 'C26', regionCode: '3504', sizeBand: 'LARGE' })).toBe(
      3,
    );
    expect(await organizations.countSimilar({ regionCode: '350404', sizeBand: 'LARGE' })).toBe(3);
  });

  it('one network address registers so many accounts an hour, mistakes not counted', async () => {
    for (let made = 0; made < FEW; made += 1) {
      expect((await register({ consent: false })).answer.code).toBe('BAD_INPUT');
      expect((await register()).answer.code).toBeUndefined();
    }
    expect((await register()).answer.code).toBe('RATE_LIMITED');
  });
});
