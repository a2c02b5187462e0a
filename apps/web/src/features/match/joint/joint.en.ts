import type { TextsOf } from '../../../app/words/i18n';
import type { zh } from './joint.zh';

export const en: TextsOf<typeof zh> = {
  joint: 'Joint projects',
  'joint.text': 'The same problem at several firms: they can look for a team and share the cost.',
  'joint.words': 'Words in common',
  'joint.count_one': '{{count}} demand',
  'joint.count_other': '{{count}} demands',
  'joint.start': 'Start a joint project',
  'joint.title': 'Title',
  'joint.title.required': 'Give it a title',
  'joint.title.of': 'Joint project: {{word}}',
  'joint.note': 'Note (optional)',
  'joint.choose': 'Choose at least two demands',
  'joint.done': '{{code}} started; the brokers of these firms were told',
  'joint.proposed': 'Started',
  'joint.by': 'by {{name}}',
  'joint.empty': 'No demands hang together yet',
  'joint.empty.text': 'When two or more firms have the same problem, they are grouped here.',
};
