import type { CostClass } from '#kernel/access';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type GraphQLError } from 'graphql';
import { refuseTooMuch } from './limits.js';
import { selectionsOf } from './selections.js';

const LIMITS = { tokens: 1_000, rootFields: 20, points: 200 };

const schema = buildSchema(`
  type Query { thing(id: ID): Thing things(first: Int): ThingPage find(query: String): ThingPage undeclared: String }
  type ThingPage { nodes: [Thing!]! }
  type Thing { id: ID name: String part: Thing parts(first: Int): [Thing!]! }
`);
const price = (type: string, field: string, cost: CostClass) => {
  (schema.getType(type) as unknown as { getFields(): Record<string, { extensions: object }> }).getFields()[
    field
  ]!.extensions = { cost };
};
price('Query', 'thing', 'record');
price('Query', 'things', 'list');
price('Query', 'find', 'search');
price('Thing', 'part', 'batched');
price('Thing', 'parts', 'row');

const ask = (query: string, variables?: Record<string, unknown>) => () =>
  refuseTooMuch({ schema, document: parse(query), variables }, LIMITS);
const costOf = (query: string, variables?: Record<string, unknown>) => ask(query, variables)();
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as GraphQLError).extensions['code'];
  }
  return undefined;
};
const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

describe('what a document selects', () => {
  const rootsOf = (query: string) => selectionsOf(parse(query)).roots;

  it.each([
    ['fields', '{ thing { id name } things { nodes { id } } }', 2],
    ['aliases', `{ ${aliases(7, 'thing { id }')} }`, 7],
    ['an inline fragment', '{ ... on Query { thing { id } b: thing { id } } ... { thing { id } } }', 3],
    ['each spread of a fragment', '{ ...F ...F ...F } fragment F on Query { thing { id } b: thing { id } }', 6],
    [
      'what is skipped and left out',
      '{ thing @skip(if: true) { id } b: thing @include(if: false) { id } ...F @skip(if: true) } fragment F on Query { thing { id } }',
      3,
    ],
    ['the operation that has most', 'query A { thing { id } } query B { thing { id } b: thing { id } }', 2],
  ])('the count of what a document selects counts %s', (_what, query, roots) => expect(rootsOf(query)).toBe(roots));

  it('the count of what a document selects counts fragments that multiply without writing them out', () => {
    const doubling = Array.from(
      { length: 50 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    ).join(' ');
    expect(rootsOf(`{ ...F0 } ${doubling} fragment F50 on Query { thing { id } }`)).toBe(2 ** 50);
  });

  it('the count of what a document selects survives a cycle, which validation refuses', () =>
    expect(rootsOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A thing { id } }')).toBe(1));
});

describe('what a document costs', () => {
  it('a document’s cost is what its operations and relations declare; columns are free', () => {
    expect(costOf('{ thing { id name } }')).toBe(2);
    expect(costOf('{ thing { id part { id } } find(query: "x") { nodes { id } } }')).toBeCloseTo(22.1);
  });

  it('a document’s cost counts a relation once per row', () => {
    expect(costOf('query ($first: Int) { things(first: $first) { nodes { id parts { id } } } }', { first: 50 })).toBe(
      54,
    );
    expect(costOf('{ things { nodes { id parts { id } } } }')).toBe(14);
  });

  it('a document’s cost is that of the dearest for an operation that declares none', () =>
    expect(costOf('{ undeclared }')).toBe(50));
});

describe('a document is refused', () => {
  it('a document is refused with more than 20 operations, however they come', () => {
    expect(ask(`{ ${aliases(20, 'thing { id }')} }`)).not.toThrow();
    expect(ask(`{ ${aliases(21, 'thing { id }')} }`)).toThrow(/21 operations, at most 20/);
    expect(
      codeOf(
        ask(
          '{ ...A ...A ...A } fragment A on Query { ...B ...B } fragment B on Query { a: thing { id } b: thing { id } c: thing { id } d: thing { id } }',
        ),
      ),
    ).toBe('TOO_COMPLEX');
  });

  it('a document is refused when it is dearer than one may be', () => {
    expect(ask(`{ ${aliases(10, 'find(query: "x") { nodes { id } }')} }`)).not.toThrow();
    expect(codeOf(ask(`{ ${aliases(11, 'find(query: "x") { nodes { id } }')} }`))).toBe('TOO_COMPLEX');
    expect(ask('{ things(first: 100) { nodes { parts(first: 1) { parts(first: 1) { id } } } } }')).toThrow(/points/);
  });

  it('a document is refused when fragments multiply below an operation, before they are walked', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Thing { ...F${index + 1} ...F${index + 1} }`,
    ).join(' ');
    expect(codeOf(ask(`{ thing { ...F0 } } ${doubling} fragment F60 on Thing { id }`))).toBe('TOO_COMPLEX');
  });

  it('a document is refused as the asker’s mistake when a variable has another type', () =>
    expect(codeOf(ask('query ($first: Int) { things(first: $first) { nodes { id } } }', { first: 'x' }))).toBe(
      'BAD_USER_INPUT',
    ));
});
