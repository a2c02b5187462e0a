import { declarePermissions } from '../../kernel/access/src/index.js';
import { Role } from '../../identity/src/index.js';

declarePermissions({ 'report.read': [Role.BROKER, Role.GOVERNMENT, Role.ADMIN] });
