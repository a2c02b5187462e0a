import { setTimeout as sleep, setImmediate as soon } from 'node:timers/promises';

/**
 * Lets a stream of "something moved" pass at most once per interval: what gathers meanwhile passes as one, and the last is always told,
 * because a reader looks at the whole anew anyway.
 */
export function throttle<T>(source: AsyncIterator<T>, intervalMs: number): AsyncIterableIterator<T> {
  const passed = thinned(source, intervalMs);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => passed.next(),
    // The source is ended first: it may be waiting for a message that never comes, and the generator with it.
    return: async () => {
      await source.return?.();
      return passed.return(undefined) as Promise<IteratorResult<T>>;
    },
  };
}

async function* thinned<T>(source: AsyncIterator<T>, intervalMs: number): AsyncGenerator<T, void, undefined> {
  let coming = source.next();
  for (;;) {
    let moved = await coming;
    for (;;) {
      if (moved.done) return;
      coming = source.next();
      const more = await Promise.race([coming, soon(undefined)]);
      if (!more) break;
      moved = more;
    }
    yield moved.value;
    await sleep(intervalMs);
  }
}
