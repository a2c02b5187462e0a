import { describe, expect, it } from '@jest/globals';
import { UnderWay } from './under-way.js';

describe('requests under way', () => {
  it('requests under way take places and give them back, each subject its own', () => {
    const places = new UnderWay(2);
    const first = places.enter('a')!;
    const second = places.enter('a')!;
    expect(places.enter('a')).toBeUndefined();
    expect(places.enter('b')).toBeDefined();
    first();
    const third = places.enter('a')!;
    expect(third).toBeDefined();
    second();
    third();
    expect(places.enter('a')).toBeDefined();
  });
});
