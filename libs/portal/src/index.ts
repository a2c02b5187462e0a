export { PortalApiModule, PortalJobsModule, PortalModule } from './portal.module.js';
export { PortalService } from './portal.service.js';
export { PortalHit } from './portal.types.js';
