import { Completeness } from '#demand';
import { LocalDate, Page, Yuan } from '#kernel/graphql';
import { CooperationMode, Indicator, IndicatorInput, IpKind, IpState, Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AchievementAction, AchievementKind, AchievementState } from './achievement.states.js';

@ObjectType()
export class IpRight {
  @Field(() => IpKind) kind: IpKind;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field(() => String, { nullable: true }) owner: string | null;
  @Field(() => IpState) state: IpState;
}

@InputType()
export class IpRightInput {
  @Field(() => IpKind) kind: IpKind;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => String, { nullable: true }) owner?: string | null;
  @Field(() => IpState) state: IpState;
}

/** What one viewer sees of an achievement; made only by `achievement.view.ts`. */
@ObjectType('Achievement')
export class AchievementType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => Int) version: number;
  @Field(() => AchievementKind) kind: AchievementKind;
  @Field(() => AchievementState) state: AchievementState;
  @Field() stateLabel: string;
  @Field(() => [AchievementAction]) availableActions: AchievementAction[];
  @Field() title: string;
  @Field() abstract: string;
  @Field() problemSolved: string;
  @Field(() => [Indicator]) indicators: Indicator[];
  @Field(() => Int, { nullable: true }) trl: number | null;
  @Field() trlEvidence: string;
  @Field(() => [IpRight]) ip: IpRight[];
  @Field(() => Yuan, { nullable: true }) priceMin: string | null;
  @Field(() => Yuan, { nullable: true }) priceMax: string | null;
  @Field(() => [CooperationMode]) modes: CooperationMode[];
  @Field(() => PlanField, { nullable: true }) field: PlanField | null;
  @Field() team: string;
  @Field(() => String, { nullable: true }) regionCode: string | null;
  @Field(() => String, { nullable: true }) regionName: string | null;
  @Field(() => LocalDate, { nullable: true }) validUntil: string | null;
  @Field(() => [String]) keywords: string[];
  @Field() mine: boolean;
  @Field(() => Completeness) completeness: Completeness;
  @Field(() => Date, { nullable: true }) submittedAt: Date | null;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date) updatedAt: Date;
  /** For field resolvers. Not part of the schema. */
  instituteId: string;
}

@ObjectType()
export class AchievementPage extends Page(() => AchievementType) {}

@InputType()
export class AchievementFilter {
  @Field(() => [AchievementState], { nullable: true }) states?: AchievementState[];
  @Field(() => Boolean, { nullable: true }) mine?: boolean;
  @Field(() => String, { nullable: true }) text?: string;
  @Field(() => PlanField, { nullable: true }) field?: PlanField;
  @Field(() => AchievementKind, { nullable: true }) kind?: AchievementKind;
}

@InputType({ description: 'A listing as typed so far; absent fields stay as they are.' })
export class AchievementDraftInput {
  @Field(() => String, { nullable: true }) title?: string;
  @Field(() => String, { nullable: true }) abstract?: string;
  @Field(() => String, { nullable: true }) problemSolved?: string;
  @Field(() => [IndicatorInput], { nullable: true }) indicators?: IndicatorInput[];
  @Field(() => Int, { nullable: true }) trl?: number;
  @Field(() => String, { nullable: true }) trlEvidence?: string;
  @Field(() => [IpRightInput], { nullable: true }) ip?: IpRightInput[];
  @Field(() => Yuan, { nullable: true }) priceMin?: string;
  @Field(() => Yuan, { nullable: true }) priceMax?: string;
  @Field(() => [CooperationMode], { nullable: true }) modes?: CooperationMode[];
  @Field(() => PlanField, { nullable: true }) field?: PlanField;
  @Field(() => String, { nullable: true }) team?: string;
  @Field(() => String, { nullable: true }) regionCode?: string;
  @Field(() => LocalDate, { nullable: true }) validUntil?: string;
  @Field(() => [String], { nullable: true }) keywords?: string[];
}
