import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, validate, type DocumentNode, type GraphQLSchema, type ValidationRule } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

const MAX_DEPTH = 10;
const MAX_COMPLEXITY = 6_000;
const ASSUMED_LIST = 10;

/**
 * A field costs 1; a list costs its children once per row. A page's own list is counted as `ASSUMED_LIST` rows before its size is known
 * here, one level up, so the size asked for counts in relation to that.
 */
const byListSize: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const asked = typeof args['first'] === 'number' ? args['first'] : undefined;
  const isList = /^\[/.test(String(field.type));
  if (asked !== undefined) return 1 + childComplexity * (Math.max(1, Math.min(asked, 100)) / (isList ? 1 : ASSUMED_LIST));
  return 1 + childComplexity * (isList ? ASSUMED_LIST : 1);
};

const depthRule = maxDepthRule({ n: MAX_DEPTH, ignoreIntrospection: true, exposeLimits: true, propagateOnRejection: false, onReject: [] }) as unknown as ValidationRule;

export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/** The same limits for HTTP and for the WebSocket, which Apollo's plugins do not see. @throws GraphQLError TOO_COMPLEX, or BAD_USER_INPUT for variables of another type */
export function refuseTooMuch({ schema, document, variables, operationName }: Asked): void {
  const tooDeep = validate(schema, document, [depthRule]);
  if (tooDeep.length) throw tooComplex(`deeper than ${MAX_DEPTH}`);
  const complexity = complexityOf({ schema, document, variables, operationName });
  if (complexity > MAX_COMPLEXITY) throw tooComplex(`complexity ${Math.ceil(complexity)} is above ${MAX_COMPLEXITY}`);
}

/** Weighing reads the variables, so it is here that wrong ones are found: the asker's mistake, not ours. */
function complexityOf({ schema, document, variables, operationName }: Asked): number {
  try {
    return getComplexity({ schema, query: document, variables: variables ?? {}, operationName: operationName ?? undefined, estimators: [byListSize] });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}

function tooComplex(reason: string): GraphQLError {
  return new GraphQLError(`The query asks for too much at once: ${reason}`, { extensions: { code: 'TOO_COMPLEX', http: { status: 400 } } });
}
