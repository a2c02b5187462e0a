import { declareMessages } from '#kernel/errors';

export const refundMessages = declareMessages({
  'contract.refund.state': {
    zh: '合同现在是“{state}”，不能登记退款。',
    en: 'The contract is "{state}" now, so no refund can be recorded.',
  },
  'contract.refund.above': {
    zh: '本期可退 {paid} 元，退款不能更多。',
    en: '{paid} yuan of this instalment can go back, no more.',
  },
  'contract.refund.future': { zh: '退款日期不能晚于今天。', en: 'The day of the refund may not be in the future.' },
  'contract.refund.beforePayment': {
    zh: '退款日期不能早于合同签订日期（{signedOn}）。',
    en: 'A refund may not be earlier than the signing ({signedOn}).',
  },
  'contract.refund.note': {
    zh: '第 {seq} 期退款 {amount} 元（{refundedOn}）：{reason}',
    en: 'Instalment {seq}: {amount} yuan went back on {refundedOn}: {reason}',
  },
  'contract.history.REFUND': { zh: '登记退款', en: 'Refund recorded' },
});
