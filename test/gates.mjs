/** Drift gates: what is generated from the code is what is committed. Each prints `ok NAME` or `not ok NAME`. */
import { ESLint } from 'eslint';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LEVELS } from '../eslint.config.mjs';
import { freshDatabase } from './harness/database.mjs';

const root = new URL('..', import.meta.url).pathname;
let failed = 0;

function cli(args, env = {}, cwd = root) {
  return execFileSync(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

let made;

/** A document as the code makes it; one process makes all of them. */
function madeDocument(file) {
  if (!made) {
    const folder = mkdtempSync(join(tmpdir(), 'kc-docs-'));
    try {
      cli(['docs', 'all'], {}, folder);
      made = new Map(
        readdirSync(join(folder, 'docs')).map((name) => [name, readFileSync(join(folder, 'docs', name), 'utf8')]),
      );
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

const committed = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
const sameAs = (file, make) => () => (make() === committed(file) ? '' : `${file} differs from the code`);

await gate(
  'schema',
  'run npm run schema',
  sameAs('schema.graphql', () => cli(['schema'])),
);
for (const name of ['permissions', 'lifecycles', 'settings', 'limits'])
  await gate(
    name,
    'run npm run docs',
    sameAs(`docs/${name}.md`, () => madeDocument(`${name}.md`)),
  );
await gate('every operation declares its permission', 'put @Allow on it', () =>
  JSON.parse(cli(['docs', 'operations']))
    .filter(({ permission }) => !permission)
    .map(({ kind, name }) => `${kind} ${name}`)
    .join('\n'),
);
await gate('the web client is what its documents and the schema make', 'run npm run codegen', () => {
  const kept = 'apps/web/src/generated';
  const folder = mkdtempSync(join(tmpdir(), 'kc-client-'));
  try {
    cpSync(join(root, kept), folder, { recursive: true });
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js'), '--config', 'codegen.ts', '--silent'],
      { cwd: root, env: { ...process.env, CLIENT_DIR: folder }, encoding: 'utf8', stdio: 'pipe' },
    );
    return readdirSync(folder)
      .filter((file) => readFileSync(join(folder, file), 'utf8') !== committed(join(kept, file)))
      .join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
