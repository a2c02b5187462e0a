import { describe, expect, it } from '@jest/globals';
import { Problems } from '../../kernel/errors/src/index.js';
import { checkEmail, checkPassword, checkPhone } from './identity.rules.js';

function codesOf(check: (problems: Problems) => unknown): string[] {
  const problems = new Problems();
  check(problems);
  return problems.list.map((problem) => problem.code);
}

describe('an e-mail address', () => {
  it.each(['zhang@example.com', ' Zhang.San+kc@Sub.Example.COM ', 'a@b.cn'])('is taken: %s', (text) => {
    expect(codesOf((problems) => checkEmail(problems, 'email', text))).toEqual([]);
  });

  it.each(['zhang', 'zhang@', '@example.com', 'zhang@example', 'zhang san@example.com', 'zhang@-example.com', 'a@b..cn', '<script>@b.cn'])('is refused: %s', (text) => {
    expect(codesOf((problems) => checkEmail(problems, 'email', text))).toEqual(['identity.email.shape']);
  });

  it('is kept in lower case without direction marks', () => {
    expect(checkEmail(new Problems(), 'email', '\u202eZhang@Example.com\u0000')).toBe('zhang@example.com');
  });

  it('says once what is wrong with an absent or endless one', () => {
    expect(codesOf((problems) => checkEmail(problems, 'email', ' '))).toEqual(['value.required']);
    expect(codesOf((problems) => checkEmail(problems, 'email', `${'a'.repeat(100_000)}@b.cn`))).toEqual(['value.tooLong']);
  });
});

describe('a phone number', () => {
  it.each(['13800000000', '0598-8000000', '+86 138 0000 0000', ''])('is taken: %s', (text) => {
    expect(codesOf((problems) => checkPhone(problems, 'phone', text))).toEqual([]);
  });

  it.each(['12', 'call me', '138000000001380000000013', '😀😀😀😀😀😀😀'])('is refused: %s', (text) => {
    expect(codesOf((problems) => checkPhone(problems, 'phone', text))).toEqual(['identity.phone.shape']);
  });
});

describe('a password', () => {
  const check = (password: string) => codesOf((problems) => checkPassword(problems, 'password', password, 'zhang.san@example.com'));

  it.each(['Kechuang2026!', '三明氟化工 2026 年度计划', 'correct horse battery'])('is taken: %s', (password) => expect(check(password)).toEqual([]));

  it.each([
    ['', 'value.required'],
    ['short1!', 'identity.password.short'],
    ['x1'.repeat(101), 'identity.password.long'],
    ['Zhang.San@Example.com', 'identity.password.email'],
    ['1234567890', 'identity.password.common'],
    ['QwertyUIOP', 'identity.password.common'],
    ['aaaaaaaaaaaa', 'identity.password.common'],
    ['1212121212121', 'identity.password.common'],
  ])('is refused: %s', (password, code) => expect(check(password)).toEqual([code]));
});
