import { Role } from '#identity';
import { declarePermissions, type Viewer } from '#kernel/access';
import type { ImportRun } from './bulk-import.entity.js';
import type { ImportKindDefinition } from './import-kind.js';

declarePermissions({
  'import.use': [Role.BROKER, Role.ADMIN, Role.INSTITUTE_OFFICE, Role.ENTERPRISE],
});

/** The centre's staff import for every organisation. */
export function importsForAll(viewer: Pick<Viewer, 'roles'>): boolean {
  return viewer.roles.includes(Role.BROKER) || viewer.roles.includes(Role.ADMIN);
}

/** One's own import, or one that a colleague made for the same organisation. */
export function isTheirs(viewer: Viewer, run: Pick<ImportRun, 'createdBy' | 'visibleTo'>): boolean {
  return (
    run.createdBy === viewer.userId || (viewer.organizationId !== undefined && run.visibleTo === viewer.organizationId)
  );
}

/** Lock two: one's own imports, and those of colleagues of a kind that one imports oneself. */
export function maySeeRun(
  viewer: Viewer,
  run: Pick<ImportRun, 'createdBy' | 'visibleTo'>,
  kind: Pick<ImportKindDefinition, 'allowed'>,
): boolean {
  return run.createdBy === viewer.userId || (isTheirs(viewer, run) && kind.allowed(viewer));
}
