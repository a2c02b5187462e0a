import { declarePermissions } from '#kernel/access';
import { Role } from '#identity';

declarePermissions({
  'ledger.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
  'ledger.keep': [Role.ADMIN],
});
