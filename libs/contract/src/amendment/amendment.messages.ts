import { declareMessages } from '#kernel/errors';

export const amendmentMessages = declareMessages({
  'contract.amendment.future': {
    zh: '日期不能晚于今天；协议生效后再登记。',
    en: 'The date may not be in the future; record the agreement once it holds.',
  },
  'contract.amendment.beforeAgreed': {
    zh: '生效日期不能早于协议签订日期（{signedOn}）。',
    en: 'It cannot take effect before it was agreed ({signedOn}).',
  },
  'contract.amendment.open.first': {
    zh: '还有一份变更协议未办结，请先确认或撤回。',
    en: 'An amendment is still open. Confirm or withdraw it first.',
  },
  'contract.amendment.beforeSigning': {
    zh: '日期不能早于合同签订日期（{signedOn}）。',
    en: 'The date may not be before the signing of the contract ({signedOn}).',
  },
  'contract.amendment.effectiveOn': { zh: '请填写生效日期。', en: 'Give the day from which it holds.' },
  'contract.amendment.scan': {
    zh: '请上传签字盖章后的变更或补充协议。',
    en: 'Attach the scan of the signed agreement.',
  },
  'contract.amendment.state': {
    zh: '合同现在是“{state}”，不能变更。',
    en: 'The contract is "{state}" now and cannot be amended.',
  },
  'contract.amendment.open': {
    zh: '这份合同已有一份未完成的变更，请先处理它。',
    en: 'An amendment of this contract is still open. Finish or withdraw it first.',
  },
  'contract.amendment.notEditable': {
    zh: '这份变更现在是“{state}”，不能修改。',
    en: 'The amendment is "{state}" now and cannot be edited.',
  },
  'contract.amendment.stale': {
    zh: '起草后合同的付款情况已变化，请退回并按现状重新核对。',
    en: 'The contract has changed since this was drafted. Return it and check it against how the contract stands.',
  },
  'contract.amendment.instalment': { zh: '没有找到这一期付款。', en: 'There is no such instalment.' },
  'contract.amendment.belowPaid': {
    zh: '这一期已到账 {paid} 元，金额不能更小。',
    en: '{paid} yuan have been paid on this instalment; it cannot be less.',
  },
  'contract.amendment.scan.contract': {
    zh: '这是原合同的扫描件，请上传签字的变更或补充协议。',
    en: 'This is the scan of the contract itself. Attach the signed agreement.',
  },
  'contract.amendment.scan.taken': {
    zh: '这份文件已用于合同 {code} 的第 {seq} 次变更。',
    en: 'This file is that of amendment {seq} of contract {code} already.',
  },
  'contract.amendment.dropped': {
    zh: '第 {seq} 期已到期或有过到账，须留在付款安排中；不再付的，金额填 0。',
    en: 'Instalment {seq} has fallen due or had a receipt, so it stays in the schedule. If it is owed no longer, make its sum 0.',
  },
  'contract.amendment.note': {
    zh: '第 {seq} 次变更生效：成交额 {before} 元 → {after} 元',
    en: 'Amendment {seq} holds: total {before} → {after} yuan',
  },
  'contract.history.AMENDED': { zh: '合同变更', en: 'Amended' },
  'amendment.history.CREATED': { zh: '起草变更', en: 'Amendment drafted' },
  'amendment.history.EDITED': { zh: '修改变更', en: 'Amendment edited' },
});
