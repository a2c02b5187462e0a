import { randomInt, randomUUID } from 'node:crypto';
import { Client, idempotencyKey } from './client.js';
import { answerMatch, moveMatch } from './pair.js';
import { paper } from './papers.js';
import { newMember, registration, type Member } from './people.js';
import {
  achievementInput,
  act,
  dayFromNow,
  demandInput,
  publishAchievement,
  saveDemand,
  type Posting,
  type Typed,
} from './steps.js';

/** Words that stand in secret places only, by place. Each is unique, so whatever shows one has read that place. */
export type Canaries = Readonly<Record<string, string>>;

/** Everybody who may not know; `matched*` are the other side of the masked pair. */
export type Stranger =
  | 'visitor'
  | 'enterprise'
  | 'researcher'
  | 'office'
  | 'matchedResearcher'
  | 'matchedOffice'
  | 'government'
  | 'administrator'
  | 'expert';

export interface Secrets {
  /** What the demands say, what was written about them, how their files are called. */
  texts: Canaries;
  /** Who the firm and its people are. */
  identity: Canaries;
  /** What the other side may read on the platform, and nobody in a mail or a file. */
  insideOnly: Canaries;
  firm: Member;
  broker: Client;
  strangers: Record<Stranger, Client>;
  /** `ofInstitute` is the other side’s own, posted for it by a broker. */
  demands: { masked: Posting; invited: Posting; draft: Posting; ofInstitute: Posting };
  matches: { masked: string; invited: string };
  /** Versions as they are now, by id. */
  versions: Readonly<Record<string, number>>;
  ids: {
    achievement: string;
    draftAchievement: string;
    organization: string;
    applicant: string;
    attachment: string;
    contract: string;
    grant: string;
    annotation: string;
    ban: string;
  };
}

const canary = (): string => `qz${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const DEMAND_TEXTS = ['title', 'situation', 'wantedResult', 'constraints'] as const;

/** A firm with a masked and an invited demand, each matched, talked about and worked on; every secret place holds a word of its own. */
export async function secretsOfAFirm(): Promise<Secrets> {
  const [broker, second, chief, government] = await Promise.all(
    ['broker', 'broker2', 'admin', 'government'].map((who) => Client.signedIn(who)) as [
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
      Promise<Client>,
    ],
  );
  const identity = {
    firm: canary(),
    person: canary(),
    email: `${canary()}@e2e.test`,
    phone: `139${randomInt(10_000_000, 99_999_999)}`,
  };
  const texts: Record<string, string> = {};
  const put = (place: string): string => (texts[place] = canary());
  const firm = await newMember(broker, {
    organizationName: `三元${identity.firm}有限公司（示例）`,
    name: identity.person,
    email: identity.email,
    phone: identity.phone,
  });
  const institute = await newMember(broker, university());
  const matchedResearcher = await colleague(institute);
  const other = await newMember(broker, university());
  const researcher = await colleague(other);
  const [enterprise, expert, administrator] = [
    await newMember(broker),
    await newMember(broker),
    await newMember(broker),
  ];
  // The demo's own administrator is a broker too, who sees it all.
  const giveRole = (userId: string, role: string) =>
    chief.run('mutation ($userId: ID!, $role: Role!) { grantRole(userId: $userId, role: $role) { id } }', {
      userId,
      role,
    });
  await giveRole(expert.userId, 'EXPERT');
  await giveRole(administrator.userId, 'ADMIN');

  const confidential = (grade: string): Typed =>
    Object.fromEntries(
      DEMAND_TEXTS.map((field) => [field, `${put(`${grade}.${field}`)} 卷板机主轴承异响，停机更换没有计划，影响交货`]),
    );
  const publicSide = {
    publicTitle: '某装备的轴承异响诊断',
    publicSituation: '某企业的设备主轴承出现异响，停机没有计划，影响交货。',
    publicWantedResult: '',
    publicConstraints: '',
  };
  const masked = await publishedAfterReturn(
    firm.client,
    broker,
    { ...confidential('masked'), secrecy: 'MASKED', ...publicSide },
    put('masked.returnNote'),
  );
  const indicators = [
    {
      name: put('invited.indicatorName'),
      kind: 'TEXT',
      operator: 'EQ',
      value: put('invited.indicatorValue'),
      unit: '',
    },
  ];
  const invited = await publishedAfterReturn(
    firm.client,
    broker,
    { ...confidential('invited'), secrecy: 'INVITED', indicators },
    put('invited.returnNote'),
  );
  const draft = await saveDemand(firm.client, demandInput({ ...confidential('draft') }));
  // Posted for the institute whose achievement stands beside it: that the two may not meet would say whose it is.
  const ofInstitute = await publishedAfterReturn(
    broker,
    second,
    { ...confidential('ofInstitute'), secrecy: 'MASKED', ...publicSide, organizationId: institute.organizationId },
    put('ofInstitute.returnNote'),
  );

  const listed = { author: matchedResearcher.client, office: institute.client, broker };
  const achievement = await publishAchievement(listed, achievementInput());
  const hidden = await saveOwnDraft(matchedResearcher.client);
  const maskedMatch = await recommended(broker, masked.id, achievement.id);
  const invitedMatch = await recommended(broker, invited.id, achievement.id);
  const question = canary();
  await firm.client.run(ASK, { id: maskedMatch, text: `${question} 能否到现场试验一周？`, mark: idempotencyKey() });
  for (const side of [firm.client, matchedResearcher.client]) await answerMatch(side, maskedMatch, { accept: true });
  await workOn(broker, maskedMatch, 'masked', put);
  const annotation = await workOn(broker, invitedMatch, 'invited', put);
  await answerMatch(firm.client, invitedMatch, { accept: false, reason: 'OTHER', note: put('invited.declineNote') });
  const { ban } = await broker.run<{ ban: { id: string } }>(
    'mutation ($demandId: ID!, $organizationId: ID!, $note: String!, $mark: String!) { ban: excludeParty(demandId: $demandId, organizationId: $organizationId, reason: OTHER, note: $note, clientMutationId: $mark) { id } }',
    {
      demandId: masked.id,
      organizationId: enterprise.organizationId,
      note: put('masked.banNote'),
      mark: idempotencyKey(),
    },
  );

  const attachment = await firm.client.upload(`${put('firm.fileName')}.pdf`, paper(), 'application/pdf');
  const applicant = await newcomer(firm);
  const { grant } = await government
    .run<{ grant: { id: string } }>(
      'mutation ($input: NamedRequestInput!) { grant: requestNamedAccess(input: $input) { id } }',
      { input: { clientMutationId: idempotencyKey(), reason: '年度统计核对需要查看', until: dayFromNow(20) } },
    )
    .catch(async () => government.run<{ grant: { id: string } }>('{ grant: myNamedGrant { id } }'));
  const own = 'query ($id: ID!) { it: %(id: $id) { version } }';
  const versions: Record<string, number> = {};
  const lookUp = async (client: Client, kind: string, id: string) =>
    (versions[id] = (await client.run<{ it: { version: number } }>(own.replace('%', kind), { id })).it.version);
  for (const id of [masked.id, invited.id, ofInstitute.id]) await lookUp(broker, 'demand', id);
  await lookUp(firm.client, 'demand', draft.id);
  for (const id of [maskedMatch, invitedMatch]) await lookUp(broker, 'match', id);
  await lookUp(broker, 'achievement', achievement.id);
  await lookUp(broker, 'organization', firm.organizationId);
  return {
    texts,
    identity,
    versions,
    insideOnly: { question },
    firm,
    broker,
    strangers: {
      visitor: Client.visitor(),
      enterprise: enterprise.client,
      researcher: researcher.client,
      office: other.client,
      matchedResearcher: matchedResearcher.client,
      matchedOffice: institute.client,
      government,
      administrator: administrator.client,
      expert: expert.client,
    },
    demands: { masked, invited, draft, ofInstitute },
    matches: { masked: maskedMatch, invited: invitedMatch },
    ids: {
      achievement: achievement.id,
      draftAchievement: hidden.id,
      organization: firm.organizationId,
      applicant: applicant.userId,
      attachment,
      contract: await contractDraft(broker),
      grant: grant.id,
      annotation,
      ban: ban.id,
    },
  };
}

const ASK =
  'mutation ($id: ID!, $text: String!, $mark: String!) { askQuestion(matchId: $id, text: $text, clientMutationId: $mark) { id } }';

function university(): Record<string, unknown> {
  return {
    kind: 'UNIVERSITY',
    name: '杨一帆',
    organizationName: `东海${idempotencyKey().slice(0, 6)}大学（示例）`,
    regionCode: '350203',
    industryCode: null,
    sizeBand: null,
  };
}

async function codeOf({ client, organizationId }: Member): Promise<string> {
  return (
    await client.run<{ organization: { creditCode: string } }>(
      'query ($id: ID!) { organization(id: $id) { creditCode } }',
      { id: organizationId },
    )
  ).organization.creditCode;
}

/** Asks to join; nobody has let them in yet. */
async function newcomer(
  member: Member,
  own: Record<string, unknown> = {},
): Promise<{ client: Client; userId: string }> {
  const client = Client.visitor();
  const input = registration({ ...own, creditCode: await codeOf(member), organizationName: member.organizationName });
  const { register } = await client.run<{ register: { viewer: { user: { id: string } } } }>(
    'mutation ($input: RegisterInput!) { register(input: $input) { viewer { user { id } } } }',
    { input },
  );
  return { client, userId: register.viewer.user.id };
}

/** A researcher of the institute, beside its office. */
async function colleague(institute: Member): Promise<{ client: Client; userId: string }> {
  const joined = await newcomer(institute, university());
  await institute.client.run('mutation ($userId: ID!) { approveMember(userId: $userId) { id } }', {
    userId: joined.userId,
  });
  return joined;
}

async function publishedAfterReturn(owner: Client, reviewer: Client, input: Typed, note: string): Promise<Posting> {
  const submitted = await act(owner, 'Demand', 'SUBMIT', await saveDemand(owner, demandInput(input)));
  const returned = await act(reviewer, 'Demand', 'RETURN', submitted, { note: `${note} 请写得再具体一些` });
  return act(reviewer, 'Demand', 'PUBLISH', await act(owner, 'Demand', 'SUBMIT', returned));
}

async function saveOwnDraft(author: Client): Promise<{ id: string }> {
  const { saved } = await author.run<{ saved: { id: string } }>(
    'mutation ($input: AchievementDraftInput!, $mark: String!) { saved: saveAchievementDraft(input: $input, clientMutationId: $mark) { id } }',
    { input: achievementInput(), mark: idempotencyKey() },
  );
  return saved;
}

async function recommended(broker: Client, demandId: string, achievementId: string): Promise<string> {
  const { proposed } = await broker.run<{ proposed: { id: string } }>(
    'mutation ($demandId: ID!, $achievementId: ID!, $mark: String!) { proposed: proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id } }',
    { demandId, achievementId, mark: idempotencyKey() },
  );
  for (;;) {
    const { match } = await broker.run<{ match: { stage: string; version: number } }>(
      'query ($id: ID!) { match(id: $id) { stage version } }',
      { id: proposed.id },
    );
    if (match.stage !== 'LEAD') return proposed.id;
    // The worker may score or show it at the same moment; then it is looked at again.
    await moveMatch(broker, { id: proposed.id, version: match.version }, 'RECOMMENDED').catch(
      (error: { code?: string }) =>
        error.code === 'CONFLICT' || error.code === 'BAD_INPUT' ? undefined : Promise.reject(error),
    );
  }
}

/** What a broker writes down of a match. @returns the id of a note for brokers alone. */
async function workOn(broker: Client, id: string, grade: string, put: (place: string) => string): Promise<string> {
  await broker.run(
    'mutation ($id: ID!, $attendees: String!, $outcome: String!, $at: DateTime!, $mark: String!) { logFollowUp(matchId: $id, kind: CALL, happenedAt: $at, attendees: $attendees, outcome: $outcome, clientMutationId: $mark) { id } }',
    {
      id,
      attendees: put(`${grade}.attendees`),
      outcome: `${put(`${grade}.outcome`)} 已电话沟通`,
      at: new Date(Date.now() - 60_000).toISOString(),
      mark: idempotencyKey(),
    },
  );
  const { noted } = await broker.run<{ noted: { annotations: { id: string }[] } }>(
    'mutation ($id: ID!, $text: String!, $mark: String!) { noted: annotateMatch(matchId: $id, audience: STAFF, text: $text, clientMutationId: $mark) { annotations { id } } }',
    { id, text: put(`${grade}.annotation`), mark: idempotencyKey() },
  );
  for (;;) {
    const { match } = await broker.run<{ match: { version: number } }>(
      'query ($id: ID!) { match(id: $id) { version } }',
      { id },
    );
    const planned = await broker.ask(
      'mutation ($id: ID!, $version: Int!, $next: String!, $due: LocalDate!) { planNextAction(id: $id, version: $version, nextAction: $next, due: $due) { id } }',
      { id, version: match.version, next: put(`${grade}.nextAction`), due: dayFromNow(5) },
    );
    if (planned.code !== 'CONFLICT')
      return planned.code ? Promise.reject(new Error(planned.problems[0]?.message)) : noted.annotations[0]!.id;
  }
}

async function contractDraft(broker: Client): Promise<string> {
  const party = (name: string, regionCode: string) => ({ name, regionCode });
  const input = {
    kind: 'SERVICE',
    name: '他人的服务合同',
    buyer: party('三元听雨机械有限公司（示例）', '350404'),
    seller: party('上海听风研究所（示例）', '310112'),
    totalAmount: '100000',
    technologyAmount: '100000',
    paymentMode: 'LUMP_SUM',
    field: 'DIGITAL_ECONOMY',
    instalments: [{ dueOn: dayFromNow(30), amount: '100000' }],
  };
  return (
    await broker.run<{ draft: { id: string } }>(
      'mutation ($input: ContractDraftInput!, $mark: String!) { draft: saveContractDraft(input: $input, clientMutationId: $mark) { id } }',
      { input, mark: idempotencyKey() },
    )
  ).draft.id;
}
