import { compareVersions, loadConfig, release, releaseText, type Settings } from '#kernel/config';
import { createDataSource } from '#kernel/database';
import { Indexer, SearchIndexes } from '#kernel/search';
import { LedgerVerifier, type LedgerVerdict } from '#ledger';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { schema } from '../../../features.js';
import { withServices } from '../context.js';
import { migrate } from '../migrate.js';
import { adminUrlOf } from './backup.js';
import { loadDump } from './dump.js';
import { clearStore, copyIn, isEmptyStore } from './files.js';
import { DATABASE, proveParts, readFileList, readManifest, type Manifest } from './manifest.js';

type Say = (text: string) => void;

/** What is done after the rows are back; the exit codes say which of it failed. */
const WHOLE = 0;
const LEDGER_LIES = 1;
const INDEX_NOT_REBUILT = 3;

/**
 * Puts a backup into an empty place: a database without tables, an empty folder for files, and nothing running on them. All of it is read
 * and proven first; what fails until the tables are migrated is taken back. Then the index is rebuilt and the ledger proven.
 * @returns the exit code: 0, 1 when the ledger does not prove, 3 when the index could not be rebuilt
 * @throws Error with a sentence; the place is empty as before then
 */
export async function restore(folder: string, say: Say): Promise<number> {
  const { values } = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  const adminUrl = adminUrlOf(values);
  const manifest = await readManifest(folder, values);
  refuseNewer(manifest);
  const dataSource = await createDataSource(adminUrl, schema, values).initialize();
  try {
    await refuseUsedPlace(dataSource, adminUrl, values);
    await proveParts(folder, manifest);
    say(`The backup of ${manifest.takenAt} (version ${manifest.version}) is whole, and its keys are here.`);
    await fill(folder, { manifest, dataSource, adminUrl, filesDir: values.FILES_DIR });
  } finally {
    await dataSource.destroy();
  }
  return finish(manifest, say);
}

/** @throws Error when the backup was made by a version that this one does not know */
function refuseNewer({ version, migrations }: Manifest): void {
  const known = new Set(
    (schema.migrations as unknown as (new () => { name: string })[]).map((each) => new each().name),
  );
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length || compareVersions(version, release.version) > 0)
    throw new Error(
      `The backup was made by the newer version ${version}; this is ${releaseText()}. Restore it with that version or a later one. Nothing was changed.`,
    );
}

/** @throws Error when anything is there, or anybody works there */
async function refuseUsedPlace(
  dataSource: DataSource,
  adminUrl: string,
  { FILES_DIR: filesDir, DATABASE_URL: applicationUrl }: Settings,
): Promise<void> {
  if (userOf(applicationUrl) !== userOf(adminUrl)) {
    const working = (await dataSource.query(
      'SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND user = ? LIMIT 1',
      [userOf(applicationUrl)],
    )) as unknown[];
    if (working.length)
      throw new Error('A platform is running on this database: stop API and worker first. Nothing was changed.');
  }
  const tables = await tablesIn(dataSource);
  if (tables.length)
    throw new Error(
      `The database has ${tables.length} tables: a backup is restored into an empty one alone. Name another (DATABASE_URL, DATABASE_ADMIN_URL, or --data DIR of the launcher). Nothing was changed.`,
    );
  if (!(await isEmptyStore(filesDir)))
    throw new Error(
      `There are files in FILES_DIR (${filesDir}): a backup is restored into an empty one. Nothing was changed.`,
    );
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

async function tablesIn(dataSource: DataSource): Promise<string[]> {
  const rows = (await dataSource.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  )) as { name: string }[];
  return rows.map(({ name }) => name);
}

interface Place {
  manifest: Manifest;
  dataSource: DataSource;
  adminUrl: string;
  filesDir: string;
}

/** Files first: the rows speak of them, and the last table of the dump is the one without which nothing starts. */
async function fill(folder: string, { manifest, dataSource, adminUrl, filesDir }: Place): Promise<void> {
  try {
    await mkdir(filesDir, { recursive: true, mode: 0o700 });
    await copyIn(folder, await readFileList(folder), filesDir);
    await loadDump(adminUrl, join(folder, DATABASE));
    await compareRows(dataSource, manifest);
    await migrate();
  } catch (error) {
    await clearStore(filesDir);
    await dropAll(dataSource);
    throw new Error(
      `Nothing was restored: ${(error as Error).message} What had been copied was taken away again; the place is empty as before.`,
      { cause: error },
    );
  }
}

async function compareRows(dataSource: DataSource, { tables }: Manifest): Promise<void> {
  const names = await tablesIn(dataSource);
  if (names.sort().join() !== Object.keys(tables).sort().join())
    throw new Error('The tables are not those of the backup.');
  for (const [table, expected] of Object.entries(tables)) {
    const [row] = (await dataSource.query(`SELECT COUNT(*) AS count FROM \`${table}\``)) as { count: string }[];
    if (Number(row!.count) !== expected)
      throw new Error(`The table ${table} has ${row!.count} rows, the backup ${expected}.`);
  }
}

async function dropAll(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of await tablesIn(dataSource)) await runner.query(`DROP TABLE \`${table}\``);
    await runner.query('SET FOREIGN_KEY_CHECKS = 1');
  } finally {
    await runner.release();
  }
}

async function finish({ tables, files }: Manifest, say: Say): Promise<number> {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  say(
    `Restored: ${rows} rows, ${files.count} files; the tables are of version ${releaseText()}, its account has its grants.`,
  );
  return withServices(async (app) => {
    const verdict = await app.get(LedgerVerifier).verify();
    say(proofOf(verdict));
    try {
      await app.get(SearchIndexes).prepare();
      const rebuilt = await app.get(Indexer).rebuild();
      say(`Search: ${rebuilt.map(({ index, documents }) => `${index} ${documents}`).join(', ')}.`);
    } catch (error) {
      say(
        `The data is back; the search index could not be rebuilt: ${(error as Error).message}. Run search prepare and search rebuild, or start the worker, which does it.`,
      );
      return verdict.ok ? INDEX_NOT_REBUILT : LEDGER_LIES;
    }
    return verdict.ok ? WHOLE : LEDGER_LIES;
  });
}

function proofOf({ ok, entries, contracts, finding }: LedgerVerdict): string {
  return ok
    ? `The ledger is proven: ${entries} entries of ${contracts} contracts.`
    : `The data is back as it was, but the ledger does not prove: ${finding?.table}: ${finding?.detail}. ledger verify says more.`;
}
