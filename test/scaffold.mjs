/**
 * `npm run new -- feature NAME` on a copy of the project, in a repository of its own: what it writes passes types, lint, gates and its own
 * test, and enters itself in few files of others. Each check prints `ok NAME` or `not ok NAME`.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = new URL('..', import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), 'kc-scaffold-'));
/** One of a single word, and one whose file names, identifiers and constants are spelled differently. */
const FEATURES = [
  ['probe', '--zh', '试验', '--en', 'Probe'],
  ['pilot-facility', '--zh', '中试平台'],
];
/** What is written by hand elsewhere: the array of features, Nest's own list, the order in the docs. */
const MOST_FOREIGN_FILES = 3;
const GENERATED =
  /^(?:schema\.graphql|apps\/web\/src\/generated\/.*|docs\/(?:permissions|lifecycles|settings|limits)\.md)$/;
const OWN = FEATURES.flatMap(([name]) => [`libs/${name}/`, `apps/web/src/features/${name}/`]);
const CLI = 'dist/apps/cli/src/main.js';
const bin = (path) => join('node_modules', path);
let failed = 0;

/** @returns what it printed @throws Error with the end of it */
async function run(command, ...args) {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: copy, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')}\n${`${error.stdout}\n${error.stderr}`.trim().slice(-4_000)}`);
  }
}
const node = (...args) => run(process.execPath, ...args);
const git = (...args) => run('git', '-c', 'user.name=check', '-c', 'user.email=check@localhost', ...args);

async function check(name, work) {
  try {
    await work();
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${name}: ${error.message}`);
  }
}

async function copyProject() {
  const listed = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of listed.stdout.split('\0')) {
    if (!file || file.startsWith('test/fixtures/') || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message', 'as it is');
}

/** Files outside the features' folders that are not as committed, and are not made from the code. */
async function foreignFiles() {
  const lines = (await git('status', '--porcelain', '--untracked-files=all', '--no-renames')).split('\n');
  const files = lines.flatMap((line) => line.slice(3) || []);
  return files.filter((file) => !GENERATED.test(file) && !OWN.some((folder) => file.startsWith(folder)));
}

try {
  await copyProject();
  await check('a feature is written', async () => {
    for (const feature of FEATURES) await node('docker/new.mjs', 'feature', ...feature);
  });
  await check('it is entered in at most 3 files of others', async () => {
    const foreign = await foreignFiles();
    if (foreign.length > MOST_FOREIGN_FILES) throw new Error(foreign.join('\n'));
  });
  await check('a name that is taken is refused, and nothing is written', async () => {
    const before = await git('status', '--porcelain');
    for (const name of ['probe', 'role']) {
      const refused = await node('docker/new.mjs', 'feature', name).catch(({ message }) => message);
      if (!refused.includes(`"${name}" is taken`)) throw new Error(refused);
    }
    if ((await git('status', '--porcelain')) !== before) throw new Error('something was written');
  });
  await check('schema, client and documents are made anew', async () => {
    await run('npm', 'run', '--silent', 'build:server');
    await node(CLI, 'schema', '--write', 'schema.graphql');
    await node(bin('@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts', '--silent');
    await node(CLI, 'docs', 'all');
    await git('add', '--all');
  });
  await check('its types are right', () => run('npm', 'run', '--silent', 'types'));
  await check('lint and Prettier find nothing in it', async () => {
    const files = [...OWN, 'apps/features.ts'];
    await node(bin('eslint/bin/eslint.js'), ...files);
    await node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...files);
  });
  await check('the gates pass', () => node('test/gates.mjs'));
  if (process.env.TEST_DATABASE_ADMIN_URL)
    await check('its own test passes', () =>
      node(
        '--experimental-vm-modules',
        bin('jest/bin/jest.js'),
        ...[
          '--selectProjects',
          'db',
          '--runInBand',
          '--silent',
          '--testPathPatterns',
          `libs/(${FEATURES.map(([name]) => name).join('|')})/`,
        ],
      ),
    );
  // What was generated on the way has touched nothing else.
  await check('nothing else is changed by it', async () => {
    const foreign = await foreignFiles();
    if (foreign.length > MOST_FOREIGN_FILES) throw new Error(foreign.join('\n'));
  });
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
