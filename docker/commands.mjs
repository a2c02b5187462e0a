import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StepFailure } from './progress.mjs';

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ what?: string, todo?: string, cwd?: string, env?: object, input?: string, owner?: { uid: number, gid: number }, onLine?: (text: string) => void }} [options]
 *   owner: the account it runs as; this process's own when absent
 * @returns {Promise<string>} what it printed
 * @throws StepFailure with the end of what it printed
 */
export function run(
  command,
  args,
  { what = command, todo = 'read the lines above and try again', cwd, env = process.env, input, owner, onLine } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      ...owner,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let printed = '';
    const take = (chunk) => {
      printed = (printed + chunk).slice(-200_000);
      onLine?.(String(chunk));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    if (input !== undefined) child.stdin.end(input);
    child.on('error', (error) => reject(new StepFailure(what, error.message, todo)));
    child.on('close', (code, signal) =>
      code === 0 ? resolve(printed) : reject(new StepFailure(what, printed || `ended with ${code ?? signal}`, todo)),
    );
  });
}

/** Where a command is on the PATH (and in the places Debian keeps servers), or undefined. */
export function find(command) {
  const places = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/usr/bin',
  ];
  for (const place of places) {
    try {
      const path = join(place, command);
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // look on
    }
  }
  return undefined;
}
