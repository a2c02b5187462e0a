import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { Client, refusalOf } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { newMember } from '../harness/people.js';
import { achievementInput, demandInput, publishAchievement, publishDemand } from '../harness/steps.js';

const MODELS = graphql(`
  query Models {
    matchModels { id name state version mayActivate weights { label weight } }
  }
`);
const RUN = graphql(`
  query ModelRun {
    matchRun { id state version model total done }
  }
`);
const MATCHES = graphql(`
  query ModelMatches($id: ID!) {
    matches(filter: { demandId: $id }) { totalCount }
  }
`);
const ACTIVATE = graphql(`
  mutation ActivateModel($id: ID!, $version: Int!, $reason: String!) {
    activateMatchModel(id: $id, version: $version, reason: $reason) { id }
  }
`);
const COMPARE = graphql(`
  query CompareModels($id: ID!) {
    compareMatchModels(left: $id, right: $id) {
      demand { id title }
      ranked { placeLeft placeRight achievement { id title } }
    }
  }
`);

describe('models of the matcher', () => {
  let admin: Client;
  beforeAll(async () => {
    admin = await Client.signedIn('admin');
    const broker = await Client.signedIn('broker');
    const firm = await newMember(broker);
    const institute = await newMember(broker, { kind: 'UNIVERSITY', sizeBand: null, industryCode: null });
    const { id } = await publishDemand(firm.client, broker, demandInput());
    for (let count = 0; count < 2; count += 1)
      await publishAchievement({ author: institute.client, office: institute.client, broker }, achievementInput());
    await eventually(
      async () => (await broker.run(MATCHES, { id })).matches.totalCount > 1,
      'two matches of the demand',
    );
  }, 60_000);
  const models = async () => (await admin.run(MODELS)).matchModels;

  it('only administrators see the matcher’s models and its run', async () => {
    const broker = await Client.signedIn('broker');
    for (const query of [MODELS, RUN]) expect(await broker.refused(query)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('the model that ships is in use, its weights add up to one, and it cannot be activated again', async () => {
    const [active] = (await models()).filter(({ state }) => state === 'ACTIVE');
    expect(active!.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(active!.mayActivate).toBe(false);
    expect(
      await refusalOf(admin.run(ACTIVATE, { id: active!.id, version: active!.version, reason: ' ' })),
    ).toMatchObject({ code: 'BAD_INPUT' });
    const { compareMatchModels } = await admin.run(COMPARE, { id: active!.id });
    // A model against itself moves nothing.
    expect(compareMatchModels.length).toBeGreaterThan(0);
    for (const { ranked } of compareMatchModels)
      expect(ranked.map(({ placeLeft }) => placeLeft)).toEqual(ranked.map(({ placeRight }) => placeRight));
  });
});
