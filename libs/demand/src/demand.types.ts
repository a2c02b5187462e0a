import { LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { CooperationMode, Indicator, IndicatorInput, Field as PlanField, Secrecy } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DemandAction, DemandPhase, DemandState } from './demand.states.js';

registerEnumType(DemandState, { name: 'DemandState' });
registerEnumType(DemandAction, { name: 'DemandAction' });
registerEnumType(DemandPhase, {
  name: 'DemandPhase',
  description: 'The phases of a demand 需求阶段.',
  valuesMap: {
    PREPARING: { description: 'Being written, or returned 起草或退回.' },
    OPEN: { description: 'Handed in, listed or paused 进行中.' },
    OVER: { description: 'Contracted, solved, expired or withdrawn 已结束.' },
  },
});

@ObjectType({ description: 'The texts that everyone may read, and what is said of the firm instead of its name.' })
export class PublicSide {
  @Field() title: string;
  @Field() situation: string;
  @Field() wantedResult: string;
  @Field() constraints: string;
  @Field(() => String, { nullable: true }) industryName: string | null;
  @Field(() => String, { nullable: true }) county: string | null;
  @Field(() => String, { nullable: true }) sizeBand: string | null;
}

@ObjectType()
export class Hidden {
  @Field() text: string;
  @Field() kind: string;
}

@ObjectType({ description: 'A suggested public side; the owner edits it, the broker approves it.' })
export class RedactionSuggestion {
  @Field() title: string;
  @Field() situation: string;
  @Field() wantedResult: string;
  @Field() constraints: string;
  @Field(() => [Hidden]) hidden: Hidden[];
}

@ObjectType({ description: 'How well a posting can be matched, and what would make it better.' })
export class Completeness {
  @Field(() => Int) score: number;
  @Field(() => [String]) hints: string[];
}

@ObjectType({ description: 'A step of a demand that the viewer may take 需求可办步骤.' })
export class DemandStep extends Step(
  () => DemandAction,
  () => DemandState,
) {}

/** What one viewer sees of a demand; made only by `demand.view.ts`. */
@ObjectType('Demand')
export class DemandType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => Int) version: number;
  @Field(() => DemandState) state: DemandState;
  @Field() stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [DemandAction], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
  availableActions: DemandAction[];
  @Field(() => [DemandStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: DemandStep[];
  @Field({ description: 'The viewer may edit its contents now 可编辑.' }) editable: boolean;
  @Field({ description: 'The viewer is its owner or a broker, and sees its inner side 内部可见.' }) insider: boolean;
  @Field() title: string;
  @Field() situation: string;
  @Field() wantedResult: string;
  @Field() constraints: string;
  @Field(() => [Indicator]) indicators: Indicator[];
  @Field(() => Yuan, { nullable: true }) budgetMin: string | null;
  @Field(() => Yuan, { nullable: true }) budgetMax: string | null;
  @Field(() => LocalDate, { nullable: true }) deadline: string | null;
  @Field(() => Int, { nullable: true }) requiredTrl: number | null;
  @Field(() => [CooperationMode]) modes: CooperationMode[];
  @Field(() => PlanField, { nullable: true }) field: PlanField | null;
  @Field(() => Secrecy) secrecy: Secrecy;
  @Field(() => String, { nullable: true }) regionCode: string | null;
  @Field(() => String, { nullable: true }) regionName: string | null;
  @Field({ description: 'This viewer sees the public side.' }) masked: boolean;
  @Field(() => [String]) hiddenFields: string[];
  @Field(() => PublicSide, { nullable: true, description: 'Owner and broker only.' }) publicSide: PublicSide | null;
  @Field(() => String, { nullable: true }) organizationHint: string | null;
  @Field() onBehalf: boolean;
  @Field() mine: boolean;
  @Field() noStateSecrets: boolean;
  @Field(() => Completeness) completeness: Completeness;
  @Field(() => Date, { nullable: true }) submittedAt: Date | null;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => Date, { nullable: true }) expiresAt: Date | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date) updatedAt: Date;
  /** For field resolvers; undefined to a viewer who may not know the firm. Not part of the schema. */
  organizationId: string | null;
}

@ObjectType()
export class DemandPage extends Page(() => DemandType) {}

@InputType()
export class DemandFilter {
  @Field(() => [DemandState], { nullable: true }) states?: DemandState[];
  @Field(() => DemandPhase, { nullable: true, description: 'Only those in this phase 阶段.' }) phase?: DemandPhase;
  @Field(() => Boolean, { nullable: true }) mine?: boolean;
  @Field(() => String, { nullable: true }) text?: string;
  @Field(() => PlanField, { nullable: true }) field?: PlanField;
}

@InputType({ description: 'A posting as typed so far; absent fields stay as they are.' })
export class DemandDraftInput {
  @Field(() => String, { nullable: true }) title?: string;
  @Field(() => String, { nullable: true }) situation?: string;
  @Field(() => String, { nullable: true }) wantedResult?: string;
  @Field(() => String, { nullable: true }) constraints?: string;
  @Field(() => [IndicatorInput], { nullable: true }) indicators?: IndicatorInput[];
  @Field(() => Yuan, { nullable: true }) budgetMin?: string;
  @Field(() => Yuan, { nullable: true }) budgetMax?: string;
  @Field(() => LocalDate, { nullable: true }) deadline?: string;
  @Field(() => Int, { nullable: true }) requiredTrl?: number;
  @Field(() => [CooperationMode], { nullable: true }) modes?: CooperationMode[];
  @Field(() => PlanField, { nullable: true }) field?: PlanField;
  @Field(() => Secrecy, { nullable: true }) secrecy?: Secrecy;
  @Field(() => String, { nullable: true }) regionCode?: string;
  @Field(() => String, { nullable: true }) publicTitle?: string;
  @Field(() => String, { nullable: true }) publicSituation?: string;
  @Field(() => String, { nullable: true }) publicWantedResult?: string;
  @Field(() => String, { nullable: true }) publicConstraints?: string;
  @Field(() => Boolean, { nullable: true }) noStateSecrets?: boolean;
  @Field(() => ID, { nullable: true, description: 'The firm that a broker posts for.' }) organizationId?: string;
}
