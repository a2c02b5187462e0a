export { feature } from './portal.feature.js';
export { PortalService } from './portal.service.js';
export { PortalHit } from './portal.types.js';
