import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children } from './children.mjs';
import { Supervisor, restartWait } from './supervisor.mjs';

interface Waiting {
  milliseconds: number;
  work: () => void;
}

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('The wait before a child is started again', () => {
  it('the wait before a child is started again doubles with each end in a row, up to half a minute, and is spread by chance', () => {
    expect([0, 1, 2, 3].map((ends) => restartWait(ends, () => 1))).toEqual([500, 1_000, 2_000, 4_000]);
    expect([6, 7, 1_000, 5_000].map((ends) => restartWait(ends, () => 1))).toEqual([30_000, 30_000, 30_000, 30_000]);
    expect(restartWait(2, () => 0)).toBe(1_000);
  });
});

/** The children are real processes; the clock, chance and waiting are the test's. */
describe('The supervisor', () => {
  let folder: string;
  let children: Children;
  let supervisor: Supervisor;
  let time: number;
  let said: string[];
  let waiting: Waiting[];

  const starts = () =>
    existsSync(join(folder, 'starts')) ? readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n') : [];
  /** A child that notes its start and then runs until it is ended, unless `ends` exists: then it says why and ends at once. */
  const child = () => ({
    command: process.execPath,
    args: [
      '-e',
      `const fs = require('fs'); fs.appendFileSync('${folder}/starts', process.pid + '\\n');
      if (fs.existsSync('${folder}/ends')) { console.error('the data are damaged'); process.exit(3); } setInterval(() => {}, 1e6);`,
    ],
    ready: async () => starts().length > 0,
  });
  const kill = () => process.kill(Number(starts().at(-1)), 'SIGKILL');
  const nextWait = async (): Promise<number> => {
    await eventually(() => waiting.length > 0);
    return waiting[0]!.milliseconds;
  };
  const startAgain = async (): Promise<void> => {
    const before = starts().length;
    waiting.shift()!.work();
    await eventually(() => starts().length > before);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kc-supervisor-'));
    children = new Children(folder);
    [time, said, waiting] = [0, [], []];
    supervisor = new Supervisor(children, {
      say: (text: string) => said.push(text),
      now: () => time,
      random: () => 1,
      after: (milliseconds: number, work: () => void) => {
        const entry = { milliseconds, work };
        waiting.push(entry);
        return () => (waiting = waiting.filter((each) => each !== entry));
      },
    });
  });
  afterEach(async () => {
    await supervisor.stop('one', 'two');
    rmSync(folder, { recursive: true, force: true });
  });

  it('the supervisor starts a killed child again, says so, and says when it is back', async () => {
    await supervisor.keep('one', child());
    kill();
    expect(await nextWait()).toBe(500);
    await startAgain();
    await eventually(() => said.length === 2);
    expect(said[0]).toMatch(/^one ended \(SIGKILL\); starting it again in 0\.5 s/);
    expect(said[1]).toBe('one is back.');
    expect(new Set(starts()).size).toBe(2);
  });

  it('the supervisor waits longer each time, tells loudly with the end of the log, never gives up, and forgets once it ran well', async () => {
    await supervisor.keep('one', child());
    writeFileSync(join(folder, 'ends'), '');
    const waits: number[] = [];
    kill();
    for (let round = 0; round < 10; round += 1) {
      waits.push(await nextWait());
      await startAgain();
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    const loud = said.filter((text) => text.includes('✗'));
    expect(loud).toHaveLength(1);
    expect(loud[0]).toMatch(
      /one has ended 3 times in a row, now with: 3[\s\S]*the data are damaged[\s\S]*What to do: read .*one\.log/,
    );
    rmSync(join(folder, 'ends'));
    await nextWait();
    await startAgain();
    time += 60_000;
    kill();
    expect(await nextWait()).toBe(500);
  });

  it('the supervisor leaves its neighbours alone', async () => {
    await supervisor.keep('two', { ...child(), args: ['-e', 'setInterval(() => {}, 1e6)'], ready: async () => true });
    const { pid } = children.running.get('two').child;
    await supervisor.keep('one', child());
    kill();
    await nextWait();
    expect(children.running.get('two').child).toMatchObject({ pid, exitCode: null, signalCode: null });
  });

  it('the supervisor ends what a dead child had started, which would hold its port', async () => {
    const script = `const { pid } = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
      require('fs').writeFileSync('${folder}/grandchild', String(pid)); require('fs').appendFileSync('${folder}/starts', process.pid + '\\n'); setInterval(() => {}, 1e6);`;
    await supervisor.keep('one', { ...child(), args: ['-e', script] });
    const grandchild = readFileSync(join(folder, 'grandchild'), 'utf8');
    kill();
    await nextWait();
    await eventually(
      () =>
        !existsSync(`/proc/${grandchild}/status`) ||
        /^State:\s+Z/m.test(readFileSync(`/proc/${grandchild}/status`, 'utf8')),
    );
  });

  it('the supervisor starts nothing again that was stopped, and calls a waiting start off', async () => {
    await supervisor.keep('one', child());
    kill();
    await nextWait();
    await supervisor.stop('one');
    expect(waiting).toEqual([]);
    await supervisor.keep('one', child());
    await supervisor.stop('one');
    expect(waiting).toEqual([]);
  });

  it('the supervisor refuses a first start that fails, with the end of its log', async () => {
    appendFileSync(join(folder, 'ends'), '');
    await expect(supervisor.keep('one', { ...child(), ready: async () => false })).rejects.toThrow(
      /Starting one failed[\s\S]*the data are damaged/,
    );
    expect(waiting).toEqual([]);
  });

  it('the supervisor goes on trying when a start is not even possible', async () => {
    let broken = false;
    await supervisor.keep('one', {
      ...child(),
      before: () => {
        if (broken) throw new Error('no space left on device');
      },
    });
    broken = true;
    kill();
    await nextWait();
    waiting.shift()!.work();
    expect(await nextWait()).toBe(1_000);
    expect(said.at(-1)).toContain('no space left on device');
    broken = false;
    await startAgain();
    expect(starts()).toHaveLength(2);
  });
});
