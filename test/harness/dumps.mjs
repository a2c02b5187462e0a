import { createConnection } from 'mysql2/promise';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { run } from '../../docker/commands.mjs';

const folderOf = (name) => join(new URL('../fixtures', import.meta.url).pathname, name);

/** SESSION_SECRET and LEDGER_KEY of a kept state: without them its sessions and its ledger can't be proven. @param {string} name */
export function secretsOfDump(name) {
  return JSON.parse(readFileSync(join(folderOf(name), 'secrets.json'), 'utf8'));
}

/**
 * Loads a kept state into an empty database and files folder.
 * @param {string} name the folder below test/fixtures, named after the commit that wrote it
 * @param {{ adminUrl: string, filesDir: string }} target
 */
export async function restoreDump(name, { adminUrl, filesDir }) {
  const connection = await createConnection({ uri: adminUrl, multipleStatements: true, charset: 'utf8mb4' });
  await connection.query(gunzipSync(readFileSync(join(folderOf(name), 'database.sql.gz'))).toString());
  await connection.end();
  mkdirSync(filesDir, { recursive: true });
  await run('tar', ['-xzf', join(folderOf(name), 'files.tar.gz'), '-C', filesDir], {
    what: 'unpacking the files',
    todo: 'install tar',
  });
}
