/** `npm run cli -- …`: the command line with the settings of the platform that `npm run up` runs, unless the environment brings its own. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const file = join(resolve(root, process.env.KECHUANG_DATA ?? '.data'), 'cli-env.json');
const own = process.env.DATABASE_URL || !existsSync(file) ? {} : JSON.parse(readFileSync(file, 'utf8'));
const child = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, 'dist/apps/cli/src/main.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...own, ...process.env } },
);
child.on('exit', (code) => process.exit(code ?? 1));
