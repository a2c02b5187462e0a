import type { Locale, Sentence } from '#kernel/values';

export type { Locale, Sentence };
export type MessageParams = Record<string, string | number>;

/** Sentences by their codes, as a feature carries them. */
export type Messages = Readonly<Record<string, Sentence>>;

/** What a feature object carries; only this adds codes to the catalog, so no file of sentences can be left out of the start. */
export type CarriedBy<Feature extends { messages: Messages }> = Feature['messages'];

/**
 * Every code that can be said, with its sentence. Each feature adds what it carries:
 * `declare module '#kernel/errors' { interface MessageCatalog extends CarriedBy<typeof feature> {} }`
 */
export interface MessageCatalog extends Kernel {}
type Kernel = typeof kernelMessages;

/** A code that is declared; another does not compile. */
export type MessageCode = keyof MessageCatalog & string;

type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The codes whose sentences have no placeholder but these. */
export type CodeTaking<Name extends string> = {
  [Code in MessageCode]: Placeholder<MessageCatalog[Code][Locale]> extends Name ? Code : never;
}[MessageCode];

/** The codes whose sentences have no placeholder. */
export type PlainCode = CodeTaking<never>;

/** What stands between the two in the codes that begin and end so: `CodePart<'book.notice.', '.body'>`. */
export type CodePart<Begin extends string, End extends string = ''> = MiddleOf<MessageCode, Begin, End>;
type MiddleOf<Code, Begin extends string, End extends string> = Code extends `${Begin}${infer Middle}${End}`
  ? Middle
  : never;

/** What fills the placeholders of a code's sentence; of several codes, of all of them. */
export type ParamsOf<Code extends MessageCode> = {
  readonly [Name in Placeholder<MessageCatalog[Code][Locale]>]: string | number;
};

/** The parameters as an argument: left out where the sentence has no placeholder. */
export type ParamsArgument<Code extends MessageCode> =
  Record<never, never> extends ParamsOf<Code> ? [params?: ParamsOf<Code>] : [params: ParamsOf<Code>];

const sentences = new Map<string, Sentence>();

/**
 * Declares sentences, for a feature to carry (`messages`).
 * @throws Error for a code that is declared already: a mistake of the program, found at start-up.
 */
export function declareMessages<const Declared extends Messages>(added: Declared): Declared {
  for (const [code, sentence] of Object.entries(added)) {
    if (sentences.has(code)) throw new Error(`message "${code}" is declared twice`);
    sentences.set(code, sentence);
  }
  return added;
}

/** Whether a code that was put together, or kept in a row, is one. */
export function isDeclared(code: string): code is MessageCode {
  return sentences.has(code);
}

/** The sentence of a code in a person's language. */
export function message<Code extends MessageCode>(
  code: Code,
  ...[params, locale]: [...ParamsArgument<Code>, locale?: Locale]
): string {
  return storedMessage(code, params as MessageParams | undefined, locale as Locale | undefined);
}

/** The sentence of a code that was kept in a row; one that is no longer declared answers itself. */
export function storedMessage(code: string, params: MessageParams = {}, locale: Locale = 'zh'): string {
  const sentence = sentences.get(code);
  if (!sentence) return code;
  return sentence[locale].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}

export const kernelMessages = declareMessages({
  'error.notFound': { zh: '没有找到，或您无权查看。', en: 'Not found, or not yours to see.' },
  'error.forbidden': { zh: '您没有进行此操作的权限。', en: 'You may not do this.' },
  'error.unauthenticated': { zh: '请先登录。', en: 'Please sign in first.' },
  'error.conflict': {
    zh: '内容已被{who}于{when}更改，请刷新后再操作。',
    en: 'It was changed by {who} at {when}. Refresh, then try again.',
  },
  'error.rateLimited': {
    zh: '操作过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many attempts. Try again in {seconds} seconds.',
  },
  'error.unavailable': {
    zh: '服务暂时不可用，请稍后重试；已保存的内容不会丢失。',
    en: 'The service is briefly unavailable. Try again soon; what was saved is safe.',
  },
  'error.internal': {
    zh: '系统出错，已记录。请稍后重试（编号 {requestId}）。',
    en: 'Something went wrong and was logged. Try again later (reference {requestId}).',
  },
  'error.tooLarge': {
    zh: '一次提交的内容太多，请分开提交或删减后重试。',
    en: 'This is too much for one request. Shorten it, or send it in parts.',
  },
  'error.csrf': { zh: '页面已过期，请刷新后重试。', en: 'This page is out of date. Refresh and try again.' },
  'value.required': { zh: '请填写此项。', en: 'This is required.' },
  'value.tooLong': { zh: '最多 {max} 个字，现在 {length} 个字。', en: 'At most {max} characters; now {length}.' },
  'value.tooMany': { zh: '最多 {max} 项。', en: 'At most {max} items.' },
  'value.notANumber': { zh: '请填写数字。', en: 'Enter a number.' },
  'value.notADate': { zh: '日期应为 2026-01-31 这样的格式。', en: 'Write the date as 2026-01-31.' },
  'value.notAnId': { zh: '引用的内容不存在。', en: 'What this refers to does not exist.' },
  'value.page': { zh: '每页最多 {max} 条。', en: 'At most {max} per page.' },
  'money.notASum': { zh: '请填写金额，最多两位小数。', en: 'Enter a sum with at most two decimals.' },
  'money.notPositive': { zh: '金额必须大于 0。', en: 'The sum must be more than 0.' },
  'money.tooLarge': { zh: '金额不能超过 10 万亿元。', en: 'The sum may not exceed 10^13 yuan.' },
  'money.range': { zh: '最低金额不能高于最高金额。', en: 'The minimum may not be above the maximum.' },
});
