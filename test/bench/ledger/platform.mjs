/** A platform of its own on servers of its own, for as long as some work lasts. */
import { createConnection } from 'mysql2/promise';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../docker/build.mjs';
import { run } from '../../../docker/commands.mjs';
import { startServers } from '../../../docker/native.mjs';
import { installPackages, provisionServers } from '../../../docker/provision.mjs';
import { kitOfBuild } from './build-kit.mjs';
import { TODAY } from './histories.mjs';

const root = new URL('../../..', import.meta.url).pathname;
const cli = join(root, 'dist/apps/cli/src/main.js');

/**
 * @param progress says what is being done
 * @param {(platform: { app: any, kit: any, connection: any, cli: (args: string[]) => Promise<string> }) => Promise<T>} work with the services, three people and a root connection
 * @template T @returns {Promise<T>}
 */
export async function onPlatform(progress, work) {
  const scratch = mkdtempSync(join(tmpdir(), 'kc-ledger-'));
  await installPackages(progress);
  await provisionServers(progress, {});
  await build(progress);
  const servers = await startServers({ dataDir: scratch, progress, env: {} });
  const settings = {
    ...servers.env,
    SESSION_SECRET: 'x'.repeat(40),
    LEDGER_KEY: 'k'.repeat(40),
    FILES_DIR: scratch,
    LOG_LEVEL: 'silent',
  };
  const inShell = (args) => run(process.execPath, [cli, ...args], { cwd: root, env: { ...process.env, ...settings } });
  try {
    await inShell(['migrate']);
    Object.assign(process.env, settings);
    const { withServices } = await import('../../../dist/apps/cli/src/context.js');
    const { FixedClock } = await import('../../../dist/libs/kernel/values/src/index.js');
    const [connection, killer] = [
      await createConnection(settings.DATABASE_ADMIN_URL),
      await createConnection(settings.DATABASE_ADMIN_URL),
    ];
    const query = async (statement, values) => (await killer.query(statement, values))[0];
    try {
      const clock = new FixedClock(new Date(`${TODAY}T12:00:00+08:00`));
      return await withServices(
        async (app) => work({ app, kit: await kitOfBuild(app, query), connection, cli: inShell }),
        clock,
      );
    } finally {
      await Promise.all([connection.end(), killer.end()]);
    }
  } finally {
    await servers.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
