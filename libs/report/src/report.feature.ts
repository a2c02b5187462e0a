import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { reportMessages } from './report.messages.js';
import { ReportApiModule, ReportModule } from './report.module.js';

export const feature = {
  name: 'report',
  messages: reportMessages,
  core: ReportModule,
  api: ReportApiModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
