import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';

/** What the document that people review says things cost: the class by `Type.field` or `GET /path`. A gate holds it to the code. */
export function reviewedCosts(): Map<string, string> {
  const text = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
  return new Map([...text.matchAll(/^\| `([^`]+)` \| (\w+) \| [\d.–]+ \|$/gm)].map(([, name, cost]) => [name!, cost!]));
}

/** The schema file, with the costs that the running API's schema carries. */
export function pricedSchema(): GraphQLSchema {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const costs = reviewedCosts();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const cost = costs.get(`${type.name}.${field.name}`);
      if (cost) field.extensions = { cost };
    }
  }
  return schema;
}
