import { declarePermissions } from '../../kernel/access/src/index.js';
import { Role } from '../../identity/src/index.js';

declarePermissions({
  'cockpit.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
});
