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
  'cockpit.band.TO_30': { zh: '逾期 1–30 天', en: '1–30 days late' },
  'cockpit.band.TO_60': { zh: '逾期 31–60 天', en: '31–60 days late' },
  'cockpit.band.TO_90': { zh: '逾期 61–90 天', en: '61–90 days late' },
  'cockpit.band.OVER_90': { zh: '逾期 90 天以上', en: 'More than 90 days late' },
});
