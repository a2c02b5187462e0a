import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Client, idempotencyKey, theSystem } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { newMember, type Member } from '../harness/people.js';
import { channelIsHeard } from '../harness/redis.js';
import { startSystem } from '../harness/system.mjs';

interface Operation {
  kind: 'Query' | 'Mutation' | 'Subscription' | 'HTTP';
  name: string;
  permission: string | undefined;
}

const ROLES = ['ENTERPRISE', 'RESEARCHER', 'INSTITUTE_OFFICE', 'BROKER', 'EXPERT', 'GOVERNMENT', 'ADMIN'] as const;
const VISITOR = 'visitor';
const NO_ID = '00000000-0000-7000-8000-000000000000';
/** Ends the session, so it comes last. */
const LAST = 'signOut';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const ROOTS = {
  Query: schema.getQueryType()!,
  Mutation: schema.getMutationType()!,
  Subscription: schema.getSubscriptionType()!,
} as const;
const fieldOf = ({ kind, name }: Operation): GraphQLField<unknown, unknown> =>
  ROOTS[kind as keyof typeof ROOTS].getFields()[name]!;

/** A value that has the right type and belongs to nothing. */
function anything(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anything(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.value;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(({ type: of }) => isNonNullType(of))
        .map((field) => [field.name, anything(field.type)]),
    );
  const values: Record<string, unknown> = {
    ID: NO_ID,
    Int: 1,
    Float: 1,
    Boolean: true,
    Yuan: '1.00',
    LocalDate: '2026-01-01',
    DateTime: '2026-01-01T00:00:00Z',
  };
  return values[named.name] ?? 'x';
}

/** The operation with its required arguments and the least that can be asked of its answer. */
function documentOf(operation: Operation): { query: string; variables: Record<string, unknown> } {
  const field = fieldOf(operation);
  const args = field.args.filter(({ type }) => isNonNullType(type));
  const declared = args.length ? `(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})` : '';
  const passed = args.length ? `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})` : '';
  const variables = Object.fromEntries(
    args.map(({ name, type }) => [
      name,
      name === 'clientMutationId' ? idempotencyKey() : name === 'year' ? new Date().getUTCFullYear() : anything(type),
    ]),
  );
  return {
    query: `${operation.kind.toLowerCase()} ${declared} { ${operation.name}${passed} ${isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'} }`,
    variables,
  };
}

describe('who may call what', () => {
  const people = new Map<string, Client>();
  const members = new Map<string, Member>();
  let operations: Operation[];
  let rolesOf: Map<string, string>;
  let stop: (() => Promise<void>) | undefined;

  /** What the document that people review says: everyone, everyone signed in, or some roles. */
  const allowed = ({ kind, name }: Operation, role: string) => {
    const who = rolesOf.get(`${kind} ${name}`)!;
    return who === 'everyone' || (role !== VISITOR && (who === 'everyone signed in' || who.split(', ').includes(role)));
  };
  const everywhere = async (
    what: (operation: Operation, role: string, client: Client) => Promise<string | undefined>,
    kinds: Operation['kind'][],
  ) => {
    const faults: string[] = [];
    const listed = operations
      .filter(({ kind }) => kinds.includes(kind))
      .sort((a, b) => Number(a.name === LAST) - Number(b.name === LAST));
    for (const [role, client] of people)
      for (const operation of listed)
        faults.push(
          ...[await what(operation, role, client)].flatMap((fault) =>
            fault ? [`${role} ${operation.kind} ${operation.name}: ${fault}`] : [],
          ),
        );
    return faults;
  };
  /** Compares an answer's code with what is declared. */
  const judge = (operation: Operation, role: string, code: string | undefined) => {
    const refused = code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
    const expected = allowed(operation, role) ? 'allowed' : role === VISITOR ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    if (expected === 'allowed')
      return refused || code === 'INTERNAL' || code?.startsWith('GRAPHQL_') || code === 'BAD_USER_INPUT'
        ? `declared as allowed, answered ${code}`
        : undefined;
    return code === expected ? undefined : `declared as ${expected}, answered ${code ?? 'with data'}`;
  };

  beforeAll(async () => {
    if (!process.env['TEST_SYSTEM']) {
      const { stop: end, restart: _restart, ...system } = await startSystem();
      stop = end;
      process.env['TEST_SYSTEM'] = JSON.stringify(system);
    }
    operations = JSON.parse(
      execFileSync(process.execPath, [theSystem().cli, 'docs', 'operations'], { encoding: 'utf8' }),
    ) as Operation[];
    const rows = [
      ...readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8').matchAll(
        /^\| (\w+) \| `([^`]+)` \| `[^`]+` \| ([^|]*) \|$/gm,
      ),
    ];
    rolesOf = new Map(rows.map(([, kind, name, who]) => [`${kind} ${name}`, who!.trim()]));
    const administrator = await Client.signedIn('admin');
    const broker = await Client.signedIn('broker');
    people.set(VISITOR, Client.visitor());
    for (const role of ROLES) {
      const member = await newMember(broker);
      const { email, userId } = member;
      members.set(role, member);
      await administrator.run(
        'mutation ($userId: ID!, $role: Role!) { grantRole(userId: $userId, role: $role) { id } }',
        { userId, role },
      );
      if (role !== 'ENTERPRISE')
        await administrator.run('mutation ($userId: ID!) { revokeRole(userId: $userId, role: ENTERPRISE) { id } }', {
          userId,
        });
      people.set(role, await Client.signedIn(email));
    }
  }, 120_000);
  afterAll(() => stop?.());

  it('every operation of the schema declares its permission, and nothing else does', () => {
    const declared = operations.filter(({ permission }) => permission).map(({ kind, name }) => `${kind} ${name}`);
    expect(operations.filter(({ permission }) => !permission)).toEqual([]);
    const inSchema = Object.entries(ROOTS).flatMap(([kind, type]) =>
      Object.keys(type.getFields()).map((name) => `${kind} ${name}`),
    );
    expect(declared.filter((name) => !name.startsWith('HTTP')).sort()).toEqual(inSchema.sort());
    expect([...rolesOf.keys()].sort()).toEqual(operations.map(({ kind, name }) => `${kind} ${name}`).sort());
  });

  it('each person of the permission test has one role', async () => {
    for (const role of ROLES) {
      const { viewer } = await people
        .get(role)!
        .run<{ viewer: { user: { roles: string[] } } }>('{ viewer { user { roles } } }');
      expect(viewer.user.roles).toEqual([role]);
    }
  });

  it('queries and mutations are allowed and refused exactly as declared', async () => {
    const faults = await everywhere(
      async (operation, role, client) => {
        const { query, variables } = documentOf(operation);
        return judge(operation, role, (await client.ask(query, variables)).code);
      },
      ['Query', 'Mutation'],
    );
    expect(faults).toEqual([]);
    // The last one signed everybody out.
    for (const role of ROLES)
      expect((await people.get(role)!.ask('{ notifications { totalCount } }')).code).toBe('UNAUTHENTICATED');
  }, 120_000);

  it('subscriptions are allowed and refused exactly as declared', async () => {
    for (const [role, { email }] of members) people.set(role, await Client.signedIn(email));
    const topic: Record<string, (role: string) => string> = {
      cockpitMoved: () => 'cockpit',
      matchesChanged: () => 'match:changed',
      notificationReceived: (role) => `user:${members.get(role)?.userId}`,
      importProgressed: () => `import:${NO_ID}`,
    };
    const faults = await everywhere(
      async (operation, role, client) => {
        const { query, variables } = documentOf(operation);
        const channel = topic[operation.name]!(role);
        const listener = await client.listen(query, channel, variables);
        const code = (listener.failure as { extensions: { code: string } }[] | undefined)?.[0]?.extensions.code;
        await listener.close();
        await eventually(
          async () => !(await channelIsHeard(theSystem(), channel)),
          `nobody listens to ${channel} any more`,
        );
        // Whose object does not exist is told so by the second lock.
        return judge(operation, role, code);
      },
      ['Subscription'],
    );
    expect(faults).toEqual([]);
  }, 120_000);

  it('routes are allowed and refused exactly as declared, and the queue board is the administrator’s alone', async () => {
    const faults = await everywhere(
      async (operation, role, client) => {
        const [method, path] = operation.name.split(' ') as ['GET' | 'POST', string];
        const reply = await client.request(
          method,
          path.replace(':id', NO_ID).replace(':name', 'demand.csv'),
          method === 'POST' ? { body: new FormData(), headers: { 'x-csrf-token': await client.csrf() } } : {},
        );
        return judge(
          operation,
          role,
          reply.status === 401
            ? 'UNAUTHENTICATED'
            : reply.status === 403
              ? 'FORBIDDEN'
              : reply.status >= 500
                ? 'INTERNAL'
                : undefined,
        );
      },
      ['HTTP'],
    );
    expect(faults).toEqual([]);
    for (const [role, client] of people)
      expect([role, (await client.request('GET', '/admin/queues')).status]).toEqual([
        role,
        role === 'ADMIN' ? 200 : 404,
      ]);
  });

  it('a change without the token of our page is refused, whoever asks', async () => {
    for (const [role, client] of people) {
      const reply = await client.request('POST', '/graphql', {
        body: JSON.stringify({ query: 'mutation { signOut }' }),
      });
      expect([
        role,
        reply.status,
        reply.json<{ errors: { extensions: { code: string } }[] }>().errors[0]!.extensions.code,
      ]).toEqual([role, 403, 'FORBIDDEN']);
    }
  });
});
