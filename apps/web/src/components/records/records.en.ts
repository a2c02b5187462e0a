import type { TextsOf } from '../../app/words/i18n';
import type { zh } from './records.zh';

export const en: TextsOf<typeof zh> = {
  submit: 'Submit for review',
  'submit.done': 'Submitted. A broker reviews it within 2 working days.',
  publish: 'Publish',
  'publish.done': 'Published',
  return: 'Return for changes',
  'return.done': 'Returned; its author is told why.',
  renew: 'Renew',
  'renew.done': 'Renewed',
  reopen: 'Edit again',
  'reopen.done': 'It is a draft again',
  facts: 'In short',
  modes: 'Cooperation',
  region: 'Region',
  published: 'published {{date}}',
  edit: 'Edit',
  completeness: 'What would make the match better',
  history: 'History',
};
