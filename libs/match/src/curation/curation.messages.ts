import { declareMessages } from '#kernel/errors';

export const curationMessages = declareMessages({
  'match.hand.note': { zh: '选“其他”时请写明原因。', en: 'Say what the other reason is.' },
  'match.ban.talking': {
    zh: '双方已在对接，不能排除；如需停止请先终止这项匹配。',
    en: 'The two are talking, so it cannot be ruled out. Close the match first.',
  },
  'match.ban.self': { zh: '不能排除需求单位自己。', en: "A demand's own organisation cannot be excluded." },
  'match.banned': {
    zh: '技术经理人已排除这一对，撤销排除后才能继续。',
    en: 'This pair was ruled out. Undo that first.',
  },
  'match.aside.talking': {
    zh: '双方已在对接，请用“暂不考虑”或联系技术经理人。',
    en: 'You are already talking. Decline it, or speak to the broker.',
  },
  'match.history.PINNED': { zh: '置顶', en: 'Pinned' },
  'match.history.UNPINNED': { zh: '取消置顶', en: 'Unpinned' },
  'match.history.BANNED': { zh: '排除', en: 'Ruled out' },
  'match.history.UNBANNED': { zh: '撤销排除', en: 'No longer ruled out' },
  'match.history.NOT_RELEVANT': { zh: '认为不相关', en: 'Called not relevant' },
  'match.history.RELEVANT': { zh: '撤回“不相关”', en: 'Took back “not relevant”' },
  'match.better.TEXT.MISSES': {
    zh: '双方写的不是同一件事：把对象、工艺和现象写得更具体，或换用对方领域的说法',
    en: "The two describe different things: name object, process and symptom more exactly, or use the other side's words",
  },
  'match.better.TEXT.UNKNOWN': {
    zh: '正文太短，补充现状和期望结果后才比得出来',
    en: 'There is too little text to compare; add the situation and the wanted result',
  },
  'match.better.MEANING.MISSES': {
    zh: '意思相距较远：说明用途和应用场景，便于看出是否可以转用',
    en: 'The meanings are far apart: say what it is used for, so that a transfer can be seen',
  },
  'match.better.SUBJECT.MISSES': {
    zh: '对象不同：说明材料、设备或产品的名称',
    en: 'The subjects differ: name the material, the machine or the product',
  },
  'match.better.SUBJECT.UNKNOWN': {
    zh: '看不出具体对象：写明材料、设备或产品的名称',
    en: 'No subject can be told: name the material, the machine or the product',
  },
  'match.better.FIELD.MISSES': {
    zh: '领域不同：核对所选领域是否准确',
    en: 'The fields differ: check whether the right one was chosen',
  },
  'match.better.FIELD.UNKNOWN': { zh: '有一方没有选领域：补上后更准', en: 'One side chose no field; add it' },
  'match.better.TRL.MISSES': {
    zh: '成熟度不够：问清还差哪一步，能否先做中试',
    en: 'It is not mature enough: ask what is missing, and whether a pilot could come first',
  },
  'match.better.TRL.UNKNOWN': {
    zh: '成熟度没有说明：请对方给出等级和依据',
    en: 'Maturity is not stated: ask for the level and its evidence',
  },
  'match.better.BUDGET.MISSES': {
    zh: '价格与预算不合：问能否分期、许可或只做一部分',
    en: 'Price and budget do not meet: ask about instalments, a licence, or a part of it',
  },
  'match.better.BUDGET.UNKNOWN': {
    zh: '预算或价格没有说明：补一个范围即可',
    en: 'Budget or price is not stated; a range is enough',
  },
  'match.better.INDICATORS.MISSES': {
    zh: '有指标达不到：问能否改进，或放宽哪一项',
    en: 'Some figures are not reached: ask whether they can be improved or relaxed',
  },
  'match.better.INDICATORS.UNKNOWN': {
    zh: '指标没有说明：写成“名称、数值、单位”，对方逐项答复',
    en: 'Figures are not stated: give name, value and unit, and have each answered',
  },
  'match.better.MODE.MISSES': {
    zh: '合作方式不同：问对方是否接受别的方式',
    en: 'The modes differ: ask whether another one would do',
  },
  'match.better.MODE.UNKNOWN': {
    zh: '合作方式没有说明：选一种或几种',
    en: 'The mode of co-operation is not stated: choose one or several',
  },
});
