import { labelOf, valuesOf } from '#kernel/values';
import { CooperationMode, Field } from '#taxonomy';
import { describe, expect, it } from '@jest/globals';
import { ENGLISH } from './wording.en.js';
import { CHINESE } from './wording.zh.js';

// The engine stands without the taxonomy, whose module knows Nest; in Chinese a sentence says what the lists say.
describe('The words of an explanation', () => {
  it('call fields and ways to cooperate as the taxonomy does', () => {
    for (const field of valuesOf(Field)) expect(CHINESE.field(field)).toBe(labelOf(Field, field, 'zh'));
    for (const mode of valuesOf(CooperationMode)) expect(CHINESE.mode(mode)).toBe(labelOf(CooperationMode, mode, 'zh'));
  });

  it('know them in English, as they stand within a sentence', () => {
    for (const field of valuesOf(Field)) expect(ENGLISH.field(field)).toMatch(/^[a-z ]+$/);
    for (const mode of valuesOf(CooperationMode)) expect(ENGLISH.mode(mode)).toMatch(/^[a-z ]+$/);
  });
});
