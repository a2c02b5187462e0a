import { declareMessages } from '#kernel/errors';

export const matchMessages = declareMessages({
  'match.skip.note': { zh: '跳过了中间阶段，请说明原因。', en: 'A stage is left out. Say why.' },
  'match.close.reason': { zh: '请选择终止的原因。', en: 'Choose why it ends.' },
  'match.close.note': { zh: '请说明终止的情况。', en: 'Say how it came to an end.' },
  'match.move.impossible': {
    zh: '当前是“{from}”，不能移到“{to}”。',
    en: 'It is at "{from}" and cannot be moved to "{to}".',
  },
  'match.answer.closed': { zh: '这项匹配已不再等待答复。', en: 'This match no longer awaits an answer.' },
  'match.answer.already': {
    zh: '{who}已于{when}作出另一种答复，如需更改请联系技术经理人。',
    en: '{who} gave another answer at {when}. Ask the broker to change it.',
  },
  'match.answer.side': { zh: '请选择代哪一方答复。', en: 'Choose the side that you answer for.' },
  'match.decline.reason': { zh: '请选择暂不考虑的原因。', en: 'Choose why not.' },
  'match.decline.note': { zh: '请写明原因。', en: 'Say why not.' },
  'match.plan.past': { zh: '日期不能早于今天。', en: 'The date may not be in the past.' },
  'match.followUp.future': { zh: '跟进时间不能晚于现在。', en: 'A follow-up cannot lie in the future.' },
  'match.sameOrganization': {
    zh: '需求和成果属于同一单位，无需匹配。',
    en: 'Demand and achievement belong to the same organisation.',
  },
  'match.notOpen': {
    zh: '需求或成果当前未发布，不能匹配。',
    en: 'The demand or the achievement is not published now.',
  },
  'match.propose.ended': {
    zh: '技术经理人已终止或暂缓这一对匹配，如需重新考虑，请联系服务中心。',
    en: 'A broker has ended this pair or put it on hold. Ask the service centre to take it up again.',
  },
  'match.reveal.early': {
    zh: '双方都接受后才能公开单位信息。',
    en: 'Identity can be shown once both sides have accepted.',
  },
  'match.history.CREATED': { zh: '形成线索', en: 'Lead found' },
  'match.history.PROPOSED': { zh: '提出匹配', en: 'Proposed' },
  'match.history.ACCEPTED': { zh: '接受', en: 'Accepted' },
  'match.history.DECLINED': { zh: '暂不考虑', en: 'Declined' },
  'match.history.TAKEN': { zh: '认领', en: 'Taken over' },
  'match.history.PLANNED': { zh: '安排下一步', en: 'Next action planned' },
  'match.history.FOLLOW_UP': { zh: '跟进', en: 'Followed up' },
  'match.history.QUESTION': { zh: '提问', en: 'Asked' },
  'match.history.REVEALED': { zh: '公开单位信息', en: 'Identity shown' },
});
