import { Role } from '#identity';
import { declarePermissions } from '#kernel/access';

declarePermissions({
  'indicator.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
  'indicator.record': [Role.BROKER, Role.ADMIN],
  'cockpit.freeze': [Role.BROKER, Role.ADMIN],
  'cockpit.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN],
});
