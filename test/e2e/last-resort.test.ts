import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { theSystem } from '../harness/client.js';
import { eventually } from '../harness/eventually.js';
import { Wire, read, upgrade } from '../harness/packets.js';

const system = theSystem();
const built = join(system.cli, '../../../..');

/** What nobody caught, in processes of their own: it ends a start with a sentence, and after that it is logged and counted. */
describe('an error that nobody caught', () => {
  const entry = join(built, 'libs/kernel/observability/src/index.js');

  /** Runs a process of the build. @param log where its stdout goes, when not back to the test */
  const run = (args: string[], env: Record<string, string> = {}, log?: string) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const stdout = log === undefined ? 'pipe' : openSync(log, 'w');
      const child = spawn(process.execPath, args, {
        cwd: join(built, '..'),
        env: { ...process.env, ...env },
        stdio: ['ignore', stdout, 'pipe'],
      });
      let [out, err] = ['', ''];
      child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.on('close', (code) => {
        if (stdout !== 'pipe') closeSync(stdout);
        resolve({ code, out, err });
      });
    });
  const script = (start: string, later: string) => `
    import { Log, Metrics, runEntry } from ${JSON.stringify(entry)};
    const metrics = new Metrics();
    runEntry('test', async () => { ${start}; return { log: Log.create('info'), metrics }; });
    ${later}`;

  it('an error that nobody caught is logged in full and counted once the process serves', async () => {
    const later = `
      setTimeout(() => { throw Object.assign(new Error('thrown'), { code: 'E_TEST' }); }, 20);
      setTimeout(() => { Promise.reject('rejected'); }, 40);
      setTimeout(async () => { console.log(await metrics.registry.getSingleMetricAsString('uncaught_errors_total')); process.exit(0); }, 200);`;
    const { code, out } = await run(['--input-type=module', '-e', script('', later)]);
    expect(code).toBe(0);
    expect(out).toMatch(/"level":"error".*"message":"thrown".*"stack":".*"code":"E_TEST"/);
    expect(out).toMatch(/"level":"error".*rejected/);
    expect(out).toContain('uncaught_errors_total{origin="uncaughtException"} 1');
    expect(out).toContain('uncaught_errors_total{origin="unhandledRejection"} 1');
  });

  it('a process does not spin when the disk behind the log is full', async () => {
    const later = `
      for (const after of [20, 40, 60]) setTimeout(() => { throw new Error('once'); }, after);
      setTimeout(async () => { console.error(await metrics.registry.getSingleMetricAsString('uncaught_errors_total')); process.kill(process.pid, 'SIGKILL'); }, 300);`;
    const { err } = await run(['--input-type=module', '-e', script('', later)], {}, '/dev/full');
    expect(/^uncaught_errors_total.*/m.exec(err)?.[0]).toBe('uncaught_errors_total{origin="uncaughtException"} 3');
  });

  it.each([
    ['a start that fails', `throw new Error('no database')`, 'no database'],
    [
      'what is thrown beside a start',
      `setTimeout(() => { throw new Error('beside'); }); await new Promise(() => setInterval(() => 0, 1_000))`,
      'beside',
    ],
  ])('an error that nobody caught ends %s with a sentence', async (_what, start, words) => {
    const { code, err } = await run(['--input-type=module', '-e', script(start, '')]);
    expect([code, err]).toEqual([1, `The test could not start. ${words}\n`]);
  });

  it('a worker whose port is taken ends with a sentence', async () => {
    const { code, err } = await run([join(built, 'apps/worker/src/main.js')], {
      ...system.cliEnv,
      WORKER_PORT: new URL(system.workerUrl).port,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^The worker could not start\. .*EADDRINUSE/);
  });
});

describe('the end of a process', () => {
  const freePort = () =>
    new Promise<number>((resolve) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });

  it('the end of a process comes although somebody keeps a live connection open and says nothing', async () => {
    const port = await freePort();
    const api = spawn(process.execPath, [join(built, 'apps/api/src/main.js')], {
      cwd: join(built, '..'),
      env: { ...process.env, ...system.cliEnv, API_PORT: String(port) },
      stdio: 'ignore',
    });
    try {
      const ended = new Promise<string | null>((resolve) => api.once('exit', (_code, signal) => resolve(signal)));
      await eventually(
        () =>
          fetch(`http://127.0.0.1:${port}/health/live`).then(
            ({ ok }) => ok,
            () => false,
          ),
        'it serves',
      );
      const wire = await Wire.to(port);
      await wire.say(upgrade('/graphql'));
      expect(await wire.until(({ text }) => text.includes(' 101 '))).toBe(true);
      api.kill('SIGTERM');
      expect(await ended).toBe('SIGTERM');
      expect(read(wire.received).closeCode).toBe(1001);
    } finally {
      api.kill('SIGKILL');
    }
  });
});
