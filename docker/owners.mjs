import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { find, run } from './commands.mjs';
import { StepFailure } from './progress.mjs';

/** Two accounts, so that whoever takes over the API cannot read or change the files of the database past its grants. */
const APPLICATIONS = 'kechuang';
const SERVERS = 'kechuang-data';

/**
 * The accounts that children run as when the launcher is root; they are made when they are missing, without a shell and a home.
 * @returns {Promise<{ applications?: { uid: number, gid: number }, servers?: { uid: number, gid: number } }>} empty when this is not root: all run as this user
 */
export async function childAccounts() {
  if (process.getuid?.() !== 0) return {};
  return { applications: await account(APPLICATIONS), servers: await account(SERVERS) };
}

async function account(name) {
  const known = await run('id', ['-u', name]).catch(() => undefined);
  if (known === undefined) {
    const args = [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ];
    await run(find('useradd') ?? 'useradd', args, {
      what: `Creating the system account ${name}`,
      todo: `create it by hand: useradd ${args.join(' ')}`,
    });
  }
  const [uid, gid] = [await run('id', ['-u', name]), await run('id', ['-g', name])].map(Number);
  return { uid, gid };
}

/** A folder that its owner alone may enter; what another account left in it becomes the owner's. @param {{ uid: number, gid: number }} [owner] */
export async function ownFolder(path, owner) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!owner) return;
  chmodSync(path, 0o700);
  // Done once, when the folder is new or comes from a run as root: afterwards nobody else writes there.
  if (lstatSync(path).uid === owner.uid) return;
  await run('chown', ['-R', `${owner.uid}:${owner.gid}`, path], {
    what: `Giving ${path} to the account that uses it`,
    todo: 'read the lines above',
  });
}

/**
 * @param {{ uid: number, gid: number } | undefined} owner
 * @param {{ readable: string[], writable: string[] }} places
 * @throws StepFailure that names a place which the account of the applications cannot use
 */
export async function checkReach(owner, { readable, writable }) {
  if (!owner) return;
  const look = `const [read, write] = ${JSON.stringify([readable, writable])}; const { accessSync, constants } = require('node:fs');
    for (const place of read) accessSync(place, constants.R_OK); for (const place of write) accessSync(place, constants.W_OK | constants.X_OK);`;
  await run(process.execPath, ['-e', look], { owner, cwd: '/' }).catch((error) => {
    const why = /EACCES[^\n]*|ENOENT[^\n]*/.exec(error.message)?.[0] ?? error.message;
    throw new StepFailure(
      `Running as ${APPLICATIONS}`,
      why,
      'put Node, the checkout and the data where every account may read, such as /opt/kechuang (not below /root)',
    );
  });
}
