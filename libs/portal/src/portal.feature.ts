import type { Feature } from '#kernel/database';
import type { CarriedBy } from '#kernel/errors';
import { portalFacetsMessages } from './portal-facets.service.js';
import { PortalApiModule, PortalJobsModule, PortalModule } from './portal.module.js';

export const feature = {
  name: 'portal',
  messages: portalFacetsMessages,
  core: PortalModule,
  api: PortalApiModule,
  jobs: PortalJobsModule,
} satisfies Feature;

declare module '#kernel/errors' {
  interface MessageCatalog extends CarriedBy<typeof feature> {}
}
