/**
 * `npm run check`: does its own set-up on a fresh machine, then lint, types, drift gates and every test against real servers and a real
 * browser. The last line is `N passed, N failed`.
 *
 *   npm run check -- --only unit,e2e     some steps
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../docker/build.mjs';
import { startServers } from '../docker/native.mjs';
import { Progress, StepFailure } from '../docker/progress.mjs';
import { installPackages, provisionBrowser, provisionServers } from '../docker/provision.mjs';
import { commandStep, jestStep } from './check/steps.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const progress = new Progress();
const scratch = mkdtempSync(join(tmpdir(), 'kc-check-'));
const results = [];
let servers;

function wanted(name) {
  return !options.only || options.only.split(',').includes(name);
}

/** Sets up everything; what fails here is one failed check, and nothing else can run. */
async function prepare() {
  await installPackages(progress);
  await provisionServers(progress, {});
  const chromium = await provisionBrowser(progress);
  await build(progress);
  servers = await startServers({ dataDir: join(scratch, 'servers'), progress, env: {} });
  const { DATABASE_ADMIN_URL, REDIS_URL, MEILI_URL, MEILI_MASTER_KEY } = servers.env;
  return {
    ...process.env,
    TEST_DATABASE_ADMIN_URL: DATABASE_ADMIN_URL,
    TEST_REDIS_URL: REDIS_URL,
    TEST_MEILI_URL: MEILI_URL,
    TEST_MEILI_MASTER_KEY: MEILI_MASTER_KEY,
    CHROMIUM_PATH: chromium,
    NODE_NO_WARNINGS: '1',
  };
}

async function runSteps(env) {
  const steps = [
    ['lint', () => commandStep('lint', ['run', '--silent', 'lint'], env)],
    ['types', () => commandStep('types', ['run', '--silent', 'types'], env)],
    ['gates', () => commandStep('gates', ['run', '--silent', 'gates'], env, { countsGates: true })],
    ...['unit', 'db', 'contract', 'e2e', 'web'].map((project) => [project, () => jestStep(project, env, scratch)]),
  ];
  for (const [name, run] of steps) {
    if (!wanted(name)) continue;
    const begun = Date.now();
    const result = await run();
    results.push({ name, ...result, seconds: (Date.now() - begun) / 1_000 });
    progress.say(`  ${result.failed ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed (${((Date.now() - begun) / 1_000).toFixed(1)} s)`);
    if (result.failed) progress.say(result.report);
  }
}

function summary() {
  progress.say('\n  step        passed  failed  seconds');
  for (const { name, passed, failed, seconds } of results) {
    progress.say(`  ${name.padEnd(10)} ${String(passed).padStart(7)} ${String(failed).padStart(7)} ${seconds.toFixed(1).padStart(8)}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  progress.say(`  in all ${progress.seconds()} s`);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

async function end(code) {
  await servers?.stop();
  rmSync(scratch, { recursive: true, force: true });
  process.exit(code);
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
