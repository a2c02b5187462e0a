import {
  FileImport,
  ImportKinds,
  creditCodeColumn,
  type DryRun,
  type ImportKindDefinition,
  type RowProblem,
} from '#bulk-import';
import { Role, Users, type UserRecord } from '#identity';
import type { Viewer } from '#kernel/access';
import { storedMessage } from '#kernel/errors';
import { newId } from '#kernel/values';
import { OrganizationFacade, normalCreditCode } from '#organization';
import type { INestApplicationContext } from '@nestjs/common';
import { existsSync } from 'node:fs';

export interface ImportOptions {
  kind: string;
  dryRun?: boolean;
  /** Credit code or id. */
  organization?: string;
  /** The e-mail of whoever answers for it. */
  as?: string;
}

const PROBLEMS_SHOWN = 20;
const EVERY_ROWS = 500;

/** Imports a file by the same rules as the web app. @returns how many rows were not taken in */
export async function importFile(
  app: INestApplicationContext,
  path: string,
  options: ImportOptions,
  say: (text: string) => void,
): Promise<number> {
  const { kind, label, columns, ownerless } = kindOf(app, options.kind);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (!ownerless && !options.organization && !columns.includes(creditCodeColumn))
    throw new Error(`Say whose ${label.en} these are: --organization <credit code or id>.`);
  const viewer = viewerOf(await importer(app, options.as));
  const organizationId = await organizationOf(app, options.organization);
  const files = app.get(FileImport);
  if (options.dryRun) {
    const found = await files.check(viewer, { path, kind, organizationId });
    report(found, say);
    say(
      `Dry run of ${found.totalRows} rows (${found.encoding}): ${found.created} would be imported, ${found.skipped} are there already, ${found.failed} have problems. Nothing was written.`,
    );
    return found.failed;
  }
  const run = await files.run(viewer, { path, kind, organizationId }, ({ doneRows, totalRows }) => {
    if (doneRows % EVERY_ROWS === 0 && doneRows < totalRows) say(`${doneRows} of ${totalRows} rows`);
  });
  report(run, say);
  say(
    `${run.code}: ${run.state === 'CHECKED' ? 0 : run.created} imported, ${run.skipped} were there already, ${run.failed} have problems.`,
  );
  return run.failed;
}

function kindOf(app: INestApplicationContext, text: string): ImportKindDefinition {
  const kinds = app.get(ImportKinds).all();
  const found = kinds.find(({ kind }) => kind === text.toUpperCase());
  if (!found)
    throw new Error(`--kind is one of ${kinds.map(({ kind }) => kind.toLowerCase()).join(', ')}, not "${text}".`);
  return found;
}

async function importer(app: INestApplicationContext, email: string | undefined): Promise<UserRecord> {
  const users = app.get(Users);
  if (email) {
    const found = await users.byEmail(email);
    if (!found) throw new Error(`Nobody here has the address ${email}.`);
    return found;
  }
  const [first] = await users.byRoles([Role.ADMIN, Role.BROKER]);
  if (!first)
    throw new Error(
      'There is no administrator or broker yet: create one with "admin", or say who answers for the import with --as.',
    );
  return first;
}

function viewerOf({ id, name, roles, locale, organizationId }: UserRecord): Viewer {
  return { userId: id, sessionId: newId(), name, roles, locale, ...(organizationId ? { organizationId } : {}) };
}

async function organizationOf(app: INestApplicationContext, codeOrId: string | undefined): Promise<string | undefined> {
  if (!codeOrId) return undefined;
  const organizations = app.get(OrganizationFacade);
  const found = (await organizations.find(codeOrId)) ?? (await organizations.byCreditCode(normalCreditCode(codeOrId)));
  if (!found) throw new Error(`No organisation has the credit code or id ${codeOrId}.`);
  return found.id;
}

function report(
  { problems, problemCount }: Pick<DryRun, 'problems' | 'problemCount'>,
  say: (text: string) => void,
): void {
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) say(lineOf(problem));
  if (problemCount > PROBLEMS_SHOWN) say(`… and ${problemCount - PROBLEMS_SHOWN} more problems.`);
}

function lineOf({ row, column, code, params }: RowProblem): string {
  return `row ${row}${column ? `, ${column}` : ''}: ${storedMessage(code, params, 'zh')}`;
}
