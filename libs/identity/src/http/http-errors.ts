import { UserError, type ErrorCode, type Locale } from '#kernel/errors';
import { toUserError } from '#kernel/graphql';
import { Log, currentRequest } from '#kernel/observability';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

const TOO_LARGE = 413;

/** The HTTP status that stands for a refusal. */
export function statusOf(error: UserError): number {
  return STATUS[error.code];
}

/** A refusal as JSON, for everything that is not GraphQL. */
export function errorBody(
  error: UserError,
  locale: Locale,
): { code: ErrorCode; problems: { field?: string; code: string; message: string }[] } {
  return { code: error.code, problems: error.inLanguage(locale) };
}

/** The same refusal as a GraphQL answer, for what is refused before GraphQL is reached. */
export function graphqlErrorBody(error: UserError, locale: Locale): unknown {
  const { code, problems } = errorBody(error, locale);
  return {
    errors: [{ message: problems.map((problem) => problem.message).join(' '), extensions: { code, problems } }],
  };
}

/** The server stops reading a body at its limit, before anything is made of it. */
function isTooLarge(thrown: unknown): boolean {
  return thrown instanceof HttpException && thrown.getStatus() === TOO_LARGE;
}

interface JsonReply {
  status(code: number): { send(body: unknown): unknown };
}

/**
 * On a controller, or for all of them: errors leave as `{ code, problems }` in the reader's language. GraphQL's own errors are passed on,
 * since GraphQL presents them itself.
 */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw thrown;
    const reply = host.switchToHttp().getResponse<JsonReply>();
    if (thrown instanceof HttpException && !isTooLarge(thrown)) {
      reply.status(thrown.getStatus()).send(thrown.getResponse());
      return;
    }
    const { url = '' } = host.switchToHttp().getRequest<{ url?: string }>();
    const locale = currentRequest()?.locale ?? 'zh';
    const error = isTooLarge(thrown)
      ? new UserError('BAD_INPUT', [{ code: 'error.tooLarge' }])
      : toUserError(thrown, this.log);
    const body = url.split('?', 1)[0] === '/graphql' ? graphqlErrorBody(error, locale) : errorBody(error, locale);
    reply.status(isTooLarge(thrown) ? TOO_LARGE : statusOf(error)).send(body);
  }
}
