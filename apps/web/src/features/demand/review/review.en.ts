import type { TextsOf } from '../../../app/words/i18n';
import type { zh } from './review.zh';

export const en: TextsOf<typeof zh> = {
  full: 'Whole text',
  public: 'Public side',
  'public.lead': 'Once published, others see the right side only.',
  situation: 'Situation and problem',
  wantedResult: 'Result wanted',
  constraints: 'Constraints',
  indicators: 'Indicators',
  organization: 'Organisation',
  unverified: 'The organisation is not verified yet; this cannot be published',
  budget: 'Budget',
  deadline: 'Deadline',
  trl: 'Readiness',
  modes: 'Cooperation',
  history: 'History',
};
