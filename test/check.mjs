/**
 * `npm run check`: does its own set-up on a fresh machine, then lint, types, drift gates and every test against real servers and a real
 * browser. The last line is `N passed, N failed`.
 *
 *   npm run check -- --only unit,lint     some steps, with no more set-up than they need
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../docker/build.mjs';
import { startServers } from '../docker/native.mjs';
import { Progress, StepFailure } from '../docker/progress.mjs';
import { installPackages, provisionBrowser, provisionServers } from '../docker/provision.mjs';
import { commandStep, endSteps, jestStep } from './check/steps.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const progress = new Progress();
const scratch = mkdtempSync(join(tmpdir(), 'kc-check-'));
const results = [];
let servers;

function wanted(name) {
  return !options.only || options.only.split(',').includes(name);
}

const ON_SERVERS = ['gates', 'scaffold', 'contract', 'db', 'e2e', 'web'];
const ON_THE_BUILD = ['gates', 'contract', 'e2e', 'web'];

/** Sets up what the wanted steps need; what fails here is one failed check, and nothing else can run. */
async function prepare() {
  await installPackages(progress);
  if (ON_THE_BUILD.some(wanted)) await build(progress);
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  if (wanted('web')) env.CHROMIUM_PATH = await provisionBrowser(progress);
  return ON_SERVERS.some(wanted) ? { ...env, ...(await serversOfTheRun()) } : env;
}

async function serversOfTheRun() {
  await provisionServers(progress, {});
  servers = await startServers({ dataDir: join(scratch, 'servers'), progress, env: {} });
  const { DATABASE_ADMIN_URL, REDIS_URL, MEILI_URL, MEILI_MASTER_KEY } = servers.env;
  return {
    TEST_DATABASE_ADMIN_URL: DATABASE_ADMIN_URL,
    TEST_REDIS_URL: REDIS_URL,
    TEST_MEILI_URL: MEILI_URL,
    TEST_MEILI_MASTER_KEY: MEILI_MASTER_KEY,
  };
}

/** The steps in the order in which the lanes take them: what waits for Chromium first, stories that start whole platforms not beside it. */
function stepsOf(env) {
  const npmStep = (name, options) => [name, () => commandStep(name, ['run', '--silent', name], env, options)];
  const jest = (project) => [project, () => jestStep(project, env, scratch)];
  return [
    jest('web'),
    npmStep('lint'),
    npmStep('types'),
    npmStep('gates', { countsGates: true }),
    // Its copy of the project goes with the scratch folder, however the run ends.
    [
      'scaffold',
      () =>
        commandStep('scaffold', ['run', '--silent', 'scaffold'], { ...env, TMPDIR: scratch }, { countsGates: true }),
    ],
    ...['unit', 'contract', 'db', 'e2e'].map(jest),
  ].filter(([name]) => wanted(name));
}

async function runStep([name, run]) {
  const begun = Date.now();
  const result = await run();
  const seconds = (Date.now() - begun) / 1_000;
  results.push({ name, ...result, seconds });
  progress.say(
    `  ${result.failed ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds.toFixed(1)} s)`,
  );
  if (result.failed) progress.say(result.report);
}

/** Two lanes side by side: two cores have room for what waits and what computes, and the journeys in Chromium mostly wait. */
async function runSteps(env) {
  const waiting = stepsOf(env);
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step);
  };
  await Promise.all([lane(), lane()]);
}

function summary() {
  progress.say('\n  step        passed  failed  seconds');
  for (const { name, passed, failed, seconds } of results) {
    progress.say(
      `  ${name.padEnd(10)} ${String(passed).padStart(7)} ${String(failed).padStart(7)} ${seconds.toFixed(1).padStart(8)}`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  progress.say(`  in all ${progress.seconds()} s`);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

let ending;

/** Ends the run once: a signal and the last step may both ask for it, and the first waits until the servers are gone. */
function end(code) {
  ending ??= (async () => {
    endSteps();
    await servers?.stop();
    rmSync(scratch, { recursive: true, force: true });
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(130));

try {
  progress.say('Checking 科创云超市 / Kechuang Market');
  await runSteps(await prepare());
} catch (error) {
  const text = error instanceof StepFailure ? error.message : error.stack;
  results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 });
  progress.say(text);
}
await end(summary());
