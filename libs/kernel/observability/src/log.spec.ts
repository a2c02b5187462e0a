import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { Log, NestLog, currentRequest, inRequest } from './index.js';

function listen() {
  const lines: Record<string, unknown>[] = [];
  return {
    lines,
    log: Log.create('info', { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
  };
}

describe('The log', () => {
  it('the log never shows a secret, at the top or further down', () => {
    const { lines, log } = listen();
    log.info(
      {
        password: 'p1',
        input: { password: 'p2', name: 'Li' },
        request: { headers: { cookie: 'c', authorization: 'a' } },
      },
      'signed in',
    );
    const text = JSON.stringify(lines);
    expect(text).toContain('Li');
    for (const secret of ['"p1"', '"p2"', '"c"', '"a"']) expect(text).not.toContain(secret);
  });

  it('the log shows an error without the values of its statement', () => {
    const { lines, log } = listen();
    const driver = Object.assign(new Error('Duplicate'), {
      code: 'ER_DUP_ENTRY',
      sql: "INSERT INTO t VALUES ('secret words')",
    });
    log.error({ err: new QueryFailedError('INSERT INTO t VALUES (?)', ['secret words'], driver) }, 'failed');
    expect(lines[0]).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: { type: 'QueryFailedError', query: 'INSERT INTO t VALUES (?)' },
    });
    expect(JSON.stringify(lines)).not.toContain('secret words');
  });

  it('the log carries the id of the request it belongs to, through waits', async () => {
    const { lines, log } = listen();
    await inRequest({ requestId: 'r-1', locale: 'zh' }, async () => {
      await Promise.resolve();
      log.child({ part: 'x' }).warn('inside');
    });
    log.warn('outside');
    expect(lines).toMatchObject([{ requestId: 'r-1', part: 'x', msg: 'inside' }, { msg: 'outside' }]);
    expect(lines[1]).not.toHaveProperty('requestId');
    expect(currentRequest()).toBeUndefined();
  });

  it('the log keeps below its level quiet, and takes what Nest has to say', () => {
    const { lines, log } = listen();
    const nest = new NestLog(log);
    nest.log('chatter', 'Context');
    nest.error(new Error('broken'));
    expect(lines).toMatchObject([{ level: 'error', msg: 'broken', err: { message: 'broken' } }]);
  });
});
