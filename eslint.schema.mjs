import graphql from '@graphql-eslint/eslint-plugin';

/** Kinds of definitions that a reader of the schema meets. Nest writes no description on the three roots. */
const DEFINITIONS = [
  'ObjectTypeDefinition',
  'InputObjectTypeDefinition',
  'InterfaceTypeDefinition',
  'UnionTypeDefinition',
  'ScalarTypeDefinition',
  'EnumTypeDefinition',
  'EnumValueDefinition',
  'FieldDefinition',
  'InputValueDefinition',
];
const ROOTS = 'ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]';

/** The schema is read beside forms, laws and the plan: an English description names the Chinese term of art, e.g. "demand (技术需求)". */
const nationalTerm = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Name the Chinese term in the description of {{ name }}.' },
  },
  create: (context) => ({
    [`:matches(${DEFINITIONS.join(',')})`]({ name, description }) {
      // Where there is no description at all, require-description says so.
      if (!description || /\p{Script=Han}/u.test(description.value)) return;
      context.report({ node: name, messageId: 'missing', data: { name: name.value } });
    },
  }),
};

/** What `npm run lint` asks of the committed schema. */
export default [
  {
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: './schema.graphql' } } },
    plugins: { '@graphql-eslint': graphql, schema: { rules: { 'national-term': nationalTerm } } },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        { ...Object.fromEntries(DEFINITIONS.map((kind) => [kind, true])), ignoredSelectors: [ROOTS] },
      ],
      'schema/national-term': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          // Languages keep their spelling by BCP 47.
          'EnumValueDefinition[parent.name.value!=Locale]': 'UPPER_CASE',
          'FieldDefinition[parent.name.value=Query]': { forbiddenPatterns: [/^(query|get)/i, /query$/i] },
          'FieldDefinition[parent.name.value=Mutation]': { forbiddenPatterns: [/^mutation|mutation$/i] },
          'FieldDefinition[parent.name.value=Subscription]': { forbiddenPatterns: [/^subscription|subscription$/i] },
          InputObjectTypeDefinition: { style: 'PascalCase', requiredPattern: /(Input|Filter|Slice)$/ },
          EnumTypeDefinition: { style: 'PascalCase', forbiddenPatterns: [/^enum|enum$/i] },
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
    },
  },
];
