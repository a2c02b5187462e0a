import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { UserType } from '#identity';
import { LocalDate, Page, Step, Yuan } from '#kernel/graphql';
import { StateTone } from '#kernel/workflow';
import { DeclineReason, Field as PlanField } from '#taxonomy';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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

const enums = {
  MatchStage,
  MatchOrigin,
  Band,
  Verdict,
  SignalName,
  AnswerState,
  MatchSide,
  FollowUpKind,
  Contribution,
};
for (const [name, values] of Object.entries(enums)) registerEnumType(values, { name });
registerEnumType(MatchAction, {
  name: 'MatchAction',
  description: 'What is done with a match 对接操作.',
  valuesMap: {
    TO_RECOMMENDED: { description: 'It is recommended to both sides 推荐给双方.' },
    TO_CONTACTED: { description: 'Both sides come into contact 进入接触.' },
    TO_VISITED: { description: 'They have visited each other 记为已走访.' },
    TO_NEGOTIATING: { description: 'They begin to negotiate 进入洽谈.' },
    TO_INTENT: { description: 'They mean to sign 达成意向.' },
    HOLD: { description: 'It is put aside 搁置.' },
    RESUME_LEAD: { description: 'It goes on as a lead 恢复为线索.' },
    RESUME_RECOMMENDED: { description: 'It goes on as recommended 恢复为推荐.' },
    RESUME_CONTACTED: { description: 'It goes on in contact 恢复为接触.' },
    RESUME_VISITED: { description: 'It goes on as visited 恢复为走访.' },
    RESUME_NEGOTIATING: { description: 'It goes on in negotiation 恢复为洽谈.' },
    RESUME_INTENT: { description: 'It goes on as an intent 恢复为意向.' },
    CLOSE: { description: 'It ends without a contract 终止.' },
    CONTRACT: { description: 'The platform: its contract was signed 签约.' },
  },
});

@ObjectType({ description: 'Offsets (UTF-16) in the named text of a side.' })
export class Span {
  @Field() field: string;
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
}

@ObjectType()
export class SharedTerm {
  @Field() term: string;
  @Field(() => [Span]) demandSpans: Span[];
  @Field(() => [Span]) achievementSpans: Span[];
}

@ObjectType()
export class Signal {
  @Field(() => SignalName) name: keyof typeof SignalName;
  @Field() label: string;
  @Field(() => Verdict) verdict: keyof typeof Verdict;
  @Field() summary: string;
  @Field(() => Float, { description: '0 to 1; drawn as a bar, without a number.' }) strength: number;
  @Field(() => Contribution, {
    nullable: true,
    description: 'How much of the score it makes; empty for old matches until they are scored again.',
  })
  contribution: Contribution | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Its part of the score, 0 to 1; drawn as a bar, without a number.',
  })
  share: number | null;
}

@ObjectType()
export class IndicatorComparison {
  @Field() name: string;
  @Field() asked: string;
  @Field(() => String, { nullable: true }) promised: string | null;
  @Field(() => Verdict) verdict: keyof typeof Verdict;
  @Field() note: string;
}

@ObjectType({ description: 'Why this pair: made of texts that both sides may read.' })
export class MatchExplanation {
  @Field() sentence: string;
  @Field(() => [Signal]) signals: Signal[];
  @Field(() => [SharedTerm]) sharedTerms: SharedTerm[];
  @Field(() => [IndicatorComparison]) indicators: IndicatorComparison[];
  @Field(() => [String]) gaps: string[];
  @Field(() => [String]) questions: string[];
  @Field(() => [String], { description: 'What would make it a better match, the most telling first.' })
  improvements: string[];
}

@ObjectType()
export class SideAnswer {
  @Field(() => AnswerState) state: AnswerState;
  @Field(() => DeclineReason, { nullable: true }) reason: DeclineReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Date, { nullable: true }) at: Date | null;
}

@ObjectType('FollowUp')
export class FollowUpType {
  @Field(() => ID) id: string;
  @Field(() => FollowUpKind) kind: FollowUpKind;
  @Field(() => Date) happenedAt: Date;
  @Field() attendees: string;
  @Field() outcome: string;
  @Field() authorName: string;
  @Field(() => Date) createdAt: Date;
}

@ObjectType()
export class Contact {
  @Field() organizationName: string;
  @Field() personName: string;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
}

@ObjectType({ description: 'A step of a match that the viewer may take 对接可办步骤.' })
export class MatchStep extends Step(
  () => MatchAction,
  () => MatchStage,
) {}

/** What one viewer sees of a match; made only by `match.presenter.ts`. */
@ObjectType('Match')
export class MatchType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => Int) version: number;
  @Field(() => MatchStage) stage: MatchStage;
  @Field() stageLabel: string;
  @Field(() => StateTone, { description: 'How its stage looks 阶段色调.' }) stageTone: StateTone;
  @Field(() => [MatchStage], { deprecationReason: 'availableSteps says the same, and what each step asks.' })
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
  @Field(() => MatchOrigin) origin: MatchOrigin;
  @Field(() => Band) band: keyof typeof Band;
  @Field(() => Int) rank: number;
  @Field(() => DemandType) demand: DemandType;
  @Field(() => AchievementType) achievement: AchievementType;
  @Field(() => MatchExplanation) explanation: MatchExplanation;
  @Field(() => SideAnswer) demandAnswer: SideAnswer;
  @Field(() => SideAnswer) achievementAnswer: SideAnswer;
  @Field(() => MatchSide, { nullable: true }) mySide: MatchSide | null;
  @Field() myAnswerPending: boolean;
  @Field(() => UserType, { nullable: true }) broker: UserType | null;
  @Field(() => String, { nullable: true }) nextAction: string | null;
  @Field(() => LocalDate, { nullable: true }) nextActionDue: string | null;
  @Field() late: boolean;
  @Field({ description: "A broker put it on top of the demand's list." }) pinned: boolean;
  @Field(() => String, { nullable: true, description: 'For brokers.' }) pinnedBy: string | null;
  @Field({ description: 'Taken out by a broker; only brokers still see it.' }) banned: boolean;
  @Field({ description: "The viewer's side called it not relevant; it is off their list." }) aside: boolean;
  @Field({ description: 'Which model scored it.' }) modelVersion: string;
  @Field(() => Date) stageSince: Date;
  @Field(() => Int) daysInStage: number;
  @Field(() => Yuan, { nullable: true }) expectedSum: string | null;
  @Field() identityRevealed: boolean;
  @Field() canRevealIdentity: boolean;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date) updatedAt: Date;
}

@ObjectType()
export class MatchPage extends Page(() => MatchType) {}

@ObjectType()
export class BoardColumn {
  @Field(() => MatchStage) stage: MatchStage;
  @Field() label: string;
  @Field(() => Int) count: number;
  @Field(() => Yuan) expectedSum: string;
  @Field(() => [MatchType]) cards: MatchType[];
}

@ObjectType()
export class Board {
  @Field(() => [BoardColumn]) columns: BoardColumn[];
}

@ObjectType({ description: 'A match changed; fetch it anew.' })
export class MatchChanged {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => MatchStage) stage: MatchStage;
  @Field(() => String, { nullable: true }) byName: string | null;
}

@InputType()
export class MatchFilter {
  @Field(() => [MatchStage], { nullable: true }) stages?: MatchStage[];
  @Field(() => Boolean, { nullable: true }) mine?: boolean;
  @Field(() => Boolean, { nullable: true }) unassigned?: boolean;
  @Field(() => Boolean, { nullable: true }) late?: boolean;
  @Field(() => PlanField, { nullable: true }) field?: PlanField;
  @Field(() => ID, { nullable: true }) demandId?: string;
  @Field(() => ID, { nullable: true }) achievementId?: string;
  @Field(() => Boolean, { nullable: true }) pendingMyAnswer?: boolean;
  @Field(() => Boolean, { nullable: true, description: "Only what the viewer's side called not relevant." })
  aside?: boolean;
}

@ArgsType()
export class AnswerArgs {
  @Field(() => ID) id: string;
  @Field(() => MatchSide, { nullable: true, description: 'For brokers: the side that asked them to answer.' })
  side?: MatchSide | null;
  @Field() accept: boolean;
  @Field(() => DeclineReason, { nullable: true }) reason?: DeclineReason | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field() clientMutationId: string;
}

@ArgsType()
export class MoveArgs {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => MatchStage) stage: MatchStage;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => DeclineReason, { nullable: true }) reason?: DeclineReason | null;
  @Field() clientMutationId: string;
}

@ArgsType()
export class PlanArgs {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field() nextAction: string;
  @Field(() => LocalDate) due: string;
}

@ArgsType()
export class FollowUpArgs {
  @Field(() => ID) matchId: string;
  @Field(() => FollowUpKind) kind: FollowUpKind;
  @Field(() => Date) happenedAt: Date;
  @Field() attendees: string;
  @Field() outcome: string;
  @Field() clientMutationId: string;
}
