import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import type { Actor } from '#kernel/access';
import { Outbox, Timers } from '#kernel/jobs';
import { Clock, newId, shanghaiYear } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { addWorkingDays, type DeclineReason } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Match } from './match.entity.js';
import { matchEvents } from './match.events.js';
import { matchLifecycle } from './match.lifecycle.js';
import { awaits, bothAccepted } from './match.rules.js';
import { PATH, isOnPath, type MatchAction, type MatchStage } from './match.states.js';
import { MatchStay } from './match.stay.entity.js';

/** Nobody answered for so many working days: the institute's office hears of it, then the broker. */

export interface TransitionRequest {
  action: MatchAction;
  actor: Actor;
  expectedVersion?: number;
  note?: string | null;
  reason?: DeclineReason | null;
}

/** Fires lifecycle transitions of matches, with their side effects: stage durations, reminder timers, and the states of demand and achievement. */
@Injectable()
export class MatchTransitions {
  constructor(
    private readonly workflow: Workflow,
    private readonly clock: Clock,
    private readonly timers: Timers,
    private readonly outbox: Outbox,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {}

  async move(
    manager: EntityManager,
    { id }: Pick<Match, 'id'>,
    { action, actor, expectedVersion, note, reason }: TransitionRequest,
  ): Promise<Match> {
    const now = this.clock.now();
    const { to } = matchLifecycle.actions[action];
    let left: Match | undefined;
    const moved = await this.workflow.fire(manager, matchLifecycle, Match, {
      id,
      action,
      actor,
      expectedVersion,
      note,
      reasons: reason ? [reason] : [],
      changes: (match) => {
        left = match;
        return {
          stageSince: now,
          updatedAt: now,
          heldFrom: to === 'ON_HOLD' && isOnPath(match.state) ? match.state : null,
          shownAt: match.shownAt ?? (shows(to) ? now : null),
        };
      },
    });
    await this.recordStay(manager, left!, now);
    await this.setTimers(manager, moved, now);
    await this.advanceRecords(manager, moved);
    return moved;
  }

  /** Once both sides have accepted: stops the reminders, asks the owner to reveal their identity, and moves the match to CONTACTED. */
  async startContact(manager: EntityManager, match: Match): Promise<Match> {
    if (!bothAccepted(match)) return match;
    await this.timers.cancel(manager, matchEvents.noReply5, match.id);
    await this.timers.cancel(manager, matchEvents.noReply10, match.id);
    if (!match.identityRevealedAt)
      await this.outbox.append(manager, { type: matchEvents.identityAsked, subjectId: match.id, payload: {} });
    if (match.state !== 'LEAD' && match.state !== 'RECOMMENDED') return match;
    return this.move(manager, match, { action: 'TO_CONTACTED', actor: 'system' });
  }

  /** Sets the reminder timers again for missing answers, when matches are shown again. */
  async resumeReminders(manager: EntityManager, matches: readonly Match[]): Promise<void> {
    const now = this.clock.now();
    for (const match of matches) if (match.state === 'RECOMMENDED') await this.setTimers(manager, match, now);
  }

  private async recordStay(
    manager: EntityManager,
    { id, state, field, stageSince }: Match,
    ended: Date,
  ): Promise<void> {
    if (!isOnPath(state)) return;
    const seconds = Math.max(0, Math.round((ended.getTime() - stageSince.getTime()) / 1_000));
    await manager.insert(MatchStay, {
      id: newId(),
      matchId: id,
      stage: state,
      field,
      began: stageSince,
      ended,
      year: shanghaiYear(ended),
      seconds,
    });
  }

  private async setTimers(manager: EntityManager, match: Match, now: Date): Promise<void> {
    const open = match.state === 'RECOMMENDED' && (awaits(match, 'DEMAND') || awaits(match, 'ACHIEVEMENT'));
    for (const [kind, days] of [
      [matchEvents.noReply5, 5],
      [matchEvents.noReply10, 10],
    ] as const) {
      if (open) await this.timers.set(manager, { kind, subjectId: match.id, dueAt: addWorkingDays(now, days) });
      else await this.timers.cancel(manager, kind, match.id);
    }
  }

  private async advanceRecords(manager: EntityManager, { state, demandId, achievementId }: Match): Promise<void> {
    const action =
      state === 'CONTRACTED'
        ? 'SIGN_CONTRACT'
        : state === 'NEGOTIATING' || state === 'INTENT'
          ? 'START_NEGOTIATION'
          : undefined;
    if (!action) return;
    await this.demands.advance(manager, demandId, action);
    await this.achievements.advance(manager, achievementId, action);
  }
}

function shows(stage: MatchStage): boolean {
  return stage === 'CONTRACTED' || (isOnPath(stage) && PATH.indexOf(stage) > 0);
}
