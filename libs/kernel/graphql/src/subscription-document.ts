import type { Locale } from '#kernel/errors';
import type { Log } from '#kernel/observability';
import {
  GraphQLError,
  OperationTypeNode,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { refuseTooLong } from './argument-bounds.js';
import { presentError } from './errors.js';
import { refuseTooMuch, type DocumentLimits } from './limits.js';

/**
 * The document of a subscription, checked as HTTP checks its own and under the same limits.
 * @returns the document, or what is wrong with it: the asker's mistakes carry the codes that HTTP gives
 */
export function readSubscription(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
  limits: DocumentLimits,
): DocumentNode | GraphQLError[] {
  try {
    const document = parsed(query, limits.tokens);
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw new GraphQLError('This connection carries subscriptions only', { extensions: { code: 'BAD_REQUEST' } });
    }
    const faults = validate(schema, document);
    if (faults.length) return faults.map((fault) => withCode(fault, 'GRAPHQL_VALIDATION_FAILED'));
    refuseTooLong({ schema, document, variables });
    refuseTooMuch({ schema, document, variables, operationName }, limits);
    return document;
  } catch (error) {
    return [
      error instanceof GraphQLError
        ? error
        : new GraphQLError('The subscription cannot be read', { originalError: error as Error }),
    ];
  }
}

/** Errors as they leave, in the reader's language. What graphql-js itself refuses at the start (an argument that does not fit) has no code yet. */
export function presentErrors(
  errors: readonly (GraphQLError | GraphQLFormattedError)[],
  locale: Locale | undefined,
  log: Log,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const refused = error instanceof GraphQLError && !error.originalError && error.extensions['code'] === undefined;
    const told = refused ? withCode(error, 'BAD_USER_INPUT') : error;
    return presentError(told instanceof GraphQLError ? told.toJSON() : told, told, locale ?? 'zh', log);
  });
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function withCode({ message, nodes, source, positions, path }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
}
