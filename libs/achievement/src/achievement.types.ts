import { Completeness } from '#demand';
import { LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { CooperationMode, Indicator, IndicatorInput, IpKind, IpState, Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AchievementAction, AchievementKind, AchievementPhase, AchievementState } from './achievement.states.js';

registerEnumType(AchievementState, { name: 'AchievementState' });
registerEnumType(AchievementAction, { name: 'AchievementAction' });
registerEnumType(AchievementPhase, {
  name: 'AchievementPhase',
  description: 'The phases of an achievement 成果阶段.',
  valuesMap: {
    PREPARING: { description: 'Being written, or returned 起草或退回.' },
    IN_REVIEW: { description: 'With the institute or the centre 审核中.' },
    OPEN: { description: 'Listed 已上架.' },
    OVER: { description: 'Transferred, delisted or frozen 已结束.' },
  },
});
registerEnumType(AchievementKind, { name: 'AchievementKind' });

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

@ObjectType({ description: 'A step of an achievement that the viewer may take 成果可办步骤.' })
export class AchievementStep extends Step(
  () => AchievementAction,
  () => AchievementState,
) {}

/** What one viewer sees of an achievement; made only by `achievement.view.ts`. */
@ObjectType('Achievement')
export class AchievementType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => Int) version: number;
  @Field(() => AchievementKind) kind: AchievementKind;
  @Field(() => AchievementState) state: AchievementState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [AchievementAction], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: AchievementAction[];
  @Field(() => [AchievementStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: AchievementStep[];
  @Field({ description: 'The viewer may edit its contents now 可编辑.' }) editable: boolean;
  @Field({ description: 'The viewer speaks for it or is a broker, and sees its inner side 内部可见.' })
  insider: boolean;
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
  @Field(() => AchievementPhase, { nullable: true, description: 'Only those in this phase 阶段.' })
  phase?: AchievementPhase;
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
