import type { TextsOf } from '../../app/words/i18n';
import type { zh } from './review.zh';

export const en: TextsOf<typeof zh> = {
  title: 'Review',
  below: '{{counts}} wait',
  keys: 'J, K: next, previous',
  queue: 'Waiting',
  empty: 'Nothing waits for review',
  'empty.text': 'New demands and achievements appear here.',
  waiting_zero: 'Submitted today',
  waiting_one: 'Waiting {{count}} day',
  waiting_other: 'Waiting {{count}} days',
  back: 'Back to the list',
  gone: 'This one was dealt with already',
  'gone.text': 'Its state is now "{{state}}".',
  next: 'Next one',
  missing: 'Could be added',
  duplicates: 'Possible duplicates',
  'duplicates.none': 'Nothing published is close to it.',
};
