import { describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START, gramsOf, marked, pinyinOf, queryGrams, snippet } from './portal.text.js';

const show = (text: string) => text.replaceAll(MARK_START, '[').replaceAll(MARK_END, ']');

describe('Chinese in the public index', () => {
  it('the public index finds a term by itself, whatever stands around it', () => {
    const indexed = new Set(gramsOf('电子级氢氟酸金属杂质稳定控制至G5').split(' '));
    for (const gram of queryGrams('氢氟酸 G5').split(' ')) expect(indexed).toContain(gram);
  });

  it('the public index asks for words, not for the pair between two of them', () => {
    const indexed = new Set(gramsOf('高温金属表面缺陷的在线视觉检测').split(' '));
    for (const gram of queryGrams('缺陷检测').split(' ')) expect(indexed).toContain(gram);
    // A term that no dictionary knows stays whole.
    expect(queryGrams('双相钢').split(' ')).toHaveLength(2);
  });

  it('the public index finds traditional and full-width writing', () => {
    expect(queryGrams('氫氟酸Ｇ５')).toBe(queryGrams('氢氟酸g5'));
  });

  it('the public index asks for at most ten words, from the whole of a long question', () => {
    const grams = queryGrams('连续蒸煮设备双相不锈钢焊缝在碱性高温环境下开裂').split(' ');
    expect(grams).toHaveLength(10);
    expect(grams.at(-1)).not.toBe(queryGrams('连续蒸煮设备双相不锈钢').split(' ').at(-1));
  });

  it('the public index knows pinyin and initials', () => {
    expect(pinyinOf('高纯氢氟酸').split(' ')).toEqual(expect.arrayContaining(['qingfusuan', 'qfs']));
  });

  it('the public index marks the longest pieces and never markup', () => {
    expect(show(marked('高纯氢氟酸多级吸附<b>精馏</b>', '氢氟酸 精馏'))).toBe('高纯[氢氟酸]多级吸附<b>[精馏]</b>');
    expect(show(marked('没有', '氢氟酸'))).toBe('没有');
  });

  it('a character that the pinyin library does not know breaks nothing: what stands beside it is found', () => {
    expect(pinyinOf('𠮷野家牛肉')).toBe(pinyinOf('野家牛肉'));
    expect(pinyinOf('含𠮷氟酸').split(' ')).toEqual(['fusuan']);
    for (const text of ['𠮷', '𠮷𠮷𠮷', '高𠮷氢氟𠮷酸'])
      for (const made of [pinyinOf(text), gramsOf(text), queryGrams(text)]) expect(made.isWellFormed()).toBe(true);
    const indexed = new Set(gramsOf('𠮷野蒸煮锅').split(' '));
    for (const gram of queryGrams('𠮷野').split(' ')) expect(indexed).toContain(gram);
  });

  it('a snippet of a hit never ends, or begins, inside a character', () => {
    // Each offset once falls into a pair, and into a letter with its marks.
    for (const character of ['𠮷', '👨‍👩‍👧', 'x\u0323\u0307']) {
      for (let shift = 0; shift < 12; shift += 1) {
        const text = `${'a'.repeat(shift)}${character.repeat(80)}氢氟酸${character.repeat(80)}`;
        for (const query of ['氢氟酸', 'nothing']) {
          const shown = snippet(text, query).replaceAll(MARK_START, '').replaceAll(MARK_END, '').replaceAll('…', '');
          expect(shown.isWellFormed()).toBe(true);
          expect(shown.replaceAll(character.normalize('NFC'), '').replace('氢氟酸', '')).toMatch(/^a*$/);
        }
      }
    }
  });

  it('the public index cuts a long text around what was found', () => {
    const text = `${'前'.repeat(300)}氢氟酸${'后'.repeat(300)}`;
    expect(show(snippet(text, '氢氟酸'))).toMatch(/^….*\[氢氟酸\].*…$/);
  });
});
