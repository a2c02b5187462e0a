import type { Feature } from '#kernel/database';
import { LedgerApiModule, LedgerJobsModule, LedgerModule, ledgerSchema } from './ledger.module.js';

export const feature = {
  name: 'ledger',
  ...ledgerSchema,
  core: LedgerModule,
  api: LedgerApiModule,
  jobs: LedgerJobsModule,
} satisfies Feature;
