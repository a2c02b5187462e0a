import { declareMessages } from '../../kernel/errors/src/index.js';

declareMessages({
  'contract.registration.date': { zh: '日期应在签订日期（{signedOn}）与今天之间。', en: 'The day must lie between the signing ({signedOn}) and today.' },
  'contract.registration.before': { zh: '不能早于上一次登记或变更的日期（{since}）。', en: 'Not before the day of the registration or change that it follows ({since}).' },
  'contract.registration.reason.REFUSED': { zh: '请填写未予登记的原因。', en: 'Say why registration was refused.' },
  'contract.registration.reason.SUPPLEMENT': { zh: '请填写需要补正的内容。', en: 'Say what is to be supplemented.' },
  'contract.registration.reason.CHANGED': { zh: '请填写变更的内容和原因。', en: 'Say what changed and why.' },
  'contract.registration.reason.CANCELLED': { zh: '请填写注销的原因。', en: 'Say why the registration was cancelled.' },
  'contract.precheck.over': { zh: '合同已登记，预审不再修改。', en: 'The contract is registered; its pre-check no longer changes.' },
  'contract.precheck.question': { zh: '没有这个预审事项。', en: 'There is no such question.' },
  'contract.precheck.auto': { zh: '这一项由平台按合同内容判断，不能填写。', en: 'The platform answers this from the contract itself.' },
  'contract.precheck.note': { zh: '保存预审：{met} 项符合，{open} 项未确认，{unmet} 项不符合', en: 'Pre-check saved: {met} met, {open} open, {unmet} not met' },
  'registration.history.PRECHECKED': { zh: '保存预审', en: 'Pre-check saved' },
});
