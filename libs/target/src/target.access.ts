import { declarePermissions } from '../../kernel/access/src/index.js';
import { Role } from '../../identity/src/index.js';

declarePermissions({
  'indicator.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
  'indicator.record': [Role.BROKER, Role.ADMIN],
  'cockpit.freeze': [Role.BROKER, Role.ADMIN],
  'cockpit.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
});
