import { defineEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';

/** What happens to a request for names. */
export const namedGrantEvents = {
  requested: defineEvent('named-grant.requested'),
  granted: defineEvent<MovePayload>('named-grant.granted'),
  refused: defineEvent<MovePayload>('named-grant.refused'),
  withdrawn: defineEvent<MovePayload>('named-grant.withdrawn'),
  revoked: defineEvent<MovePayload>('named-grant.revoked'),
};
