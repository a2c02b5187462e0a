/** Drift gates: what is generated from the code is what is committed. Each prints `ok NAME` or `not ok NAME`. */
import { ESLint } from 'eslint';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { LEVELS } from '../eslint.config.mjs';
import { breakingChanges } from './gates/breaking-changes.mjs';
import { freshDatabase } from './harness/database.mjs';
import { PASSWORD } from './harness/system.mjs';

const root = new URL('..', import.meta.url).pathname;
let failed = 0;

function cli(args, env = {}, cwd = root) {
  return execFileSync(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

const WORDS = 'apps/web/src/generated/enums.ts';
let made;

/** A document as the code makes it; one process makes all of them. */
function madeDocument(file) {
  if (!made) {
    const folder = mkdtempSync(join(tmpdir(), 'kc-docs-'));
    try {
      mkdirSync(join(folder, dirname(WORDS)), { recursive: true });
      cli(['docs', 'all'], {}, folder);
      const documents = readdirSync(join(folder, 'docs')).map((name) => join('docs', name));
      made = new Map([...documents, WORDS].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return made.get(file);
}

async function gate(name, advice, differs) {
  try {
    const difference = await differs();
    if (!difference) return console.log(`ok ${name}`);
    failed += 1;
    console.log(`not ok ${name}: ${advice}\n${String(difference).slice(0, 2_000)}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${name}: ${error.message}`);
  }
}

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What the demo says: its longer Chinese texts (names of firms, titles, sentences), and its password. */
function demoWords() {
  const texts = filesUnder(join(root, 'apps/demo'))
    .filter((file) => !file.endsWith('.spec.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)])
    .map(([, single, double]) => single ?? double);
  const isTelling = (text) => (text.match(/\p{Script=Han}/gu) ?? []).length >= 8 || text === PASSWORD;
  return [...new Set(texts.filter(isTelling))];
}

const committed = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const sameAs = (file, make) => () => (make() === committed(file) ? '' : `${file} differs from the code`);

await gate(
  'schema',
  'run npm run schema',
  sameAs('schema.graphql', () => cli(['schema'])),
);
await gate(
  'the schema breaks no client of the release',
  'undo each change, or give its reason in schema.breaking.json: { "the line": "the reason" }',
  async () =>
    (
      await breakingChanges(
        committed('schema.released.graphql'),
        committed('schema.graphql'),
        JSON.parse(committed('schema.breaking.json')),
      )
    ).join('\n'),
);
await gate('lint sees a description that is missing or lacks the Chinese term', 'see eslint.schema.mjs', async () => {
  const text = 'type Probe {\n  bare: Int\n  "How many."\n  english: Int\n  "How many (数量)."\n  whole: Int\n}\n';
  const [{ messages }] = await new ESLint({ cwd: root }).lintText(text, { filePath: join(root, 'schema.graphql') });
  const seen = messages.map(({ ruleId, line }) => `${line} ${ruleId}`).sort();
  const wanted = ['1', '2'].map((line) => `${line} @graphql-eslint/require-description`);
  return isDeepStrictEqual(seen, [...wanted, '4 schema/national-term']) ? '' : seen.join('\n');
});
for (const file of ['docs/permissions.md', 'docs/lifecycles.md', 'docs/settings.md', 'docs/limits.md'])
  await gate(
    file,
    'run npm run docs',
    sameAs(file, () => madeDocument(file)),
  );
await gate(
  'the web app calls each value of an enum as the server does',
  'run npm run docs',
  sameAs(WORDS, () => madeDocument(WORDS)),
);
await gate('every operation declares its permission', 'put @Allow on it', () =>
  JSON.parse(cli(['docs', 'operations']))
    .filter(({ permission }) => !permission)
    .map(({ kind, name }) => `${kind} ${name}`)
    .join('\n'),
);
await gate('the clients of web app and tests are what documents and schema make', 'run npm run codegen', () => {
  const made = [
    ['apps/web/src/generated', 'CLIENT_DIR'],
    ['test/generated', 'TEST_CLIENT_DIR'],
  ].map(([kept, name]) => ({ kept, name, folder: mkdtempSync(join(tmpdir(), 'kc-client-')) }));
  try {
    for (const { kept, folder } of made) cpSync(join(root, kept), folder, { recursive: true });
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts', '--silent'],
      {
        cwd: root,
        env: { ...process.env, ...Object.fromEntries(made.map(({ name, folder }) => [name, folder])) },
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
    return made
      .flatMap(({ kept, folder }) =>
        readdirSync(folder)
          .filter((file) => readFileSync(join(folder, file), 'utf8') !== committed(join(kept, file)))
          .map((file) => join(kept, file)),
      )
      .join('\n');
  } finally {
    for (const { folder } of made) rmSync(folder, { recursive: true, force: true });
  }
});
await gate('lint sees a forbidden import by its subpath', 'see the zones in eslint.config.mjs', async () => {
  const text = "import { MatchModule } from '#match';\nexport const probe = MatchModule;\n";
  const [result] = await new ESLint({ cwd: root }).lintText(text, {
    filePath: join(root, 'libs/taxonomy/src/probe.ts'),
  });
  return result.messages.some(({ ruleId }) => ruleId === 'import-x/no-restricted-paths')
    ? ''
    : 'an upward import passed';
});
await gate('lint and docs/architecture.md have the order of apps/features.ts', 'write the chain anew', () => {
  const chain = JSON.parse(cli(['docs', 'features'])).join(' ← ');
  if (LEVELS.join(' ← ') !== chain) return `lint reads ${LEVELS.join(' ← ')}`;
  return committed('docs/architecture.md').includes(`${chain}.`) ? '' : `the chain is ${chain}.`;
});
await gate('a production build has no word of the demo', 'move it to apps/demo, or build less in build:server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-production-'));
  try {
    for (const part of ['apps', 'libs', 'docker', 'package.json', '.swcrc'])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    execFileSync('npm', ['run', '--silent', 'build:server'], { cwd: folder, stdio: 'pipe' });
    const words = demoWords();
    const spoken = filesUnder(join(folder, 'dist'))
      .filter((file) => !file.endsWith('.map'))
      .concat(filesUnder(join(folder, 'apps/web/src')))
      .flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        return words.filter((word) => text.includes(word)).map((word) => `${relative(folder, file)}: ${word}`);
      });
    if (words.length < 100) spoken.push(`only ${words.length} words of the demo were found in apps/demo`);
    if (existsSync(join(folder, 'dist/apps/demo'))) spoken.push('dist/apps/demo was built');
    // The command line works without it, and says why it has none.
    const run = (...args) =>
      spawnSync(process.execPath, [join(folder, 'dist/apps/cli/src/main.js'), ...args], {
        cwd: folder,
        env: { ...process.env, LOG_LEVEL: 'warn' },
        encoding: 'utf8',
      });
    if (run('docs', 'features').status !== 0) spoken.push('the command line does not start without the demo');
    const { status, stderr } = run('seed');
    if (status !== 1 || !stderr.includes('has no demo')) spoken.push(`seed said ${stderr}`);
    return spoken.join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
await gate('nest-cli.json names every library', 'add it to nest-cli.json', () => {
  const named = new Set(
    Object.values(JSON.parse(committed('nest-cli.json')).projects).map(({ root: folder }) => folder),
  );
  const folders = [
    ...readdirSync(join(root, 'libs')).filter((name) => name !== 'kernel'),
    ...readdirSync(join(root, 'libs/kernel')).map((name) => `kernel/${name}`),
  ];
  return folders
    .map((name) => `libs/${name}`)
    .filter((folder) => !named.has(folder))
    .join('\n');
});
/** Migrations that share a number since before this gate; a name that ran is never changed. */
const SHARED_NUMBERS = ['1700000020000', '1700000041000', '1700000110000'];
await gate('no two migrations have one number', 'take `date +%s%3N` for the new one', () => {
  const files = execFileSync('git', ['ls-files', 'libs/**/*migration*.ts'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  const numbers = files.flatMap((file) =>
    [...committed(file).matchAll(/^export class \w+?(\d{13}) /gm)].map(([, number]) => number),
  );
  return numbers.filter((number, at) => numbers.indexOf(number) !== at && !SHARED_NUMBERS.includes(number)).join('\n');
});
await gate('no folder has more than 25 code files', 'give the feature rooms: docs/architecture.md', () => {
  const files = execFileSync('git', ['ls-files', 'apps', 'libs'], { cwd: root, encoding: 'utf8' }).split('\n');
  const counts = new Map();
  for (const file of files) {
    if (!/\.tsx?$/.test(file) || /\.(spec|test)\.tsx?$|\/generated\//.test(file)) continue;
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 25)
    .map(([folder, count]) => `${folder}: ${count}`)
    .join('\n');
});
if (process.env.TEST_DATABASE_ADMIN_URL) {
  await gate('migrations agree with the entities', 'write a migration', async () => {
    const { env, drop } = await freshDatabase();
    try {
      cli(['migrate'], env);
      return cli(['schema-drift'], env).trim();
    } finally {
      await drop();
    }
  });
}
process.exit(failed ? 1 : 0);
