import type { Tones } from '../../components/values/StateTag';
import type { DemandState } from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const demandTones: Tones<DemandState> = {
  DRAFT: 'idle',
  SUBMITTED: 'info',
  RETURNED: 'warn',
  PUBLISHED: 'good',
  PAUSED: 'idle',
  NEGOTIATING: 'info',
  CONTRACTED: 'good',
  SOLVED: 'good',
  EXPIRED: 'warn',
  WITHDRAWN: 'idle',
};
