import { declareMessages } from '#kernel/errors';

export const targetMessages = declareMessages({
  'target.year': { zh: '请选择 {from} 年至 {to} 年。', en: 'Choose a year from {from} to {to}.' },
  'cockpit.slice': {
    zh: '这个数字没有这样的分项，请从驾驶舱重新打开。',
    en: 'This figure has no such part. Please open it from the cockpit again.',
  },
  'cockpit.size.unknown': { zh: '规模未填写', en: 'Size not stated' },
  'cockpit.huming': { zh: '沪明合作', en: 'Shanghai–Sanming' },
  'cockpit.institute.masked': { zh: '院所 {rank}', en: 'Institute {rank}' },
  'cockpit.broker.none': { zh: '未分配', en: 'Nobody yet' },
  'cockpit.overdue': { zh: '逾期 {band}', en: '{band} late' },
});
