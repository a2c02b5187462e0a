import { UserError, type MessageCode, type ParamsArgument } from '#kernel/errors';
import { LONGEST_TEXT, unitsFor } from '#kernel/values';
import {
  GraphQLError,
  Kind,
  TypeInfo,
  getNullableType,
  isInputObjectType,
  isListType,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type GraphQLInputType,
} from 'graphql';
import type { Asked } from './limits.js';

/** UTF-16 units of a text: what the longest field of the platform may take as typed. Services check the exact limit of each field. */
export const LONGEST_STRING = unitsFor(LONGEST_TEXT);
/** Ids, sums, days, instants and names of enum values are short. */
export const LONGEST_TOKEN = 64;
/** Entries of one list. */
export const LONGEST_LIST = 1_000;

/**
 * Length before work, for every operation and each of its arguments, written in the document or sent as variables: refused before anything is
 * read, matched or normalised, by HTTP and by WebSocket alike. The document must be valid.
 * @throws GraphQLError around a UserError BAD_INPUT at the argument's path (`title`, `indicators.2.name`), of the first that is too long.
 */
export function refuseTooLong({ schema, document, variables }: Pick<Asked, 'schema' | 'document' | 'variables'>): void {
  const info = new TypeInfo(schema);
  const seen = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      StringValue: (node, _key, parent, _path, ancestors) =>
        checkText(info.getInputType(), node.value, () => pathOf(ancestors, parent)),
      ListValue: (node, _key, parent, _path, ancestors) =>
        checkList(node.values.length, () => pathOf(ancestors, parent)),
      Variable: (node, _key, parent, _path, ancestors) => {
        const declared = info.getInputType();
        // Looked at where it is used, because its own name is the asker's and says nothing to a form; and once, however often it is used.
        if (!declared || (isNode(parent) && parent.kind === Kind.VARIABLE_DEFINITION) || seen.has(node.name.value))
          return;
        seen.add(node.name.value);
        check(declared, variables?.[node.name.value], pathOf(ancestors, parent));
      },
    }),
  );
}

function check(declared: GraphQLInputType, value: unknown, path: readonly (string | number)[]): void {
  const type = getNullableType(declared);
  if (value === null || value === undefined) return;
  if (isListType(type)) {
    if (!Array.isArray(value)) return check(type.ofType as GraphQLInputType, value, path);
    checkList(value.length, () => path);
    value.forEach((entry, index) => check(type.ofType as GraphQLInputType, entry, [...path, index]));
  } else if (isInputObjectType(type)) {
    if (typeof value !== 'object') return;
    // The fields of the type are walked, not those that were sent: what the type does not know is refused by its coercion.
    for (const field of Object.values(type.getFields()))
      check(field.type, (value as Record<string, unknown>)[field.name], [...path, field.name]);
  } else if (typeof value === 'string') checkText(type, value, () => path);
}

function checkText(
  declared: GraphQLInputType | null | undefined,
  text: string,
  path: () => readonly (string | number)[],
): void {
  const max = mayBeLong(declared) ? LONGEST_STRING : LONGEST_TOKEN;
  if (text.length > max) throw tooLong(path(), 'value.tooLong', { max, length: text.length });
}

function mayBeLong(declared: GraphQLInputType | null | undefined): boolean {
  if (!declared) return false;
  const type = getNullableType(declared);
  return isListType(type) ? mayBeLong(type.ofType as GraphQLInputType) : 'name' in type && type.name === 'String';
}

function checkList(length: number, path: () => readonly (string | number)[]): void {
  if (length > LONGEST_LIST) throw tooLong(path(), 'value.tooMany', { max: LONGEST_LIST });
}

type Around = ASTNode | readonly ASTNode[] | undefined;

/** Where a value of the document stands: the names of the argument and of the fields around it. An entry of a list is told by the list. */
function pathOf(ancestors: readonly Around[], parent: Around): string[] {
  return [...ancestors, parent].flatMap((node) =>
    isNode(node) && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) ? [node.name.value] : [],
  );
}

/** Among the ancestors are also the lists in which nodes stand, with all their neighbours. */
function isNode(around: Around): around is ASTNode {
  return around !== undefined && 'kind' in around;
}

/** Forms know their fields by name; the argument that carries a whole form is no part of it. */
function tooLong<Code extends MessageCode>(
  path: readonly (string | number)[],
  code: Code,
  ...params: ParamsArgument<Code>
): GraphQLError {
  const field = (path[0] === 'input' && path.length > 1 ? path.slice(1) : path).join('.');
  return new GraphQLError('An argument is too long', {
    originalError: UserError.bad(field || undefined, code, ...params),
    extensions: { http: { status: 400 } },
  });
}
