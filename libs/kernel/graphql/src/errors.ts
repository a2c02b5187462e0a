import { UserError, message, type Locale } from '#kernel/errors';
import { Log, currentRequest } from '#kernel/observability';
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

@ObjectType({
  description: 'One entry of `extensions.problems` (错误明细): what is wrong, where, in the reader’s language.',
})
export class Problem {
  @Field(() => String, { nullable: true, description: 'Argument or input field concerned (字段); null for the whole.' })
  field?: string;

  @Field({ description: 'Code of the message (消息代码).' })
  code: string;

  @Field({ description: 'What is wrong and what to do (提示).' })
  message: string;
}

const AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|PROTOCOL_CONNECTION_LOST|ENOTFOUND|ER_SERVER_SHUTDOWN|Connection is closed|Pool is closed|ER_CON_COUNT_ERROR/;
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'TOO_COMPLEX',
]);

/** A thrown value as the refusal that the person sees; a bug is logged in full and answered without details. */
export function toUserError(thrown: unknown, log: Log): UserError {
  if (thrown instanceof UserError) return thrown;
  const text =
    thrown instanceof Error ? `${(thrown as { code?: string }).code ?? ''} ${thrown.message}` : String(thrown);
  if (isBrokenOff(thrown)) {
    log.debug({ err: thrown }, 'the sender broke off');
    return UserError.unavailable();
  }
  if (AWAY.test(text)) {
    log.warn({ err: thrown }, 'a server behind the platform is away');
    return UserError.unavailable();
  }
  log.error({ err: thrown }, 'request failed');
  return new UserError('INTERNAL', [{ code: 'error.internal', params: { requestId: requestId() } }]);
}

/** graphql-js has no code for a document that was not read to its end. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** What Node says of a request whose sender left before it was whole. Nobody reads the answer, and no server of ours is away. */
function isBrokenOff(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message === 'aborted' && (thrown as { code?: string }).code === 'ECONNRESET';
}

function requestId(): string {
  return currentRequest()?.requestId ?? '–';
}

/** The error as it leaves: code, and each problem at its field in the reader's language. */
export function presentError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  locale: Locale,
  log: Log,
): GraphQLFormattedError {
  const original = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  const code = TOO_MANY_TOKENS.test(formatted.message) ? 'TOO_COMPLEX' : formatted.extensions?.code;
  if (original instanceof GraphQLError && typeof code === 'string' && REQUEST_FAULTS.has(code)) {
    return { ...formatted, message: withoutSuggestion(formatted.message), extensions: { code } };
  }
  const error = toUserError(original, log);
  const problems = error.inLanguage(locale);
  return {
    ...formatted,
    message:
      problems.map((problem) => problem.message).join(' ') ||
      message('error.internal', { requestId: requestId() }, locale),
    extensions: { code: error.code, problems },
  };
}

/** What graphql-js would name instead is left out: the schema is not told name by name. */
function withoutSuggestion(text: string): string {
  const at = text.indexOf(' Did you mean ');
  return at < 0 ? text : text.slice(0, at);
}
