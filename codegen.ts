import type { CodegenConfig } from '@graphql-codegen/cli';

/** The drift gate makes both clients elsewhere and compares. */
const client = `${process.env['CLIENT_DIR'] ?? 'apps/web/src/generated'}/`;
const tests = `${process.env['TEST_CLIENT_DIR'] ?? 'test/generated'}/`;

const types = {
  useTypeImports: true,
  enumsAsTypes: true,
  strictScalars: true,
  scalars: { DateTime: 'string', LocalDate: 'string', Yuan: 'string' },
};
const preset = { preset: 'client', presetConfig: { gqlTagName: 'graphql', fragmentMasking: false } } as const;

/** Types of the documents of the web app and of the tests; the committed schema is the source. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    [client]: { ...preset, documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/generated/**'], config: types },
    // Every enum, also those that no document asks for yet.
    [`${client}schema.ts`]: { plugins: ['typescript'], config: { onlyEnums: true, enumsAsTypes: true } },
    // Sent as they stand, by HTTP and by WebSocket: strings that know their variables and their answer.
    [tests]: {
      ...preset,
      documents: ['test/**/*.ts', '!test/generated/**'],
      config: { ...types, documentMode: 'string', emitLegacyCommonJSImports: false },
    },
  },
};

export default config;
