import { describe, expect, it } from '@jest/globals';
import { judge } from './index-check.handler.js';
import type { IndexState } from './search.entities.js';

describe('What a count says of an index', () => {
  const seen = (state: IndexState, difference: number | null) => ({ state, difference });
  const at = (expected: number, found: number | null, moving = false) => ({ expected, found, moving });

  it('an index that is missing is lost at once, unless it should hold nothing', () => {
    expect(judge(null, at(3, null)).state).toBe('LOST');
    expect(judge(seen('WHOLE', 0), at(3, null, true)).state).toBe('LOST');
    expect(judge(null, at(0, null)).state).toBe('WHOLE');
  });

  it('an index is lost when it differs from the rows in two looks: one more record on its way is no difference', () => {
    expect(judge(seen('WHOLE', 0), at(10, 9))).toMatchObject({ state: 'WHOLE', difference: 1 });
    expect(judge(seen('WHOLE', 1), at(10, 9)).state).toBe('DIFFERENT');
    expect(judge(seen('WHOLE', -2), at(10, 12)).state).toBe('DIFFERENT');
    expect(judge(seen('WHOLE', 1), at(14, 12)).state).toBe('WHOLE');
    expect(judge(seen('WHOLE', 10), at(10, 0)).state).toBe('LOST');
  });

  it('while records wait or a rebuild runs, nothing is concluded of an index', () => {
    expect(judge(seen('WHOLE', 1), at(10, 9, true))).toMatchObject({ state: 'WHOLE', difference: null });
    expect(judge(seen('LOST', null), at(10, 10, true)).state).toBe('LOST');
  });

  it('an index that was lost stays lost until the counts agree', () => {
    expect(judge(seen('LOST', null), at(10, 4)).state).toBe('LOST');
    expect(judge(seen('LOST', 6), at(10, 10))).toMatchObject({ state: 'WHOLE', difference: 0 });
    expect(judge(seen('DIFFERENT', 1), at(10, 10)).state).toBe('WHOLE');
  });
});
