import type { Feature } from '#kernel/database';
import { PortalApiModule, PortalJobsModule, PortalModule } from './portal.module.js';

export const feature = {
  name: 'portal',
  core: PortalModule,
  api: PortalApiModule,
  jobs: PortalJobsModule,
} satisfies Feature;
