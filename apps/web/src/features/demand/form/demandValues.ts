import { indicatorInputs, indicatorRows, type IndicatorValues } from '../../../components/forms/IndicatorsEditor';
import type { DemandDraftInput, DemandForEditQuery } from '../../../generated/graphql';
import type { CooperationMode, Field, Secrecy } from '../../../generated/schema';

/** The form as it is typed; sums are yuan. */
export interface DemandValues {
  title?: string;
  field?: Field;
  situation?: string;
  wantedResult?: string;
  constraints?: string;
  indicators?: IndicatorValues[];
  budgetMin?: string;
  budgetMax?: string;
  deadline?: string;
  requiredTrl?: number;
  modes?: CooperationMode[];
  regionCode?: string;
  organizationId?: string;
  secrecy?: Secrecy;
  publicTitle?: string;
  publicSituation?: string;
  publicWantedResult?: string;
  publicConstraints?: string;
  noStateSecrets?: boolean;
}

export const STEPS = ['problem', 'indicators', 'terms', 'secrecy'] as const;
type StepName = (typeof STEPS)[number];

const FIELDS_OF: Readonly<Record<StepName, readonly (keyof DemandValues)[]>> = {
  problem: ['organizationId', 'title', 'field', 'situation', 'wantedResult', 'constraints'],
  indicators: ['indicators'],
  terms: ['budgetMin', 'budgetMax', 'deadline', 'requiredTrl', 'modes', 'regionCode'],
  secrecy: ['secrecy', 'publicTitle', 'publicSituation', 'publicWantedResult', 'publicConstraints', 'noStateSecrets'],
};

/** The step on which a field stands; the first when it is nobody's. */
export function stepOf(field: string | number | undefined): number {
  const index = STEPS.findIndex((step) => (FIELDS_OF[step] as readonly unknown[]).includes(field));
  return Math.max(0, index);
}

/** What is still needed before it can be submitted, in the order of the form; the server has the last word. */
export function missingOf(values: DemandValues): (keyof DemandValues)[] {
  const long = (text: string | undefined, least: number): boolean => (text ?? '').trim().length >= least;
  const measured = (values.indicators ?? []).some((row) => row?.name && row.value);
  const present: [keyof DemandValues, boolean][] = [
    ['title', long(values.title, 4)],
    ['field', !!values.field],
    ['situation', long(values.situation, 10)],
    ['indicators', measured || long(values.wantedResult, 10)],
    ['budgetMax', !!values.budgetMax],
    ['deadline', !!values.deadline],
    ['requiredTrl', !!values.requiredTrl],
    ['modes', !!values.modes?.length],
    ['regionCode', !!values.regionCode],
  ];
  if (values.secrecy === 'MASKED')
    present.push(['publicTitle', long(values.publicTitle, 4)], ['publicSituation', long(values.publicSituation, 10)]);
  present.push(['noStateSecrets', !!values.noStateSecrets]);
  return present.flatMap(([field, there]) => (there ? [] : [field]));
}

/** What is sent: an emptied field is cleared, not left as it was. */
export function inputOf(values: DemandValues): DemandDraftInput {
  const { indicators, ...rest } = values;
  const texts = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value === '' && !isText(name) ? null : value]),
  );
  return { ...texts, secrecy: rest.secrecy ?? 'PUBLIC', indicators: indicatorInputs(indicators) };
}

function isText(name: string): boolean {
  return /title|situation|result|constraints/i.test(name);
}

export function valuesOf(demand: DemandForEditQuery['demand']): DemandValues {
  const side = demand.publicSide;
  return {
    title: demand.title,
    field: demand.field ?? undefined,
    situation: demand.situation,
    wantedResult: demand.wantedResult,
    constraints: demand.constraints,
    indicators: indicatorRows(demand.indicators),
    budgetMin: demand.budgetMin ?? undefined,
    budgetMax: demand.budgetMax ?? undefined,
    deadline: demand.deadline ?? undefined,
    requiredTrl: demand.requiredTrl ?? undefined,
    modes: [...demand.modes],
    regionCode: demand.regionCode ?? undefined,
    secrecy: demand.secrecy,
    publicTitle: side?.title,
    publicSituation: side?.situation,
    publicWantedResult: side?.wantedResult,
    publicConstraints: side?.constraints,
    noStateSecrets: demand.noStateSecrets,
  };
}

/** What firms of a field commonly ask for. */
export const EXAMPLES: Readonly<Record<Field, readonly IndicatorValues[]>> = {
  STEEL_EQUIPMENT: [
    { name: '废品率', kind: 'NUMBER', operator: 'LTE', unit: '%' },
    { name: '使用寿命', kind: 'NUMBER', operator: 'GTE', unit: '年' },
    { name: '检测漏检率', kind: 'NUMBER', operator: 'LTE', unit: '%' },
  ],
  FLUORINE_MATERIALS: [
    { name: '纯度', kind: 'NUMBER', operator: 'GTE', unit: '%' },
    { name: '金属杂质等级', kind: 'GRADE', operator: 'GTE', scale: ['G1', 'G2', 'G3', 'G4', 'G5'] },
    { name: '厚度偏差', kind: 'NUMBER', operator: 'LTE', unit: '±%' },
  ],
  DIGITAL_ECONOMY: [
    { name: '识别准确率', kind: 'NUMBER', operator: 'GTE', unit: '%' },
    { name: '响应时间', kind: 'NUMBER', operator: 'LTE', unit: '秒' },
  ],
  MODERN_AGRICULTURE: [
    { name: '腐烂率', kind: 'NUMBER', operator: 'LTE', unit: '%' },
    { name: '货架期', kind: 'NUMBER', operator: 'GTE', unit: '天' },
  ],
  PUBLIC_WELFARE: [
    { name: '误报率', kind: 'NUMBER', operator: 'LTE', unit: '%' },
    { name: '续航时间', kind: 'NUMBER', operator: 'GTE', unit: '月' },
  ],
  FUTURE_INDUSTRY: [
    { name: '能耗降低', kind: 'NUMBER', operator: 'GTE', unit: '%' },
    { name: '样机运行时间', kind: 'NUMBER', operator: 'GTE', unit: '小时' },
  ],
};
