import { declareMessages } from '../../kernel/errors/src/index.js';

declareMessages({
  'contract.amendment.future': { zh: '日期不能晚于今天；协议生效后再登记。', en: 'The date may not be in the future; record the agreement once it holds.' },
  'contract.amendment.beforeAgreed': { zh: '生效日期不能早于协议签订日期（{signedOn}）。', en: 'It cannot take effect before it was agreed ({signedOn}).' },
  'contract.amendment.open.first': { zh: '还有一份变更协议未办结，请先确认或撤回。', en: 'An amendment is still open. Confirm or withdraw it first.' },
  'contract.amendment.beforeSigning': { zh: '日期不能早于合同签订日期（{signedOn}）。', en: 'The date may not be before the signing of the contract ({signedOn}).' },
  'contract.amendment.effectiveOn': { zh: '请填写生效日期。', en: 'Give the day from which it holds.' },
  'contract.amendment.scan': { zh: '请上传签字盖章后的变更或补充协议。', en: 'Attach the scan of the signed agreement.' },
  'contract.amendment.state': { zh: '合同现在是“{state}”，不能变更。', en: 'The contract is "{state}" now and cannot be amended.' },
  'contract.amendment.open': { zh: '这份合同已有一份未完成的变更，请先处理它。', en: 'An amendment of this contract is still open. Finish or withdraw it first.' },
  'contract.amendment.notEditable': { zh: '这份变更现在是“{state}”，不能修改。', en: 'The amendment is "{state}" now and cannot be edited.' },
  'contract.amendment.stale': { zh: '起草后合同的付款情况已变化，请退回并按现状重新核对。', en: 'The contract has changed since this was drafted. Return it and check it against how the contract stands.' },
  'contract.amendment.instalment': { zh: '没有找到这一期付款。', en: 'There is no such instalment.' },
  'contract.amendment.belowPaid': { zh: '这一期已到账 {paid} 元，金额不能更小。', en: '{paid} yuan have been paid on this instalment; it cannot be less.' },
  'contract.amendment.due': { zh: '第 {seq} 期已到期，只能改日期，金额请在后面的分期中调整。', en: 'Instalment {seq} has fallen due: its day may move, its sum may not. Change a later one.' },
  'contract.amendment.dropped': { zh: '第 {seq} 期已到期或已有到账，不能取消。', en: 'Instalment {seq} has fallen due or was paid in part and cannot be dropped.' },
  'contract.amendment.note': { zh: '第 {seq} 次变更生效：成交额 {before} 元 → {after} 元', en: 'Amendment {seq} holds: total {before} → {after} yuan' },
  'contract.history.AMENDED': { zh: '合同变更', en: 'Amended' },
  'amendment.history.CREATED': { zh: '起草变更', en: 'Amendment drafted' },
  'amendment.history.EDITED': { zh: '修改变更', en: 'Amendment edited' },
});
