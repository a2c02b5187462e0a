import { describe, expect, it } from '@jest/globals';
import { cut, cutBefore, wellFormed } from './index.js';

describe('Texts that are cut', () => {
  it('texts that are cut are never cut inside a character', () => {
    expect(cut('高纯氢氟酸', 3)).toBe('高纯氢');
    expect(cut('a𠮷b', 2)).toBe('a');
    expect(cut('a𠮷b', 3)).toBe('a𠮷');
    expect(cut('e\u0301e\u0301', 3)).toBe('e\u0301');
    expect(cut('短', 10)).toBe('短');
    expect(cutBefore('𠮷', 0)).toBe(0);
    // A text that is nothing but marks still gets shorter.
    expect(cut('\u0301'.repeat(1_000), 500)).toHaveLength(500);
    expect(cut(`${'x'.repeat(101)}${'𠮷'.repeat(100)}`, 200)).toHaveLength(199);
  });

  it('texts that are cut are well-formed when they leave, wherever they stand', () => {
    const at = new Date(0);
    const value = { text: 'a\ud842', list: ['\udfb7b', 1, null, { '\ud800': true }], at, whole: '𠮷', big: 1n };
    expect(wellFormed(value)).toEqual({
      text: 'a\ufffd',
      list: ['\ufffdb', 1, null, { '\ufffd': true }],
      at,
      whole: '𠮷',
      big: 1n,
    });
    expect(wellFormed(value).at).toBe(at);
  });
});
