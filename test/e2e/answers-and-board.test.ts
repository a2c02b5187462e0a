import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventually, eventuallyGet } from '../harness/eventually.js';
import { letters } from '../harness/mailbox.js';
import { answerMatch, moveMatch, newPair, type Pair } from '../harness/pair.js';
import { newMember } from '../harness/people.js';
import { achievementInput, dayFromNow, demandInput, publishAchievement, publishDemand } from '../harness/steps.js';

interface Seen {
  version: number;
  stage: string;
  availableStages: string[];
  mySide: string | null;
  myAnswerPending: boolean;
  demandAnswer: Answer;
  achievementAnswer: Answer;
  canRevealIdentity: boolean;
  identityRevealed: boolean;
  counterpartContact: { organizationName: string; personName: string; email: string } | null;
  demand: { title: string; state: string; masked: boolean; organization: { name: string } | null };
  nextAction: string | null;
  nextActionDue: string | null;
  followUps: { kind: string; outcome: string; authorName: string }[];
  history: { action: string; actorName: string; note: string | null }[];
}
interface Answer {
  state: string;
  reason: string | null;
  note: string | null;
}

const MATCH = `query ($id: ID!) { match(id: $id) {
  version stage availableStages mySide myAnswerPending demandAnswer { state reason note } achievementAnswer { state reason note } canRevealIdentity identityRevealed
  counterpartContact { organizationName personName email } demand { title state masked organization { name } } nextAction nextActionDue
  followUps { kind outcome authorName } history { action actorName note } } }`;
const REVEAL =
  'mutation ($id: ID!, $mark: String!) { revealIdentity(matchId: $id, clientMutationId: $mark) { identityRevealed } }';
const FOLLOW_UP = `mutation ($id: ID!, $kind: FollowUpKind!, $at: DateTime!, $attendees: String!, $outcome: String!, $mark: String!) {
  logFollowUp(matchId: $id, kind: $kind, happenedAt: $at, attendees: $attendees, outcome: $outcome, clientMutationId: $mark) { version } }`;
const PLAN =
  'mutation ($id: ID!, $version: Int!, $action: String!, $due: LocalDate!) { planNextAction(id: $id, version: $version, nextAction: $action, due: $due) { version } }';

const MASKED = {
  secrecy: 'MASKED',
  title: '听竹三号卷板机主轴承异响诊断',
  publicTitle: '大型卷板设备轴承异响诊断',
  publicSituation: '某装备企业的大型卷板设备主轴承异响，求声纹诊断与寿命预测。',
  publicWantedResult: '',
  publicConstraints: '',
};

describe('answers, the board, and an identity shown by its owner', () => {
  let broker: Client;
  let pair: Pair;
  let firm: Client;
  let institute: Client;
  const see = async (client: Client, id = pair.matchId) => (await client.run<{ match: Seen }>(MATCH, { id })).match;
  const card = async (id: string) => {
    const { matchBoard } = await broker.run<{
      matchBoard: {
        columns: { stage: string; count: number; cards: { id: string; late: boolean; nextAction: string | null }[] }[];
      };
    }>('{ matchBoard { columns { stage count cards { id late nextAction } } } }');
    const column = matchBoard.columns.find(({ cards }) => cards.some((each) => each.id === id));
    return { stage: column?.stage, ...column?.cards.find((each) => each.id === id) };
  };

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    pair = await newPair(broker, { demand: MASKED });
    firm = pair.enterprise.client;
    institute = pair.institute.client;
  });

  it('a match waits for the answer of either side', async () => {
    expect(await see(firm)).toMatchObject({
      stage: 'RECOMMENDED',
      mySide: 'DEMAND',
      myAnswerPending: true,
      canRevealIdentity: false,
      counterpartContact: null,
    });
    expect(await see(institute)).toMatchObject({
      mySide: 'ACHIEVEMENT',
      myAnswerPending: true,
      demand: { masked: true, organization: null, title: MASKED.publicTitle },
    });
    expect((await firm.refused(REVEAL, { id: pair.matchId, mark: idempotencyKey() })).places).toEqual([
      ':match.reveal.early',
    ]);
  });

  it('a match takes one answer of a side and no second, different one', async () => {
    await answerMatch(firm, pair.matchId, { accept: true });
    await answerMatch(firm, pair.matchId, { accept: true });
    const other = await refusalOf(answerMatch(firm, pair.matchId, { accept: false, reason: 'PRICE' }));
    expect(other).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('连小溪') });
    expect((await see(firm)).demandAnswer.state).toBe('ACCEPTED');
    expect((await see(broker)).stage).toBe('RECOMMENDED');
  });

  it('a match brings both sides into contact once both have accepted, and asks the owner who they are', async () => {
    await answerMatch(institute, pair.matchId, { accept: true });
    const seen = await see(firm);
    expect(seen).toMatchObject({
      stage: 'CONTACTED',
      canRevealIdentity: true,
      identityRevealed: false,
      counterpartContact: null,
    });
    expect((await see(institute)).canRevealIdentity).toBe(false);
    await eventuallyGet(async () => {
      const { notifications } = await firm.run<{ notifications: { nodes: { title: string; link: string }[] } }>(
        '{ notifications(first: 50) { nodes { title link } } }',
      );
      return notifications.nodes.find(
        ({ title, link }) => link === `/matches/${pair.matchId}` && title.startsWith('双方已接受'),
      );
    }, 'the owner is asked to show who they are');
  });

  it('a masked firm’s identity is shown when its owner wants it, to this counterpart, and the confidential text to nobody', async () => {
    expect((await institute.refused(REVEAL, { id: pair.matchId, mark: idempotencyKey() })).code).toBe('FORBIDDEN');
    await firm.run(REVEAL, { id: pair.matchId, mark: idempotencyKey() });
    const seen = await see(institute);
    expect(seen).toMatchObject({
      identityRevealed: true,
      counterpartContact: {
        organizationName: pair.enterprise.organizationName,
        personName: '连小溪',
        email: pair.enterprise.email,
      },
    });
    expect(seen.demand).toMatchObject({
      masked: true,
      title: MASKED.publicTitle,
      organization: { name: pair.enterprise.organizationName },
    });
    expect((await see(firm)).counterpartContact).toMatchObject({
      organizationName: pair.institute.organizationName,
      email: pair.institute.email,
    });
    const bystander = await Client.signedIn('researcher');
    const { demand } = await bystander.run<{ demand: { organization: unknown } }>(
      'query ($id: ID!) { demand(id: $id) { organization { name } } }',
      { id: pair.demand.id },
    );
    expect(demand.organization).toBeNull();
    expect((await bystander.refused(MATCH, { id: pair.matchId })).code).toBe('NOT_FOUND');
  });

  it('mail, notices and files have a masked demand’s public title, to whoever they go', async () => {
    const secret = MASKED.title.slice(0, 7);
    const told = async (client: Client) =>
      (
        await client.run<{ notifications: { nodes: { title: string; body: string }[] } }>(
          '{ notifications(first: 100) { nodes { title body } } }',
        )
      ).notifications.nodes.map(({ title, body }) => `${title} ${body}`);
    await eventually(
      async () =>
        letters().some(
          ({ to, subject, text }) => to === pair.enterprise.email && `${subject} ${text}`.includes(MASKED.publicTitle),
        ),
      'the owner has a letter about it',
    );
    for (const words of [
      ...letters().map(({ subject, text }) => `${subject} ${text}`),
      ...(await told(firm)),
      ...(await told(broker)),
    ])
      expect(words).not.toContain(secret);
    const { run } = await broker.run<{ run: { id: string } }>(
      'mutation ($mark: String!) { run: requestExport(kind: MATCHES, format: CSV, clientMutationId: $mark) { id } }',
      { mark: idempotencyKey() },
    );
    const made = await eventuallyGet(
      async () =>
        (
          await broker.run<{ exportRuns: { id: string; url: string | null }[] }>('{ exportRuns { id url } }')
        ).exportRuns.find(({ id, url }) => id === run.id && url),
      'the file is made',
    );
    const file = (await broker.request('GET', made.url!)).body.toString('utf8');
    expect([file.includes(MASKED.publicTitle), file.includes(secret)]).toEqual([true, false]);
  });

  it('a pair that a broker has ended cannot be proposed around, and says whom to ask', async () => {
    const ended = await newPair(broker, { demand: { title: '卷板机轴承噪声评级' } });
    const { version } = (
      await broker.run<{ match: { version: number } }>('query ($id: ID!) { match(id: $id) { version } }', {
        id: ended.matchId,
      })
    ).match;
    await moveMatch(broker, { id: ended.matchId, version }, 'CLOSED', { reason: 'CAPACITY', note: '院方暂无人手' });
    const PROPOSE =
      'mutation ($demandId: ID!, $achievementId: ID!, $mark: String!) { proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id } }';
    const again = { demandId: ended.demand.id, achievementId: ended.achievement.id, mark: idempotencyKey() };
    expect((await ended.enterprise.client.refused(PROPOSE, again)).places).toEqual([':match.propose.ended']);
    expect((await see(broker, ended.matchId)).demandAnswer.state).not.toBe('ACCEPTED');
  });

  it('who proposes a pair accepts it, and the broker hears of it', async () => {
    const [enterprise, author] = await Promise.all([
      newMember(broker),
      newMember(broker, {
        kind: 'UNIVERSITY',
        name: '杨一帆',
        organizationName: `西海${idempotencyKey().slice(0, 6)}大学（示例）`,
        regionCode: '350203',
        industryCode: null,
        sizeBand: null,
      }),
    ]);
    const achievement = await publishAchievement(
      { author: author.client, office: author.client, broker },
      achievementInput({ title: '竹笋采后呼吸热抑制' }),
    );
    const demand = await publishDemand(enterprise.client, broker, demandInput({ title: '鳗鲡池塘溶氧预测' }));
    const { proposeMatch } = await enterprise.client.run<{ proposeMatch: { id: string } }>(
      'mutation ($demandId: ID!, $achievementId: ID!, $mark: String!) { proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id } }',
      { demandId: demand.id, achievementId: achievement.id, mark: idempotencyKey() },
    );
    const seen = await see(enterprise.client, proposeMatch.id);
    expect(seen).toMatchObject({ stage: 'RECOMMENDED', demandAnswer: { state: 'ACCEPTED' } });
    expect(seen.history.map(({ action }) => action)).toContain('ACCEPTED');
    await eventually(async () => {
      const { notifications } = await broker.run<{ notifications: { nodes: { title: string; link: string }[] } }>(
        '{ notifications(first: 100) { nodes { title link } } }',
      );
      return notifications.nodes.some(
        ({ title, link }) => link === `/matches/${proposeMatch.id}` && title.startsWith('需求方接受了匹配'),
      );
    }, 'the broker hears of it');
  });

  it('a side declines with a coded reason that the broker reads and the other side does not', async () => {
    const declined = await newPair(broker, { demand: { title: '卷板机轴承温升异常' } });
    const reasonless = await refusalOf(answerMatch(declined.institute.client, declined.matchId, { accept: false }));
    expect(reasonless.places).toEqual(['reason:match.decline.reason']);
    expect(
      (await refusalOf(answerMatch(declined.institute.client, declined.matchId, { accept: false, reason: 'OTHER' })))
        .places,
    ).toEqual(['note:match.decline.note']);
    await answerMatch(declined.institute.client, declined.matchId, {
      accept: false,
      reason: 'CAPACITY',
      note: '团队排期已满',
    });
    expect((await see(broker, declined.matchId)).achievementAnswer).toMatchObject({
      state: 'DECLINED',
      reason: 'CAPACITY',
      note: '团队排期已满',
    });
    const theirs = await see(declined.enterprise.client, declined.matchId);
    expect(theirs.achievementAnswer).toMatchObject({ state: 'DECLINED', reason: null, note: null });
    expect(JSON.stringify(theirs)).not.toContain('排期');
    await eventually(async () => {
      const { notifications } = await broker.run<{ notifications: { nodes: { body: string; link: string }[] } }>(
        '{ notifications(first: 100) { nodes { body link } } }',
      );
      return notifications.nodes.some(
        ({ body, link }) => link === `/matches/${declined.matchId}` && body.includes('原因'),
      );
    }, 'the broker reads the reason');
  });

  it('a broker logs follow-ups and plans the next step, which the sides do not read', async () => {
    const given = {
      id: pair.matchId,
      kind: 'VISIT',
      at: new Date().toISOString(),
      attendees: '连小溪、杨一帆',
      outcome: '到厂看设备，约定测一周振动',
      mark: idempotencyKey(),
    };
    await broker.run(FOLLOW_UP, given);
    await broker.run(FOLLOW_UP, given);
    expect(
      (
        await broker.refused(FOLLOW_UP, {
          ...given,
          mark: idempotencyKey(),
          at: new Date(Date.now() + 86_400_000).toISOString(),
        })
      ).places,
    ).toEqual(['happenedAt:match.followUp.future']);
    const { version } = await see(broker);
    expect(
      (await broker.refused(PLAN, { id: pair.matchId, version, action: '测振', due: dayFromNow(-2) })).places,
    ).toEqual(['due:match.plan.past']);
    await broker.run(PLAN, { id: pair.matchId, version, action: '安排测振一周', due: dayFromNow(3) });
    expect(await see(broker)).toMatchObject({
      nextAction: '安排测振一周',
      nextActionDue: dayFromNow(3),
      followUps: [{ kind: 'VISIT', outcome: given.outcome, authorName: '吴文清' }],
    });
    const theirs = await see(firm);
    expect(theirs).toMatchObject({ nextAction: null, followUps: [] });
    expect(JSON.stringify(theirs.history)).not.toContain('测一周振动');
    expect(await card(pair.matchId)).toMatchObject({ stage: 'CONTACTED', nextAction: '安排测振一周', late: false });
  });

  it('a match moves along the board; a stage that is left out needs a note, an end needs a reason', async () => {
    const { version, availableStages } = await see(broker);
    expect(availableStages).toEqual(expect.arrayContaining(['VISITED', 'NEGOTIATING', 'INTENT', 'ON_HOLD', 'CLOSED']));
    expect((await refusalOf(moveMatch(broker, { id: pair.matchId, version }, 'INTENT'))).places).toEqual([
      'note:match.skip.note',
    ]);
    expect((await refusalOf(moveMatch(broker, { id: pair.matchId, version }, 'CLOSED'))).places).toEqual(
      expect.arrayContaining(['reason:match.close.reason', 'note:match.close.note']),
    );
    await moveMatch(broker, { id: pair.matchId, version }, 'NEGOTIATING', { note: '已当面谈过' });
    expect(await card(pair.matchId)).toMatchObject({ stage: 'NEGOTIATING' });
    expect((await see(firm)).demand.state).toBe('NEGOTIATING');
  });

  it('of two brokers who move a match at once one wins, and the other is told who was faster', async () => {
    const second = await Client.signedIn('broker2');
    const { version } = await see(broker);
    const results = await Promise.allSettled([
      moveMatch(broker, { id: pair.matchId, version }, 'INTENT'),
      moveMatch(second, { id: pair.matchId, version }, 'ON_HOLD'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as { code: string; message: string }] : [],
    );
    expect(lost).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/吴文清|郑海燕/) });
    expect((await see(broker)).stage).toBe(results[0].status === 'fulfilled' ? 'INTENT' : 'ON_HOLD');
  });

  it('open pages of those concerned are told that a match changed', async () => {
    const watched = await newPair(broker, { demand: { title: '卷板机轴承润滑脂寿命评估' } });
    const live = await watched.enterprise.client.listen<{ matchesChanged: { id: string; stage: string } }>(
      'subscription { matchesChanged { id stage version byName } }',
      'match:changed',
    );
    const { version } = await see(broker, watched.matchId);
    await moveMatch(broker, { id: watched.matchId, version }, 'CONTACTED');
    await live.hears(
      ({ matchesChanged }) => matchesChanged.id === watched.matchId && matchesChanged.stage === 'CONTACTED',
      'the page hears of the move',
    );
    for (const { matchesChanged } of live.heard)
      expect((await see(watched.enterprise.client, matchesChanged.id)).mySide).toBe('DEMAND');
    await live.close();
  });
});
