import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { organizationMessages } from './organization.messages.js';
import {
  OrganizationApiModule,
  OrganizationJobsModule,
  OrganizationModule,
  organizationSchema,
} from './organization.module.js';
import { organizationTodoMessages } from './organization.todo.js';

export const feature = {
  name: 'organization',
  messages: {
    ...organizationMessages,
    ...organizationTodoMessages,
  },
  ...organizationSchema,
  core: OrganizationModule,
  api: OrganizationApiModule,
  jobs: OrganizationJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
