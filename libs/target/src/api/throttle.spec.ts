import { describe, expect, it } from '@jest/globals';
import { throttle } from './throttle.js';

/** A stream that is fed by hand. */
function stream<T>() {
  const waiting: T[] = [];
  let ask: ((result: IteratorResult<T>) => void) | undefined;
  let ended = false;
  return {
    push(value: T) {
      if (ask) ask({ value, done: false });
      else waiting.push(value);
      ask = undefined;
    },
    async next(): Promise<IteratorResult<T>> {
      if (waiting.length) return { value: waiting.shift()!, done: false };
      if (ended) return { value: undefined, done: true };
      return new Promise((resolve) => (ask = resolve));
    },
    async return(): Promise<IteratorResult<T>> {
      ended = true;
      ask?.({ value: undefined, done: true });
      return { value: undefined, done: true };
    },
  };
}

describe('A stream that is let through at most every so often', () => {
  it('a throttled stream passes the first at once, then what gathered as one: the last', async () => {
    const source = stream<number>();
    const passed = throttle(source, 60);
    source.push(1);
    const started = Date.now();
    expect(await passed.next()).toEqual({ value: 1, done: false });
    for (const each of [2, 3, 4]) source.push(each);
    expect(await passed.next()).toEqual({ value: 4, done: false });
    expect(Date.now() - started).toBeGreaterThanOrEqual(58);
    await passed.return!();
  });

  it('a throttled stream ends at once although nothing comes any more', async () => {
    const passed = throttle(stream<number>(), 10_000);
    const waiting = passed.next();
    await passed.return!();
    expect((await waiting).done).toBe(true);
  });
});
