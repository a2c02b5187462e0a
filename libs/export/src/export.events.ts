import { defineEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';

/** What happens to an export. */
export const exportEvents = {
  requested: defineEvent('export.requested'),
  started: defineEvent<MovePayload>('export.started'),
  finished: defineEvent<MovePayload>('export.finished'),
  failed: defineEvent<MovePayload>('export.failed'),
  expired: defineEvent<MovePayload>('export.expired'),
};
