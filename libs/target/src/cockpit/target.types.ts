import { Yuan } from '#kernel/graphql';
import { MatchStage } from '#match';
import { Field as PlanField } from '#taxonomy';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class MonthFigures {
  @Field(() => Int) month: number;
  @Field(() => Yuan) signed: string;
  @Field(() => Yuan) registered: string;
  @Field(() => Yuan) paid: string;
}

@ObjectType()
export class FieldFigures {
  @Field(() => PlanField) field: PlanField;
  @Field() label: string;
  @Field(() => Yuan) signed: string;
  @Field(() => Yuan) registered: string;
  @Field(() => Yuan) paid: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'How many matches stand at a stage, and what they are expected to bring.' })
export class FunnelStep {
  @Field(() => MatchStage) stage: MatchStage;
  @Field() label: string;
  @Field(() => Int) count: number;
  @Field(() => Yuan) expectedSum: string;
}

@ObjectType({
  description: 'Where a year stands against the target. 成交额, 登记额 and what was paid are three series, never one.',
})
export class Cockpit {
  @Field(() => Int) year: number;
  @Field(() => [Int]) years: number[];
  @Field(() => Yuan) target: string;
  @Field(() => Yuan) signed: string;
  @Field(() => Yuan) registered: string;
  @Field(() => Yuan) paid: string;
  @Field(() => Float, { description: 'Signed over target.' }) signedShare: number;
  @Field(() => Int, {
    description:
      'The contracts behind what is signed: new ones, and older ones that were amended or royalties stated of.',
  })
  contractCount: number;
  @Field(() => Float, {
    description: 'The largest contract’s share of what is signed: one large contract can hide weak activity.',
  })
  largestContractShare: number;
  @Field(() => Float, { description: 'The share of the year that has passed.' }) expectedShareByToday: number;
  @Field(() => [MonthFigures]) byMonth: MonthFigures[];
  @Field(() => [FieldFigures]) byField: FieldFigures[];
  @Field(() => [FunnelStep]) funnel: FunnelStep[];
  @Field(() => Date) updatedAt: Date;
}

@ObjectType({ description: 'What the home page shows to everyone.' })
export class HomeFigures {
  @Field(() => Int) year: number;
  @Field(() => Int, { description: 'Turnover is told through the end of this month; 0 in January.' }) through: number;
  @Field(() => Yuan) target: string;
  @Field(() => Yuan, {
    nullable: true,
    description:
      'Rounded down to a million; null while so few contracts stand behind it that one could be read out of it.',
  })
  signed: string | null;
  @Field(() => Int, { nullable: true }) contractCount: number | null;
  @Field(() => Int) publishedDemands: number;
  @Field(() => Int) publishedAchievements: number;
  @Field(() => Int) organizations: number;
}
