import { describe, expect, it } from '@jest/globals';
import {
  addValue,
  allEnums,
  defineEnum,
  defineOpenEnum,
  defineUnnamedEnum,
  isValueOf,
  labelOf,
  nameValues,
  valueCalled,
  valuesOf,
  wordsOf,
} from './enum.js';

const Fruit = defineEnum('Fruit', 'What grows on a tree 水果.', {
  PEAR: { zh: '梨', en: 'Pear', also: ['雪梨'] },
  APPLE: { zh: '苹果', en: 'Apple', about: 'Red or green' },
});

describe('An enum', () => {
  it('is the object of its values, in the order of its declaration, and knows their words', () => {
    expect(Fruit).toEqual({ PEAR: 'PEAR', APPLE: 'APPLE' });
    expect(valuesOf(Fruit)).toEqual(['PEAR', 'APPLE']);
    expect([labelOf(Fruit, 'APPLE', 'zh'), labelOf(Fruit, 'APPLE', 'en')]).toEqual(['苹果', 'Apple']);
    expect(['PEAR', 'PLUM', 'toString'].map((text) => isValueOf(Fruit, text))).toEqual([true, false, false]);
  });

  it('finds a value by either word, by another word for it and by its code, however it is written', () => {
    const called = (text: string) => valueCalled(wordsOf(Fruit), text);
    expect(['梨', ' pear ', 'ＰＥＡＲ', '雪梨', 'APPLE', '李子', ''].map(called)).toEqual([
      'PEAR',
      'PEAR',
      'PEAR',
      'PEAR',
      'APPLE',
      undefined,
      undefined,
    ]);
  });

  it('refuses the start when its name is taken, when it has no value, and when two values are called the same', () => {
    expect(() => defineEnum('Fruit', '水果', { PLUM: { zh: '李子', en: 'Plum' } })).toThrow(
      'enum Fruit is declared twice',
    );
    expect(() => defineEnum('Nothing', '无', {})).toThrow('enum Nothing has no value');
    expect(() =>
      defineEnum('Colour', '颜色', {
        RED: { zh: '红', en: 'Red' },
        CRIMSON: { zh: '深红', en: 'Crimson', also: ['red'] },
      }),
    ).toThrow('enum Colour has two values that are called "red"');
    expect(allEnums().map(({ name }) => name)).not.toContain('Colour');
  });

  it('may get its words later, and refuses to be spoken of before', () => {
    const Step = defineUnnamedEnum('Step', 'What can be done 操作.', 'GO', 'STOP');
    expect(() => wordsOf(Step)).toThrow('enum Step: "GO" has no words');
    nameValues(Step, { GO: { zh: '走', en: 'Go' }, STOP: { zh: '停', en: 'Stop' } });
    expect(labelOf(Step, 'STOP', 'en')).toBe('Stop');
  });

  it('may be open: values are added, each once', () => {
    const Kind = defineOpenEnum('Kind', 'What there is 种类.');
    addValue(Kind, 'DEMAND', { zh: '需求', en: 'Demand' });
    expect(Kind).toEqual({ DEMAND: 'DEMAND' });
    expect(labelOf(Kind, 'DEMAND', 'zh')).toBe('需求');
    expect(() => addValue(Kind, 'DEMAND', { zh: '需求', en: 'Demand' })).toThrow('Kind "DEMAND" is declared twice');
  });

  it('refuses values that were never declared', () => {
    expect(() => wordsOf({ ONE: 'ONE' })).toThrow('these values are of no declared enum: ONE');
  });
});
