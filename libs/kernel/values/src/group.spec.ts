import { describe, expect, it } from '@jest/globals';
import { byId, groupBy, indexBy } from './group.js';

const rows = [
  { id: 'a', kind: 'x' },
  { id: 'b', kind: 'y' },
  { id: 'c', kind: 'x' },
];

describe('Grouping rows', () => {
  it('keeps the order of the rows in each group, and of the groups as they first appear', () => {
    expect([...groupBy(rows, ({ kind }) => kind)]).toEqual([
      ['x', [rows[0], rows[2]]],
      ['y', [rows[1]]],
    ]);
  });

  it('gives one row for each key, of two the later', () => {
    expect(indexBy(rows, ({ kind }) => kind).get('x')).toBe(rows[2]);
    expect([...byId(rows).keys()]).toEqual(['a', 'b', 'c']);
  });

  it('gives nothing of nothing', () => {
    expect(groupBy([], String).size + indexBy([], String).size).toBe(0);
  });
});
