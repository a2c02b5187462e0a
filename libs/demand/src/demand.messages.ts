import { declareMessages } from '#kernel/errors';

export const demandMessages = declareMessages({
  'demand.title.short': {
    zh: '名称至少 4 个字，说清楚要解决什么。',
    en: 'At least 4 characters: say what is to be solved.',
  },
  'demand.situation.short': {
    zh: '请用至少 10 个字描述现状和问题。',
    en: 'Describe the situation in at least 10 characters.',
  },
  'demand.deadline.past': { zh: '截止日期不能早于今天。', en: 'The deadline may not be in the past.' },
  'demand.region.unknown': { zh: '没有这个行政区划代码。', en: 'There is no such region code.' },
  'demand.indicators.none': {
    zh: '请至少填写一项量化指标，或写明期望结果。',
    en: 'Give at least one indicator, or describe the wanted result.',
  },
  'demand.secrets.undeclared': {
    zh: '请确认内容不涉及国家秘密和国防军工秘密。',
    en: 'Confirm that nothing classified or defence-secret is inside.',
  },
  'demand.publicSide.missing': { zh: '脱敏发布需要填写公开版内容。', en: 'A masked posting needs its public text.' },
  'demand.indicators.leaks': {
    zh: '指标会公开，请去掉或改写：{words}。',
    en: 'Indicators are public. Take this out or put it differently: {words}.',
  },
  'demand.publicSide.leaks': {
    zh: '公开版仍含有应隐藏的内容：{words}。',
    en: 'The public text still shows what should be hidden: {words}.',
  },
  'demand.organization.unverified': {
    zh: '单位尚未通过核验，核验后即可提交；草稿已保存。',
    en: 'Your organisation is not verified yet. You can submit once it is; the draft is safe.',
  },
  'demand.organization.none': { zh: '请先加入一个单位。', en: 'Join an organisation first.' },
  'demand.organization.onBehalf': { zh: '代企业发布时，请选择企业。', en: 'Choose the firm that you post for.' },
  'demand.notEditable': { zh: '当前状态是“{state}”，不能修改内容。', en: 'It is "{state}" now and cannot be edited.' },
  'demand.hint.indicators': {
    zh: '补充至少一项量化指标，例如“废品率 ≤ 3 %”',
    en: 'Add at least one measured indicator, such as "scrap rate ≤ 3 %"',
  },
  'demand.hint.situation': {
    zh: '把现状写到 60 字以上：工况、材料、现在怎么做',
    en: 'Describe the situation in 60 characters or more: conditions, materials, what you do now',
  },
  'demand.hint.trl': { zh: '选择需要的成熟度', en: 'Choose the maturity that you need' },
  'demand.hint.budget': { zh: '填写预算范围', en: 'Give a budget range' },
  'demand.hint.modes': { zh: '选择合作方式', en: 'Choose ways to cooperate' },
  'demand.hint.constraints': {
    zh: '写明限制条件，例如设备、场地、环保要求',
    en: 'Say what limits there are: equipment, site, environment',
  },
  'demand.hint.deadline': { zh: '填写期望完成日期', en: 'Give a date by which you need it' },
  'demand.hidden.organization': { zh: '企业名称', en: 'Firm' },
  'demand.hidden.text': { zh: '技术细节（已由企业脱敏）', en: 'Details (masked by the firm)' },
  'demand.hidden.contact': { zh: '联系方式', en: 'Contact' },
  'demand.history.CREATED': { zh: '新建草稿', en: 'Draft created' },
});
