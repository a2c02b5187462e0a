import { declareMessages } from '#kernel/errors';

export const namedAccessMessages = declareMessages({
  'named.reason.short': {
    zh: '请写明用途，至少 {min} 个字：批准的人要据此判断。',
    en: 'Say what the names are needed for, in at least {min} characters: whoever decides goes by it.',
  },
  'named.until': {
    zh: '截止日期应在今天到 {days} 天之内。',
    en: 'The last day must lie within {days} days from today.',
  },
  'named.open': { zh: '您已有一份申请等待批准。', en: 'A request of yours is waiting for an answer already.' },
  'named.notice.requested': { zh: '{person}申请查看实名数据', en: '{person} asks to see names' },
  'named.notice.requested.body': { zh: '用途：{reason}\n截止：{until}', en: 'For: {reason}\nUntil: {until}' },
  'named.notice.granted': { zh: '实名查看已批准，至 {until}', en: 'You may see names until {until}' },
  'named.notice.granted.body': {
    zh: '驾驶舱的明细和合同清单现在显示名称，每次查看都会记录。',
    en: 'The rows of the cockpit and the list of contracts show names now. Every look is written down.',
  },
  'named.notice.refused': { zh: '实名查看未获批准', en: 'Your request to see names was refused' },
  'named.notice.refused.body': { zh: '理由：{note}', en: 'Reason: {note}' },
  'named.notice.revoked': { zh: '实名查看已被收回', en: 'Your right to see names was revoked' },
  'named.notice.revoked.body': { zh: '理由：{note}', en: 'Reason: {note}' },
});
