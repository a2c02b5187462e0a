import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { exportMessages } from './export.messages.js';
import { ExportApiModule, ExportJobsModule, ExportModule, exportSchema } from './export.module.js';

export const feature = {
  name: 'export',
  messages: exportMessages,
  ...exportSchema,
  core: ExportModule,
  api: ExportApiModule,
  jobs: ExportJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
