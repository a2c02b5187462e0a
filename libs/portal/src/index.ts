export { HomeCounts, type HomeCount } from './home-counts.registry.js';
export { OpenSets, openColumns, type OpenSet } from './open-sets.registry.js';
export { PortalRecords } from './portal-records.registry.js';
export { feature } from './portal.feature.js';
export { definePortalKind, type PortalKind } from './portal.kinds.js';
export { PortalModule } from './portal.module.js';
export type { PortalCard, PortalContent, PortalRecord } from './portal.record.js';
export { PortalService } from './portal.service.js';
export { PortalHit } from './portal.types.js';
