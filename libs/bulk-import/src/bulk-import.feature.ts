import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { bulkImportMessages } from './bulk-import.messages.js';
import { BulkImportApiModule, BulkImportJobsModule, BulkImportModule, bulkImportSchema } from './bulk-import.module.js';

export const feature = {
  name: 'bulk-import',
  messages: bulkImportMessages,
  ...bulkImportSchema,
  core: BulkImportModule,
  api: BulkImportApiModule,
  jobs: BulkImportJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
