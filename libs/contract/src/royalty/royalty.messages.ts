import { declareMessages } from '#kernel/errors';

export const royaltyMessages = declareMessages({
  'contract.royalty.paper': {
    zh: '这份结算单已用于第 {seq} 次结算，请上传本次的结算单。',
    en: 'This paper is that of statement {seq} already. Attach the one of this statement.',
  },
  'contract.royalty.open': {
    zh: '已有一份提成结算等待确认，请先处理。',
    en: 'A royalty statement awaits confirmation already. Deal with it first.',
  },
  'contract.royalty.open.first': {
    zh: '还有一份提成结算等待确认，请先确认、退回或撤回。',
    en: 'A royalty statement still awaits confirmation. Confirm, return or withdraw it first.',
  },
  'royalty.history.CREATED': { zh: '登记提成结算', en: 'Royalty statement written down' },
  'contract.royalty.mode': {
    zh: '只有提成或提成加入门费的合同才有提成结算。',
    en: 'Only a royalty contract has royalty statements.',
  },
  'contract.royalty.state': {
    zh: '合同现在是“{state}”，不能登记提成结算。',
    en: 'The contract is "{state}" now, so no royalty can be stated.',
  },
  'contract.royalty.period': {
    zh: '结算期的截止日期不能早于起始日期。',
    en: 'The period may not end before it begins.',
  },
  'contract.royalty.periodFuture': {
    zh: '结算期应在结算日期之前结束。',
    en: 'The period must have ended by the day of the statement.',
  },
  'contract.royalty.overlap': {
    zh: '与第 {seq} 次结算（{from} 至 {to}）的期间重叠。',
    en: 'The period overlaps that of statement {seq} ({from} to {to}).',
  },
  'contract.royalty.aboveBase': { zh: '提成不能超过计提基数。', en: 'The royalty may not exceed its base.' },
  'contract.royalty.future': { zh: '结算日期不能晚于今天。', en: 'The day of the statement may not be in the future.' },
  'contract.royalty.beforeSigning': {
    zh: '不能早于合同签订日期（{signedOn}）。',
    en: 'Not before the signing of the contract ({signedOn}).',
  },
  'contract.royalty.dueOn': { zh: '应付日期不能早于结算日期。', en: 'It cannot be due before it was stated.' },
  'contract.royalty.condition': { zh: '提成 {from} 至 {to}', en: 'Royalty {from} to {to}' },
  'contract.royalty.note': {
    zh: '第 {seq} 次提成结算 {amount} 元（{from} 至 {to}）',
    en: 'Royalty statement {seq}: {amount} yuan ({from} to {to})',
  },
  'contract.history.ROYALTY': { zh: '提成结算', en: 'Royalty stated' },
});
