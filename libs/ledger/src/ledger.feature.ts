import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { ledgerMessages } from './ledger.messages.js';
import { LedgerApiModule, LedgerJobsModule, LedgerModule, ledgerSchema } from './ledger.module.js';
import { ledgerNoticesMessages } from './verification/ledger.notices.js';

export const feature = {
  name: 'ledger',
  messages: {
    ...ledgerMessages,
    ...ledgerNoticesMessages,
  },
  ...ledgerSchema,
  core: LedgerModule,
  api: LedgerApiModule,
  jobs: LedgerJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
