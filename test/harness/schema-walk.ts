import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { readFileSync } from 'node:fs';

/** The API as the schema declares it: walks over it find an operation on the day on which it is added. */
const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

type Root = 'query' | 'mutation';
type Field = GraphQLField<unknown, unknown>;

/** Values by the path of their argument inside its operation, e.g. `actOnDemand.input.id`, or by its last name, e.g. `demandId`. */
export type Values = Readonly<Record<string, unknown>>;

export interface Operation {
  name: string;
  /** The paths of all arguments that name a record, e.g. `input.contractId`. */
  ids: readonly string[];
  /** It asks for the version that the person saw. */
  takesVersion: boolean;
  /** The values of the argument that says what is to be done (an action, a stage, a state); one undefined where there is none. */
  choices: readonly (string | undefined)[];
  /** The request, as deep as asked. */
  request(values: Values, depth: number, choice?: string): { query: string; variables: Record<string, unknown> };
}

/** Every operation of a kind, by name. */
export function operationsOf(root: Root): Operation[] {
  const type = root === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type!.getFields())
    .map((field) => operationOf(root, field))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The names of all subscriptions, with what they answer. */
export function subscriptionNames(): string[] {
  return Object.keys(schema.getSubscriptionType()!.getFields()).sort();
}

function operationOf(root: Root, field: Field): Operation {
  const choice = field.args.find(
    ({ name, type }) => ['action', 'stage', 'state', 'figure'].includes(name) && isEnumType(getNamedType(type)),
  );
  const named = choice && getNamedType(choice.type);
  return {
    name: field.name,
    ids: field.args.flatMap(({ name, type }) => idPaths(name, type)),
    takesVersion: field.args.some(({ name, type }) => hasVersion(name, type)),
    choices: isEnumType(named) ? named.getValues().map(({ name }) => name) : [undefined],
    request: (values, depth, chosen) => {
      const given = field.args.flatMap((arg): [GraphQLArgument, unknown][] => {
        const value = arg === choice ? chosen : valueFor(field.name, arg.name, arg.type, values);
        return value === undefined ? [] : [[arg, value]];
      });
      const declared = given.map(([{ name, type }]) => `$${name}: ${String(type)}`).join(', ');
      const passed = given.map(([{ name }]) => `${name}: $${name}`).join(', ');
      const selected = selection(field.type, depth, []);
      const query = `${root} Walk${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selected} }`;
      return { query, variables: Object.fromEntries(given.map(([{ name }, value]) => [name, value])) };
    },
  };
}

/** Every field that can be asked for without an argument, so many levels down; a type is not entered again below itself. */
function selection(type: GraphQLOutputType, depth: number, above: readonly string[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(({ type: asked, defaultValue }) => isNonNullType(asked) && defaultValue === undefined))
      return [];
    const below = getNamedType(field.type);
    if (isLeafType(below)) return [field.name];
    if (depth <= 1 || above.includes(below.name)) return [];
    return [`${field.name}${selection(field.type, depth - 1, [...above, named.name])}`];
  });
  return ` { ${fields.length ? fields.join(' ') : '__typename'} }`;
}

function idPaths(path: string, type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [path];
  if (!isInputObjectType(named) || isList(type)) return [];
  return Object.values(named.getFields()).flatMap((field) => idPaths(`${path}.${field.name}`, field.type));
}

function hasVersion(name: string, type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return (
    name === 'version' ||
    (isInputObjectType(named) && Object.values(named.getFields()).some((field) => field.name === 'version'))
  );
}

/** What a person might type: the given value, or something of the right shape; what may be left out is left out, unless it names a record. */
function valueFor(operation: string, path: string, type: GraphQLInputType, values: Values): unknown {
  const last = path.split('.').at(-1)!;
  const exact = `${operation}.${path}`;
  const given = exact in values ? values[exact] : values[last];
  const named = getNamedType(type);
  if (given !== undefined && !(isInputObjectType(named) && typeof given !== 'object'))
    return isList(type) && !Array.isArray(given) ? [given] : given;
  if (!isNonNullType(type)) return undefined;
  if (isList(type)) return [];
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const parts = Object.values(named.getFields()).map(
      (field) => [field.name, valueFor(operation, `${path}.${field.name}`, field.type, values)] as const,
    );
    return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
  }
  return plausible(named.name);
}

function plausible(scalar: string): unknown {
  if (scalar === 'Int') return 1;
  if (scalar === 'Float') return 1.5;
  if (scalar === 'Boolean') return true;
  if (scalar === 'Yuan') return '1.00';
  if (scalar === 'LocalDate') return new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  if (scalar === 'DateTime') return new Date(Date.now() - 3_600_000).toISOString();
  return '一句足够长的说明文字';
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
