import { declarePermissions } from '#kernel/access';
import { Role } from '#identity';

declarePermissions({ 'report.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN] });
