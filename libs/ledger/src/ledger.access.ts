import { Role } from '#identity';
import { declarePermissions } from '#kernel/access';

declarePermissions({
  'ledger.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
  'ledger.keep': [Role.ADMIN],
});
