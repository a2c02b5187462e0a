import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../docker/build.mjs';
import { run } from '../../docker/commands.mjs';
import { startServers } from '../../docker/native.mjs';
import { installPackages, provisionServers } from '../../docker/provision.mjs';

const root = new URL('../..', import.meta.url).pathname;

/**
 * Servers and a migrated, empty platform of its own for a measurement, ended with it.
 * @param {import('../../docker/progress.mjs').Progress} progress
 * @param {(app: import('@nestjs/common').INestApplicationContext) => Promise<void>} work with the product's own services
 */
export async function withPlatform(progress, work) {
  const scratch = mkdtempSync(join(tmpdir(), 'kc-bench-'));
  await installPackages(progress);
  await provisionServers(progress, {});
  await build(progress);
  const servers = await startServers({ dataDir: scratch, progress, env: {} });
  const settings = {
    ...servers.env,
    SESSION_SECRET: 'x'.repeat(40),
    LEDGER_KEY: 'y'.repeat(40),
    FILES_DIR: scratch,
    LOG_LEVEL: 'warn',
  };
  try {
    for (const command of [['migrate'], ['search', 'prepare']])
      await run(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...command], {
        cwd: root,
        env: { ...process.env, ...settings },
      });
    Object.assign(process.env, settings);
    const { withServices } = await import('../../dist/apps/cli/src/context.js');
    await withServices(work);
  } finally {
    await servers.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
