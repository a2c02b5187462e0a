import { describe, expect, it } from '@jest/globals';
import { auc, measure, ndcg10, spreads } from './measures.mjs';

describe('the measures of a ranking', () => {
  const judged = new Map([
    ['a', 4],
    ['b', 3],
    ['c', 1],
    ['d', 2],
  ]);

  it('the measures of a ranking are perfect for the ideal order and worse for its reverse', () => {
    expect(ndcg10([4, 3, 2, 1], [1, 2, 3, 4])).toBeCloseTo(1);
    expect(ndcg10([1, 2, 3, 4], [1, 2, 3, 4])).toBeLessThan(0.7);
  });

  it('the measures of a ranking count ties half, and what the run lacks as below everything', () => {
    expect(
      auc(
        judged,
        new Map([
          ['a', 1],
          ['b', 1],
          ['c', 1],
          ['d', 1],
        ]),
      ),
    ).toBe(0.5);
    expect(
      auc(
        judged,
        new Map([
          ['a', 2],
          ['c', 1],
        ]),
      ),
    ).toBe(0.625);
  });

  it('the measures of a ranking take what was not judged as grade 1 in the full list and leave it out of the judged one', () => {
    const figures = measure(
      [
        ['x', 9],
        ['a', 8],
        ['b', 7],
      ],
      judged,
    );
    expect(figures.judgedNdcg10).toBeGreaterThan(figures.fullNdcg10);
    expect(figures).toMatchObject({ recall10: 1, mrr: 0.5 });
  });

  it('the measures of a ranking say how far a mean may be off', () => {
    expect(spreads([{ mrr: 0 }, { mrr: 1 }])).toEqual({ mrr: 0.98 });
    expect(spreads([{ mrr: 1 }, { mrr: 1 }, { mrr: undefined }])).toEqual({ mrr: 0 });
  });
});
