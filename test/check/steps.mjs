import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const STEP_LIMIT_MS = 20 * 60_000;
/** The first processes of the steps under way. */
const running = new Set();

/** Ends what is under way, with all that it started: platforms, browsers. */
export function endSteps() {
  for (const { pid } of running) endTree(pid);
}

/** Platforms are process groups of their own, so a step's processes are found by their parents. */
function endTree(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    process.kill(pid, 'SIGKILL');
    for (const child of children) endTree(Number(child));
  } catch {
    // gone already
  }
}

function execute(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let printed = '';
    const take = (chunk) => (printed = (printed + chunk).slice(-400_000));
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const limit = setTimeout(() => endTree(child.pid), STEP_LIMIT_MS);
    child.on('error', (error) => take(error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, printed });
    });
  });
}

const end = (text, lines = 80) =>
  text
    .trim()
    .split('\n')
    .slice(-lines)
    .map((line) => `      ${line}`)
    .join('\n');

/** A command that is one check; the gates print a line each, `ok NAME` or `not ok NAME`, and each is a check. */
export async function commandStep(name, args, env, { countsGates = false } = {}) {
  const { code, printed } = await execute('npm', args, env);
  if (!countsGates) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, report: end(printed) };
  const passed = (printed.match(/^ok /gm) ?? []).length;
  const failed = (printed.match(/^not ok /gm) ?? []).length;
  // A gate runner that crashed, or that looked at nothing, has not passed.
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1), report: end(printed) };
}

/** One project of Jest; no test at all is a failure, and so is a suite that could not run. */
export async function jestStep(project, env, scratch) {
  const file = join(scratch, `${project}.json`);
  const args = [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${file}`,
    '--silent',
  ];
  // Stories start a whole platform each: two at once are what two cores carry.
  const workers =
    project === 'unit' || project === 'contract'
      ? ['--maxWorkers=2']
      : project === 'web'
        ? ['--runInBand']
        : ['--maxWorkers=2'];
  const { printed } = await execute(process.execPath, [...args, ...workers], env);
  if (!existsSync(file)) return { passed: 0, failed: 1, report: end(printed) };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const brokenSuites = result.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = result.numFailedTests + brokenSuites.length;
  if (result.numTotalTests === 0 && !failed)
    return { passed: 0, failed: 1, report: `      no test was run in "${project}"` };
  return { passed: result.numPassedTests, failed, report: failures(result, brokenSuites) };
}

function failures(result, brokenSuites) {
  const tests = result.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map(
        (test) =>
          `      ✗ ${suite.name.replace(root, '')} › ${test.fullName}\n${end(test.failureMessages.join('\n'), 25)}`,
      ),
  );
  return [
    ...tests,
    ...brokenSuites.map((suite) => `      ✗ ${suite.name.replace(root, '')} could not run\n${end(suite.message, 25)}`),
  ].join('\n');
}
