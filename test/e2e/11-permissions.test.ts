import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isInterfaceType, isUnionType, type GraphQLField, type GraphQLInputType } from 'graphql';
import { Client } from '../harness/client.js';

const ROLES: Readonly<Record<string, string>> = { ENTERPRISE: 'orchard', RESEARCHER: 'fuzhou', INSTITUTE_OFFICE: 'fuzhou-office', BROKER: 'broker2', GOVERNMENT: 'government' };
const NOWHERE = '01900000-0000-7000-8000-000000000000';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const table = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');

/** What docs/permissions.md says, which the drift gate holds against the code. */
const declared = [...table.matchAll(/^\| (Query|Mutation) \| `(\w+)` \| `([\w.-]+)` \| (.+) \|$/gm)].map(([, kind, name, , who]) => ({ kind: kind as 'Query' | 'Mutation', name: name!, who: who! }));

/** Any value of a type: lock one is asked before anybody looks at it. */
function anything(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anything(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) return Object.fromEntries(Object.values(named.getFields()).filter((field) => isNonNullType(field.type)).map((field) => [field.name, anything(field.type)]));
  return { Int: 1, Float: 1, Boolean: true, Yuan: '1.00', LocalDate: '2026-01-01', DateTime: '2026-01-01T00:00:00.000Z', ID: NOWHERE }[named.name] ?? 'x';
}

function documentOf(kind: 'Query' | 'Mutation', field: GraphQLField<unknown, unknown>): { query: string; variables: Record<string, unknown> } {
  const asked = field.args.filter((arg) => isNonNullType(arg.type));
  const variables = Object.fromEntries(asked.map((arg) => [arg.name, anything(arg.type)]));
  const named = getNamedType(field.type);
  const selection = isObjectType(named) || isInterfaceType(named) || isUnionType(named) ? ' { __typename }' : '';
  const heads = asked.length ? `(${asked.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})` : '';
  const args = asked.length ? `(${asked.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
  return { query: `${kind.toLowerCase()} ${heads} { ${field.name}${args}${selection} }`, variables };
}

/** Deny first: every operation of the schema, asked by every role and by a visitor. */
describe('lock one', () => {
  const people = new Map<string, Client>();

  beforeAll(async () => {
    for (const [role, who] of Object.entries(ROLES)) people.set(role, await Client.signedIn(who));
  });

  it('stands before every operation of the schema', () => {
    const all = (['Query', 'Mutation'] as const).flatMap((kind) => Object.keys(schema.getType(kind) && isObjectType(schema.getType(kind)) ? (schema.getType(kind) as { getFields(): object }).getFields() : {}));
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((name) => !declared.some((row) => row.name === name))).toEqual([]);
  });

  // Signing out ends the session that the next row needs.
  it.each(declared.filter(({ name }) => name !== 'signOut').map((row) => [row.name, row] as const))('%s is refused to whom it is not declared for', async (_name, { kind, name, who }) => {
    const field = (schema.getType(kind) as unknown as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields()[name]!;
    const { query, variables } = documentOf(kind, field);
    const visitor = await Client.visitor().ask(query, variables);
    if (who !== 'everyone') expect([name, 'visitor', visitor.code]).toEqual([name, 'visitor', 'UNAUTHENTICATED']);
    for (const [role, client] of people) {
      const { code } = await client.ask(query, variables);
      if (who.startsWith('everyone') || who.split(', ').includes(role)) expect([name, role, code]).not.toEqual([name, role, 'UNAUTHENTICATED']);
      else expect([name, role, code]).toEqual([name, role, 'FORBIDDEN']);
    }
  });
});
