import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { StepFailure } from './progress.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A port that is free now. @param {number} [wanted] tried first */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted ? resolve(freePort(0)) : reject(error)));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The end of a log file. */
export function tail(file, lines = 15) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n') : '';
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    // A zombie answers to signals but runs no more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function commandOf(pid) {
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') +
      readFileSync(`/proc/${pid}/environ`, 'utf8').replaceAll('\0', ' ')
    );
  } catch {
    return '';
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    try {
      process.kill(pid, signal);
    } catch {
      // gone already
    }
  }
}

/** Kills what is left of a group whose leader has ended. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nothing was left
  }
}

/** SIGTERM to the group, SIGKILL when it has not gone in time. */
export async function endProcess(pid, graceMs = 4_000) {
  if (!isAlive(pid)) return;
  signalGroup(pid, 'SIGTERM');
  for (const until = Date.now() + graceMs; Date.now() < until && isAlive(pid);) await sleep(25);
  if (isAlive(pid)) signalGroup(pid, 'SIGKILL');
  for (const until = Date.now() + 1_000; Date.now() < until && isAlive(pid);) await sleep(25);
}

/** Children of one data directory: each in its own process group, with a pid file, so that a killed launcher's can be found and ended. */
export class Children {
  constructor(dataDir) {
    this.dataDir = dataDir;
    this.pidDir = join(dataDir, 'pids');
    this.logDir = join(dataDir, 'logs');
    for (const folder of [this.pidDir, this.logDir]) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o700);
    }
    this.running = new Map();
  }

  /** Ends what a killed launcher left behind: only processes that carry this data directory in their command or environment. */
  async endLeftovers() {
    for (const file of readdirSync(this.pidDir)) {
      const path = join(this.pidDir, file);
      const pid = Number(readFileSync(path, 'utf8'));
      if (pid && isAlive(pid) && commandOf(pid).includes(this.dataDir)) await endProcess(pid);
      rmSync(path, { force: true });
    }
  }

  /**
   * @param {string} name
   * @param {string} command
   * @param {string[]} args
   * @param {{ env?: object, cwd?: string, uid?: number, gid?: number, graceMs?: number, onExit?: (code: number | string | null, signal?: string | null) => void }} [options]
   *   uid, gid: the account it runs as; graceMs: what it is given to end before it is killed; onExit: told when it ends by itself, or cannot be started
   */
  start(name, command, args, { env = {}, cwd, uid, gid, graceMs, onExit } = {}) {
    const log = this.logOf(name);
    const fd = openSync(log, 'a');
    const child = spawn(command, args, {
      cwd,
      uid,
      gid,
      env: { ...process.env, ...env, KECHUANG_DATA_DIR: this.dataDir },
      detached: true,
      stdio: ['ignore', fd, fd],
    });
    closeSync(fd);
    const state = { name, child, graceMs, stopping: false, failure: undefined };
    this.running.set(name, state);
    child.on('error', (error) => {
      state.failure = error;
      if (!child.pid && !state.stopping) onExit?.(error.message);
    });
    child.on('exit', (code, signal) => {
      rmSync(join(this.pidDir, name), { force: true });
      if (state.stopping) return;
      // What it started would go on holding its port.
      endGroup(child.pid);
      onExit?.(code, signal);
    });
    if (child.pid) this.#note(name, child.pid);
    return state;
  }

  /** A child that no later launcher could find must not run. */
  #note(name, pid) {
    try {
      writeFileSync(join(this.pidDir, name), String(pid));
    } catch (error) {
      endGroup(pid);
      throw error;
    }
  }

  logOf(name) {
    return join(this.logDir, `${name}.log`);
  }

  /** Waits until a child answers. @throws StepFailure with the end of its log when it dies or takes too long. */
  async until(name, ready, seconds = 60) {
    const state = this.running.get(name);
    for (const until = Date.now() + seconds * 1_000; ; await sleep(50)) {
      if (state.failure || state.child.exitCode !== null || state.child.signalCode !== null) {
        throw new StepFailure(
          `Starting ${name}`,
          state.failure?.message ?? tail(this.logOf(name)),
          `see ${this.logOf(name)}`,
        );
      }
      if (await ready().catch(() => false)) return;
      if (Date.now() > until)
        throw new StepFailure(
          `Starting ${name}`,
          `no answer in ${seconds} s\n${tail(this.logOf(name))}`,
          `see ${this.logOf(name)}`,
        );
    }
  }

  /** Ends children, all at once. */
  async stop(...names) {
    await Promise.all(
      names.map(async (name) => {
        const state = this.running.get(name);
        if (!state?.child.pid) return;
        state.stopping = true;
        await endProcess(state.child.pid, state.graceMs);
        this.running.delete(name);
      }),
    );
  }
}

/** True when something accepts connections there. */
export function accepts(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const end = (answer) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
