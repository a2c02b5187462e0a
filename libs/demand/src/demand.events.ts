import { defineEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';

/** What happens to a demand. */
export const demandEvents = {
  submitted: defineEvent<MovePayload>('demand.submitted'),
  published: defineEvent<MovePayload>('demand.published'),
  returned: defineEvent<MovePayload>('demand.returned'),
  paused: defineEvent<MovePayload>('demand.paused'),
  renewed: defineEvent<MovePayload>('demand.renewed'),
  withdrawn: defineEvent<MovePayload>('demand.withdrawn'),
  reopened: defineEvent<MovePayload>('demand.reopened'),
  solved: defineEvent<MovePayload>('demand.solved'),
  negotiating: defineEvent<MovePayload>('demand.negotiating'),
  contracted: defineEvent<MovePayload>('demand.contracted'),
  expired: defineEvent<MovePayload>('demand.expired'),
  reviewLate: defineEvent('demand.review-late'),
  expiryDue: defineEvent('demand.expiry-due'),
};
