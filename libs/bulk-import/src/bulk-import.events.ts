import { defineEvent, defineTopics, type NoPayload } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';

/** The live topic of one import; who listens reads it anew. */
export const importTopic = defineTopics<NoPayload>('import');

/** What happens to an import. */
export const importEvents = {
  started: defineEvent('import.started'),
  checked: defineEvent<MovePayload>('import.checked'),
  refused: defineEvent<MovePayload>('import.refused'),
  confirmed: defineEvent<MovePayload>('import.confirmed'),
  continued: defineEvent('import.continued'),
  finished: defineEvent<MovePayload>('import.finished'),
  stopped: defineEvent<MovePayload>('import.stopped'),
};
