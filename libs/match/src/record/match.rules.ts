import type { Viewer } from '#kernel/access';
import { Problems, checkDate, checkText } from '#kernel/errors';
import { daysBetween, daysSince, shanghaiDate } from '#kernel/values';
import { availableSteps, type Step } from '#kernel/workflow';
import type { DeclineReason } from '#taxonomy';
import type { Match } from './match.entity.js';
import { matchLifecycle } from './match.lifecycle.js';
import {
  ANSWERABLE,
  STAGE_DAYS,
  isOnPath,
  skipped,
  type AnswerState,
  type MatchAction,
  type MatchSide,
  type MatchStage,
} from './match.states.js';

const NOTE_MAX = 2_000;

/** The move that leads from one stage to another; undefined when none does. */
export function actionTo(from: MatchStage, to: MatchStage): MatchAction | undefined {
  const actions = Object.entries(matchLifecycle.actions) as [
    MatchAction,
    (typeof matchLifecycle.actions)[MatchAction],
  ][];
  return actions.find(([, move]) => move.to === to && move.from.includes(from))?.[0];
}

/** The steps that this person may take with it now; none with what a broker took out. */
export function stepsOf(viewer: Viewer, match: Match): Step<MatchStage, MatchAction>[] {
  return match.banned ? [] : availableSteps(matchLifecycle, viewer, match);
}

/** What a move must say: why a stage was left out, why the match ends. */
export function checkMove(
  problems: Problems,
  from: MatchStage,
  to: MatchStage,
  note: string,
  reason: DeclineReason | null | undefined,
): void {
  if (skipped(from, to) && !note) problems.add('note', 'match.skip.note');
  if (to === 'CLOSED' && !reason) problems.add('reason', 'match.close.reason');
  if (to === 'CLOSED' && !note) problems.add('note', 'match.close.note');
}

export interface GivenAnswer {
  accept: boolean;
  reason?: DeclineReason | null;
  note?: string | null;
}

/** Checks an answer as typed. @returns the note as it is kept. */
export function checkAnswer(
  problems: Problems,
  match: Pick<Match, 'state'>,
  { accept, reason, note }: GivenAnswer,
): string {
  const text = checkText(problems, 'note', note, { max: NOTE_MAX, multiline: true });
  if (!ANSWERABLE.includes(match.state)) problems.add(undefined, 'match.answer.closed');
  if (!accept && !reason) problems.add('reason', 'match.decline.reason');
  if (!accept && reason === 'OTHER' && !text) problems.add('note', 'match.decline.note');
  return text;
}

export function answerOf(match: Pick<Match, 'demandAnswer' | 'achievementAnswer'>, side: MatchSide): AnswerState {
  return side === 'DEMAND' ? match.demandAnswer : match.achievementAnswer;
}

export function isAnswered(answer: AnswerState): boolean {
  return answer === 'ACCEPTED' || answer === 'DECLINED';
}

/** Whether this side's answer is still missing: who called it not relevant is not asked again. */
export function awaits(
  match: Pick<Match, 'demandAnswer' | 'achievementAnswer' | 'demandAside' | 'achievementAside'>,
  side: MatchSide,
): boolean {
  const aside = side === 'DEMAND' ? match.demandAside : match.achievementAside;
  return !aside && !isAnswered(answerOf(match, side));
}

export function bothAccepted(match: Pick<Match, 'demandAnswer' | 'achievementAnswer'>): boolean {
  return match.demandAnswer === 'ACCEPTED' && match.achievementAnswer === 'ACCEPTED';
}

/** A broker or a side has done something about it, or both have begun to talk: the matcher does not change what they saw. */
export function isSettled({
  state,
  pinnedAt,
  demandAnswer,
  achievementAnswer,
}: Pick<Match, 'state' | 'pinnedAt' | 'demandAnswer' | 'achievementAnswer'>): boolean {
  return (
    (state !== 'LEAD' && state !== 'RECOMMENDED') ||
    pinnedAt !== null ||
    isAnswered(demandAnswer) ||
    isAnswered(achievementAnswer)
  );
}

/** The matcher's own, which nobody has moved, taken or written on: it may go when better ones come. */
export function isUntouched({
  state,
  version,
  origin,
  brokerId,
}: Pick<Match, 'state' | 'version' | 'origin' | 'brokerId'>): boolean {
  return state === 'LEAD' && version === 1 && origin === 'AUTOMATIC' && brokerId === null;
}

/** Whether its words are of the texts as they are: neither record was published again since. @param published of both; null is unknown */
export function isCurrent({ scoredAt }: Pick<Match, 'scoredAt'>, published: readonly (Date | null)[]): boolean {
  return scoredAt !== null && published.every((at) => at === null || at.getTime() <= scoredAt.getTime());
}

export function daysInStage(match: Pick<Match, 'stageSince'>, now: Date): number {
  return Math.max(0, daysBetween(shanghaiDate(match.stageSince), shanghaiDate(now)));
}

/** Its next action is overdue, or it has stood at its stage for too long. */
export function isLate(match: Pick<Match, 'state' | 'stageSince' | 'nextActionDue'>, now: Date): boolean {
  if (!isOnPath(match.state)) return false;
  if (match.nextActionDue && match.nextActionDue < shanghaiDate(now)) return true;
  return daysSince(match.stageSince, now) > STAGE_DAYS[match.state];
}

/** Checks a planned action. @returns it as it is kept. */
export function checkPlan(
  problems: Problems,
  nextAction: string,
  due: string,
  today: string,
): { nextAction: string; due: string } {
  const text = checkText(problems, 'nextAction', nextAction, { max: 200, required: true });
  const day = checkDate(problems, 'due', due, true);
  if (day && day < today) problems.add('due', 'match.plan.past');
  return { nextAction: text, due: day ?? '' };
}

/** Checks a follow-up. @returns it as it is kept. */
export function checkFollowUp(
  problems: Problems,
  given: { attendees: string; outcome: string; happenedAt: Date },
  now: Date,
): { attendees: string; outcome: string } {
  const attendees = checkText(problems, 'attendees', given.attendees, { max: 500, required: true });
  const outcome = checkText(problems, 'outcome', given.outcome, { max: NOTE_MAX, required: true, multiline: true });
  // A minute for clocks that run ahead.
  if (given.happenedAt.getTime() > now.getTime() + 60_000) problems.add('happenedAt', 'match.followUp.future');
  return { attendees, outcome };
}
