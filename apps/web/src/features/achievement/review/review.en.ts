import type { TextsOf } from '../../../app/words/i18n';
import type { zh } from './review.zh';

export const en: TextsOf<typeof zh> = {
  abstract: 'Summary',
  problemSolved: 'Problem it solves',
  indicators: 'Indicators',
  price: 'Price',
  trl: 'Readiness',
  trlEvidence: 'Evidence of readiness',
  modes: 'Cooperation',
  rights: 'Rights',
  team: 'Team',
  history: 'History',
};
