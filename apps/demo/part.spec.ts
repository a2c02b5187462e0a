import { describe, expect, it } from '@jest/globals';
import { demoParts } from './index.js';
import { inOrder, type DemoPart } from './part.js';

const part = (name: string, ...needs: string[]): DemoPart => ({ name, needs, run: async () => {} });
const order = (...parts: DemoPart[]) => inOrder(parts).map(({ name }) => name);

describe('The order of the demo’s parts', () => {
  it('the order of the demo’s parts is the listed one, but each part comes after those it needs', () => {
    expect(order(part('a'), part('b', 'd', 'c'), part('c', 'a'), part('d'))).toEqual(['a', 'd', 'c', 'b']);
    expect(inOrder(demoParts)).toEqual(demoParts);
  });

  it('the order of the demo’s parts is refused when two parts have one name, need what is not there, or need each other', () => {
    expect(() => order(part('a'), part('a'))).toThrow(/one name/);
    expect(() => order(part('a', 'z'))).toThrow(/"a" of the demo needs "z", which is not there/);
    expect(() => order(part('a', 'b'), part('b', 'a'))).toThrow(/need each other: a → b → a/);
  });
});
