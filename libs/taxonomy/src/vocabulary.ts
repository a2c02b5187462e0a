import type { Locale } from '#kernel/errors';
import { defineEnum, labelOf } from '#kernel/values';

export const Field = defineEnum('Field', 'The fields of the district’s plan 领域, taxonomy level 1.', {
  STEEL_EQUIPMENT: { zh: '钢铁与装备制造', en: 'Steel and equipment' },
  FLUORINE_MATERIALS: { zh: '氟新材料', en: 'Fluorine materials' },
  DIGITAL_ECONOMY: { zh: '数字经济', en: 'Digital economy' },
  MODERN_AGRICULTURE: { zh: '现代农业', en: 'Modern agriculture' },
  PUBLIC_WELFARE: { zh: '科技惠民', en: 'Public welfare' },
  FUTURE_INDUSTRY: { zh: '未来产业', en: 'Future industry' },
});
export type Field = keyof typeof Field;

export const CooperationMode = defineEnum('CooperationMode', 'Ways to cooperate 合作方式.', {
  COMMISSIONED: { zh: '委托开发', en: 'Commissioned development' },
  JOINT: { zh: '合作开发', en: 'Joint development' },
  TRANSFER: { zh: '技术转让', en: 'Transfer' },
  LICENCE: { zh: '技术许可', en: 'Licence' },
  EQUITY: { zh: '作价入股', en: 'Equity', about: 'The technology is paid for with a share of the firm' },
  CONSULTING: { zh: '技术咨询', en: 'Consulting' },
  SERVICE: { zh: '技术服务', en: 'Service' },
});
export type CooperationMode = keyof typeof CooperationMode;

export const Secrecy = defineEnum('Secrecy', 'Secrecy grades of a demand 保密方式.', {
  PUBLIC: { zh: '公开', en: 'Public', about: 'Everybody sees the whole text and the firm’s name' },
  MASKED: {
    zh: '脱敏公开',
    en: 'Masked',
    about: 'Only what its firm confirmed is public, without a name; the default',
    also: ['脱敏'],
  },
  INVITED: {
    zh: '定向',
    en: 'By invitation',
    about: 'In no public list; brokers look for partners',
    also: ['Invited'],
  },
});
export type Secrecy = keyof typeof Secrecy;

export const IndicatorKind = defineEnum('IndicatorKind', 'What a technical indicator is measured by 指标类型.', {
  NUMBER: { zh: '数值', en: 'Number' },
  GRADE: { zh: '等级', en: 'Grade', about: 'One of a scale from the lowest to the highest' },
  TEXT: { zh: '描述', en: 'Description' },
});
export type IndicatorKind = keyof typeof IndicatorKind;

export const Operator = defineEnum('Operator', 'How an indicator’s value bounds it 比较符.', {
  GTE: { zh: '不低于', en: 'At least' },
  GT: { zh: '高于', en: 'More than' },
  LTE: { zh: '不高于', en: 'At most' },
  LT: { zh: '低于', en: 'Less than' },
  EQ: { zh: '等于', en: 'Exactly' },
});
export type Operator = keyof typeof Operator;

export const IpKind = defineEnum('IpKind', 'Kinds of intellectual property 知识产权类型.', {
  INVENTION: { zh: '发明专利', en: 'Invention patent', also: ['发明'] },
  UTILITY_MODEL: { zh: '实用新型', en: 'Utility model', also: ['实用新型专利'] },
  SOFTWARE: { zh: '软件著作权', en: 'Software copyright', also: ['软著', '计算机软件著作权'] },
  KNOW_HOW: { zh: '技术秘密', en: 'Know-how', also: ['专有技术'] },
  DESIGN: { zh: '外观设计', en: 'Design patent', also: ['外观', '外观专利', '外观设计专利'] },
  PLANT_VARIETY: { zh: '植物新品种', en: 'Plant variety' },
  IC_LAYOUT: { zh: '集成电路布图设计', en: 'IC layout design', also: ['集成电路', '集成电路布图'] },
});
export type IpKind = keyof typeof IpKind;

export const IpState = defineEnum('IpState', 'Where a right of intellectual property stands 知识产权状态.', {
  APPLIED: { zh: '申请中', en: 'Applied for', also: ['已申请', '公开', '实质审查', '受理'] },
  GRANTED: { zh: '已授权', en: 'Granted', also: ['授权', '有效'] },
  REGISTERED: { zh: '已登记', en: 'Registered', also: ['登记'] },
  HELD: { zh: '持有', en: 'Held', about: 'Nothing to apply for, as know-how', also: ['自有', '已掌握'] },
  EXPIRED: { zh: '已失效', en: 'Expired', also: ['失效', '到期'] },
});
export type IpState = keyof typeof IpState;

export const OrganizationKind = defineEnum('OrganizationKind', 'Kinds of organisation 单位类型.', {
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  COOPERATIVE: { zh: '合作社', en: 'Cooperative' },
  UNIVERSITY: { zh: '高校', en: 'University' },
  INSTITUTE: { zh: '科研院所', en: 'Institute' },
  PUBLIC_BODY: { zh: '机关事业单位', en: 'Public body' },
  SERVICE_PROVIDER: { zh: '科技服务机构', en: 'Service provider' },
  BANK: { zh: '金融机构', en: 'Bank' },
  CARRIER: { zh: '孵化载体', en: 'Carrier', about: 'An incubator or park' },
});
export type OrganizationKind = keyof typeof OrganizationKind;

export const SizeBand = defineEnum('SizeBand', 'Size of a firm 企业规模.', {
  MICRO: { zh: '微型', en: 'Micro' },
  SMALL: { zh: '小型', en: 'Small' },
  MEDIUM: { zh: '中型', en: 'Medium' },
  LARGE: { zh: '大型', en: 'Large' },
});
export type SizeBand = keyof typeof SizeBand;

export const DeclineReason = defineEnum('DeclineReason', 'Why a match is declined 暂不考虑的原因.', {
  TOO_EARLY: { zh: '成熟度不够', en: 'Too early' },
  BENEFIT_UNCLEAR: { zh: '效益不明确', en: 'Benefit unclear' },
  PRICE: { zh: '价格不合适', en: 'Price' },
  IP: { zh: '知识产权问题', en: 'Intellectual property' },
  ALREADY_SOLVED: { zh: '问题已解决', en: 'Already solved' },
  WRONG_FIELD: { zh: '领域不符', en: 'Wrong field' },
  CAPACITY: { zh: '暂无人力', en: 'No capacity' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type DeclineReason = keyof typeof DeclineReason;

export const ReturnReason = defineEnum(
  'ReturnReason',
  'Why a posting is returned 退回原因; free text goes beside it.',
  {
    INDICATORS_MISSING: { zh: '缺少量化指标', en: 'Indicators are missing' },
    SITUATION_UNCLEAR: { zh: '现状描述不清', en: 'The situation is unclear' },
    BUDGET_UNREALISTIC: { zh: '预算与要求不匹配', en: 'Budget and requirements do not fit' },
    PUBLIC_SIDE_LEAKS: { zh: '公开版含敏感信息', en: 'The public text shows too much' },
    DUPLICATE: { zh: '与已有内容重复', en: 'A duplicate' },
    EVIDENCE_MISSING: { zh: '缺少佐证', en: 'Evidence is missing' },
    OTHER: { zh: '其他', en: 'Other' },
  },
);
export type ReturnReason = keyof typeof ReturnReason;

export const fieldLabel = (field: Field, locale: Locale): string => labelOf(Field, field, locale);
export const modeLabel = (mode: CooperationMode, locale: Locale): string => labelOf(CooperationMode, mode, locale);
export const sizeBandLabel = (band: SizeBand, locale: Locale): string => labelOf(SizeBand, band, locale);
export const declineReasonLabel = (reason: DeclineReason, locale: Locale): string =>
  labelOf(DeclineReason, reason, locale);
