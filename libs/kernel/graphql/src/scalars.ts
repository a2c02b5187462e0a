import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function text(scalar: string): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${scalar} is written as a text`);
  };
}

function textScalar(
  name: string,
  description: string,
  serialize: (value: unknown) => string = text(name),
): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize,
    parseValue: text(name),
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING) return node.value;
      throw new GraphQLError(`${name} is written as a text`, { nodes: node });
    },
  });
}

/**
 * A sum of money. It travels as a decimal text so that no client rounds it; services check it with `checkYuan`, which can say what is
 * wrong in the person's language and at the field.
 */
export const Yuan = textScalar(
  'Yuan',
  'A sum in yuan (元) as a decimal text with two decimals, e.g. "1200000.00"; at most 10^13.',
);

/** A calendar day in Asia/Shanghai, checked by `checkDate`. */
export const LocalDate = textScalar('LocalDate', 'A calendar day (日期) in Asia/Shanghai, YYYY-MM-DD.');

/** An instant, ISO 8601 in UTC. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant (时刻), ISO 8601 in UTC.',
  serialize: (value) => {
    const date = value instanceof Date ? value : new Date(String(value));
    if (Number.isNaN(date.getTime())) throw new GraphQLError('not an instant');
    return date.toISOString();
  },
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(value: unknown): Date {
  const date = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) throw new GraphQLError('an instant is written as 2026-01-31T08:00:00Z');
  return date;
}
