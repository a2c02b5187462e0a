import { describe, expect, it } from '@jest/globals';
import { KEPT, expertsOf, withOneMore } from './expert.rules.js';

const found = (id: string, author: string, score: number) => ({
  achievement: { id, createdBy: author, instituteId: `house-${author}` },
  scored: { score, band: 'FAIR' as const },
});

describe('experts from achievements', () => {
  it('the list of experts ranks people by their best work first, and depth helps less than quality', () => {
    const experts = expertsOf([
      found('a', 'deep', 0.5),
      found('b', 'deep', 0.4),
      found('c', 'best', 0.8),
      found('d', 'weak', 0.3),
    ]).filter(({ kind }) => kind === 'TEAM');
    expect(experts.map(({ subjectId }) => subjectId)).toEqual(['best', 'deep', 'weak']);
    expect(experts[1]).toMatchObject({ score: 0.7, reasons: [{ achievementId: 'a' }, { achievementId: 'b' }] });
  });

  it('the list of experts keeps so many and no more, and none of nothing', () => {
    const many = expertsOf(Array.from({ length: 30 }, (_, index) => found(`a${index}`, `p${index}`, 0.5)));
    expect(many.filter(({ kind }) => kind === 'TEAM')).toHaveLength(KEPT.TEAM);
    expect(many.filter(({ kind }) => kind === 'INSTITUTE')).toHaveLength(KEPT.INSTITUTE);
    expect(expertsOf([])).toEqual([]);
  });

  it('the list of experts takes one more achievement as if it had been there, once', () => {
    const all = [found('a', 'one', 0.5), found('b', 'two', 0.4), found('c', 'one', 0.3)];
    const grown = withOneMore(expertsOf(all.slice(0, 2)), all[2]!);
    expect(grown).toEqual(expertsOf(all));
    expect(withOneMore(grown, all[2]!)).toEqual(grown);
  });
});
