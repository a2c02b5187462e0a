import { defineEvent } from '#kernel/jobs';
import type { MovePayload } from '#kernel/workflow';

/** What happens to an achievement. */
export const achievementEvents = {
  submitted: defineEvent<MovePayload>('achievement.submitted'),
  approved: defineEvent<MovePayload>('achievement.approved'),
  returned: defineEvent<MovePayload>('achievement.returned'),
  published: defineEvent<MovePayload>('achievement.published'),
  delisted: defineEvent<MovePayload>('achievement.delisted'),
  renewed: defineEvent<MovePayload>('achievement.renewed'),
  frozen: defineEvent<MovePayload>('achievement.frozen'),
  reopened: defineEvent<MovePayload>('achievement.reopened'),
  negotiating: defineEvent<MovePayload>('achievement.negotiating'),
  transferred: defineEvent<MovePayload>('achievement.transferred'),
  updateDue: defineEvent<MovePayload>('achievement.update-due'),
  expiryDue: defineEvent('achievement.expiry-due'),
};
