import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { UserType } from '#identity';
import { described, LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { DeclineReason, Field as PlanField } from '#taxonomy';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Contribution } from './contribution.js';
import {
  AnswerState,
  Band,
  FollowUpKind,
  MatchAction,
  MatchOrigin,
  MatchSide,
  MatchStage,
  SignalName,
  Verdict,
} from './match.states.js';

@ObjectType({ description: 'A place in the named text of a side (文本位置), as UTF-16 offsets.' })
export class Span {
  @Field({ description: 'Which text of the side (文本字段).' }) field: string;
  @Field(() => Int, { description: 'Offset of the first character (起始位置).' }) start: number;
  @Field(() => Int, { description: 'Offset after the last character (结束位置).' }) end: number;
}

@ObjectType({ description: 'A technical term on both sides (共同术语).' })
export class SharedTerm {
  @Field({ description: 'The term (术语).' }) term: string;
  @Field(() => [Span], { description: 'Where it stands in the demand (需求原文位置); empty where that text is kept.' })
  demandSpans: Span[];
  @Field(() => [Span], { description: 'Where it stands in the achievement (成果原文位置).' }) achievementSpans: Span[];
}

@ObjectType({ description: 'One of the things that the score is made of (匹配信号).' })
export class Signal {
  @Field(() => SignalName, { description: 'The signal (信号代码).' }) name: keyof typeof SignalName;
  @Field({ description: 'Its name in the reader’s language (信号名称).' }) label: string;
  @Field(() => Verdict, { description: 'It fits, it misses, or nobody knows (信号结论).' })
  verdict: keyof typeof Verdict;
  @Field({ description: 'What was compared, in words (信号说明).' }) summary: string;
  @Field(() => Float, {
    description: 'How well the pair does in it (匹配强度), 0 to 1; drawn as a bar, without a number.',
  })
  strength: number;
  @Field(() => Contribution, {
    nullable: true,
    description: 'How much of the score it makes (贡献程度); empty for old matches until they are scored again.',
  })
  contribution: Contribution | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Its part of the score (得分占比), 0 to 1; drawn as a bar, without a number.',
  })
  share: number | null;
}

@ObjectType({ description: 'One indicator of the demand beside what the achievement promises (指标对比).' })
export class IndicatorComparison {
  @Field({ description: 'What is measured (指标名称).' }) name: string;
  @Field({ description: 'What the demand asks for (需求指标).' }) asked: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the achievement reached (成果指标); null when it says nothing.',
  })
  promised: string | null;
  @Field(() => Verdict, { description: 'It fits, it misses, or nobody knows (对比结论).' })
  verdict: keyof typeof Verdict;
  @Field({ description: 'The comparison in words (对比说明).' }) note: string;
}

@ObjectType({ description: 'Why this pair (匹配说明): made of texts that both sides may read.' })
export class MatchExplanation {
  @Field({ description: 'The match in one sentence (匹配结论).' }) sentence: string;
  @Field(() => [Signal], { description: 'What the score is made of (匹配信号).' }) signals: Signal[];
  @Field(() => [SharedTerm], { description: 'Technical terms on both sides (共同术语).' }) sharedTerms: SharedTerm[];
  @Field(() => [IndicatorComparison], { description: 'Indicator by indicator (指标对比).' })
  indicators: IndicatorComparison[];
  @Field(() => [String], { description: 'What does not fit, in words (差距).' }) gaps: string[];
  @Field(() => [String], { description: 'What nobody knows yet and should be asked (待确认问题).' })
  questions: string[];
  @Field(() => [String], { description: 'What would make it a better match (改进建议), the most telling first.' })
  improvements: string[];
}

@ObjectType({ description: 'What a side answered to a recommendation (答复).' })
export class SideAnswer {
  @Field(() => AnswerState, { description: 'Unread, read, accepted or declined (答复状态).' }) state: AnswerState;
  @Field(() => DeclineReason, { nullable: true, description: 'Why it declined, as a code (拒绝原因).' })
  reason: DeclineReason | null;
  @Field(() => String, { nullable: true, description: 'What it added in words (答复说明).' }) note: string | null;
  @Field(() => Date, { nullable: true, description: 'When it answered (答复时间).' }) at: Date | null;
}

@ObjectType('FollowUp', { description: 'A dated entry of the work on a match (跟进记录).' })
export class FollowUpType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field(() => FollowUpKind, { description: 'A call, a visit, a meeting or a document (跟进方式).' })
  kind: FollowUpKind;
  @Field(() => Date, { description: 'When it took place (跟进时间).' }) happenedAt: Date;
  @Field({ description: 'Who took part (参加人).' }) attendees: string;
  @Field({ description: 'What came of it (跟进结果).' }) outcome: string;
  @Field({ description: 'Who wrote it down (记录人).' }) authorName: string;
  @Field(() => Date, { description: 'When it was written down (记录时间).' }) createdAt: Date;
}

@ObjectType({ description: 'Whom to speak to on the other side (联系人).' })
export class Contact {
  @Field({ description: 'Organisation on the other side (单位名称).' }) organizationName: string;
  @Field({ description: 'Person on the other side (联系人姓名).' }) personName: string;
  @Field(() => String, { nullable: true, description: 'Mail address (电子邮箱).' }) email: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number (联系电话).' }) phone: string | null;
}

@ObjectType({ description: 'A step of a match that the viewer may take 对接可办步骤.' })
export class MatchStep extends Step(
  () => MatchAction,
  () => MatchStage,
) {}

/** What one viewer sees of a match; made only by `match.presenter.ts`. */
@ObjectType('Match', {
  description: 'One demand and one achievement that may fit each other (供需匹配), as this viewer sees it.',
})
export class MatchType {
  @Field(() => ID, { description: described.id }) id: string;
  @Field({ description: described.code }) code: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => MatchStage, { description: 'How far it has come (对接阶段).' }) stage: MatchStage;
  @Field({ description: 'The stage in the reader’s language (阶段名称).' }) stageLabel: string;
  @Field(() => StateTone, { description: 'How its stage looks 阶段色调.' }) stageTone: StateTone;
  @Field(() => [MatchStage], {
    description: 'Stages to which this viewer may move it now (可推进阶段).',
    deprecationReason: 'availableSteps says the same, and what each step asks.',
  })
  availableStages: MatchStage[];
  @Field(() => [MatchStep], { description: 'The steps that the viewer may take with it now 可办步骤.' })
  availableSteps: MatchStep[];
  @Field({ description: 'The viewer may take it on, plan the next action and log what happened 可跟进.' })
  canFollow: boolean;
  @Field({ description: 'The viewer may record the contract that came of it 可登记合同.' })
  canRecordContract: boolean;
  @Field(() => [MatchSide], { description: 'The sides for which the viewer, a broker, may answer 可代答的一方.' })
  canAnswerFor: MatchSide[];
  @Field({ description: 'The viewer may say for their side that it is not relevant 可标记不相关.' })
  canSetAside: boolean;
  @Field({ description: 'The viewer may rule the pair out 可排除.' }) canBan: boolean;
  @Field(() => MatchOrigin, { description: 'Found by the matcher, a broker or a user (匹配来源).' })
  origin: MatchOrigin;
  @Field(() => Band, { description: 'How well the pair fits (匹配度).' }) band: keyof typeof Band;
  @Field(() => Int, { description: 'Place among the demand’s matches (排名), from 1.' }) rank: number;
  @Field(() => DemandType, { description: 'The demand of the pair (技术需求).' }) demand: DemandType;
  @Field(() => AchievementType, { description: 'The achievement of the pair (科技成果).' })
  achievement: AchievementType;
  @Field(() => MatchExplanation, { description: 'Why this pair (匹配说明).' }) explanation: MatchExplanation;
  @Field(() => SideAnswer, { description: 'What the demand’s side answered (需求方答复).' }) demandAnswer: SideAnswer;
  @Field(() => SideAnswer, { description: 'What the achievement’s side answered (成果方答复).' })
  achievementAnswer: SideAnswer;
  @Field(() => MatchSide, {
    nullable: true,
    description: 'Side on which the viewer stands (所属方); null for neither.',
  })
  mySide: MatchSide | null;
  @Field({ description: 'The viewer’s side has not answered yet (待我答复).' }) myAnswerPending: boolean;
  @Field(() => UserType, { nullable: true, description: 'Who works on it (技术经理人); null while nobody does.' })
  broker: UserType | null;
  @Field(() => String, { nullable: true, description: 'What the broker does next (下一步); told to staff.' })
  nextAction: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the next action (下一步日期); told to staff.' })
  nextActionDue: string | null;
  @Field({ description: 'It is beyond the days of its stage or of its next action (超期); told to staff.' })
  late: boolean;
  @Field({ description: 'A broker put it on top of the demand’s list (置顶).' }) pinned: boolean;
  @Field(() => String, { nullable: true, description: 'Who put it there (置顶人); for brokers.' }) pinnedBy:
    string | null;
  @Field({ description: 'Taken out by a broker (已屏蔽); only brokers still see it.' }) banned: boolean;
  @Field({ description: 'The viewer’s side called it not relevant; it is off their list (不相关).' }) aside: boolean;
  @Field({ description: 'Name of the model that scored it (匹配模型).' }) modelVersion: string;
  @Field(() => Date, { description: 'When it came to its stage (进入阶段时间).' }) stageSince: Date;
  @Field(() => Int, { description: 'Days since it came to its stage (停留天数).' }) daysInStage: number;
  @Field(() => Yuan, {
    nullable: true,
    description: 'What it is expected to bring (预计金额), in yuan; the demand’s highest budget to the sides.',
  })
  expectedSum: string | null;
  @Field({ description: 'The demand’s owner has shown who they are (已公开身份).' }) identityRevealed: boolean;
  @Field({ description: 'The viewer may tell the other side who they are (可公开身份).' }) canRevealIdentity: boolean;
  @Field(() => Date, { description: described.createdAt }) createdAt: Date;
  @Field(() => Date, { description: described.updatedAt }) updatedAt: Date;
}

@ObjectType({ description: 'A page of matches (匹配列表).' })
export class MatchPage extends Page(() => MatchType) {}

@ObjectType({ description: 'A stage of the match board (看板列) and what stands there.' })
export class BoardColumn {
  @Field(() => MatchStage, { description: 'The stage (对接阶段).' }) stage: MatchStage;
  @Field({ description: 'Name of the stage in the reader’s language (阶段名称).' }) label: string;
  @Field(() => Int, { description: 'All matches at this stage (数量).' }) count: number;
  @Field(() => Yuan, { description: 'What they are expected to bring (预计金额), in yuan.' }) expectedSum: string;
  @Field(() => [MatchType], { description: 'The matches at this stage (对接卡片); of very many, the first ones.' })
  cards: MatchType[];
}

@ObjectType({ description: 'The match board (对接看板): open matches by stage.' })
export class Board {
  @Field(() => [BoardColumn], { description: 'One column per stage, in the order of the way (看板列).' })
  columns: BoardColumn[];
}

@ObjectType({ description: 'A match changed (对接变动); fetch it anew.' })
export class MatchChanged {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) id: string;
  @Field(() => Int, { description: described.version }) version: number;
  @Field(() => MatchStage, { description: 'The stage now (对接阶段).' }) stage: MatchStage;
  @Field(() => String, { nullable: true, description: 'Who changed it (操作人); null where the platform did.' })
  byName: string | null;
}

@InputType({
  description: 'Which matches a list or the board shows (匹配筛选); all that the viewer may see without any.',
})
export class MatchFilter {
  @Field(() => [MatchStage], { nullable: true, description: 'Only these stages (对接阶段).' }) stages?: MatchStage[];
  @Field(() => Boolean, { nullable: true, description: 'For brokers: only those that they work on (我负责的).' })
  mine?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Only those that no broker works on (待分派).' })
  unassigned?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Only what is beyond its days (超期).' }) late?: boolean;
  @Field(() => PlanField, { nullable: true, description: 'Only this field of the plan (所属领域).' }) field?: PlanField;
  @Field(() => ID, { nullable: true, description: 'Only matches of this demand (需求标识).' }) demandId?: string;
  @Field(() => ID, { nullable: true, description: 'Only matches of this achievement (成果标识).' })
  achievementId?: string;
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for the viewer’s side (待我答复).' })
  pendingMyAnswer?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Only what the viewer’s side called not relevant (不相关).' })
  aside?: boolean;
}

@ArgsType()
export class AnswerArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) id: string;
  @Field(() => MatchSide, { nullable: true, description: 'For brokers: the side that asked them to answer (代答方).' })
  side?: MatchSide | null;
  @Field({ description: 'Accepted, or declined (是否接受).' }) accept: boolean;
  @Field(() => DeclineReason, { nullable: true, description: 'Why it is declined, as a code (拒绝原因).' })
  reason?: DeclineReason | null;
  @Field(() => String, { nullable: true, description: 'What the side adds in words (答复说明).' }) note?: string | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class MoveArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) id: string;
  @Field(() => Int, { description: described.readVersion }) version: number;
  @Field(() => MatchStage, { description: 'Stage to move it to (目标阶段).' }) stage: MatchStage;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in words (说明); required where stages are skipped or the match is closed.',
  })
  note?: string | null;
  @Field(() => DeclineReason, { nullable: true, description: 'Why it is closed, as a code (终止原因).' })
  reason?: DeclineReason | null;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}

@ArgsType()
export class PlanArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) id: string;
  @Field(() => Int, { description: described.readVersion }) version: number;
  @Field({ description: 'What the broker does next (下一步).' }) nextAction: string;
  @Field(() => LocalDate, { description: 'Day on which that is done (下一步日期).' }) due: string;
}

@ArgsType()
export class FollowUpArgs {
  @Field(() => ID, { description: 'Id of the match (对接标识).' }) matchId: string;
  @Field(() => FollowUpKind, { description: 'A call, a visit, a meeting or a document (跟进方式).' })
  kind: FollowUpKind;
  @Field(() => Date, { description: 'When it took place (跟进时间).' }) happenedAt: Date;
  @Field({ description: 'Who took part (参加人).' }) attendees: string;
  @Field({ description: 'What came of it (跟进结果).' }) outcome: string;
  @Field({ description: described.clientMutationId }) clientMutationId: string;
}
