import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './breaking-changes.mjs';

const RELEASED = /* GraphQL */ `
  type Query {
    demand(id: ID!, full: Boolean): Demand
    budget: String
  }
  type Demand {
    id: ID!
    title: String!
    state: State!
  }
  enum State {
    DRAFT
    PUBLISHED
  }
  type Old {
    a: Int
    b: Int
  }
`;

describe('breaking changes of the schema', () => {
  it('nothing is said of the released schema itself', async () => {
    expect(await breakingChanges(RELEASED, RELEASED, {})).toEqual([]);
  });

  it('what is added breaks nobody: a field, a description, an argument that may be left out, an enum value', async () => {
    const current = RELEASED.replace('title: String!', '"Its title (名称)." title: String!\n summary: String')
      .replace('full: Boolean', 'full: Boolean, locale: String')
      .replace('PUBLISHED', 'PUBLISHED\n WITHDRAWN');
    expect(await breakingChanges(RELEASED, current, {})).toEqual([]);
  });

  it('names each change that breaks: a type, a field, an enum value gone; a field that may be null; an argument that must be given', async () => {
    const current = RELEASED.replace(/type Old \{[^}]*\}/, '')
      .replace('budget: String', '')
      .replace('DRAFT', '')
      .replace('title: String!', 'title: String')
      .replace('full: Boolean', 'full: Boolean!');
    expect((await breakingChanges(RELEASED, current, {})).sort()).toEqual([
      "Enum value 'DRAFT' was removed from enum 'State'",
      "Field 'Demand.title' changed type from 'String!' to 'String'",
      "Field 'budget' was removed from object type 'Query'",
      "Type 'Old' was removed",
      "Type for argument 'full' on field 'Query.demand' changed from 'Boolean' to 'Boolean!'",
    ]);
  });

  it('a change that breaks is named although a description is added in the same place', async () => {
    const current = RELEASED.replace('title: String!', '"Its title (名称)." title: String');
    expect(await breakingChanges(RELEASED, current, {})).toEqual([
      "Field 'Demand.title' changed type from 'String!' to 'String'",
    ]);
  });

  it('a change with a reason passes; an empty reason does not, nor one for a change that is not made', async () => {
    const current = RELEASED.replace('budget: String', '');
    const change = "Field 'budget' was removed from object type 'Query'";
    expect(await breakingChanges(RELEASED, current, { [change]: 'nobody asked for it' })).toEqual([]);
    expect(await breakingChanges(RELEASED, current, { [change]: ' ' })).toEqual([change]);
    expect(await breakingChanges(RELEASED, RELEASED, { [change]: 'nobody asked for it' })).toEqual([
      `no such change: ${change}`,
    ]);
  });
});
