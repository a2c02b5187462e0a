import { Role } from '#identity';
import { declarePermissions, type Viewer } from '#kernel/access';
import type { ImportRun } from './bulk-import.entity.js';
import type { ImportKind } from './bulk-import.states.js';

declarePermissions({
  'import.use': [Role.BROKER, Role.ADMIN, Role.INSTITUTE_OFFICE, Role.ENTERPRISE],
});

/** Whose organisation's records a kind is about; the centre's staff import for all. */
const OWN_KIND: Readonly<Record<ImportKind, Role | undefined>> = {
  DEMAND: Role.ENTERPRISE,
  ACHIEVEMENT: Role.INSTITUTE_OFFICE,
  CONTRACT: undefined,
  PAPER: undefined,
};

type Importer = Pick<Viewer, 'roles'>;

/** The centre's staff import for every organisation. */
export function importsForAll(viewer: Importer): boolean {
  return viewer.roles.includes(Role.BROKER) || viewer.roles.includes(Role.ADMIN);
}

export function mayImport(viewer: Importer, kind: ImportKind): boolean {
  // Contracts are the brokers' to record, one by one or by file.
  if (kind === 'CONTRACT') return viewer.roles.includes(Role.BROKER);
  const role = OWN_KIND[kind];
  return importsForAll(viewer) || (role !== undefined && viewer.roles.includes(role));
}

/** Lock two: one's own imports, and those that colleagues made for the same organisation. */
export function maySeeRun(viewer: Viewer, run: Pick<ImportRun, 'createdBy' | 'visibleTo' | 'kind'>): boolean {
  if (run.createdBy === viewer.userId) return true;
  return viewer.organizationId !== undefined && run.visibleTo === viewer.organizationId && mayImport(viewer, run.kind);
}
