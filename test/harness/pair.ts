import type { DeclineReason, MatchStage } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { idempotencyKey, type Client } from './client.js';
import { newMember, type Member } from './people.js';
import { achievementInput, demandInput, publishAchievement, publishDemand, type Posting, type Typed } from './steps.js';

const PROPOSE = graphql(`
  mutation ProposeMatch($demandId: ID!, $achievementId: ID!, $mark: String!) {
    proposeMatch(demandId: $demandId, achievementId: $achievementId, clientMutationId: $mark) { id }
  }
`);
const STAGE = graphql(`
  query MatchStageNow($id: ID!) {
    match(id: $id) { stage version }
  }
`);
const MOVE = graphql(`
  mutation MoveMatch($id: ID!, $version: Int!, $stage: MatchStage!, $note: String, $reason: DeclineReason, $mark: String!) {
    moveMatch(id: $id, version: $version, stage: $stage, note: $note, reason: $reason, clientMutationId: $mark) { version stage }
  }
`);
const ANSWER = graphql(`
  mutation AnswerMatch($id: ID!, $accept: Boolean!, $reason: DeclineReason, $note: String, $mark: String!) {
    answerMatch(id: $id, accept: $accept, reason: $reason, note: $note, clientMutationId: $mark) { id }
  }
`);

/** A firm and an institute with a demand and an achievement that meet, recommended to both. */
export interface Pair {
  enterprise: Member;
  institute: Member;
  demand: Posting;
  achievement: Posting;
  matchId: string;
}

export async function newPair(
  broker: Client,
  { demand: asked = {}, achievement: offered = {} }: { demand?: Typed; achievement?: Typed } = {},
): Promise<Pair> {
  const [enterprise, institute] = await Promise.all([
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
  // Whoever registers an institute is its office too.
  const author = institute.client;
  const achievement = await publishAchievement({ author, office: author, broker }, achievementInput(offered));
  const demand = await publishDemand(enterprise.client, broker, demandInput(asked));
  const { proposeMatch } = await broker.run(PROPOSE, {
    demandId: demand.id,
    achievementId: achievement.id,
    mark: idempotencyKey(),
  });
  await recommend(broker, proposeMatch.id);
  return { enterprise, institute, demand, achievement, matchId: proposeMatch.id };
}

/** A broker shows a lead to both sides, unless the platform has done so. */
async function recommend(broker: Client, id: string): Promise<void> {
  const { match } = await broker.run(STAGE, { id });
  if (match.stage !== 'LEAD') return;
  try {
    await moveMatch(broker, { id, version: match.version }, 'RECOMMENDED');
  } catch (error) {
    // The worker was faster: it is shown already, or it moved meanwhile and is looked at again.
    if ((error as { code?: string }).code !== 'CONFLICT') throw error;
    await recommend(broker, id);
  }
}

export async function moveMatch(
  broker: Client,
  { id, version }: { id: string; version: number },
  stage: MatchStage,
  more: { note?: string; reason?: DeclineReason } = {},
): Promise<{ version: number; stage: MatchStage }> {
  const { moveMatch: moved } = await broker.run(MOVE, { id, version, stage, mark: idempotencyKey(), ...more });
  return moved;
}

export async function answerMatch(
  client: Client,
  id: string,
  answer: { accept: boolean; reason?: DeclineReason; note?: string },
): Promise<void> {
  await client.run(ANSWER, { id, mark: idempotencyKey(), ...answer });
}
