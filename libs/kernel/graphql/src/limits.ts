import { COSTS, type CostClass } from '#kernel/access';
import type { Settings } from '#kernel/config';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  GraphQLError,
  getNamedType,
  validate,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { selectionsOf } from './selections.js';

const MAX_DEPTH = 10;
/** Fields of an answer, by the sizes of its lists. */
const MAX_FIELDS = 6_000;
const ASSUMED_LIST = 10;

/** What one document may ask for; each is a setting. */
export interface DocumentLimits {
  tokens: number;
  /** Root fields, fragments written out. */
  rootFields: number;
  /** Points: see `@Cost`. */
  points: number;
}

/** The limits as they are set. */
export function documentLimits(
  settings: Pick<Settings, 'LIMIT_TOKENS' | 'LIMIT_ROOT_FIELDS' | 'LIMIT_DOCUMENT_POINTS'>,
): DocumentLimits {
  return {
    tokens: settings.LIMIT_TOKENS,
    rootFields: settings.LIMIT_ROOT_FIELDS,
    points: settings.LIMIT_DOCUMENT_POINTS,
  };
}

/** A field's own weight, with what is below it once per row. */
type OwnWeight = (field: GraphQLField<unknown, unknown>, parent: string) => number;

/**
 * A list costs its children once per row. A page's own list is counted as `ASSUMED_LIST` rows before its size is known here, one level up, so
 * the size asked for counts in relation to that.
 */
const byListSize =
  (own: OwnWeight): ComplexityEstimator =>
  ({ args, childComplexity, field, type }) => {
    const asked = typeof args['first'] === 'number' ? args['first'] : undefined;
    const isList = /^\[/.test(String(field.type));
    const weight = own(field, type.name);
    if (asked !== undefined)
      return weight + childComplexity * (Math.max(1, Math.min(asked, 100)) / (isList ? 1 : ASSUMED_LIST));
    return weight + childComplexity * (isList ? ASSUMED_LIST : 1);
  };

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** What a field declares by `@Cost`; a column is free, and an operation that declares nothing is as dear as any. */
const declared: OwnWeight = (field, parent) => {
  const cost = field.extensions['cost'] as CostClass | undefined;
  if (cost !== undefined) return COSTS[cost];
  return ROOTS.has(parent) && !getNamedType(field.type).name.startsWith('__') && !field.name.startsWith('__')
    ? COSTS.heavy
    : 0;
};

/** The name of a type costs nothing, and clients ask for it everywhere. */
const fieldCount = byListSize(({ name }) => (name === '__typename' ? 0 : 1));
const pointCount = byListSize(declared);

const depthRule = maxDepthRule({
  n: MAX_DEPTH,
  ignoreIntrospection: true,
  exposeLimits: true,
  propagateOnRejection: false,
  onReject: [],
}) as unknown as ValidationRule;

export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

/**
 * The same limits for HTTP and for the WebSocket, which Apollo's plugins do not see. Nothing is executed here.
 * @returns what the document costs, in points
 * @throws GraphQLError TOO_COMPLEX, or BAD_USER_INPUT for variables of another type
 */
export function refuseTooMuch(asked: Asked, limits: DocumentLimits): number {
  // Counted first: what follows walks fragments as often as they are spread.
  const { roots, all } = selectionsOf(asked.document);
  if (roots > limits.rootFields) throw tooComplex(`${roots} operations, at most ${limits.rootFields}`);
  if (all > MAX_FIELDS) throw tooComplex(`${all} fields, at most ${MAX_FIELDS}`);
  const tooDeep = validate(asked.schema, asked.document, [depthRule]);
  if (tooDeep.length) throw tooComplex(`deeper than ${MAX_DEPTH}`);
  const fields = weigh(asked, fieldCount);
  if (fields > MAX_FIELDS) throw tooComplex(`complexity ${Math.ceil(fields)} is above ${MAX_FIELDS}`);
  const points = weigh(asked, pointCount);
  if (points > limits.points) throw tooComplex(`it costs ${Math.ceil(points)} points, at most ${limits.points}`);
  return points;
}

/** Weighing reads the variables, so it is here that wrong ones are found: the asker's mistake, not ours. */
function weigh({ schema, document, variables, operationName }: Asked, estimator: ComplexityEstimator): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: variables ?? {},
      operationName: operationName ?? undefined,
      estimators: [estimator],
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}

function tooComplex(reason: string): GraphQLError {
  return new GraphQLError(`The query asks for too much at once: ${reason}`, {
    extensions: { code: 'TOO_COMPLEX', http: { status: 400 } },
  });
}
