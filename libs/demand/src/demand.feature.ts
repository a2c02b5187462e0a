import type { Feature } from '#kernel/database';
import { DemandApiModule, DemandJobsModule, DemandModule, demandSchema } from './demand.module.js';

export const feature = {
  name: 'demand',
  ...demandSchema,
  core: DemandModule,
  api: DemandApiModule,
  jobs: DemandJobsModule,
} satisfies Feature;
