import { COSTS, type CostClass } from '#kernel/access';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { reviewedCosts } from '../harness/costs.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const routes = [
  ...readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8').matchAll(/^\| HTTP \| `([^`]+)` /gm),
].map(([, name]) => name!);

describe('what things cost', () => {
  const costs = reviewedCosts();

  it('every operation and route declares a cost, and none is free', () => {
    const operations = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap(
      (type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
    );
    const faults = [...operations, ...routes].filter((name) => !(COSTS[costs.get(name) as CostClass] >= 1));
    expect(routes.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  it('every relation that code resolves declares a cost', () => {
    expect([...costs].filter(([, cost]) => !(cost in COSTS))).toEqual([]);
  });
});
