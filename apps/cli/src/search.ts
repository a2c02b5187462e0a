import { IndexCheck, Indexer, SearchIndexes, SearchStatus } from '#kernel/search';
import type { INestApplicationContext } from '@nestjs/common';

/** Exit codes, so that a script can tell them apart. */
const WHOLE = 0;
const NO_SUCH_KIND = 2;
const NOT_WHOLE = 3;

type Say = (text: string) => void;

const documents = (count: number): string => `${count} ${count === 1 ? 'document' : 'documents'}`;

/** Creates what is missing. @returns what to tell the operator. */
export async function prepareSearch(app: INestApplicationContext): Promise<string> {
  const { created } = await app.get(SearchIndexes).prepare();
  // An index that is new and has nothing to hold is whole, and searches may go to it at once.
  if (created.length > 0) await app.get(IndexCheck).lookAtAll();
  return created.length === 0
    ? 'The indexes are ready.'
    : `The indexes are ready. Created: ${created.join(', ')}; what the database has for them the worker fills in.`;
}

/** Rebuilds the indexes of a kind, or all. @returns the exit code. */
export async function rebuildSearch(app: INestApplicationContext, kind: string | undefined, say: Say): Promise<number> {
  const indexer = app.get(Indexer);
  const kinds = indexer.kinds();
  if (kind !== undefined && !kinds.includes(kind)) {
    say(`There is no kind "${kind}". The kinds are: ${kinds.join(', ')}.`);
    return NO_SUCH_KIND;
  }
  const rebuilt = await indexer.rebuild(kind);
  for (const { index, documents: count, refused } of rebuilt) {
    say(`${index}: ${documents(count)}${refused > 0 ? `; ${documents(refused)} refused, named by search status` : ''}`);
  }
  return rebuilt.some(({ refused }) => refused > 0) ? NOT_WHOLE : WHOLE;
}

/** Counts each index now and says what is wrong. @returns the exit code. */
export async function searchStatus(app: INestApplicationContext, say: Say): Promise<number> {
  const [check, status] = [app.get(IndexCheck), app.get(SearchStatus)];
  await check.lookAtAll();
  const all = await status.all();
  for (const { index, state, expected, found, refused } of all) {
    say(`${index}: ${state.toLowerCase()}; ${documents(found)}, the database has ${expected}; ${refused} refused`);
    for (const { kind, recordId, reason, refusedAt } of await status.refused(index))
      say(`  ${kind} ${recordId} since ${refusedAt.toISOString()}: ${reason}`);
  }
  return all.every(({ state, refused }) => state === 'WHOLE' && refused === 0) ? WHOLE : NOT_WHOLE;
}
