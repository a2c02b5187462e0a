import { LocalDate, described } from '#kernel/graphql';
import { defineEnum } from '#kernel/values';
import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { TargetKind } from '../plan/plan-indicators.js';
import { IndicatorStatus } from './indicator.rules.js';

export const PointKind = defineEnum('IndicatorPointKind', 'Where a value of an indicator comes from 数据来源.', {
  BASELINE: { zh: '基期', en: 'Baseline' },
  MEASURED: { zh: '实测', en: 'Measured' },
  COMPUTED: { zh: '自动计算', en: 'Computed', about: 'From the ledger' },
});
export type PointKind = keyof typeof PointKind;

@ObjectType({ description: 'One value of an indicator’s own series (指标数据点).' })
export class IndicatorPoint {
  @Field(() => Int, { description: 'Year that it stands for (年度).' }) year: number;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the measurement (统计日期); null where only the year is known.',
  })
  on: string | null;
  @Field(() => Float, { description: 'The value in the indicator’s unit (指标值).' }) value: number;
  @Field(() => PointKind, { description: 'A baseline, a measured or a computed value (数据来源类型).' })
  kind: PointKind;
  @Field({ description: 'The plan says “about” (约数).' }) approximate: boolean;
  @Field({ description: 'Summed up over years (累计值): not to be drawn in one line with values of single years.' })
  cumulative: boolean;
}

@ObjectType('IndicatorValue', {
  description:
    'A measured value as it was recorded (指标填报值). Rows are never changed; a correction is a row of its own.',
})
export class IndicatorValueType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => Int, { description: 'Year that it stands for (年度).' }) year: number;
  @Field(() => LocalDate, { description: 'Day of the measurement (统计日期).' }) measuredOn: string;
  @Field(() => Float, { description: 'The value in the indicator’s unit (指标值).' }) value: number;
  @Field({ description: 'Where the value comes from (数据来源).' }) source: string;
  evidenceId: string | null;
  @Field(() => String, { nullable: true, description: described.evidenceSha256 }) evidenceSha256: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of the row whose place it took (被更正记录标识).' }) correctsId:
    string | null;
  @Field({ description: 'Another row took its place (已更正).' }) corrected: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was corrected (更正原因).' }) reason: string | null;
  @Field({ description: 'Made up for showing the platform (演示数据).' }) demo: boolean;
  @Field({ description: 'Who recorded it (填报人).' }) recordedByName: string;
  @Field(() => Date, { description: 'When it was recorded (填报时间).' }) recordedAt: Date;
}

@ObjectType('PlanIndicator', {
  description: 'An indicator of the plan (规划指标): what it says, what was measured, where that stands.',
})
export class PlanIndicatorType {
  @Field(() => ID, { description: 'Code of the indicator (指标代码).' }) code: string;
  @Field({ description: 'Its name in the reader’s language (指标名称).' }) name: string;
  @Field({ description: 'Unit of the values (单位).' }) unit: string;
  @Field(() => Float, { nullable: true, description: 'At least this (目标值); null where the plan sets none.' })
  target: number | null;
  @Field(() => TargetKind, { description: 'What kind of target the plan sets (目标类型).' }) targetKind: TargetKind;
  @Field({ description: 'The plan’s own words (规划原文).' }) quote: string;
  @Field({ description: 'The platform computes it from its ledger; nobody types it (系统计算).' }) computed: boolean;
  @Field(() => IndicatorStatus, { description: 'Whether it is on track (进展状态).' }) status: IndicatorStatus;
  @Field({ description: 'How the status was come to (判定规则).' }) rule: string;
  @Field(() => Float, { nullable: true, description: 'What the value had to be on its day (应达值).' }) expected:
    number | null;
  @Field(() => IndicatorPoint, { nullable: true, description: 'The newest value (最新值); null before the first.' })
  latest: IndicatorPoint | null;
  @Field(() => [IndicatorPoint], {
    description: 'Its own baselines and values, oldest first (指标序列); no other indicator’s.',
  })
  series: IndicatorPoint[];
  @Field(() => String, { nullable: true, description: 'The indicator that it is easily mistaken for (易混淆指标).' })
  notToBeMistakenFor: string | null;
}

@ArgsType()
export class RecordIndicatorArgs {
  @Field(() => ID, { description: 'Code of the indicator (指标代码).' }) code: string;
  @Field(() => Int, { description: 'Year that the value stands for (年度).' }) year: number;
  @Field(() => LocalDate, { description: 'Day of the measurement (统计日期).' }) measuredOn: string;
  @Field(() => Float, { description: 'The value in the indicator’s unit (指标值).' }) value: number;
  @Field({ description: 'Where the value comes from (数据来源).' }) source: string;
  @Field(() => ID, { nullable: true, description: described.evidenceId }) evidenceId?: string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class CorrectIndicatorArgs {
  @Field(() => ID, { description: 'Id of the value that is wrong (填报记录标识).' }) id: string;
  @Field(() => LocalDate, { description: 'Day of the measurement (统计日期).' }) measuredOn: string;
  @Field(() => Float, { description: 'The right value in the indicator’s unit (指标值).' }) value: number;
  @Field({ description: 'Where the value comes from (数据来源).' }) source: string;
  @Field(() => ID, { nullable: true, description: described.evidenceId }) evidenceId?: string | null;
  @Field({ description: 'Why it is corrected (更正原因).' }) reason: string;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}
