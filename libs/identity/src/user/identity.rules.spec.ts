import { Problems } from '#kernel/errors';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalEmail, checkEmail } from './email.js';
import { checkPassword, checkPhone } from './identity.rules.js';

function codesOf(check: (problems: Problems) => unknown): string[] {
  const problems = new Problems();
  check(problems);
  return problems.list.map((problem) => problem.code);
}

describe('an e-mail address', () => {
  it.each(['zhang@example.com', ' Zhang.San+kc@Sub.Example.COM ', 'a@b.cn'])(
    'an e-mail address is taken: %s',
    (text) => {
      expect(codesOf((problems) => checkEmail(problems, 'email', text))).toEqual([]);
    },
  );

  it.each([
    'zhang',
    'zhang@',
    '@example.com',
    'zhang@example',
    'zhang san@example.com',
    'zhang@-example.com',
    'a@b..cn',
    '<script>@b.cn',
    'a@b.cn.',
    'a@b@c.cn',
    'a@b-.cn',
  ])('an e-mail address is refused: %s', (text) => {
    expect(codesOf((problems) => checkEmail(problems, 'email', text))).toEqual(['identity.email.shape']);
  });

  it('an e-mail address is kept in lower case without direction marks', () => {
    expect(checkEmail(new Problems(), 'email', '\u202eZhang@Example.com\u0000')).toBe('zhang@example.com');
  });

  it.each([
    'zhang@例子.cn',
    'zhàng@example.com',
    '张@example.com',
    'zhang@exam\u0301ple.com',
    'zhаng@example.com',
    '\ud800@b.cn',
  ])('an e-mail address is refused in words, not being plain ASCII: %s', (text) => {
    expect(codesOf((problems) => checkEmail(problems, 'email', text))).toEqual(['identity.email.ascii']);
  });

  it('an e-mail address has one form, whatever is typed: of any text the form of its form is the form', () => {
    for (const text of [
      'ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ',
      'Zhang@Example.com',
      '\ufeffzh\u00adang\u200d@example.com\u3000',
      'zha\u3164ng@example.com',
      'zhang\ufe0f@\u2060example.com',
      'zhan\ud83d\ude00'.slice(0, 4) + 'g@example.com',
    ]) {
      expect(canonicalEmail(text)).toBe('zhang@example.com');
    }
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (text) => canonicalEmail(canonicalEmail(text)) === canonicalEmail(text),
      ),
      { numRuns: 2_000 },
    );
  });

  it('an e-mail address is not looked at when it is too long, before anything is made of it', () => {
    expect(canonicalEmail(`${'e\u0301'.repeat(240_000)}@b.cn`)).toBe('');
    // Fewer letters than the limit, and more once they are written out.
    expect(canonicalEmail('\ufdfa'.repeat(100))).toBe('');
    expect(codesOf((problems) => checkEmail(problems, 'email', '\ufdfa'.repeat(100)))).toEqual(['value.tooLong']);
  });

  it('an absent or endless e-mail address is one problem, told once', () => {
    expect(codesOf((problems) => checkEmail(problems, 'email', ' '))).toEqual(['value.required']);
    expect(codesOf((problems) => checkEmail(problems, 'email', `${'a'.repeat(100_000)}@b.cn`))).toEqual([
      'value.tooLong',
    ]);
  });
});

describe('a phone number', () => {
  it.each(['13800000000', '0598-8000000', '+86 138 0000 0000', ''])('a phone number is taken: %s', (text) => {
    expect(codesOf((problems) => checkPhone(problems, 'phone', text))).toEqual([]);
  });

  it.each(['12', 'call me', '138000000001380000000013', '😀😀😀😀😀😀😀'])('a phone number is refused: %s', (text) => {
    expect(codesOf((problems) => checkPhone(problems, 'phone', text))).toEqual(['identity.phone.shape']);
  });
});

describe('a password', () => {
  const check = (password: string) =>
    codesOf((problems) => checkPassword(problems, 'password', password, 'zhang.san@example.com'));

  it.each(['Kechuang2026!', '三明氟化工 2026 年度计划', 'correct horse battery'])(
    'a password is taken: %s',
    (password) => expect(check(password)).toEqual([]),
  );

  it.each([
    ['', 'value.required'],
    ['short1!', 'identity.password.short'],
    ['x1'.repeat(101), 'identity.password.long'],
    ['Zhang.San@Example.com', 'identity.password.email'],
    ['1234567890', 'identity.password.common'],
    ['QwertyUIOP', 'identity.password.common'],
    ['aaaaaaaaaaaa', 'identity.password.common'],
    ['1212121212121', 'identity.password.common'],
  ])('a password is refused: %s', (password, code) => expect(check(password)).toEqual([code]));
});
