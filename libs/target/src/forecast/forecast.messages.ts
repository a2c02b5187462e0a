import { declareMessages } from '#kernel/errors';

export const forecastMessages = declareMessages({
  'forecast.sentence': {
    zh: '预计全年成交 {p50}，八成可能在 {p10}至 {p90}之间；达到 {target}目标的可能性{chance}。',
    en: 'The year is expected to end at {p50}, with a chance of 80% between {p10} and {p90}; the chance of reaching the target of {target} is {chance}.',
  },
  'forecast.chance': { zh: '约 {share}', en: 'about {share}' },
  'forecast.chance.low': { zh: '不到 1%', en: 'below 1%' },
  'forecast.chance.high': { zh: '超过 99%', en: 'above 99%' },
  'forecast.basis.signed': {
    zh: '今年已签 {sum}，其中最大一份合同占 {share}。',
    en: 'Signed this year: {sum}, {share} of it in the largest contract.',
  },
  'forecast.basis.run': {
    zh: '按近 {months} 个完整月份推算，月均 {sum}；{season}。',
    en: 'Run-rate of {months} complete months, {sum} a month on average; {season}.',
  },
  'forecast.basis.noRun': {
    zh: '还没有完整月份的签约记录，未计入月度趋势。',
    en: 'There is no complete month yet, so no run-rate is counted.',
  },
  'forecast.basis.season': { zh: '已考虑月份之间的季节差异', en: 'seasons are taken into account' },
  'forecast.basis.noSeason': {
    zh: '历史不足 {months} 个月，暂不考虑季节差异',
    en: 'with less than {months} months, seasons are not',
  },
  'forecast.basis.pipeline': {
    zh: '在谈 {open} 项，按各阶段签约概率和所需时间折算，年底前预计带来 {sum}。',
    en: '{open} open matches, by the chance and time of their stage, are expected to bring {sum} before the year ends.',
  },
  'forecast.basis.stage': {
    zh: '{stage}：{open} 项，平均最终签约概率 {share}，预计 {sum}。',
    en: '{stage}: {open}, of which {share} sign in the end, {sum} expected.',
  },
  'forecast.basis.outside': {
    zh: '另有 {count} 项双方都不在本区，签约后不计入，故不在其中。',
    en: '{count} more are between parties outside the district; they would not count and are left out.',
  },
  'forecast.basis.withoutSum': {
    zh: '另有 {count} 项没有填写预计金额，按 0 计。',
    en: '{count} of them have no expected sum and count as zero.',
  },
  'forecast.basis.learned': {
    zh: '签约概率由平台 {ended} 项已结束的对接和预设经验值共同估计，已结束的越多，预设值的影响越小。',
    en: 'The chances come from {ended} matches that have ended and configured priors, which weigh less the more have ended.',
  },
  'forecast.basis.notTwice': {
    zh: '月度趋势中来自对接的部分只计尚未出现的新对接，避免与在谈项目重复计算。',
    en: 'Of the run-rate out of matches only what matches still to come can bring is counted, so that nothing is counted twice.',
  },
});
