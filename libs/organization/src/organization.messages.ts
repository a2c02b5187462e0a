import { declareMessages } from '#kernel/errors';

export const organizationMessages = declareMessages({
  'organization.creditCode.shape': {
    zh: '统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z），请核对营业执照。',
    en: 'A unified social credit code has 18 digits and capital letters (no I, O, S, V, Z). Check the licence.',
  },
  'organization.creditCode.checkDigit': {
    zh: '校验位不符，请再核对一遍；如与营业执照一致，可以继续注册，由技术经理人核验。',
    en: 'The check digit does not fit. Check it again; if the licence says so, go on, and a broker will verify it.',
  },
  'organization.creditCode.fine': { zh: '代码格式正确。', en: 'The code is well formed.' },
  'organization.creditCode.registered': {
    zh: '“{name}”已注册；继续注册即申请加入该单位，由其管理员批准。',
    en: '"{name}" is registered already. Going on asks to join it; its administrator decides.',
  },
  'organization.name.short': {
    zh: '请填写单位全称，至少 2 个字。',
    en: "Write the organisation's full name, at least 2 characters.",
  },
  'organization.region.unknown': { zh: '没有这个行政区划代码。', en: 'There is no such region code.' },
  'organization.industry.unknown': { zh: '没有这个行业代码。', en: 'There is no such industry code.' },
  'organization.consent.required': {
    zh: '请阅读并同意个人信息处理说明后再注册。',
    en: 'Read the privacy notice and agree to it before you register.',
  },
  'organization.next.document': {
    zh: '注册成功。请上传营业执照或法人证书，技术经理人核验后即可提交需求和成果；在此之前可以先写草稿。',
    en: 'You are registered. Upload the licence; once a broker has verified it you can submit postings. Drafts can be written now.',
  },
  'organization.next.join': {
    zh: '注册成功。加入“{name}”的申请已送达其管理员，批准后即可使用单位的功能。',
    en: 'You are registered. The administrator of "{name}" has your request to join; once approved you can act for it.',
  },
  'organization.verify.evidence': {
    zh: '该单位没有上传证照；请写明是如何核实的。',
    en: 'This organisation has uploaded no licence. Write how it was checked.',
  },
  'organization.document.verified': {
    zh: '单位已通过核验，证照不能再更换。',
    en: 'The organisation is verified; its document can no longer be replaced.',
  },
  'organization.history.REGISTERED': { zh: '注册', en: 'Registered' },
  'organization.history.DOCUMENT': { zh: '上传证照', en: 'Document uploaded' },
  'organization.history.MEMBER_APPROVED': { zh: '批准成员加入', en: 'Member approved' },
  'organization.notice.registered.title': { zh: '新单位待核验：{name}', en: 'To verify: {name}' },
  'organization.notice.registered.body': {
    zh: '“{name}”已注册，请核对证照后通过或驳回。',
    en: '"{name}" has registered. Check its document, then verify or reject it.',
  },
  'organization.notice.resubmitted.body': {
    zh: '“{name}”已重新提交证照，请再次核验。',
    en: '"{name}" has sent its document again. Please check it.',
  },
  'organization.notice.verified.title': { zh: '单位已通过核验', en: 'Your organisation is verified' },
  'organization.notice.verified.body': {
    zh: '“{name}”已通过核验，现在可以提交需求和成果。',
    en: '"{name}" is verified. You can submit postings now.',
  },
  'organization.notice.rejected.title': { zh: '单位核验未通过', en: 'Your organisation was not verified' },
  'organization.notice.rejected.body': {
    zh: '“{name}”未通过核验：{note}。请更换证照后重新提交。',
    en: '"{name}" was not verified: {note}. Upload another document to try again.',
  },
  'organization.notice.requested.title': { zh: '有人申请加入单位', en: 'Someone asks to join' },
  'organization.notice.requested.body': {
    zh: '{person}申请加入“{name}”，请确认是否为本单位人员。',
    en: '{person} asks to join "{name}". Confirm whether they belong to it.',
  },
  'organization.notice.approved.title': { zh: '加入申请已批准', en: 'You were let in' },
  'organization.notice.approved.body': { zh: '您已加入“{name}”。', en: 'You are now a member of "{name}".' },
});
