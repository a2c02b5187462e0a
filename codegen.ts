import type { CodegenConfig } from '@graphql-codegen/cli';
import { existsSync } from 'node:fs';

/** Types of the web app's documents. The committed schema is the source; SCHEMA names another one while the api is being built. */
const config: CodegenConfig = {
  schema: existsSync('schema.graphql') ? 'schema.graphql' : (process.env['SCHEMA'] ?? 'schema.graphql'),
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/generated/': {
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
    'apps/web/src/generated/schema.ts': { plugins: ['typescript'], config: { onlyEnums: true, enumsAsTypes: true } },
  },
};

export default config;
