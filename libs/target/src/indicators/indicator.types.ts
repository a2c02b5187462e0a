import { LocalDate } from '#kernel/graphql';
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

@ObjectType({ description: 'One value of an indicator’s own series.' })
export class IndicatorPoint {
  @Field(() => Int) year: number;
  @Field(() => LocalDate, { nullable: true }) on: string | null;
  @Field(() => Float) value: number;
  @Field(() => PointKind) kind: PointKind;
  @Field({ description: 'The plan says “about”.' }) approximate: boolean;
  @Field({ description: 'Summed up over years: not to be drawn in one line with values of single years.' })
  cumulative: boolean;
}

@ObjectType('IndicatorValue', {
  description: 'A measured value as it was recorded. Rows are never changed; a correction is a row of its own.',
})
export class IndicatorValueType {
  @Field(() => ID) id: string;
  @Field(() => Int) year: number;
  @Field(() => LocalDate) measuredOn: string;
  @Field(() => Float) value: number;
  @Field() source: string;
  evidenceId: string | null;
  @Field(() => String, { nullable: true }) evidenceSha256: string | null;
  @Field(() => ID, { nullable: true }) correctsId: string | null;
  @Field({ description: 'Another row took its place.' }) corrected: boolean;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field({ description: 'Made up for showing the platform.' }) demo: boolean;
  @Field() recordedByName: string;
  @Field(() => Date) recordedAt: Date;
}

@ObjectType('PlanIndicator', {
  description: 'An indicator of the plan: what it says, what was measured, where that stands.',
})
export class PlanIndicatorType {
  @Field(() => ID) code: string;
  @Field() name: string;
  @Field() unit: string;
  @Field(() => Float, { nullable: true, description: 'At least this.' }) target: number | null;
  @Field(() => TargetKind) targetKind: TargetKind;
  @Field({ description: 'The plan’s own words.' }) quote: string;
  @Field({ description: 'The platform computes it from its ledger; nobody types it.' }) computed: boolean;
  @Field(() => IndicatorStatus) status: IndicatorStatus;
  @Field({ description: 'How the status was come to.' }) rule: string;
  @Field(() => Float, { nullable: true, description: 'What the value had to be on its day.' }) expected: number | null;
  @Field(() => IndicatorPoint, { nullable: true }) latest: IndicatorPoint | null;
  @Field(() => [IndicatorPoint], { description: 'Its own baselines and values, oldest first; no other indicator’s.' })
  series: IndicatorPoint[];
  @Field(() => String, { nullable: true, description: 'The indicator that it is easily mistaken for.' })
  notToBeMistakenFor: string | null;
}

@ArgsType()
export class RecordIndicatorArgs {
  @Field(() => ID) code: string;
  @Field(() => Int) year: number;
  @Field(() => LocalDate) measuredOn: string;
  @Field(() => Float) value: number;
  @Field() source: string;
  @Field(() => ID, { nullable: true }) evidenceId?: string | null;
  @Field() clientMutationId: string;
}

@ArgsType()
export class CorrectIndicatorArgs {
  @Field(() => ID, { description: 'The value that is wrong.' }) id: string;
  @Field(() => LocalDate) measuredOn: string;
  @Field(() => Float) value: number;
  @Field() source: string;
  @Field(() => ID, { nullable: true }) evidenceId?: string | null;
  @Field() reason: string;
  @Field() clientMutationId: string;
}
