import { declareMessages } from '#kernel/errors';

export const contractFormMessages = declareMessages({
  'contract.form.option': { zh: '请从列表中选择。', en: 'Choose one of the list.' },
  'contract.form.subKind': {
    zh: '“{subKind}”不属于这一合同类别。',
    en: '"{subKind}" does not belong to this kind of contract.',
  },
  'contract.form.expected': { zh: '技术转让合同必须填写这一项。', en: 'A transfer contract must say this.' },
  'contract.party.twice': { zh: '这个单位已经列在本合同中。', en: 'This party stands in the contract already.' },
  'contract.party.tooMany': { zh: '每一方最多 {max} 个单位。', en: 'At most {max} parties a side.' },
  'contract.currency.unknown': {
    zh: '没有这种货币代码，请填写三位代码，例如 USD。',
    en: 'There is no such currency. Use its three letters, e.g. USD.',
  },
  'contract.currency.amount': { zh: '请填写合同写明的外币金额。', en: 'Give the sum in the contract’s currency.' },
  'contract.currency.rate': {
    zh: '外币合同必须填写折算汇率。',
    en: 'A contract in another currency needs the exchange rate.',
  },
  'contract.currency.rateBad': {
    zh: '汇率应大于 0，最多六位小数，例如 7.1023（1 单位外币折合人民币元）。',
    en: 'The rate is above 0 with at most six decimals, e.g. 7.1023 yuan for one unit.',
  },
  'contract.currency.rateOn': { zh: '请填写汇率的日期。', en: 'Give the day of the rate.' },
  'contract.currency.rateDay': {
    zh: '汇率应取签订日（{signedOn}）当天或此前最近一次公布的（不超过 {days} 天）。',
    en: 'Take the rate of the day of signing ({signedOn}), or the last one published in the {days} days before it.',
  },
  'contract.currency.rateFuture': { zh: '汇率日期不能晚于今天。', en: 'The day of the rate may not be in the future.' },
  'contract.currency.total': {
    zh: '{foreign} {currency} 按汇率 {rate} 折合 {sum} 元，与合同成交额 {total} 元不符。',
    en: '{foreign} {currency} at {rate} is {sum} yuan; the total says {total} yuan.',
  },
});
