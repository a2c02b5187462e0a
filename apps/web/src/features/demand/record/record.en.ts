import type { TextsOf } from '../../../app/words/i18n';
import type { zh } from './record.zh';

export const en: TextsOf<typeof zh> = {
  kind: 'Technical demand',
  situation: 'Situation and problem',
  wanted: 'Wanted result',
  indicators: 'Required indicators',
  constraints: 'Constraints',
  'constraints.none': 'No particular constraints',
  budget: 'Budget',
  deadline: 'Deadline',
  'deadline.none': 'Open',
  'deadline.past': 'passed',
  daysLeft_one: '1 day left',
  daysLeft_other: '{{count}} days left',
  trl: 'Required readiness',
  organization: 'Organisation',
  onBehalf: 'Posted by a broker on its behalf',
  'hidden.title': 'A masked demand: this is not public',
  'hidden.why':
    'The firm publishes the technical problem only. You learn who it is when both sides are interested and the firm agrees.',
  'hidden.invited': 'An invited demand: only its firm, the brokers and invited organisations see it.',
  public: 'What others see',
  'public.text': 'Of a masked demand, others see these texts only.',
  pause: 'Pause',
  'pause.done': 'Paused: it no longer appears in search and new matches.',
  resume: 'Resume',
  'resume.done': 'Published again',
  withdraw: 'Withdraw',
  'withdraw.confirm':
    'The demand is no longer public, and running matches are told. You can edit and submit it again later.',
  'withdraw.done': 'Withdrawn',
  solved: 'Mark as solved',
  'solved.confirm': 'The demand is closed and cannot be opened again. Confirm that the problem is solved.',
  'solved.done': 'Marked as solved',
};
