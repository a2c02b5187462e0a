import type { TextsOf } from '../../../app/words/i18n';
import type { zh } from './record.zh';

export const en: TextsOf<typeof zh> = {
  kind: 'Achievement',
  paper: 'Paper abstract',
  abstract: 'About it',
  problem: 'The problem it solves',
  indicators: 'Indicators reached',
  trl: 'Readiness',
  trlEvidence: 'Evidence of readiness',
  ip: 'Intellectual property',
  'ip.none': 'No rights listed',
  'ip.kind': 'Kind',
  'ip.number': 'Number',
  'ip.owner': 'Owner',
  'ip.state': 'State',
  team: 'Team',
  price: 'Price',
  institute: 'Institute',
  validUntil: 'Valid until',
  keywords: 'Keywords',
  approve: 'Approve',
  'approve.done': 'Approved and passed on to the centre.',
  delist: 'Take off the list',
  'delist.confirm':
    'The achievement is no longer public and takes no part in matching. You can edit and submit it again later.',
  'delist.done': 'Taken off the list',
  freeze: 'Freeze',
  'freeze.hint': 'Describe the dispute over ownership; its author will read it.',
  'freeze.done': 'Frozen',
  unfreeze: 'Unfreeze',
  'unfreeze.done': 'No longer frozen',
};
