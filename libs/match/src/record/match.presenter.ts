import { AchievementFacade, type AchievementType } from '#achievement';
import { DemandFacade, type DemandType } from '#demand';
import { Users, presentUser, type UserRecord } from '#identity';
import type { Viewer } from '#kernel/access';
import { isDeclared, storedMessage, type Locale } from '#kernel/errors';
import { Clock, formatYuan } from '#kernel/values';
import { toneOf } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import { contributionOf, worthImproving } from './contribution.js';
import { isBroker, maySee, sideOf } from './match.access.js';
import type { Match } from './match.entity.js';
import { matchLifecycle } from './match.lifecycle.js';
import { answerOf, bothAccepted, daysInStage, isAnswered, isLate, stepsOf } from './match.rules.js';
import { ANSWERABLE, ASIDE_STAGES, BANNABLE, MatchSide, OPEN_STAGES, type MatchStage } from './match.states.js';
import type { MatchExplanation, MatchType, SideAnswer } from './match.types.js';

interface Seen {
  demand: DemandType;
  achievement: AchievementType;
  broker: UserRecord | undefined;
}

/** Builds the view of a match for one viewer; the only place that does. */
@Injectable()
export class MatchPresenter {
  constructor(
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Matches as this viewer may see them, in the order given; those of which they may not see a side are left out. */
  async present(viewer: Viewer, matches: readonly Match[]): Promise<MatchType[]> {
    const seen = matches.filter((match) => maySee(viewer, match));
    const [demands, achievements, brokers] = await Promise.all([
      this.demands.present(viewer, [...new Set(seen.map(({ demandId }) => demandId))]),
      this.achievements.present(viewer, [...new Set(seen.map(({ achievementId }) => achievementId))]),
      this.users.byIds(seen.flatMap(({ brokerId }) => brokerId ?? [])),
    ]);
    return seen.flatMap((match) => {
      const demand = demands.get(match.demandId);
      const achievement = achievements.get(match.achievementId);
      return demand && achievement
        ? [this.view(viewer, match, { demand, achievement, broker: brokers.get(match.brokerId ?? '') })]
        : [];
    });
  }

  private view(viewer: Viewer, match: Match, { demand, achievement, broker }: Seen): MatchType {
    const now = this.clock.now();
    const mySide = sideOf(viewer, match);
    const staff = isBroker(viewer);
    const steps = stepsOf(viewer, match);
    const unanswered = Object.values(MatchSide).filter((side) => !isAnswered(answerOf(match, side)));
    const aside = mySide === 'DEMAND' ? match.demandAside : mySide === 'ACHIEVEMENT' && match.achievementAside;
    return {
      id: match.id,
      code: match.code,
      version: match.version,
      stage: match.state,
      stageLabel: matchLifecycle.states[match.state][viewer.locale],
      stageTone: toneOf(matchLifecycle, match.state),
      availableStages: steps.map(({ state }) => state),
      availableSteps: steps,
      canFollow: staff && isAmong(OPEN_STAGES, match.state),
      canRecordContract: staff && match.state !== 'CLOSED',
      canAnswerFor: staff && isAmong(ANSWERABLE, match.state) ? unanswered : [],
      canSetAside: mySide !== null && !aside && !match.banned && isAmong(ASIDE_STAGES, match.state),
      canBan: staff && !match.banned && isAmong(BANNABLE, match.state),
      origin: match.origin,
      band: match.band,
      rank: match.rankInDemand,
      demand,
      achievement,
      explanation: explanationFor(match, demand, viewer),
      demandAnswer: answerView(match, 'DEMAND', staff || mySide === 'DEMAND'),
      achievementAnswer: answerView(match, 'ACHIEVEMENT', staff || mySide === 'ACHIEVEMENT'),
      mySide,
      myAnswerPending:
        mySide !== null && !match.banned && ANSWERABLE.includes(match.state) && !isAnswered(answerOf(match, mySide)),
      broker: broker ? presentUser(broker, viewer) : null,
      nextAction: staff ? match.nextAction : null,
      nextActionDue: staff ? match.nextActionDue : null,
      late: staff && isLate(match, now),
      pinned: match.pinnedAt !== null,
      pinnedBy: staff ? match.pinnedBy : null,
      banned: match.banned,
      aside,
      modelVersion: match.modelVersion,
      stageSince: match.stageSince,
      daysInStage: daysInStage(match, now),
      expectedSum: staff ? (match.expectedSum === null ? null : formatYuan(match.expectedSum)) : demand.budgetMax,
      identityRevealed: match.identityRevealedAt !== null,
      canRevealIdentity: mySide === 'DEMAND' && bothAccepted(match) && match.identityRevealedAt === null,
      createdAt: match.createdAt,
      updatedAt: match.updatedAt,
    };
  }
}

function isAmong(stages: readonly MatchStage[], stage: MatchStage): boolean {
  return stages.includes(stage);
}

/** The offsets count in the public text of a masked demand; who reads the confidential one gets the words without their places. */
function explanationFor(match: Match, demand: DemandType, viewer: Viewer): MatchExplanation {
  const { shares = {} } = match.explanation;
  const told = match.explanation[viewer.locale];
  const explanation: MatchExplanation = {
    ...told,
    signals: told.signals.map((signal) => {
      const share = shares[signal.name]?.share ?? null;
      return { ...signal, share, contribution: share === null ? null : contributionOf(share) };
    }),
    improvements: worthImproving(told.signals, shares).flatMap(
      ({ name, verdict }) => betterBy(name, verdict, viewer.locale) ?? [],
    ),
  };
  if (demand.secrecy !== 'MASKED' || demand.masked) return explanation;
  return { ...explanation, sharedTerms: explanation.sharedTerms.map((term) => ({ ...term, demandSpans: [] })) };
}

/** What would help a signal; nothing for those that nobody can change, such as the distance. */
function betterBy(name: string, verdict: string, locale: Locale): string | undefined {
  const code = `match.better.${name}.${verdict}`;
  return isDeclared(code) ? storedMessage(code, {}, locale) : undefined;
}

/** Whether the other side read it, and why it declined, is between that side and the broker. */
function answerView(match: Match, side: MatchSide, insider: boolean): SideAnswer {
  const isDemand = side === 'DEMAND';
  const state = answerOf(match, side);
  return {
    state: !insider && state === 'READ' ? 'UNREAD' : state,
    reason: insider ? (isDemand ? match.demandReason : match.achievementReason) : null,
    note: insider ? (isDemand ? match.demandNote : match.achievementNote) : null,
    at: isDemand ? match.demandAnsweredAt : match.achievementAnsweredAt,
  };
}
