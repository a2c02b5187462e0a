import type { Viewer } from '#kernel/access';
import { IdempotentCommands, Transactions } from '#kernel/database';
import { Problems, UserError, checkText, requireIds } from '#kernel/errors';
import { Outbox } from '#kernel/jobs';
import { Clock, shanghaiDate } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import type { DeclineReason } from '#taxonomy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatchTransitions } from '../record/match-transitions.service.js';
import type { Match } from '../record/match.entity.js';
import { matchEvents } from '../record/match.events.js';
import { matchLifecycle } from '../record/match.lifecycle.js';
import { lockMatch, touchMatch } from '../record/match.locks.js';
import { actionTo, checkFollowUp, checkMove, checkPlan } from '../record/match.rules.js';
import type { FollowUpKind, MatchStage } from '../record/match.states.js';
import { FollowUp } from './follow-up.entity.js';

export interface MoveToMake {
  id: string;
  version: number;
  stage: MatchStage;
  note?: string | null;
  reason?: DeclineReason | null;
  clientMutationId: string;
}

export interface FollowUpToLog {
  matchId: string;
  kind: FollowUpKind;
  happenedAt: Date;
  attendees: string;
  outcome: string;
  clientMutationId: string;
}

/** Commands of brokers: take over, move between stages, plan the next action, log follow-ups. */
@Injectable()
export class MatchPipelineService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly workflow: Workflow,
    private readonly outbox: Outbox,
    private readonly transitions: MatchTransitions,
  ) {}

  async move(viewer: Viewer, { id, version, stage, note, reason, clientMutationId }: MoveToMake): Promise<void> {
    requireIds('match', id);
    await this.commands.run({ by: viewer, operation: 'match.move', clientMutationId, id }, async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id, version);
      const action = actionTo(match.state, stage);
      if (!action) {
        const { states } = matchLifecycle;
        throw UserError.bad('stage', 'match.move.impossible', {
          from: states[match.state][viewer.locale],
          to: states[stage][viewer.locale],
        });
      }
      const problems = new Problems();
      const text = checkText(problems, 'note', note, { max: 2_000, multiline: true });
      checkMove(problems, match.state, stage, text, reason);
      problems.throwIfAny();
      await this.transitions.move(manager, match, {
        action,
        actor: viewer,
        expectedVersion: version,
        note: text,
        reason,
      });
    });
  }

  async take(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id, version);
      if (match.brokerId !== viewer.userId)
        await this.change(manager, viewer, match, { brokerId: viewer.userId }, 'TAKEN');
    });
  }

  async plan(
    viewer: Viewer,
    { id, version, nextAction, due }: { id: string; version: number; nextAction: string; due: string },
  ): Promise<void> {
    const problems = new Problems();
    const plan = checkPlan(problems, nextAction, due, shanghaiDate(this.clock.now()));
    problems.throwIfAny();
    await this.transactions.run(async (manager) => {
      const match = await lockMatch(manager, this.workflow, viewer, id, version);
      await this.change(
        manager,
        viewer,
        match,
        { nextAction: plan.nextAction, nextActionDue: plan.due },
        'PLANNED',
        `${plan.due} ${plan.nextAction}`,
      );
    });
  }

  async logFollowUp(viewer: Viewer, given: FollowUpToLog): Promise<void> {
    const now = this.clock.now();
    const problems = new Problems();
    const kept = checkFollowUp(problems, given, now);
    problems.throwIfAny();
    const { clientMutationId } = given;
    await this.commands.run({ by: viewer, operation: 'match.followUp', clientMutationId }, async (manager, id) => {
      const match = await lockMatch(manager, this.workflow, viewer, given.matchId);
      const { kind, happenedAt } = given;
      await manager.insert(FollowUp, {
        id,
        matchId: match.id,
        kind,
        happenedAt,
        ...kept,
        authorId: viewer.userId,
        authorName: viewer.name,
        createdAt: now,
      });
      await this.change(
        manager,
        viewer,
        match,
        match.brokerId ? {} : { brokerId: viewer.userId },
        'FOLLOW_UP',
        kept.outcome,
      );
    });
  }

  private async change(
    manager: EntityManager,
    viewer: Viewer,
    match: Match,
    changes: Partial<Match>,
    action: string,
    note?: string,
  ): Promise<void> {
    const { id, state } = match;
    const { version } = await touchMatch(manager, match, changes, this.clock.now());
    await this.workflow.record(manager, 'match', {
      recordId: id,
      action,
      fromState: state,
      toState: state,
      note,
      actor: viewer,
    });
    await this.outbox.append(manager, {
      type: matchEvents.changed,
      subjectId: id,
      payload: { action, version, actorId: viewer.userId },
    });
  }
}
