import type { Tones } from '../../components/values/StateTag';
import type { ImportState } from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const importTones: Tones<ImportState> = {
  CHECKING: 'info',
  CHECKED: 'info',
  RUNNING: 'info',
  DONE: 'good',
  REFUSED: 'bad',
  FAILED: 'bad',
};
