export type { Actor, Viewer } from './viewer.js';
export { PUBLIC, SIGNED_IN, allPermissions, declarePermissions, holds, isPermission, permissionsOf } from './permissions.js';
export { Allow, CurrentViewer, MaybeViewer, PERMISSION } from './allow.decorator.js';
export { requestOf, type AccessRequest } from './request.js';
export { AuditLog, type Audited } from './audit-log.js';
export { AccessGuardModule, AccessModule, accessSchema } from './access.module.js';
export { Sessions, type Headers } from './sessions.js';
export { clientAddress, isSameOrigin, networkOf, requestedHost, type Incoming } from './client-address.js';
