/** `npm run up`: from a fresh checkout to a running platform with demo data, one URL and its accounts. Node's own parts only. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { freePort, tail } from './children.mjs';
import { run } from './commands.mjs';
import { environments } from './environment.mjs';
import { startServers } from './native.mjs';
import { Progress, StepFailure } from './progress.mjs';
import { installPackages, provisionServers } from './provision.mjs';

const root = new URL('..', import.meta.url).pathname;
const { values: options } = parseArgs({ options: { port: { type: 'string' }, fresh: { type: 'boolean' }, yes: { type: 'boolean' }, data: { type: 'string' } } });
const dataDir = resolve(root, options.data ?? '.data');
const lockFile = join(dataDir, 'launcher.json');
/** What `npm run cli` needs while this runs: passwords, so for the owner's eyes only. */
const cliFile = join(dataDir, 'cli-env.json');
const progress = new Progress();
const MAX_RESTARTS = 5;

let servers;
let stopping = false;

function refuseSecondLauncher() {
  if (!existsSync(lockFile)) return;
  const { pid, url } = JSON.parse(readFileSync(lockFile, 'utf8'));
  try {
    process.kill(pid, 0);
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('up.mjs')) return;
  } catch {
    return;
  }
  throw new StepFailure('Starting', `it runs already: process ${pid}${url ? `, ${url}` : ''}`, `open that address, or stop it with: kill ${pid}`);
}

async function startAnew() {
  if (!options.fresh || !existsSync(dataDir)) return;
  if (!options.yes) {
    if (!process.stdin.isTTY) throw new StepFailure('Starting anew', 'all data of this checkout would be removed', 'say so with: npm run up -- --fresh --yes');
    const question = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await question.question(`Remove all data in ${dataDir}? Type yes: `);
    question.close();
    if (answer.trim() !== 'yes') throw new StepFailure('Starting anew', 'not confirmed', 'nothing was removed');
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** Applications first: they finish what they have in hand while the servers are still there. */
async function stopChildren() {
  await servers?.children.stop('api', 'worker');
  await servers?.children.stop('mailbox', 'mariadb', 'redis', 'meilisearch');
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  progress.say('\nStopping …');
  await stopChildren();
  rmSync(lockFile, { force: true });
  rmSync(cliFile, { force: true });
  progress.say('Stopped. The data is kept.');
  process.exit(code);
}

function serverDied(name) {
  if (stopping) return;
  progress.say(`\n${name} ended by itself:\n${tail(servers?.children.logOf(name) ?? '')}\nStart again with: npm run up`);
  void stop(1);
}

/** Starts an application, and again when it dies: at most five times, each after a longer wait. */
function keepRunning(name, script, env, restarts = 0) {
  servers.children.start(name, process.execPath, ['--enable-source-maps', script], {
    cwd: root,
    env,
    onExit: (code) => {
      if (stopping) return;
      if (restarts >= MAX_RESTARTS) return serverDied(name);
      progress.say(`${name} ended (${code}); starting it again. Its log: ${servers.children.logOf(name)}`);
      setTimeout(() => stopping || keepRunning(name, script, env, restarts + 1), 500 * 2 ** restarts);
    },
  });
}

const cli = (env, ...args) => run(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/cli/src/main.js'), ...args], { cwd: root, env: { ...process.env, ...env }, what: args.join(' '), todo: 'read the lines above; `npm run up -- --fresh` starts with empty data' });

async function prepareApplications(env) {
  await progress.step('database tables', () => cli(env.cli, 'migrate'));
  await progress.step('ledger', () => cli(env.cli, 'ledger', 'open'));
  await progress.step('search indexes', () => cli(env.cli, 'search', 'prepare'));
}

function printAccounts() {
  const file = join(dataDir, 'demo-accounts.json');
  if (!existsSync(file)) return;
  progress.say('\n演示账号 / demo accounts');
  for (const { role, name, email, password } of JSON.parse(readFileSync(file, 'utf8'))) progress.say(`  ${role.padEnd(18)} ${email.padEnd(32)} ${password}   ${name}`);
}

async function main() {
  progress.say('科创云超市 / Kechuang Market');
  refuseSecondLauncher();
  await startAnew();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(lockFile, JSON.stringify({ pid: process.pid }));
  await Promise.all([installPackages(progress), provisionServers(progress)]);
  const wanted = Number(options.port ?? process.env.PORT ?? 8080);
  [servers] = await Promise.all([startServers({ dataDir, progress, onExit: serverDied }), build(progress)]);
  const [apiPort, workerPort, smtpPort] = [await freePort(wanted), await freePort(), await freePort()];
  if (apiPort !== wanted) progress.say(`  Port ${wanted} is taken; using ${apiPort}.`);
  const env = environments({ root, dataDir, servers: servers.env, secrets: servers.secrets, apiPort, workerPort, smtpPort });
  writeFileSync(cliFile, JSON.stringify(env.cli), { mode: 0o600 });
  await prepareApplications(env);
  if (!process.env.SMTP_URL) servers.children.start('mailbox', process.execPath, [join(root, 'docker/mailbox.mjs'), String(smtpPort), join(dataDir, 'mail')], { onExit: () => serverDied('mailbox') });
  await progress.step('API and worker', async () => {
    keepRunning('worker', 'dist/apps/worker/src/main.js', env.worker);
    keepRunning('api', 'dist/apps/api/src/main.js', env.api);
    const ready = (port) => async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
    await Promise.all([servers.children.until('api', ready(apiPort)), servers.children.until('worker', ready(workerPort))]);
  });
  await progress.step('demo data', () => cli(env.cli, 'seed'));
  writeFileSync(lockFile, JSON.stringify({ pid: process.pid, url: env.appUrl }));
  printAccounts();
  progress.say(`\n打开 / open: ${env.appUrl}    (${progress.seconds()} s; Ctrl-C stops)`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
main().catch(async (error) => {
  if (stopping) return;
  process.stderr.write(`\n${error instanceof StepFailure ? error.message : error.stack}\n`);
  stopping = true;
  await stopChildren();
  if (!String(error.message).includes('it runs already')) rmSync(lockFile, { force: true });
  process.exit(1);
});
