export { AccessGuardModule, AccessModule, accessSchema } from './access.module.js';
export { Allow, CurrentViewer, MaybeViewer, PERMISSION } from './allow.decorator.js';
export { AuditLog, type Audited } from './audit-log.service.js';
export { clientAddress, isSameOrigin, networkOf, requestedHost, type Incoming } from './client-address.js';
export { COST, COSTS, Cost, type CostClass } from './cost.decorator.js';
export {
  PUBLIC,
  SIGNED_IN,
  allPermissions,
  declarePermissions,
  hasPermission,
  isPermission,
  permissionsOf,
} from './permissions.js';
export { requestOf, type AccessRequest } from './request.js';
export { Sessions, type Headers } from './sessions.js';
export type { Actor, Viewer } from './viewer.js';
