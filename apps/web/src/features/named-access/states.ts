import type { Tones } from '../../components/values/StateTag';
import type { NamedGrantState } from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const grantTones: Tones<NamedGrantState> = {
  REQUESTED: 'warn',
  GRANTED: 'good',
  REFUSED: 'bad',
  REVOKED: 'idle',
  WITHDRAWN: 'idle',
};
