import { declarePermissions } from '../../kernel/access/src/index.js';
import { Role } from '../../identity/src/index.js';

declarePermissions({
  'ledger.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
  'ledger.keep': [Role.ADMIN],
});
