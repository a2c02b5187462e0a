import { expect, it } from '@jest/globals';
import { OTHER, tellable, type Sum } from './ledger.open-data.rules.js';

const fields = (counts: Record<string, number>): [string, Sum][] =>
  Object.entries(counts).map(([field, count]) => [field, { count, amount: BigInt(count) * 100n }]);
const told = (counts: Record<string, number>) =>
  Object.fromEntries(tellable(fields(counts)).map(([field, { count }]) => [field, count]));

it('in open data, fields of few contracts stand together, and take the smallest of the others along while they are few', () => {
  expect(told({ a: 5, b: 3 })).toEqual({ a: 5, b: 3 });
  expect(told({ a: 5, b: 2, c: 1 })).toEqual({ a: 5, [OTHER]: 3 });
  expect(told({ a: 9, b: 4, c: 1 })).toEqual({ a: 9, [OTHER]: 5 });
  expect(told({ a: 5, b: 1 })).toEqual({ [OTHER]: 6 });
});

it('open data tells nothing at all of so few contracts that one could be read out of it', () => {
  expect(told({ a: 2 })).toEqual({});
  expect(told({})).toEqual({});
});

it('what open data tells of the fields adds up to the whole', () => {
  const counts = { a: 7, b: 3, c: 2, d: 0 };
  expect(Object.values(told(counts)).reduce((sum, count) => sum + count, 0)).toBe(12);
});
