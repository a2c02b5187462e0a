import { Role } from '#identity';
import { declarePermissions } from '#kernel/access';

declarePermissions({ 'report.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN] });
