import { Role } from '#identity';
import { declarePermissions, type Viewer } from '#kernel/access';
import type { ExportRun } from './export.entity.js';
import type { ExportKind } from './export.states.js';

declarePermissions({ 'export.use': [Role.BROKER, Role.ADMIN, Role.GOVERNMENT] });

const STAFF_ONLY: readonly ExportKind[] = ['INSTALMENTS', 'MATCHES'];

/** The government takes out what it may list: contracts with masked parties, the ledger, public demands. */
export function mayExport({ roles }: Pick<Viewer, 'roles'>, kind: ExportKind): boolean {
  if (roles.includes(Role.BROKER)) return true;
  // Matches are the brokers' own; an administrator has no list of them either.
  if (roles.includes(Role.ADMIN)) return kind !== 'MATCHES';
  return roles.includes(Role.GOVERNMENT) && !STAFF_ONLY.includes(kind);
}

/** Lock two: one's own, and only while one may still take such things out. */
export function mayFetch(viewer: Viewer, run: Pick<ExportRun, 'requestedBy' | 'kind'>): boolean {
  return run.requestedBy === viewer.userId && mayExport(viewer, run.kind);
}
