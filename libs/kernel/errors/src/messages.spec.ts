import { describe, expect, it } from '@jest/globals';
import { Problems, UserError, declareMessages, isDeclared, message, storedMessage } from './index.js';

describe('Sentences and their codes', () => {
  it('fills the placeholders in the reader’s language', () => {
    expect(message('value.tooMany', { max: 3 })).toBe('最多 3 项。');
    expect(message('value.tooMany', { max: 3 }, 'en')).toBe('At most 3 items.');
    expect(message('value.required', {}, 'en')).toBe('This is required.');
  });

  it('refuses a code that is declared twice, with the same words or with others', () => {
    declareMessages({ 'toy.lost': { zh: '丢了', en: 'Lost' } });
    expect(() => declareMessages({ 'toy.lost': { zh: '丢了', en: 'Lost' } })).toThrow(
      'message "toy.lost" is declared twice',
    );
    expect(() => declareMessages({ 'toy.lost': { zh: '没了', en: 'Gone' } })).toThrow('declared twice');
  });

  it('says a code that was kept in a row and is no longer declared as it is', () => {
    expect(isDeclared('toy.sold')).toBe(false);
    expect(storedMessage('toy.sold', {}, 'en')).toBe('toy.sold');
  });

  it('takes only codes that are declared, with the parameters of their sentences', () => {
    // Never run: the compiler reads it, and each line that it must refuse says so.
    const say = (problems: Problems, code: string) => [
      message('value.page', { max: 100 }),
      problems.add('title', 'value.tooLong', { max: 3, length: 4 }),
      UserError.bad('title', 'value.required'),
      // @ts-expect-error a code that nobody declares
      message('value.unheardOf'),
      // @ts-expect-error a code that nobody declares
      problems.add('title', 'value.unheardOf'),
      // @ts-expect-error a code that nobody declares
      UserError.bad('title', 'value.unheardOf'),
      // @ts-expect-error a code that was put together: `storedMessage`, or a type that says what it can be
      message(code),
      // @ts-expect-error a placeholder without its parameter
      UserError.bad('title', 'value.tooLong', { max: 3 }),
      // @ts-expect-error a parameter that is not in the sentence
      message('value.page', { maximum: 100 }),
      // @ts-expect-error no parameters where the sentence has placeholders
      message('value.page'),
    ];
    expect(say).toBeInstanceOf(Function);
  });
});
