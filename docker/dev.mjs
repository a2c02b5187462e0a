/**
 * `npm run dev`: the platform while one works on it. Servers as with `npm run up` and the same data; swc compiles what changed, Node starts
 * API and worker again, and Vite brings changes of the web app into the open page.
 */
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Children, accepts, freePort } from './children.mjs';
import { run } from './commands.mjs';
import { environments } from './environment.mjs';
import { startServers } from './native.mjs';
import { DataKind } from './production.mjs';
import { Progress, StepFailure } from './progress.mjs';
import { installPackages, provisionServers } from './provision.mjs';

const root = new URL('..', import.meta.url).pathname;
const { values: options } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
const dataDir = resolve(root, options.data ?? '.data');
const dataKind = new DataKind(dataDir, 'demo');
const cliFile = join(dataDir, 'cli-env.json');
const progress = new Progress();
const COMPILED = /^(?:libs|apps\/(?!web\/)).*(?<!\.spec|\.test)\.(?:ts|json)$/;

let servers;
let stopping = false;
/** Whether this process may start and end children of this data. */
let begun = false;

function refuseBesideUp() {
  const lock = join(dataDir, 'launcher.json');
  if (!existsSync(lock)) return;
  const { pid } = JSON.parse(readFileSync(lock, 'utf8'));
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('up.mjs'))
      throw new StepFailure('Starting', `npm run up uses this data (process ${pid})`, `stop it with: kill ${pid}`);
  } catch (error) {
    if (error instanceof StepFailure) throw error;
  }
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  progress.say('\nStopping …');
  if (!begun) process.exit(code);
  await servers?.supervisor.stop('web', 'api', 'worker', 'mailbox');
  await servers?.stop();
  // Before the servers answered, their pid files alone know them.
  if (!servers) await new Children(dataDir).endLeftovers();
  process.exit(code);
}

const cli = (env, ...args) =>
  run(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    what: args.join(' '),
    todo: 'read the lines above',
  });

/** Compiles what changed, a moment after the last change; a file that does not compile is told, and the last good one goes on running. */
function compileOnChange() {
  const changed = new Set();
  let timer;
  const compile = async () => {
    const files = [...changed].filter((file) => existsSync(join(root, file)));
    changed.clear();
    if (!files.length) return;
    const begun = Date.now();
    const args = [
      join(root, 'node_modules/@swc/cli/bin/swc.js'),
      ...files,
      '-d',
      'dist',
      '--config-file',
      '.swcrc',
      '--copy-files',
      '--quiet',
    ];
    await run(process.execPath, args, {
      cwd: root,
      what: `compiling ${files.join(', ')}`,
      todo: 'mend it and save again',
    }).then(
      () => progress.say(`  compiled ${files.join(', ')} (${Date.now() - begun} ms)`),
      (error) => progress.say(`  ✗ ${error.message}`),
    );
  };
  for (const folder of ['libs', 'apps']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      const file = `${folder}/${name}`;
      if (!name || !COMPILED.test(file)) return;
      changed.add(file);
      clearTimeout(timer);
      timer = setTimeout(() => void compile(), 100);
    });
  }
}

async function main() {
  progress.say('科创云超市 / Kechuang Market: development');
  refuseBesideUp();
  dataKind.check(false);
  begun = true;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  await Promise.all([installPackages(progress), provisionServers(progress)]);
  [servers] = await Promise.all([
    startServers({ dataDir, progress }),
    progress.step('build of the server', async () => {
      for (const script of ['build:server', 'build:demo'])
        await run('npm', ['run', '--silent', script], { cwd: root, what: script, todo: 'read the error above' });
    }),
  ]);
  const [webPort, apiPort, workerPort, smtpPort] = [
    await freePort(Number(options.port ?? 5173)),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const url = `http://127.0.0.1:${webPort}`;
  const env = environments({
    root,
    dataDir,
    servers: servers.env,
    secrets: servers.secrets,
    apiPort,
    workerPort,
    smtpPort,
    own: { ...process.env, APP_URL: url },
  });
  writeFileSync(cliFile, JSON.stringify(env.cli), { mode: 0o600 });
  await progress.step('database and indexes', async () => {
    await cli(env.cli, 'migrate');
    await cli(env.cli, 'installation', 'demo');
    dataKind.keep();
    await cli(env.cli, 'ledger', 'open');
    await cli(env.cli, 'search', 'prepare');
  });
  const { supervisor } = servers;
  const node = (name, args, ready, more = {}) =>
    supervisor.keep(name, { command: process.execPath, args, cwd: root, ready, ...more });
  const answers = (address) => async () => (await fetch(address)).ok;
  await node('mailbox', [join(root, 'docker/mailbox.mjs'), String(smtpPort), join(dataDir, 'mail')], () =>
    accepts(smtpPort),
  );
  compileOnChange();
  // Node watches the compiled files that a process imported, and starts it again when one changes.
  const watched = (name, port) =>
    node(
      name,
      ['--watch', '--watch-preserve-output', '--enable-source-maps', `dist/apps/${name}/src/main.js`],
      answers(`http://127.0.0.1:${port}/health/ready`),
      { env: { ...env[name], NODE_ENV: 'development' } },
    );
  await progress.step('API, worker and web app', () =>
    Promise.all([
      watched('api', apiPort),
      watched('worker', workerPort),
      node('web', [join(root, 'node_modules/vite/bin/vite.js'), 'apps/web'], answers(url), {
        env: { API_PORT: String(apiPort), WEB_PORT: String(webPort) },
      }),
    ]),
  );
  await progress.step('demo data', () => cli(env.cli, 'seed'));
  progress.say(
    `\nopen: ${url}    API on ${apiPort}, logs in ${servers.children.logDir}    (${progress.seconds()} s; Ctrl-C stops)`,
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
main().catch(async (error) => {
  process.stderr.write(`\n${error instanceof StepFailure ? error.message : error.stack}\n`);
  await stop(1);
});
