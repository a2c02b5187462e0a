import { defineEnum } from '#kernel/values';

export const Band = defineEnum('Band', 'How well two sides fit 匹配度.', {
  STRONG: { zh: '强匹配', en: 'Strong match' },
  FAIR: { zh: '较强匹配', en: 'Fair match' },
  WEAK: { zh: '弱匹配', en: 'Weak match' },
});
export type Band = keyof typeof Band;

export const Verdict = defineEnum('Verdict', 'What a comparison says 比较结论.', {
  FITS: { zh: '符合', en: 'Fits' },
  MISSES: { zh: '不符合', en: 'Misses' },
  UNKNOWN: { zh: '未知', en: 'Unknown' },
});
export type Verdict = keyof typeof Verdict;

export const SignalName = defineEnum('SignalName', 'What speaks for or against a pair 匹配依据.', {
  TEXT: { zh: '用词', en: 'Words' },
  MEANING: { zh: '词义', en: 'Meaning' },
  SUBJECT: { zh: '技术主题', en: 'Subject' },
  FIELD: { zh: '领域', en: 'Field' },
  TRL: { zh: '成熟度', en: 'Maturity' },
  BUDGET: { zh: '报价与预算', en: 'Price and budget' },
  INDICATORS: { zh: '指标', en: 'Indicators' },
  MODE: { zh: '合作方式', en: 'Cooperation mode' },
  REGION: { zh: '地域', en: 'Region' },
  COOPERATION: { zh: '以往合作', en: 'Past cooperation' },
});
export type SignalName = keyof typeof SignalName;
