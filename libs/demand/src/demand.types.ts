import { described, LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { CooperationMode, Indicator, IndicatorInput, Field as PlanField, Secrecy } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DemandAction, DemandPhase, DemandState } from './demand.states.js';

@ObjectType({
  description: 'The texts that everyone may read (公开信息), and what is said of the firm instead of its name.',
})
export class PublicSide {
  @Field({ description: 'Title as everyone may read it (公开名称).' }) title: string;
  @Field({ description: 'Situation as everyone may read it (公开现状).' }) situation: string;
  @Field({ description: 'Wanted result as everyone may read it (公开预期目标).' }) wantedResult: string;
  @Field({ description: 'Conditions as everyone may read them (公开约束条件).' }) constraints: string;
  @Field(() => String, {
    nullable: true,
    description: 'Industry of the firm (所属行业); null where it would tell who it is.',
  })
  industryName: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'County of the firm (所在县区); null where it would tell who it is.',
  })
  county: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Size of the firm in words (企业规模); null where it would tell who it is.',
  })
  sizeBand: string | null;
}

@ObjectType({ description: 'A part of a text that the suggestion took out (隐去内容).' })
export class Hidden {
  @Field({ description: 'The words that were taken out (原文).' }) text: string;
  @Field({ description: 'What it gave away, as a code (信息类别), e.g. NAME, PHONE or PATENT.' }) kind: string;
}

@ObjectType({ description: 'A suggested public side (脱敏建议); the owner edits it, the broker approves it.' })
export class RedactionSuggestion {
  @Field({ description: 'Title without what gives the firm away (公开名称).' }) title: string;
  @Field({ description: 'Situation without what gives the firm away (公开现状).' }) situation: string;
  @Field({ description: 'Wanted result without what gives the firm away (公开预期目标).' }) wantedResult: string;
  @Field({ description: 'Conditions without what gives the firm away (公开约束条件).' }) constraints: string;
  @Field(() => [Hidden], { description: 'What was taken out (隐去内容).' }) hidden: Hidden[];
}

@ObjectType({ description: 'How well a posting can be matched, and what would make it better (完整度).' })
export class Completeness {
  @Field(() => Int, { description: 'Points for what is filled in (完整度得分), 0 to 100.' }) score: number;
  @Field(() => [String], { description: 'What to add, in the reader’s language (完善建议).' }) hints: string[];
}

@ObjectType({ description: 'A step of a demand that the viewer may take 需求可办步骤.' })
export class DemandStep extends Step(
  () => DemandAction,
  () => DemandState,
) {}

/** What one viewer sees of a demand; made only by `demand.view.ts`. */
@ObjectType('Demand', {
  description: 'A technical demand (技术需求) as this viewer sees it: whole, or its public side.',
})
export class DemandType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => DemandState, { description: 'Where the demand stands (需求状态).' }) state: DemandState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [DemandAction], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: DemandAction[];
  @Field(() => [DemandStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: DemandStep[];
  @Field({ description: 'The viewer may edit its contents now 可编辑.' }) editable: boolean;
  @Field({ description: 'The viewer is its owner or a broker, and sees its inner side 内部可见.' }) insider: boolean;
  @Field({ description: 'What is asked for, in a line (需求名称).' }) title: string;
  @Field({ description: 'How things stand today (现状).' }) situation: string;
  @Field({ description: 'What shall be reached (预期目标).' }) wantedResult: string;
  @Field({ description: 'Conditions that a solution must respect (约束条件).' }) constraints: string;
  @Field(() => [Indicator], { description: 'Technical indicators that are asked for (技术指标).' })
  indicators: Indicator[];
  @Field(() => Yuan, {
    nullable: true,
    description: 'Lowest budget (预算下限), in yuan; null when it is to be agreed.',
  })
  budgetMin: string | null;
  @Field(() => Yuan, {
    nullable: true,
    description: 'Highest budget (预算上限), in yuan; null when it is to be agreed.',
  })
  budgetMax: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which a solution is needed (截止日期).' }) deadline:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Lowest technology readiness asked for (要求成熟度), 1 to 9.' })
  requiredTrl: number | null;
  @Field(() => [CooperationMode], { description: 'Ways of working together that it is open to (合作方式).' })
  modes: CooperationMode[];
  @Field(() => PlanField, { nullable: true, description: 'Field of the plan (所属领域); null until one is chosen.' })
  field: PlanField | null;
  @Field(() => Secrecy, { description: 'Who may see how much of it (保密等级).' }) secrecy: Secrecy;
  @Field(() => String, {
    nullable: true,
    description: 'Division to which it belongs (行政区划代码), six digits; null for whoever may not know it.',
  })
  regionCode: string | null;
  @Field(() => String, { nullable: true, description: described.regionName }) regionName: string | null;
  @Field({ description: 'This viewer sees the public side (已脱敏).' }) masked: boolean;
  @Field(() => [String], { description: 'What is kept from this viewer, in words (隐藏信息).' }) hiddenFields: string[];
  @Field(() => PublicSide, {
    nullable: true,
    description: 'Texts of the masked posting (公开信息); owner and broker only.',
  })
  publicSide: PublicSide | null;
  @Field(() => String, { nullable: true, description: 'What is said of the firm instead of its name (单位概况).' })
  organizationHint: string | null;
  @Field({ description: 'A broker posted it for the firm (代发布).' }) onBehalf: boolean;
  @Field({ description: 'The viewer’s side posted it (我方发布).' }) mine: boolean;
  @Field({ description: 'The poster declared that it holds no state secrets (不涉密承诺); told to owner and broker.' })
  noStateSecrets: boolean;
  @Field(() => Completeness, { description: 'How well it can be matched so far (完整度).' }) completeness: Completeness;
  @Field(() => Date, { nullable: true, description: 'When it was last handed in for review (提交时间).' })
  submittedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was last published (发布时间); null before.' })
  publishedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the posting runs out unless renewed (到期时间).' })
  expiresAt: Date | null;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { description: described.updatedAt }) updatedAt: Date;
  /** For field resolvers; undefined to a viewer who may not know the firm. Not part of the schema. */
  organizationId: string | null;
}

@ObjectType({ description: 'A page of demands (需求列表).' })
export class DemandPage extends Page(() => DemandType) {}

@InputType({ description: 'Which demands a list shows (需求筛选); all that the viewer may see without any.' })
export class DemandFilter {
  @Field(() => [DemandState], { nullable: true, description: 'Only these states (需求状态).' }) states?: DemandState[];
  @Field(() => DemandPhase, { nullable: true, description: 'Only those in this phase 阶段.' }) phase?: DemandPhase;
  @Field(() => Boolean, { nullable: true, description: 'Only those of the viewer’s side (我方发布).' }) mine?: boolean;
  @Field(() => String, { nullable: true, description: 'Part of the title or the number (名称或编号).' }) text?: string;
  @Field(() => PlanField, { nullable: true, description: 'Only this field of the plan (所属领域).' }) field?: PlanField;
}

@InputType({ description: 'A posting (需求草稿) as typed so far; absent fields stay as they are.' })
export class DemandDraftInput {
  @Field(() => String, { nullable: true, description: 'What is asked for, in a line (需求名称).' }) title?: string;
  @Field(() => String, { nullable: true, description: 'How things stand today (现状).' }) situation?: string;
  @Field(() => String, { nullable: true, description: 'What shall be reached (预期目标).' }) wantedResult?: string;
  @Field(() => String, { nullable: true, description: 'Conditions that a solution must respect (约束条件).' })
  constraints?: string;
  @Field(() => [IndicatorInput], {
    nullable: true,
    description: 'Technical indicators that are asked for (技术指标); the whole list.',
  })
  indicators?: IndicatorInput[];
  @Field(() => Yuan, { nullable: true, description: 'Lowest budget (预算下限), in yuan.' }) budgetMin?: string;
  @Field(() => Yuan, { nullable: true, description: 'Highest budget (预算上限), in yuan.' }) budgetMax?: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day by which a solution is needed (截止日期).' })
  deadline?: string;
  @Field(() => Int, { nullable: true, description: 'Lowest technology readiness asked for (要求成熟度), 1 to 9.' })
  requiredTrl?: number;
  @Field(() => [CooperationMode], {
    nullable: true,
    description: 'Ways of working together that it is open to (合作方式).',
  })
  modes?: CooperationMode[];
  @Field(() => PlanField, { nullable: true, description: 'Field of the plan (所属领域).' }) field?: PlanField;
  @Field(() => Secrecy, { nullable: true, description: 'Who may see how much of it (保密等级).' }) secrecy?: Secrecy;
  @Field(() => String, { nullable: true, description: 'Division to which it belongs (行政区划代码), six digits.' })
  regionCode?: string;
  @Field(() => String, { nullable: true, description: 'Title as everyone may read it (公开名称).' })
  publicTitle?: string;
  @Field(() => String, { nullable: true, description: 'Situation as everyone may read it (公开现状).' })
  publicSituation?: string;
  @Field(() => String, { nullable: true, description: 'Wanted result as everyone may read it (公开预期目标).' })
  publicWantedResult?: string;
  @Field(() => String, { nullable: true, description: 'Conditions as everyone may read them (公开约束条件).' })
  publicConstraints?: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The poster declares that it holds no state secrets (不涉密承诺).',
  })
  noStateSecrets?: boolean;
  @Field(() => ID, { nullable: true, description: 'The firm that a broker posts for (代发布单位).' })
  organizationId?: string;
}
