import { Completeness } from '#demand';
import { described, LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { CooperationMode, Indicator, IndicatorInput, IpKind, IpState, Field as PlanField } from '#taxonomy';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AchievementAction, AchievementKind, AchievementPhase, AchievementState } from './achievement.states.js';

@ObjectType({ description: 'A right of intellectual property (知识产权).' })
export class IpRight {
  @Field(() => IpKind, { description: 'What kind of right it is (知识产权类型).' }) kind: IpKind;
  @Field(() => String, { nullable: true, description: 'Number of the application or of the right (申请号或证书号).' })
  number: string | null;
  @Field(() => String, { nullable: true, description: 'Who holds it (权利人).' }) owner: string | null;
  @Field(() => IpState, { description: 'Applied for, granted or over (法律状态).' }) state: IpState;
}

@InputType({ description: 'A right of intellectual property as it was typed (知识产权).' })
export class IpRightInput {
  @Field(() => IpKind, { description: 'What kind of right it is (知识产权类型).' }) kind: IpKind;
  @Field(() => String, { nullable: true, description: 'Number of the application or of the right (申请号或证书号).' })
  number?: string | null;
  @Field(() => String, { nullable: true, description: 'Who holds it (权利人).' }) owner?: string | null;
  @Field(() => IpState, { description: 'Applied for, granted or over (法律状态).' }) state: IpState;
}

@ObjectType({ description: 'A step of an achievement that the viewer may take 成果可办步骤.' })
export class AchievementStep extends Step(
  () => AchievementAction,
  () => AchievementState,
) {}

/** What one viewer sees of an achievement; made only by `achievement.view.ts`. */
@ObjectType('Achievement', {
  description: 'A scientific and technological achievement (科技成果) as this viewer sees it.',
})
export class AchievementType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => AchievementKind, { description: 'An achievement ready for transfer, or a paper (成果类型).' })
  kind: AchievementKind;
  @Field(() => AchievementState, { description: 'Where it stands on the way to its transfer (成果状态).' })
  state: AchievementState;
  @Field({ description: described.stateLabel }) stateLabel: string;
  @Field(() => StateTone, { description: 'How its state looks 状态色调.' }) stateTone: StateTone;
  @Field(() => [AchievementAction], {
    description: described.availableActions,
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableActions: AchievementAction[];
  @Field(() => [AchievementStep], { description: 'What the viewer may do with it now 可办步骤.' })
  availableSteps: AchievementStep[];
  @Field({ description: 'The viewer may edit its contents now 可编辑.' }) editable: boolean;
  @Field({ description: 'The viewer speaks for it or is a broker, and sees its inner side 内部可见.' })
  insider: boolean;
  @Field({ description: 'Name of the achievement (成果名称).' }) title: string;
  @Field({ description: 'What the achievement is, in a paragraph (成果简介).' }) abstract: string;
  @Field({ description: 'The problem that it solves (解决的问题).' }) problemSolved: string;
  @Field(() => [Indicator], { description: 'Technical indicators that were reached (技术指标).' })
  indicators: Indicator[];
  @Field(() => Int, { nullable: true, description: 'Technology readiness by GB/T 22900 (技术成熟度), 1 to 9.' }) trl:
    number | null;
  @Field({ description: 'What shows that readiness (成熟度依据).' }) trlEvidence: string;
  @Field(() => [IpRight], { description: 'Rights that protect it (知识产权).' }) ip: IpRight[];
  @Field(() => Yuan, {
    nullable: true,
    description: 'Lowest price asked (价格下限), in yuan; null when it is to be agreed.',
  })
  priceMin: string | null;
  @Field(() => Yuan, {
    nullable: true,
    description: 'Highest price asked (价格上限), in yuan; null when it is to be agreed.',
  })
  priceMax: string | null;
  @Field(() => [CooperationMode], { description: 'Ways of working together that it is open to (合作方式).' })
  modes: CooperationMode[];
  @Field(() => PlanField, { nullable: true, description: 'Field of the plan (所属领域); null until one is chosen.' })
  field: PlanField | null;
  @Field({ description: 'People who made it (研发团队).' }) team: string;
  @Field(() => String, { nullable: true, description: 'Division to which it belongs (行政区划代码), six digits.' })
  regionCode: string | null;
  @Field(() => String, { nullable: true, description: described.regionName }) regionName: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the listing (有效期至).' }) validUntil:
    string | null;
  @Field(() => [String], { description: 'Words by which it shall be found (关键词).' }) keywords: string[];
  @Field({ description: 'The viewer’s side brought it in (我方发布).' }) mine: boolean;
  @Field(() => Completeness, { description: 'How well it can be matched so far (完整度).' }) completeness: Completeness;
  @Field(() => Date, { nullable: true, description: 'When it was last handed in for review (提交时间).' })
  submittedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was last published (发布时间); null before.' })
  publishedAt: Date | null;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { description: described.updatedAt }) updatedAt: Date;
  /** For field resolvers. Not part of the schema. */
  instituteId: string;
}

@ObjectType({ description: 'A page of achievements (成果列表).' })
export class AchievementPage extends Page(() => AchievementType) {}

@InputType({ description: 'Which achievements a list shows (成果筛选); all that the viewer may see without any.' })
export class AchievementFilter {
  @Field(() => [AchievementState], { nullable: true, description: 'Only these states (状态).' })
  states?: AchievementState[];
  @Field(() => AchievementPhase, { nullable: true, description: 'Only those in this phase 阶段.' })
  phase?: AchievementPhase;
  @Field(() => Boolean, { nullable: true, description: 'Only those of the viewer’s side (我方发布).' }) mine?: boolean;
  @Field(() => String, { nullable: true, description: 'Part of the name or the number (名称或编号).' }) text?: string;
  @Field(() => PlanField, { nullable: true, description: 'Only this field of the plan (所属领域).' }) field?: PlanField;
  @Field(() => AchievementKind, { nullable: true, description: 'Only achievements, or only papers (成果类型).' })
  kind?: AchievementKind;
}

@InputType({ description: 'A listing (成果草稿) as typed so far; absent fields stay as they are.' })
export class AchievementDraftInput {
  @Field(() => String, { nullable: true, description: 'Name of the achievement (成果名称).' }) title?: string;
  @Field(() => String, { nullable: true, description: 'What the achievement is, in a paragraph (成果简介).' })
  abstract?: string;
  @Field(() => String, { nullable: true, description: 'The problem that it solves (解决的问题).' })
  problemSolved?: string;
  @Field(() => [IndicatorInput], {
    nullable: true,
    description: 'Technical indicators that were reached (技术指标); the whole list.',
  })
  indicators?: IndicatorInput[];
  @Field(() => Int, { nullable: true, description: 'Technology readiness by GB/T 22900 (技术成熟度), 1 to 9.' })
  trl?: number;
  @Field(() => String, { nullable: true, description: 'What shows that readiness (成熟度依据).' }) trlEvidence?: string;
  @Field(() => [IpRightInput], { nullable: true, description: 'Rights that protect it (知识产权); the whole list.' })
  ip?: IpRightInput[];
  @Field(() => Yuan, { nullable: true, description: 'Lowest price asked (价格下限), in yuan.' }) priceMin?: string;
  @Field(() => Yuan, { nullable: true, description: 'Highest price asked (价格上限), in yuan.' }) priceMax?: string;
  @Field(() => [CooperationMode], {
    nullable: true,
    description: 'Ways of working together that it is open to (合作方式).',
  })
  modes?: CooperationMode[];
  @Field(() => PlanField, { nullable: true, description: 'Field of the plan (所属领域).' }) field?: PlanField;
  @Field(() => String, { nullable: true, description: 'People who made it (研发团队).' }) team?: string;
  @Field(() => String, { nullable: true, description: 'Division to which it belongs (行政区划代码), six digits.' })
  regionCode?: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day of the listing (有效期至).' }) validUntil?: string;
  @Field(() => [String], { nullable: true, description: 'Words by which it shall be found (关键词).' })
  keywords?: string[];
}
