import type { CodegenConfig } from '@graphql-codegen/cli';

/** The drift gate makes the client elsewhere and compares. */
const client = `${process.env['CLIENT_DIR'] ?? 'apps/web/src/generated'}/`;

/** Types of the web app's documents; the committed schema is the source. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    [client]: {
      preset: 'client',
      presetConfig: { gqlTagName: 'graphql', fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', LocalDate: 'string', Yuan: 'string' },
      },
    },
    // Every enum, also those that no document asks for yet.
    [`${client}schema.ts`]: { plugins: ['typescript'], config: { onlyEnums: true, enumsAsTypes: true } },
  },
};

export default config;
