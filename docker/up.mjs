/**
 * `npm run up`: from a fresh checkout to a running platform with demo data, one URL and its accounts; with `--production` to one without
 * the demo, for real work. Whatever ends meanwhile is started again. Node's own parts only.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { Children, accepts, freePort } from './children.mjs';
import { run } from './commands.mjs';
import { environments } from './environment.mjs';
import { startServers, takeKeys } from './native.mjs';
import { checkReach, childAccounts, ownFolder } from './owners.mjs';
import { DataKind, checkProductionSettings, firstAdministrator } from './production.mjs';
import { Progress, StepFailure } from './progress.mjs';
import { ask } from './prompts.mjs';
import { installPackages, provisionServers } from './provision.mjs';

const root = new URL('..', import.meta.url).pathname;
const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    fresh: { type: 'boolean' },
    yes: { type: 'boolean' },
    data: { type: 'string' },
    production: { type: 'boolean', default: false },
    'disable-demo-accounts': { type: 'boolean', default: false },
    restore: { type: 'string' },
    keys: { type: 'string' },
  },
});
const dataDir = resolve(root, options.data ?? '.data');
const lockFile = join(dataDir, 'launcher.json');
/** What `npm run cli` needs while this runs: passwords, so for the owner's eyes only. */
const cliFile = join(dataDir, 'cli-env.json');
const progress = new Progress();
const dataKind = new DataKind(dataDir, options.production ? 'production' : 'demo');

/** People name places from where they stand; npm runs this in the checkout. */
const placeOf = (path) => resolve(process.env.INIT_CWD ?? '.', path);

let servers;
let stopping = false;
/** Whether this process is the launcher of this data. */
let holdsLock = false;

function refuseSecondLauncher() {
  if (!existsSync(lockFile)) return;
  const { pid, url } = JSON.parse(readFileSync(lockFile, 'utf8'));
  try {
    process.kill(pid, 0);
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('up.mjs')) return;
  } catch {
    return;
  }
  throw new StepFailure(
    'Starting',
    `it runs already: process ${pid}${url ? `, ${url}` : ''}`,
    `open that address, or stop it with: kill ${pid}`,
  );
}

async function startAnew() {
  if (!options.fresh || !existsSync(dataDir)) return;
  if (!options.yes) {
    if (!process.stdin.isTTY)
      throw new StepFailure(
        'Starting anew',
        'all data of this checkout would be removed',
        'say so with: npm run up -- --fresh --yes',
      );
    const answer = await ask(`Remove all data in ${dataDir}? Type yes: `);
    if (answer.trim() !== 'yes') throw new StepFailure('Starting anew', 'not confirmed', 'nothing was removed');
  }
  // What a killed launcher left would go on running on files that nobody sees.
  await new Children(dataDir).endLeftovers();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Applications first: they finish what they have in hand while the servers are still there. */
async function stopChildren() {
  if (!holdsLock) return;
  await servers?.supervisor.stop('api', 'worker', 'mailbox');
  await servers?.stop();
  // Before the servers answered, their pid files alone know them.
  if (!servers) await new Children(dataDir).endLeftovers();
  rmSync(lockFile, { force: true });
  rmSync(cliFile, { force: true });
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  progress.say('\nStopping …');
  await stopChildren();
  progress.say('Stopped. The data is kept.');
  process.exit(code);
}

const cli = (env, ...args) =>
  run(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/cli/src/main.js'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    what: args.join(' '),
    todo:
      options.production || args[0] === 'installation'
        ? 'read the lines above'
        : 'read the lines above; `npm run up -- --fresh` starts with empty data',
  });

async function prepareApplications(env) {
  if (options.restore)
    progress.say(await progress.step('restore', () => cli(env.cli, 'restore', placeOf(options.restore))));
  await progress.step('database tables', () => cli(env.cli, 'migrate'));
  const flags = options['disable-demo-accounts'] ? ['--disable-demo-accounts'] : [];
  const printed = await cli(env.cli, 'installation', dataKind.wanted, '--json', ...flags);
  const { administrators, disabled } = JSON.parse(printed.split('\n').find((line) => line.startsWith('{"kind"')));
  dataKind.keep();
  if (disabled.length) progress.say(`  Shut, with every session ended: ${disabled.join(', ')}.`);
  if (options.production && !administrators)
    await firstAdministrator({
      cli: (more, ...args) => cli({ ...env.cli, ...more }, ...args),
      env: process.env,
      progress,
    });
  await progress.step('ledger', () => cli(env.cli, 'ledger', 'open'));
  await progress.step('search indexes', () => cli(env.cli, 'search', 'prepare'));
}

/** @param {{ uid: number, gid: number } | undefined} owner the account that they run as */
async function startApplications({ env, ports, owner }) {
  const { supervisor } = servers;
  if (!process.env.SMTP_URL) {
    const args = [join(root, 'docker/mailbox.mjs'), String(ports.smtp), join(dataDir, 'mail')];
    await supervisor.keep('mailbox', { command: process.execPath, args, ready: () => accepts(ports.smtp) });
  }
  const start = (name, port) =>
    supervisor.keep(name, {
      command: process.execPath,
      args: ['--enable-source-maps', join(root, `dist/apps/${name}/src/main.js`)],
      cwd: root,
      env: env[name],
      ...owner,
      ready: async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok,
    });
  await progress.step('API and worker', () => Promise.all([start('api', ports.api), start('worker', ports.worker)]));
}

async function choosePorts() {
  const wanted = Number(options.port ?? process.env.PORT ?? 8080);
  const ports = { api: await freePort(wanted), worker: await freePort(), smtp: await freePort() };
  if (ports.api === wanted) return ports;
  // A proxy in front of it would go on asking the old port.
  if (options.production)
    throw new StepFailure(
      'Starting',
      `port ${wanted} is taken`,
      'end what listens there, or choose another with --port',
    );
  progress.say(`  Port ${wanted} is taken; using ${ports.api}.`);
  return ports;
}

function printAccounts() {
  const file = join(dataDir, 'demo-accounts.json');
  if (!existsSync(file)) return;
  progress.say('\n演示账号 / demo accounts');
  for (const { role, name, email, password } of JSON.parse(readFileSync(file, 'utf8')))
    progress.say(`  ${role.padEnd(18)} ${email.padEnd(32)} ${password}   ${name}`);
}

async function main() {
  progress.say('科创云超市 / Kechuang Market');
  refuseSecondLauncher();
  if (options.production) checkProductionSettings(process.env, options);
  dataKind.check(options.production && options['disable-demo-accounts']);
  await startAnew();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(lockFile, JSON.stringify({ pid: process.pid }), { mode: 0o600 });
  holdsLock = true;
  if (options.restore && options.keys) takeKeys(dataDir, placeOf(options.keys));
  await Promise.all([installPackages(progress), provisionServers(progress)]);
  const accounts = options.production ? await childAccounts() : {};
  [servers] = await Promise.all([
    startServers({ dataDir, progress, owner: accounts.servers }),
    build(progress, { demo: !options.production }),
  ]);
  const ports = await choosePorts();
  const env = environments({
    root,
    dataDir,
    servers: servers.env,
    secrets: servers.secrets,
    apiPort: ports.api,
    workerPort: ports.worker,
    smtpPort: ports.smtp,
  });
  writeFileSync(cliFile, JSON.stringify(env.cli), { mode: 0o600 });
  if (!process.env.FILES_DIR) await ownFolder(env.api.FILES_DIR, accounts.applications);
  await checkReach(accounts.applications, {
    readable: ['dist/apps/api/src/main.js', 'node_modules/reflect-metadata/package.json'].map((file) =>
      join(root, file),
    ),
    writable: [env.api.FILES_DIR],
  });
  await prepareApplications(env);
  await startApplications({ env, ports, owner: accounts.applications });
  if (!options.production) await progress.step('demo data', () => cli(env.cli, 'seed'));
  writeFileSync(lockFile, JSON.stringify({ pid: process.pid, url: env.appUrl }), { mode: 0o600 });
  if (!options.production) printAccounts();
  progress.say(`\n打开 / open: ${env.appUrl}    (${progress.seconds()} s; Ctrl-C stops)`);
}

// A terminal that is gone, or a pipe that nobody reads, ends no platform.
process.stdout.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
main().catch(async (error) => {
  if (stopping) return;
  process.stderr.write(`\n${error instanceof StepFailure ? error.message : error.stack}\n`);
  stopping = true;
  await stopChildren();
  process.exit(1);
});
