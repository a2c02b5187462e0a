import type { Feature } from '#kernel/database';
import {
  OrganizationApiModule,
  OrganizationJobsModule,
  OrganizationModule,
  organizationSchema,
} from './organization.module.js';

export const feature = {
  name: 'organization',
  ...organizationSchema,
  core: OrganizationModule,
  api: OrganizationApiModule,
  jobs: OrganizationJobsModule,
} satisfies Feature;
