import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { UserType } from '#identity';
import { LocalDate, Page, Yuan } from '#kernel/graphql';
import { DeclineReason, Field as PlanField } from '#taxonomy';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Contribution } from './contribution.js';
import {
  AnswerState,
  Band,
  FollowUpKind,
  MatchOrigin,
  MatchSide,
  MatchStage,
  SignalName,
  Verdict,
} from './match.states.js';

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

/** What one viewer sees of a match; made only by `match.presenter.ts`. */
@ObjectType('Match')
export class MatchType {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field(() => Int) version: number;
  @Field(() => MatchStage) stage: MatchStage;
  @Field() stageLabel: string;
  @Field(() => [MatchStage]) availableStages: MatchStage[];
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
