import { declareMessages } from '#kernel/errors';

export const registrationMessages = declareMessages({
  'contract.registration.date': {
    zh: '日期应在签订日期（{signedOn}）与今天之间。',
    en: 'The day must lie between the signing ({signedOn}) and today.',
  },
  'contract.registration.before': {
    zh: '不能早于上一次登记或变更的日期（{since}）。',
    en: 'Not before the day of the registration or change that it follows ({since}).',
  },
  'contract.registration.evidence': {
    zh: '请上传登记机构的文件：登记证明、变更或注销通知、不予登记通知。',
    en: 'Attach the registrar’s paper: its certificate, or its notice of change, cancellation or refusal.',
  },
  'contract.registration.reason.REFUSED': { zh: '请填写未予登记的原因。', en: 'Say why registration was refused.' },
  'contract.registration.reason.SUPPLEMENT': { zh: '请填写需要补正的内容。', en: 'Say what is to be supplemented.' },
  'contract.registration.reason.CHANGED': { zh: '请填写变更的内容和原因。', en: 'Say what changed and why.' },
  'contract.registration.reason.CANCELLED': { zh: '请填写注销的原因。', en: 'Say why the registration was cancelled.' },
  'contract.registration.number.state': {
    zh: '登记状态现在是“{state}”，没有可更正的登记编号。',
    en: 'The registration is "{state}" now, so there is no number to correct.',
  },
  'contract.registration.number.same': { zh: '与现在的登记编号相同。', en: 'This is the number on record already.' },
  'contract.registration.number.note': {
    zh: '登记编号由 {before} 更正为 {number}：{reason}',
    en: 'Registration number {before} corrected to {number}: {reason}',
  },
  'contract.precheck.over': {
    zh: '合同已登记，预审不再修改。',
    en: 'The contract is registered; its pre-check no longer changes.',
  },
  'contract.precheck.question': { zh: '没有这个预审事项。', en: 'There is no such question.' },
  'contract.precheck.auto': {
    zh: '这一项由平台按合同内容判断，不能填写。',
    en: 'The platform answers this from the contract itself.',
  },
  'contract.precheck.note': {
    zh: '保存预审：{met} 项符合，{open} 项未确认，{unmet} 项不符合',
    en: 'Pre-check saved: {met} met, {open} open, {unmet} not met',
  },
  'registration.history.NUMBER_CORRECTED': { zh: '更正登记编号', en: 'Registration number corrected' },
  'registration.history.PRECHECKED': { zh: '保存预审', en: 'Pre-check saved' },
});
