import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './commands.mjs';

const root = new URL('..', import.meta.url).pathname;
const SOURCES = ['apps', 'libs', 'package-lock.json', '.swcrc', 'package.json'];

function digestOf(hash, path) {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) digestOf(hash, child);
    else hash.update(child).update(readFileSync(child));
  }
}

function sourcesDigest() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    if (source.includes('.')) hash.update(readFileSync(path));
    else digestOf(hash, path);
  }
  return hash.digest('hex');
}

/**
 * Builds server and web app unless the sources are those of the last build, and the demo unless it is for production, whose build has none.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ demo?: boolean }} [options]
 */
export async function build(progress, { demo = true } = {}) {
  const stamp = join(root, 'dist', '.sources');
  const built = join(root, 'dist/apps/demo');
  const digest = sourcesDigest();
  const npm = (script) =>
    run('npm', ['run', '--silent', script], {
      cwd: root,
      what: `npm run ${script}`,
      todo: 'read the error above; `npm run types` says more',
    });
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    await progress.step('build of server and web app', () => npm('build:production'));
    writeFileSync(stamp, digest);
  }
  if (!demo) rmSync(built, { recursive: true, force: true });
  else if (!existsSync(built)) await npm('build:demo');
}
