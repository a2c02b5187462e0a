import type { Tones } from '../../components/values/StateTag';
import type { AchievementState } from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const achievementTones: Tones<AchievementState> = {
  DRAFT: 'idle',
  INSTITUTE_REVIEW: 'info',
  CENTRE_REVIEW: 'info',
  RETURNED: 'warn',
  PUBLISHED: 'good',
  NEGOTIATING: 'info',
  TRANSFERRED: 'good',
  UPDATE_DUE: 'warn',
  FROZEN: 'bad',
  DELISTED: 'idle',
};
