import { declareMessages } from '#kernel/errors';

export const indicatorMessages = declareMessages({
  'indicator.unknown': {
    zh: '规划里没有这项指标，请从列表中选择。',
    en: 'The plan has no such indicator; choose one from the list.',
  },
  'indicator.computed': {
    zh: '“{name}”由平台台账自动计算，不能手工填写；数字不对时请更正合同。',
    en: '“{name}” is computed from the ledger and cannot be typed; if it is wrong, correct the contracts.',
  },
  'indicator.year': { zh: '请填写 {from} 年至 {to} 年。', en: 'Enter a year from {from} to {to}.' },
  'indicator.day': {
    zh: '数据日期应在 {year} 年 1 月 1 日至今天之间。',
    en: 'The day lies between 1 January {year} and today.',
  },
  'indicator.value': {
    zh: '数值应为 0 至 {max} 之间、最多四位小数的数。',
    en: 'The value is a number from 0 to {max} with at most four decimals.',
  },
  'indicator.growth': {
    zh: '增长率应为 -100 至 1000 之间、最多四位小数的数。',
    en: 'A growth rate is a number from -100 to 1000 with at most four decimals.',
  },
  'indicator.known': {
    zh: '{year} 年 {day} 的数值已有记录；如有误，请更正那一条。',
    en: 'There is a value for {year} as of {day}; if it is wrong, correct that one.',
  },
  'indicator.correct.done': {
    zh: '这一条已被更正过，请更正最新的一条。',
    en: 'This one has been corrected already; correct the newest.',
  },
  'indicator.alike': {
    zh: '这个数与“{name}”{year} 年的数值相同。两项指标口径不同，请核对原始资料，不要互相套用。',
    en: 'This is the {year} value of “{name}”. The two are different indicators: check the original source, do not take one for the other.',
  },
  'indicator.evidence': { zh: '佐证材料请用 PDF、图片或表格文件。', en: 'Evidence is a PDF, a picture or a table.' },
  'indicator.rule.ANNUAL': {
    zh: '年度目标：达到目标为“已达到”；不低于按数据日期折算的时间进度为“按进度”；否则为“落后”。',
    en: 'A yearly target: reached at the target; on track while at least the share of the year that had passed on the value’s day; else behind.',
  },
  'indicator.rule.BY_2029': {
    zh: '到 2029 年的目标：从基期（没有基期时从首个实测值）到 2029 年末按直线推进，不低于直线为“按进度”；只有首个实测值时暂不判断。',
    en: 'A target by 2029: a straight line from the baseline (without one, from the first measured value) to the end of 2029; on track at or above the line. A first value alone is not judged.',
  },
  'indicator.rule.HOLD': {
    zh: '保持类目标：不低于基期为“已达到”；低于基期但仍达到规划底线为“按进度”；低于底线为“落后”。',
    en: 'A level to hold: reached at the baseline or above; on track below it while at the plan’s floor; behind below the floor.',
  },
  'indicator.rule.ANNUAL_OR_CUMULATIVE': {
    zh: '规划原文可理解为年均或累计：两种口径都达到为“已达到”，一种达到为“按进度”，都未达到为“落后”。',
    en: 'The plan can be read as a yearly average or as a total: reached when both are, on track when one is, behind when none is.',
  },
  'indicator.rule.BASELINE_ONLY': {
    zh: '规划只给出基期数，没有设定目标。',
    en: 'The plan gives a baseline and sets no target.',
  },
});
