import { UserError } from '#kernel/errors';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_LIST, LONGEST_STRING, LONGEST_TOKEN, refuseTooLong } from './argument-bounds.js';

const schema = buildSchema(
  readFileSync(join(import.meta.dirname ?? 'libs/kernel/graphql/src', '../../../../schema.graphql'), 'utf8'),
);
const TEXTS = ['String', 'ID', 'Yuan', 'LocalDate', 'DateTime'];

interface Place {
  operation: 'query' | 'mutation' | 'subscription';
  field: GraphQLField<unknown, unknown>;
  argument: GraphQLArgument;
  path: string[];
  /** The text, or the list, at `path` of the argument. */
  value: (inner: unknown) => unknown;
  type: GraphQLInputType;
}

/** Every text and every list that an operation takes, however deep in its arguments. */
function places(): Place[] {
  return (['query', 'mutation', 'subscription'] as const).flatMap((operation) => {
    const root = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    }[operation]!;
    return Object.values(root.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        within(argument.type, [argument.name], (inner) => inner).map((found) => ({
          operation,
          field,
          argument,
          ...found,
        })),
      ),
    );
  });
}

function within(
  type: GraphQLInputType,
  path: string[],
  value: (inner: unknown) => unknown,
): Pick<Place, 'path' | 'value' | 'type'>[] {
  const plain = getNullableType(type);
  if (isListType(plain))
    return [
      { path, value, type },
      ...within(plain.ofType as GraphQLInputType, [...path, '0'], (inner) => value([inner])),
    ];
  if (isInputObjectType(plain))
    return Object.values(plain.getFields()).flatMap((field) =>
      within(field.type, [...path, field.name], (inner) => value({ [field.name]: inner })),
    );
  return isScalarType(plain) || isEnumType(plain) ? [{ path, value, type }] : [];
}

const isText = ({ type }: Place) => TEXTS.includes(getNamedType(type).name) && !isListType(getNullableType(type));
const isList = ({ type }: Place) => isListType(getNullableType(type));
const limitOf = ({ type }: Place) => (getNamedType(type).name === 'String' ? LONGEST_STRING : LONGEST_TOKEN);
const fieldOf = ({ path }: Place) => (path[0] === 'input' && path.length > 1 ? path.slice(1) : path).join('.');

/** A literal's place in a list is not told. */
const withoutPlaces = (field: string | undefined) => field?.replaceAll(/\.\d+/g, '');

function refusalOf(run: () => void): { field?: string; code: string } | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    const original = (error as { originalError?: unknown }).originalError;
    expect(original).toBeInstanceOf(UserError);
    expect((original as UserError).code).toBe('BAD_INPUT');
    return (original as UserError).problems[0];
  }
}

/** The operation with one argument as a variable of a name that says nothing; other arguments are left out, the bounds do not need them. */
function asked({ operation, field, argument, value }: Place, inner: unknown) {
  const document = parse(`${operation} ($x: ${String(argument.type)}) { ${field.name}(${argument.name}: $x) }`);
  return { schema, document, variables: { x: value(inner) } };
}

/** The same, written out in the document. */
function written({ operation, field, argument, value }: Place, inner: unknown) {
  return {
    schema,
    document: parse(`${operation} { ${field.name}(${argument.name}: ${literal(value(inner))}) }`),
    variables: {},
  };
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${name}: ${literal(each)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

describe('length before work, for every operation', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('the limit of lengths knows the texts and lists of all operations', () => {
    expect(places().filter(isText).length).toBeGreaterThan(200);
    expect(places().filter(isList).length).toBeGreaterThan(15);
  });

  it('the limit of lengths refuses a text one over its limit, with its field, before anything is normalised', () => {
    const normalize = jest.spyOn(String.prototype, 'normalize');
    const wrong = places()
      .filter(isText)
      .filter((place) => {
        const text = '\u0301'.repeat(limitOf(place) + 1);
        const byVariable = refusalOf(() => refuseTooLong(asked(place, text)));
        const byLiteral = refusalOf(() => refuseTooLong(written(place, text)));
        return (
          byVariable?.code !== 'value.tooLong' ||
          byVariable.field !== fieldOf(place) ||
          byLiteral?.code !== 'value.tooLong' ||
          byLiteral.field !== withoutPlaces(fieldOf(place))
        );
      });
    expect(wrong.map(({ field, path }) => `${field.name}: ${path.join('.')}`)).toEqual([]);
    expect(normalize).not.toHaveBeenCalled();
  });

  it('the limit of lengths refuses a list one over its limit, with its field', () => {
    const wrong = places()
      .filter(isList)
      .filter((place) => {
        const list = new Array(LONGEST_LIST + 1).fill('');
        const found = [asked(place, list), written(place, list)].map((one) => refusalOf(() => refuseTooLong(one)));
        return found.some(
          (refusal) =>
            refusal?.code !== 'value.tooMany' || withoutPlaces(refusal.field) !== withoutPlaces(fieldOf(place)),
        );
      });
    expect(wrong.map(({ field, path }) => `${field.name}: ${path.join('.')}`)).toEqual([]);
  });

  it('the limit of lengths lets through what is just within', () => {
    for (const place of places()) {
      const inner = isList(place) ? new Array(LONGEST_LIST).fill('a') : 'a'.repeat(isText(place) ? limitOf(place) : 1);
      expect(refusalOf(() => refuseTooLong(asked(place, inner)))).toBeUndefined();
    }
  });

  it('the limit of lengths finds a text wherever it hides: in a default, in a directive’s neighbour, in a single entry for a list, in a fragment', () => {
    const long = 'a'.repeat(LONGEST_STRING + 1);
    const documents: [string, Record<string, unknown>][] = [
      [`query ($q: String! = "${long}") { portalSearch(query: $q) { totalCount } }`, {}],
      [
        `{ portalSearch(query: "x") @skip(if: false) { totalCount } ...more } fragment more on Query { checkCreditCode(code: "${long}") { shapeValid } }`,
        {},
      ],
      ['mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }', { ids: long }],
      [`{ a: portalSearch(query: "x") { totalCount } b: portalSearch(query: """${long}""") { totalCount } }`, {}],
    ];
    for (const [source, variables] of documents) {
      const document = parse(source);
      expect(validate(schema, document)).toEqual([]);
      expect(refusalOf(() => refuseTooLong({ schema, document, variables }))?.code).toBe('value.tooLong');
    }
  });
});
