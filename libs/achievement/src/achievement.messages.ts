import { declareMessages } from '#kernel/errors';

export const achievementMessages = declareMessages({
  'achievement.title.short': { zh: '名称至少 4 个字。', en: 'At least 4 characters.' },
  'achievement.abstract.short': { zh: '请用至少 10 个字介绍成果。', en: 'Describe it in at least 10 characters.' },
  'achievement.trlEvidence.short': {
    zh: '请说明成熟度的依据，例如试验、试用或中试情况。',
    en: 'Say what proves the maturity: tests, trials, a pilot.',
  },
  'achievement.evidence.missing': { zh: '请为这项指标写明依据。', en: 'Say what proves this indicator.' },
  'achievement.validUntil.past': { zh: '有效期不能早于今天。', en: 'The validity may not end in the past.' },
  'achievement.region.unknown': { zh: '没有这个行政区划代码。', en: 'There is no such region code.' },
  'achievement.institute.none': { zh: '请先加入一个单位。', en: 'Join an institute first.' },
  'achievement.institute.unverified': {
    zh: '单位尚未通过核验，核验后即可提交；草稿已保存。',
    en: 'Your institute is not verified yet. You can submit once it is; the draft is safe.',
  },
  'achievement.notEditable': {
    zh: '当前状态是“{state}”，不能修改内容。',
    en: 'It is "{state}" now and cannot be edited.',
  },
  'achievement.hint.indicators': { zh: '补充已达到的量化指标和佐证', en: 'Add indicators reached, with evidence' },
  'achievement.hint.abstract': {
    zh: '把简介写到 60 字以上：原理、条件、做到哪一步',
    en: 'Describe it in 60 characters or more: principle, conditions, how far it is',
  },
  'achievement.hint.problemSolved': { zh: '写明解决什么问题', en: 'Say which problem it solves' },
  'achievement.hint.price': { zh: '填写期望价格或范围', en: 'Give a price or a range' },
  'achievement.hint.ip': { zh: '列出知识产权', en: 'List the intellectual property' },
  'achievement.hint.trl': { zh: '选择成熟度', en: 'Choose the maturity' },
  'achievement.hint.keywords': { zh: '补充关键词', en: 'Add keywords' },
  'achievement.history.CREATED': { zh: '新建草稿', en: 'Draft created' },
  'achievement.notice.submitted': { zh: '成果待单位审核：{title}', en: 'Awaits your office: {title}' },
  'achievement.notice.submitted.body': { zh: '{code} 已提交，请审核。', en: '{code} was submitted for your review.' },
  'achievement.notice.approved': { zh: '成果待中心审核：{title}', en: 'Awaits the centre: {title}' },
  'achievement.notice.approved.body': { zh: '{code} 已经单位同意。', en: '{code} was approved by its institute.' },
  'achievement.notice.published': { zh: '成果已发布：{title}', en: 'Published: {title}' },
  'achievement.notice.published.body': {
    zh: '{code} 已发布，系统正在匹配需求，有结果会立即通知您。',
    en: '{code} is published and being matched. You will hear as soon as something fits.',
  },
  'achievement.notice.returned': { zh: '成果需要修改：{title}', en: 'Please revise: {title}' },
  'achievement.notice.returned.body': { zh: '退回原因：{note}', en: 'Returned because: {note}' },
});
