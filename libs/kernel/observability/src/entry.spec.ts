import { describe, expect, it } from '@jest/globals';
import { Log, Metrics, lastResort } from './index.js';

describe('An error that nobody caught', () => {
  it('errors that nobody caught are logged in full so often in a minute; every one is counted', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = Log.create('info', {
      write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    });
    const metrics = new Metrics();
    let now = 0;
    const take = lastResort({ log, metrics }, () => now);
    for (let at = 0; at < 500; at += 1) take(new Error(`storm ${at}`), 'uncaughtException');
    expect(lines).toHaveLength(60);
    expect(lines[0]).toMatchObject({
      level: 'error',
      origin: 'uncaughtException',
      err: { message: 'storm 0', stack: expect.stringContaining('entry.spec') },
    });
    expect(lines[59]).toHaveProperty('more');
    now = 60_000;
    take('no error at all', 'unhandledRejection');
    expect(lines).toHaveLength(61);
    expect(await metrics.registry.getSingleMetricAsString('uncaught_errors_total')).toMatch(
      /uncaughtException"} 500[^]*unhandledRejection"} 1/,
    );
  });
});
