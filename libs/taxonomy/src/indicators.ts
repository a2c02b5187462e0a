import { checkText, type Problems } from '#kernel/errors';
import type { Field, IndicatorKind, Operator } from './vocabulary.js';

/** A quantified indicator 量化指标: what is asked for, or what was reached. The value is a number, a grade on a scale, or text. */
export interface IndicatorValue {
  name: string;
  kind: IndicatorKind;
  operator: Operator;
  value: string;
  unit: string;
  /** The ordered grades, lowest first; only for GRADE. */
  scale: string[];
  /** What proves it; achievements only. */
  evidence: string | null;
}

/** As typed. */
export type TypedIndicator = Pick<IndicatorValue, 'name' | 'kind' | 'operator' | 'value'> & {
  unit?: string | null;
  scale?: string[] | null;
  evidence?: string | null;
};

const MAX_ROWS = 30;
const MAX_GRADES = 20;
const MAX_NUMBER = 1e15;

/** Cleans a table of indicators and notes what is wrong at `<field>.<row>.<column>`. */
export function checkIndicators(typed: readonly TypedIndicator[], field: string, problems: Problems): IndicatorValue[] {
  if (typed.length > MAX_ROWS) problems.add(field, 'value.tooMany', { max: MAX_ROWS });
  const seen = new Set<string>();
  return typed.slice(0, MAX_ROWS).map((row, index) => {
    const at = (column: string) => `${field}.${index}.${column}`;
    const indicator: IndicatorValue = {
      name: checkText(problems, at('name'), row.name, { max: 100, required: true }),
      kind: row.kind,
      operator: row.operator,
      value: checkText(problems, at('value'), row.value, { max: 200, required: true }),
      unit: checkText(problems, at('unit'), row.unit, { max: 20 }),
      scale:
        row.kind === 'GRADE'
          ? (row.scale ?? []).map((grade) => checkText(problems, at('scale'), grade, { max: 20, required: true }))
          : [],
      evidence: row.evidence
        ? checkText(problems, at('evidence'), row.evidence, { max: 1_000, multiline: true })
        : null,
    };
    checkValue(indicator, at, problems);
    const key = `${indicator.name}\u0000${indicator.operator}`;
    if (indicator.name && seen.has(key)) problems.add(at('name'), 'taxonomy.indicator.twice');
    seen.add(key);
    return indicator;
  });
}

function checkValue({ kind, value, scale }: IndicatorValue, at: (column: string) => string, problems: Problems): void {
  if (kind === 'NUMBER') {
    const number = Number(value);
    if (value && (!/^[+-]?\d+(\.\d+)?$/.test(value) || !Number.isFinite(number)))
      problems.add(at('value'), 'value.notANumber');
    else if (Math.abs(number) > MAX_NUMBER) problems.add(at('value'), 'taxonomy.indicator.large');
  }
  if (kind !== 'GRADE') return;
  if (scale.length < 2 || scale.length > MAX_GRADES) problems.add(at('scale'), 'taxonomy.indicator.scale');
  else if (!scale.includes(value)) problems.add(at('value'), 'taxonomy.indicator.grade', { scale: scale.join('、') });
}

/** Examples that the form offers, by field. */
export const indicatorExamples: Readonly<
  Record<Field, readonly { name: string; operator: Operator; value: string; unit: string }[]>
> = {
  STEEL_EQUIPMENT: [
    { name: '废品率', operator: 'LTE', value: '3', unit: '%' },
    { name: '漏检率', operator: 'LTE', value: '1', unit: '%' },
    { name: '使用寿命', operator: 'GTE', value: '3', unit: '年' },
  ],
  FLUORINE_MATERIALS: [
    { name: '纯度', operator: 'GTE', value: '99.999', unit: '%' },
    { name: '厚度偏差', operator: 'LTE', value: '3', unit: '±%' },
    { name: '单位能耗下降', operator: 'GTE', value: '10', unit: '%' },
  ],
  DIGITAL_ECONOMY: [
    { name: '识别准确率', operator: 'GTE', value: '98', unit: '%' },
    { name: '响应时间', operator: 'LTE', value: '2', unit: '秒' },
    { name: '人工耗时减少', operator: 'GTE', value: '50', unit: '%' },
  ],
  MODERN_AGRICULTURE: [
    { name: '90天腐烂率', operator: 'LTE', value: '5', unit: '%' },
    { name: '冷藏货架期', operator: 'GTE', value: '60', unit: '天' },
    { name: '亩产提高', operator: 'GTE', value: '10', unit: '%' },
  ],
  PUBLIC_WELFARE: [
    { name: '误报率', operator: 'LTE', value: '10', unit: '%' },
    { name: '电池续航', operator: 'GTE', value: '24', unit: '月' },
    { name: '覆盖点位', operator: 'GTE', value: '30', unit: '处' },
  ],
  FUTURE_INDUSTRY: [
    { name: '能量密度', operator: 'GTE', value: '300', unit: 'Wh/kg' },
    { name: '循环寿命', operator: 'GTE', value: '1000', unit: '次' },
    { name: '成本下降', operator: 'GTE', value: '20', unit: '%' },
  ],
};
