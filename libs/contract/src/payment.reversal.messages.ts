import { declareMessages } from '../../kernel/errors/src/index.js';

declareMessages({
  'contract.reversal.done': { zh: '这笔到账已经冲正。', en: 'This receipt has been taken back already.' },
  'contract.reversal.refunded': { zh: '这一期已退回 {refunded} 元，先有到账才有退款，不能冲正这笔到账。', en: '{refunded} yuan of this instalment went back already, so this receipt cannot be taken back.' },
  'contract.reversal.note': { zh: '冲正第 {seq} 期到账 {amount} 元（{paidOn}）：{reason}', en: 'Instalment {seq}: the receipt of {amount} yuan of {paidOn} was taken back: {reason}' },
  'contract.history.PAYMENT_REVERSED': { zh: '冲正到账', en: 'Receipt taken back' },
});
