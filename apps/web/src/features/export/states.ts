import type { Tones } from '../../components/values/StateTag';
import type { ExportState } from '../../generated/schema';

/** How each state looks; its words come with the record. */
export const exportTones: Tones<ExportState> = {
  WAITING: 'idle',
  RUNNING: 'info',
  DONE: 'good',
  FAILED: 'bad',
  EXPIRED: 'warn',
};
