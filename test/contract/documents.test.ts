import { settings } from '#kernel/config';
import { refuseTooMuch } from '#kernel/graphql';
import { describe, expect, it } from '@jest/globals';
import { formatDocument } from '@urql/core';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
  print,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import * as generated from '../../apps/web/src/generated/graphql.js';
import { pricedSchema } from '../harness/costs.js';

function isOperation(value: unknown): value is DocumentNode {
  const { kind, definitions } = (value ?? {}) as Partial<DocumentNode>;
  return kind === 'Document' && definitions!.some((definition) => definition.kind === 'OperationDefinition');
}

const PAGE_SIZE = 50;
const schema = pricedSchema();
const limits = {
  tokens: settings.shape.LIMIT_TOKENS.parse(undefined),
  rootFields: settings.shape.LIMIT_ROOT_FIELDS.parse(undefined),
  points: settings.shape.LIMIT_DOCUMENT_POINTS.parse(undefined),
};
/** None comes nearer to a limit than this share of it. */
const COMFORTABLY = 0.6;
/** As the client sends them: it asks for the name of each type. */
const documents = Object.values(generated).flatMap((value) => (isOperation(value) ? [formatDocument(value)] : []));
const operationOf = (document: DocumentNode) =>
  document.definitions.find(({ kind }) => kind === 'OperationDefinition') as OperationDefinitionNode;

/** Any value of this type, so that the document can be weighed as it is sent. */
function anything(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anything(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, anything(field.type)]),
    );
  if (isScalarType(named) && (named.name === 'Int' || named.name === 'Float')) return PAGE_SIZE;
  return named.name === 'Boolean' ? true : 'x';
}

describe('the documents that the web app sends', () => {
  it('the documents that the web app sends are found', () => expect(documents.length).toBeGreaterThan(20));

  it.each(documents.map((document) => [operationOf(document).name!.value, document] as const))(
    '%s is within the limits of the API',
    (_name, document) => {
      const variables = Object.fromEntries(
        (operationOf(document).variableDefinitions ?? []).map(({ variable, type }) => [
          variable.name.value,
          anything(typeFromAST(schema, type as never) as GraphQLInputType),
        ]),
      );
      expect(() =>
        refuseTooMuch({ schema, document, variables }, { ...limits, points: limits.points * COMFORTABLY }),
      ).not.toThrow();
      expect(() => parse(print(document), { maxTokens: limits.tokens * COMFORTABLY })).not.toThrow();
    },
  );
});
