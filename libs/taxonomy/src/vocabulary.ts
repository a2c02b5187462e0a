import type { Locale, Sentence } from '#kernel/errors';

/** The district plan's fields, taxonomy level 1. */
export const Field = {
  STEEL_EQUIPMENT: 'STEEL_EQUIPMENT',
  FLUORINE_MATERIALS: 'FLUORINE_MATERIALS',
  DIGITAL_ECONOMY: 'DIGITAL_ECONOMY',
  MODERN_AGRICULTURE: 'MODERN_AGRICULTURE',
  PUBLIC_WELFARE: 'PUBLIC_WELFARE',
  FUTURE_INDUSTRY: 'FUTURE_INDUSTRY',
} as const;
export type Field = keyof typeof Field;

/** Ways to cooperate. */
export const CooperationMode = {
  COMMISSIONED: 'COMMISSIONED',
  JOINT: 'JOINT',
  TRANSFER: 'TRANSFER',
  LICENCE: 'LICENCE',
  EQUITY: 'EQUITY',
  CONSULTING: 'CONSULTING',
  SERVICE: 'SERVICE',
} as const;
export type CooperationMode = keyof typeof CooperationMode;

/** Secrecy grades of a demand: public, masked (the default), invited. */
export const Secrecy = { PUBLIC: 'PUBLIC', MASKED: 'MASKED', INVITED: 'INVITED' } as const;
export type Secrecy = keyof typeof Secrecy;

export const IndicatorKind = { NUMBER: 'NUMBER', GRADE: 'GRADE', TEXT: 'TEXT' } as const;
export type IndicatorKind = keyof typeof IndicatorKind;

export const Operator = { GTE: 'GTE', GT: 'GT', LTE: 'LTE', LT: 'LT', EQ: 'EQ' } as const;
export type Operator = keyof typeof Operator;

export const IpKind = {
  INVENTION: 'INVENTION',
  UTILITY_MODEL: 'UTILITY_MODEL',
  DESIGN: 'DESIGN',
  SOFTWARE: 'SOFTWARE',
  IC_LAYOUT: 'IC_LAYOUT',
  PLANT_VARIETY: 'PLANT_VARIETY',
  KNOW_HOW: 'KNOW_HOW',
} as const;
export type IpKind = keyof typeof IpKind;

export const IpState = {
  APPLIED: 'APPLIED',
  GRANTED: 'GRANTED',
  REGISTERED: 'REGISTERED',
  HELD: 'HELD',
  EXPIRED: 'EXPIRED',
} as const;
export type IpState = keyof typeof IpState;

export const OrganizationKind = {
  ENTERPRISE: 'ENTERPRISE',
  COOPERATIVE: 'COOPERATIVE',
  UNIVERSITY: 'UNIVERSITY',
  INSTITUTE: 'INSTITUTE',
  PUBLIC_BODY: 'PUBLIC_BODY',
  SERVICE_PROVIDER: 'SERVICE_PROVIDER',
  BANK: 'BANK',
  CARRIER: 'CARRIER',
} as const;
export type OrganizationKind = keyof typeof OrganizationKind;

export const SizeBand = { MICRO: 'MICRO', SMALL: 'SMALL', MEDIUM: 'MEDIUM', LARGE: 'LARGE' } as const;
export type SizeBand = keyof typeof SizeBand;

/** Why a match is declined. */
export const DeclineReason = {
  TOO_EARLY: 'TOO_EARLY',
  BENEFIT_UNCLEAR: 'BENEFIT_UNCLEAR',
  PRICE: 'PRICE',
  IP: 'IP',
  ALREADY_SOLVED: 'ALREADY_SOLVED',
  WRONG_FIELD: 'WRONG_FIELD',
  CAPACITY: 'CAPACITY',
  OTHER: 'OTHER',
} as const;
export type DeclineReason = keyof typeof DeclineReason;

/** Why a posting is returned; free text goes beside it. */
export const ReturnReason = {
  INDICATORS_MISSING: 'INDICATORS_MISSING',
  SITUATION_UNCLEAR: 'SITUATION_UNCLEAR',
  BUDGET_UNREALISTIC: 'BUDGET_UNREALISTIC',
  PUBLIC_SIDE_LEAKS: 'PUBLIC_SIDE_LEAKS',
  DUPLICATE: 'DUPLICATE',
  EVIDENCE_MISSING: 'EVIDENCE_MISSING',
  OTHER: 'OTHER',
} as const;
export type ReturnReason = keyof typeof ReturnReason;

type Labels<Value extends string> = Readonly<Record<Value, Sentence>>;

export const fieldLabels: Labels<Field> = {
  STEEL_EQUIPMENT: { zh: '钢铁与装备制造', en: 'Steel and equipment' },
  FLUORINE_MATERIALS: { zh: '氟新材料', en: 'Fluorine materials' },
  DIGITAL_ECONOMY: { zh: '数字经济', en: 'Digital economy' },
  MODERN_AGRICULTURE: { zh: '现代农业', en: 'Modern agriculture' },
  PUBLIC_WELFARE: { zh: '科技惠民', en: 'Public welfare' },
  FUTURE_INDUSTRY: { zh: '未来产业', en: 'Future industry' },
};

export const modeLabels: Labels<CooperationMode> = {
  COMMISSIONED: { zh: '委托开发', en: 'Commissioned development' },
  JOINT: { zh: '合作开发', en: 'Joint development' },
  TRANSFER: { zh: '技术转让', en: 'Transfer' },
  LICENCE: { zh: '技术许可', en: 'Licence' },
  EQUITY: { zh: '作价入股', en: 'Equity' },
  CONSULTING: { zh: '技术咨询', en: 'Consulting' },
  SERVICE: { zh: '技术服务', en: 'Service' },
};

export const organizationKindLabels: Labels<OrganizationKind> = {
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  COOPERATIVE: { zh: '合作社', en: 'Cooperative' },
  UNIVERSITY: { zh: '高校', en: 'University' },
  INSTITUTE: { zh: '科研院所', en: 'Institute' },
  PUBLIC_BODY: { zh: '机关事业单位', en: 'Public body' },
  SERVICE_PROVIDER: { zh: '科技服务机构', en: 'Service provider' },
  BANK: { zh: '金融机构', en: 'Bank' },
  CARRIER: { zh: '孵化载体', en: 'Carrier' },
};

export const sizeBandLabels: Labels<SizeBand> = {
  MICRO: { zh: '微型', en: 'Micro' },
  SMALL: { zh: '小型', en: 'Small' },
  MEDIUM: { zh: '中型', en: 'Medium' },
  LARGE: { zh: '大型', en: 'Large' },
};

export const declineReasonLabels: Labels<DeclineReason> = {
  TOO_EARLY: { zh: '成熟度不够', en: 'Too early' },
  BENEFIT_UNCLEAR: { zh: '效益不明确', en: 'Benefit unclear' },
  PRICE: { zh: '价格不合适', en: 'Price' },
  IP: { zh: '知识产权问题', en: 'Intellectual property' },
  ALREADY_SOLVED: { zh: '问题已解决', en: 'Already solved' },
  WRONG_FIELD: { zh: '领域不符', en: 'Wrong field' },
  CAPACITY: { zh: '暂无人力', en: 'No capacity' },
  OTHER: { zh: '其他', en: 'Other' },
};

export const returnReasonLabels: Labels<ReturnReason> = {
  INDICATORS_MISSING: { zh: '缺少量化指标', en: 'Indicators are missing' },
  SITUATION_UNCLEAR: { zh: '现状描述不清', en: 'The situation is unclear' },
  BUDGET_UNREALISTIC: { zh: '预算与要求不匹配', en: 'Budget and requirements do not fit' },
  PUBLIC_SIDE_LEAKS: { zh: '公开版含敏感信息', en: 'The public text shows too much' },
  DUPLICATE: { zh: '与已有内容重复', en: 'A duplicate' },
  EVIDENCE_MISSING: { zh: '缺少佐证', en: 'Evidence is missing' },
  OTHER: { zh: '其他', en: 'Other' },
};

export const fieldLabel = (field: Field, locale: Locale): string => fieldLabels[field][locale];
export const modeLabel = (mode: CooperationMode, locale: Locale): string => modeLabels[mode][locale];
export const sizeBandLabel = (band: SizeBand, locale: Locale): string => sizeBandLabels[band][locale];
export const declineReasonLabel = (reason: DeclineReason, locale: Locale): string =>
  declineReasonLabels[reason][locale];
