import { defineEvent } from '#kernel/jobs';

/** What happens to the indexes. */
export const searchEvents = {
  dirty: defineEvent<{ kind: string; ids: readonly string[] }>('search.dirty'),
  recover: defineEvent('search.recover'),
};
