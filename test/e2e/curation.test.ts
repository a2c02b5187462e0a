import { beforeAll, describe, expect, it } from '@jest/globals';
import { Client, idempotencyKey, refusalOf } from '../harness/client.js';
import { eventually, eventuallyGet } from '../harness/eventually.js';
import { newMember, type Member } from '../harness/people.js';
import { achievementInput, demandInput, publishAchievement, publishDemand, type Posting } from '../harness/steps.js';

interface Row {
  id: string;
  version: number;
  rank: number;
  stage: string;
  pinned: boolean;
  banned: boolean;
  aside: boolean;
  achievement: { id: string };
  explanation: {
    signals: { name: string; contribution: string | null; share: number | null }[];
    improvements: string[];
  };
  annotations: { id: string; text: string; audience: string }[];
  notRelevant: { side: string; reason: string; note: string | null }[];
}
interface BanRow {
  id: string;
  scope: string;
  targetName: string;
  reason: string;
}

const ROW = `id version rank stage pinned banned aside achievement { id } explanation { improvements signals { name contribution share } }
  annotations { id text audience } notRelevant { side reason note }`;
const EXCLUDE =
  'mutation ($demandId: ID!, $organizationId: ID!, $mark: String!) { excludeParty(demandId: $demandId, organizationId: $organizationId, reason: COMPETITOR, clientMutationId: $mark) { id } }';
const LIFT = 'mutation ($id: ID!) { liftBan(id: $id) { id } }';
const TOPIC = '薄壁铝壳体压铸气孔与模温控制';

describe('Curation of matches: pins, notes, bans and "not relevant"', () => {
  let broker: Client;
  let firm: Member;
  let stranger: Member;
  let institutes: Member[];
  let demand: Posting;
  let offers: Posting[];

  const list = async (client: Client, filter: Record<string, unknown> = {}) =>
    (
      await client.run<{ matches: { nodes: Row[] } }>(
        `query ($filter: MatchFilter) { matches(filter: $filter, first: 50) { nodes { ${ROW} } } }`,
        { filter: { demandId: demand.id, ...filter } },
      )
    ).matches.nodes;
  const ours = async (client: Client = broker) =>
    (await list(client)).filter(({ achievement }) => offers.some(({ id }) => id === achievement.id));
  const of = async (offer: number, client: Client = broker) =>
    (await ours(client)).find(({ achievement }) => achievement.id === offers[offer]!.id);
  const bans = async (client: Client = broker) =>
    (
      await client.run<{ demand: { bans: BanRow[] } }>(
        'query ($id: ID!) { demand(id: $id) { bans { id scope targetName reason } } }',
        { id: demand.id },
      )
    ).demand.bans;
  const pin = (id: string, pinned: boolean) =>
    broker.run('mutation ($id: ID!, $pinned: Boolean!) { pinMatch(id: $id, pinned: $pinned) { id } }', { id, pinned });
  const BAN =
    'mutation ($matchId: ID!, $scope: BanScope!, $reason: BanReason!, $note: String, $mark: String!) { banMatch(matchId: $matchId, scope: $scope, reason: $reason, note: $note, clientMutationId: $mark) { id } }';
  /** Has the worker match the demand anew, and waits until it has: another achievement that fits is its witness. */
  const rematch = async (title: string): Promise<void> => {
    const [, , witness] = institutes;
    // Lifting a ban has the demand matched anew; this one is of a firm that lists nothing.
    const { excludeParty } = await broker.run<{ excludeParty: { id: string } }>(EXCLUDE, {
      demandId: demand.id,
      organizationId: stranger.organizationId,
      mark: idempotencyKey(),
    });
    await broker.run(LIFT, { id: excludeParty.id });
    const fresh = await publishAchievement({ author: witness!.client, office: witness!.client, broker }, offer(title));
    await eventually(
      async () => (await list(broker)).some(({ achievement }) => achievement.id === fresh.id),
      `the demand meets ${title}`,
    );
  };
  const offer = (title: string) =>
    achievementInput({
      title,
      abstract: `${title}：针对薄壁铝壳体压铸件的气孔缺陷，优化模温控制与真空排气，气孔率下降。`,
      problemSolved: '压铸气孔多。',
      keywords: ['压铸', '气孔', '模温'],
    });

  beforeAll(async () => {
    broker = await Client.signedIn('broker');
    const institute = (name: string) =>
      newMember(broker, {
        kind: 'UNIVERSITY',
        name,
        organizationName: `${name}研究院${idempotencyKey().slice(0, 6)}（示例）`,
        regionCode: '350203',
        industryCode: null,
        sizeBand: null,
      });
    [firm, stranger, ...institutes] = (await Promise.all([
      newMember(broker),
      newMember(broker),
      institute('闽铸'),
      institute('榕压'),
      institute('鹭模'),
    ])) as [Member, Member, ...Member[]];
    offers = await Promise.all(
      institutes.map(({ client }, index) =>
        publishAchievement({ author: client, office: client, broker }, offer(`${TOPIC}方案${'甲乙丙'[index]}`)),
      ),
    );
    demand = await publishDemand(
      firm.client,
      broker,
      demandInput({
        title: TOPIC,
        situation: '薄壁铝壳体压铸件气孔多，模温不稳，返工率高，影响交付。',
        wantedResult: '气孔率明显下降。',
      }),
    );
    await eventually(async () => (await ours()).length === 3, 'the demand meets all three');
  }, 120_000);

  it('a match says what each signal brings, and all of it is the score', async () => {
    const { signals } = (await of(0))!.explanation;
    expect(signals.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1);
    expect(signals.map(({ contribution }) => contribution)).toContain('LARGE');
  });

  it('a pinned pair stays on top, also after matching anew', async () => {
    const last = (await ours()).sort((a, b) => a.rank - b.rank).at(-1)!;
    await pin(last.id, true);
    expect((await list(broker))[0]).toMatchObject({ id: last.id, pinned: true, rank: 1 });
    await rematch(`${TOPIC}方案丁`);
    expect((await list(broker))[0]).toMatchObject({ id: last.id, pinned: true, rank: 1 });
    await pin(last.id, false);
    expect((await list(broker)).find(({ id }) => id === last.id)!.pinned).toBe(false);
  });

  it('a side says “not relevant” without declining: off its list, the broker reads why, and it can be taken back', async () => {
    const match = (await of(0))!;
    if (match.stage === 'LEAD')
      await broker.run(
        'mutation ($id: ID!, $version: Int!, $mark: String!) { moveMatch(id: $id, version: $version, stage: RECOMMENDED, clientMutationId: $mark) { id } }',
        { ...match, mark: idempotencyKey() },
      );
    const SAY =
      'mutation ($id: ID!, $reason: NotRelevantReason!, $note: String) { markNotRelevant(id: $id, reason: $reason, note: $note) { id aside } }';
    expect((await refusalOf(firm.client.run(SAY, { id: match.id, reason: 'OTHER' }))).places).toEqual([
      'note:match.hand.note',
    ]);
    expect(
      (await firm.client.refused(SAY.replace('{ id aside }', '{ id }'), { id: idempotencyKey(), reason: 'KNOWN' }))
        .code,
    ).toBe('NOT_FOUND');
    await firm.client.run(SAY, { id: match.id, reason: 'WORDS_ONLY', note: '字面像，工艺不同' });
    expect(await of(0, firm.client)).toBeUndefined();
    expect(await list(firm.client, { aside: true })).toEqual([expect.objectContaining({ id: match.id, aside: true })]);
    expect((await of(0))!.notRelevant).toEqual([{ side: 'DEMAND', reason: 'WORDS_ONLY', note: '字面像，工艺不同' }]);
    // The other side does not learn of it, neither by what it lists nor by what it counts.
    expect(await list(institutes[0]!.client, { aside: true })).toEqual([]);
    const theirs = await of(0, institutes[0]!.client);
    expect(theirs).toMatchObject({ aside: false, notRelevant: [] });
    const past = async (client: Client) =>
      (
        await client.run<{ match: { history: { action: string }[] } }>(
          'query ($id: ID!) { match(id: $id) { history { action } } }',
          { id: match.id },
        )
      ).match.history.map(({ action }) => action);
    expect(await past(firm.client)).toContain('NOT_RELEVANT');
    expect(await past(institutes[0]!.client)).not.toContain('NOT_RELEVANT');
    for (const side of [firm.client, institutes[0]!.client]) expect(await past(side)).not.toContain('PINNED');
    await firm.client.run('mutation ($id: ID!) { undoNotRelevant(id: $id) { id } }', { id: match.id });
    expect(await of(0, firm.client)).toMatchObject({ aside: false });
    expect((await of(0))!.notRelevant).toEqual([]);
  });

  it('a broker’s note is kept among the staff, or shown to both sides, as chosen', async () => {
    const match = (await of(0))!;
    const NOTE =
      'mutation ($matchId: ID!, $audience: Audience!, $text: String!, $mark: String!) { annotateMatch(matchId: $matchId, audience: $audience, text: $text, clientMutationId: $mark) { id } }';
    await broker.run(NOTE, { matchId: match.id, audience: 'STAFF', text: '对方报价可以再谈', mark: idempotencyKey() });
    await broker.run(NOTE, { matchId: match.id, audience: 'BOTH', text: '建议先做一次试模', mark: idempotencyKey() });
    expect((await of(0))!.annotations.map(({ audience }) => audience).sort()).toEqual(['BOTH', 'STAFF']);
    for (const side of [firm.client, institutes[0]!.client])
      expect((await of(0, side))!.annotations.map(({ text }) => text)).toEqual(['建议先做一次试模']);
    expect(
      (
        await firm.client.refused(NOTE, {
          matchId: match.id,
          audience: 'BOTH',
          text: '不归我写',
          mark: idempotencyKey(),
        })
      ).code,
    ).toBe('FORBIDDEN');
  });

  it('a banned pair leaves the lists at once, stays away through every re-match, and comes back only when the ban is lifted', async () => {
    const match = (await of(1))!;
    expect(
      (
        await refusalOf(
          broker.run(BAN, { matchId: match.id, scope: 'ACHIEVEMENT', reason: 'OTHER', mark: idempotencyKey() }),
        )
      ).places,
    ).toEqual(['note:match.hand.note']);
    await broker.run(BAN, { matchId: match.id, scope: 'ACHIEVEMENT', reason: 'WRONG_OBJECT', mark: idempotencyKey() });
    expect(await of(1)).toBeUndefined();
    expect(
      (await institutes[1]!.client.refused('query ($id: ID!) { match(id: $id) { id } }', { id: match.id })).code,
    ).toBe('NOT_FOUND');
    await rematch(`${TOPIC}方案戊`);
    expect(await of(1)).toBeUndefined();
    const PROPOSE =
      'mutation ($demandId: ID!, $achievementId: ID!, $mark: String!) { proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id } }';
    expect(
      (
        await refusalOf(
          broker.run(PROPOSE, { demandId: demand.id, achievementId: offers[1]!.id, mark: idempotencyKey() }),
        )
      ).places,
    ).toEqual([':match.banned']);
    const [ban] = await bans();
    expect(ban).toMatchObject({ scope: 'ACHIEVEMENT', reason: 'WRONG_OBJECT', targetName: `${TOPIC}方案乙` });
    expect(await bans(firm.client)).toEqual([]);
    await broker.run(LIFT, { id: ban!.id });
    expect(await of(1)).toMatchObject({ id: match.id, banned: false });
  });

  it('an excluded party is never matched, not even with what it lists later', async () => {
    const party = institutes[0]!;
    expect(
      (
        await firm.client.refused(EXCLUDE, {
          demandId: demand.id,
          organizationId: party.organizationId,
          mark: idempotencyKey(),
        })
      ).code,
    ).toBe('FORBIDDEN');
    await broker.run(EXCLUDE, { demandId: demand.id, organizationId: party.organizationId, mark: idempotencyKey() });
    expect(await of(0)).toBeUndefined();
    const later = await publishAchievement(
      { author: party.client, office: party.client, broker },
      offer(`${TOPIC}方案己`),
    );
    await rematch(`${TOPIC}方案庚`);
    const all = await eventuallyGet(() => list(broker), 'the list');
    expect(all.map(({ achievement }) => achievement.id)).not.toContain(later.id);
    expect(all.map(({ achievement }) => achievement.id)).not.toContain(offers[0]!.id);
  });
});
