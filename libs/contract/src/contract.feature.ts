import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { amendmentMessages } from './amendment/amendment.messages.js';
import { contractImportMessages } from './contract.import.js';
import { ContractApiModule, ContractJobsModule, ContractModule, contractSchema } from './contract.module.js';
import { contractNoticesMessages } from './contract.notices.messages.js';
import { contractTodoMessages } from './contract.todo.js';
import { contractFormMessages } from './core/contract.form.messages.js';
import { contractMessages } from './core/contract.messages.js';
import { contractFileMessages } from './files/contract.file.messages.js';
import { refundMessages } from './payment/refund.messages.js';
import { registrationMessages } from './registration/registration.messages.js';
import { reversalMessages } from './reversal/reversal.messages.js';
import { royaltyMessages } from './royalty/royalty.messages.js';

export const feature = {
  name: 'contract',
  messages: {
    ...amendmentMessages,
    ...contractImportMessages,
    ...contractNoticesMessages,
    ...contractTodoMessages,
    ...contractFormMessages,
    ...contractMessages,
    ...contractFileMessages,
    ...refundMessages,
    ...registrationMessages,
    ...reversalMessages,
    ...royaltyMessages,
  },
  ...contractSchema,
  core: ContractModule,
  api: ContractApiModule,
  jobs: ContractJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
