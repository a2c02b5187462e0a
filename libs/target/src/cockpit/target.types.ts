import { Yuan } from '#kernel/graphql';
import { MatchStage } from '#match';
import { Field as PlanField } from '#taxonomy';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The three series of one month (月度数据).' })
export class MonthFigures {
  @Field(() => Int, { description: 'The month (月份), 1 to 12.' }) month: number;
  @Field(() => Yuan, { description: 'Turnover that counts (成交额), in yuan.' }) signed: string;
  @Field(() => Yuan, { description: 'Registered sum (登记额), in yuan.' }) registered: string;
  @Field(() => Yuan, { description: 'Receipts less refunds (到账额), in yuan.' }) paid: string;
}

@ObjectType({ description: 'The three series of one field of the plan (领域数据).' })
export class FieldFigures {
  @Field(() => PlanField, { description: 'The field (所属领域).' }) field: PlanField;
  @Field({ description: 'Its name in the reader’s language (领域名称).' }) label: string;
  @Field(() => Yuan, { description: 'Turnover that counts (成交额), in yuan.' }) signed: string;
  @Field(() => Yuan, { description: 'Registered sum (登记额), in yuan.' }) registered: string;
  @Field(() => Yuan, { description: 'Receipts less refunds (到账额), in yuan.' }) paid: string;
  @Field(() => Int, { description: 'Contracts behind what is signed (合同数).' }) count: number;
}

@ObjectType({ description: 'How many matches stand at a stage, and what they are expected to bring (漏斗阶段).' })
export class FunnelStep {
  @Field(() => MatchStage, { description: 'The stage (对接阶段).' }) stage: MatchStage;
  @Field({ description: 'Name of the stage in the reader’s language (阶段名称).' }) label: string;
  @Field(() => Int, { description: 'Matches at this stage (数量).' }) count: number;
  @Field(() => Yuan, { description: 'What they are expected to bring (预计金额), in yuan.' }) expectedSum: string;
}

@ObjectType({
  description:
    'Where a year stands against the target (驾驶舱). Turnover (成交额), registered sum (登记额) and receipts (到账额) are three series, never one.',
})
export class Cockpit {
  @Field(() => Int, { description: 'The year that is told of (年度).' }) year: number;
  @Field(() => [Int], { description: 'Years that can be opened (可选年度).' }) years: number[];
  @Field(() => Yuan, { description: 'What the plan asks of the year (年度目标), in yuan.' }) target: string;
  @Field(() => Yuan, { description: 'Turnover that counts in the year (成交额), in yuan.' }) signed: string;
  @Field(() => Yuan, { description: 'Sum of registered contracts in the year (登记额), in yuan.' }) registered: string;
  @Field(() => Yuan, { description: 'Receipts less refunds in the year (到账额), in yuan.' }) paid: string;
  @Field(() => Float, { description: 'Signed over target (完成率); 1 is the target.' }) signedShare: number;
  @Field(() => Int, {
    description:
      'Contracts behind what is signed (合同数): new ones, and older ones that were amended or royalties stated of.',
  })
  contractCount: number;
  @Field(() => Float, {
    description:
      'The largest contract’s share of what is signed (最大合同占比), 0 to 1: one large contract can hide weak activity.',
  })
  largestContractShare: number;
  @Field(() => Float, { description: 'Share of the year that has passed (时间进度), 0 to 1.' })
  expectedShareByToday: number;
  @Field(() => [MonthFigures], { description: 'The three series by month (分月), from January on.' })
  byMonth: MonthFigures[];
  @Field(() => [FieldFigures], { description: 'The three series by field of the plan (分领域).' })
  byField: FieldFigures[];
  @Field(() => [FunnelStep], { description: 'Open matches by stage (对接漏斗).' }) funnel: FunnelStep[];
  @Field(() => Date, { description: 'When these figures were last moved (更新时间).' }) updatedAt: Date;
}

@ObjectType({ description: 'What the home page shows to everyone (首页数据).' })
export class HomeFigures {
  @Field(() => Int, { description: 'The year that is told of (年度).' }) year: number;
  @Field(() => Int, { description: 'Turnover is told through the end of this month (统计截至月份); 0 in January.' })
  through: number;
  @Field(() => Yuan, { description: 'What the plan asks of the year (年度目标), in yuan.' }) target: string;
  @Field(() => Yuan, {
    nullable: true,
    description:
      'Turnover that counts in the year (成交额), in yuan, rounded down to a million; null while so few contracts stand behind it that one could be read out of it.',
  })
  signed: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Contracts behind the turnover (合同数); null while there are too few to tell.',
  })
  contractCount: number | null;
  @Field(() => Int, { description: 'Demands that anyone can find now (在架需求数).' }) publishedDemands: number;
  @Field(() => Int, { description: 'Achievements that anyone can find now (在架成果数).' })
  publishedAchievements: number;
  @Field(() => Int, { description: 'Verified organisations (入驻单位数).' }) organizations: number;
}
