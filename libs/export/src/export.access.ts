import { Role } from '#identity';
import { declarePermissions } from '#kernel/access';

/** Lock one. Which table whom: each table says so itself, see `ExportTables`. */
declarePermissions({ 'export.use': [Role.BROKER, Role.ADMIN, Role.GOVERNMENT] });
