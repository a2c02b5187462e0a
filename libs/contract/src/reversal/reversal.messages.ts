import { declareMessages } from '#kernel/errors';

export const reversalMessages = declareMessages({
  'contract.reversal.done': { zh: '这笔记录已经冲正。', en: 'This record has been taken back already.' },
  'contract.reversal.state': {
    zh: '合同现在是“{state}”，不能冲正。',
    en: 'The contract is "{state}" now, so nothing can be taken back.',
  },
  'contract.reversal.refunded': {
    zh: '这一期已退回 {refunded} 元，先有到账才有退款，不能冲正这笔到账。请先冲正退款。',
    en: '{refunded} yuan of this instalment went back already. Take the refund back first.',
  },
  'contract.reversal.amended': {
    zh: '退款之后合同成交额已按退款调低。请先登记变更把成交额调回，再冲正这笔退款。',
    en: 'The total was lowered by this refund. Amend the total back first, then take the refund back.',
  },
  'contract.reversal.royaltyPaid': {
    zh: '这次结算已到账 {paid} 元，请先冲正到账。',
    en: '{paid} yuan of this statement have arrived. Take the receipts back first.',
  },
  'contract.reversal.own': {
    zh: '这份结算由您登记，请由另一位同事冲正。',
    en: 'You wrote this statement down. Let another colleague take it back.',
  },
  'contract.reversal.RECEIPT': {
    zh: '冲正第 {seq} 期到账 {amount} 元（{on}）：{reason}',
    en: 'Instalment {seq}: the receipt of {amount} yuan of {on} was taken back: {reason}',
  },
  'contract.reversal.REFUND': {
    zh: '冲正第 {seq} 期退款 {amount} 元（{on}）：{reason}',
    en: 'Instalment {seq}: the refund of {amount} yuan of {on} was taken back: {reason}',
  },
  'contract.reversal.ROYALTY': {
    zh: '冲正第 {seq} 次提成结算 {amount} 元（{on}）：{reason}',
    en: 'Royalty statement {seq} of {amount} yuan of {on} was taken back: {reason}',
  },
  'contract.history.RECEIPT_REVERSED': { zh: '冲正到账', en: 'Receipt taken back' },
  'contract.history.REFUND_REVERSED': { zh: '冲正退款', en: 'Refund taken back' },
  'contract.history.ROYALTY_REVERSED': { zh: '冲正提成结算', en: 'Royalty statement taken back' },
  // As it was kept before refunds and statements could be taken back, too.
  'contract.history.PAYMENT_REVERSED': { zh: '冲正到账', en: 'Receipt taken back' },
});
