import type { Feature } from '#kernel/database';
import { ContractApiModule, ContractJobsModule, ContractModule, contractSchema } from './contract.module.js';

export const feature = {
  name: 'contract',
  ...contractSchema,
  core: ContractModule,
  api: ContractApiModule,
  jobs: ContractJobsModule,
} satisfies Feature;
