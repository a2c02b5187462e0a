import { defineEnum } from '#kernel/values';
import { storedMessage, type Locale, type MessageCode, type MessageParams, type ParamsArgument } from './messages.js';

/** What a person can act on. The web app and the schema know exactly these. */
export const ErrorCode = defineEnum('ErrorCode', 'What `extensions.code` of an error can be 错误代码.', {
  BAD_INPUT: { zh: '填写有误', en: 'Bad input', about: '`extensions.problems` names each field' },
  UNAUTHENTICATED: { zh: '未登录', en: 'Not signed in' },
  FORBIDDEN: { zh: '无权限', en: 'Not permitted' },
  NOT_FOUND: { zh: '未找到', en: 'Not found', about: 'It is not there, or not the viewer’s to see' },
  CONFLICT: { zh: '已被更改', en: 'Conflict', about: 'Somebody else changed it in the meantime' },
  RATE_LIMITED: { zh: '过于频繁', en: 'Rate limited' },
  UNAVAILABLE: {
    zh: '暂不可用',
    en: 'Unavailable',
    about: 'A server behind the platform is away; nothing saved is lost',
  },
  INTERNAL: { zh: '系统错误', en: 'Internal error', about: 'It was logged, under the number in the message' },
});
export type ErrorCode = keyof typeof ErrorCode;

/** One thing that is wrong: where (a path such as `indicators.2.value`), and a message code. */
export interface ProblemItem {
  field?: string;
  code: MessageCode;
  params?: MessageParams;
}

/** Collects what is wrong with an input, all of it, before anything is written. */
export class Problems {
  readonly list: ProblemItem[] = [];

  add<Code extends MessageCode>(field: string | undefined, code: Code, ...[params]: ParamsArgument<Code>): this {
    this.list.push({ field, code, params });
    return this;
  }

  get any(): boolean {
    return this.list.length > 0;
  }

  /** @throws UserError BAD_INPUT with every problem found. */
  throwIfAny(): void {
    if (this.any) throw UserError.badInput(this);
  }
}

/** A refusal that a person can act on. Anything else that is thrown is a bug: logged, and answered without details. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly problems: readonly ProblemItem[],
  ) {
    super(problems.map((problem) => storedMessage(problem.code, problem.params, 'en')).join(' '));
    this.name = 'UserError';
  }

  static badInput(problems: Problems): UserError {
    return new UserError('BAD_INPUT', problems.list);
  }

  /** A single problem at a single field. */
  static bad<Code extends MessageCode>(
    field: string | undefined,
    code: Code,
    ...[params]: ParamsArgument<Code>
  ): UserError {
    return new UserError('BAD_INPUT', [{ field, code, params }]);
  }

  /** "Not there" and "not yours" are answered alike, so that nobody learns what exists. */
  static notFound(field?: string): UserError {
    return new UserError('NOT_FOUND', [{ field, code: 'error.notFound' }]);
  }

  static forbidden(): UserError {
    return new UserError('FORBIDDEN', [{ code: 'error.forbidden' }]);
  }

  static unauthenticated(): UserError {
    return new UserError('UNAUTHENTICATED', [{ code: 'error.unauthenticated' }]);
  }

  static conflict(code: MessageCode = 'error.conflict', params: MessageParams = { who: '–', when: '–' }): UserError {
    return new UserError('CONFLICT', [{ code, params }]);
  }

  static rateLimited(seconds: number): UserError {
    return new UserError('RATE_LIMITED', [{ code: 'error.rateLimited', params: { seconds } }]);
  }

  static unavailable(): UserError {
    return new UserError('UNAVAILABLE', [{ code: 'error.unavailable' }]);
  }

  /** The problems as sentences in a person's language. */
  inLanguage(locale: Locale): { field?: string; code: string; message: string }[] {
    return this.problems.map(({ field, code, params }) => ({
      field,
      code,
      message: storedMessage(code, params, locale),
    }));
  }
}
