import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import type { Viewer } from '#kernel/access';
import { IdempotentCommands, Transactions, lockRow } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { Outbox, Timers } from '#kernel/jobs';
import { Clock, groupBy, isId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { MatchTransitions } from '../record/match-transitions.service.js';
import { isBroker } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchEvents, rematchEvents } from '../record/match.events.js';
import { lockMatch } from '../record/match.locks.js';
import { BANNABLE } from '../record/match.states.js';
import { Ban } from './ban.entity.js';
import type { BanReason, BanScope } from './curation.states.js';
import type { BanType } from './curation.types.js';
import { MatchExclusions } from './match-exclusions.service.js';

/** Stages at which a pair may be banned; later ones are in talks, and are closed instead. */

export interface BanInput {
  scope: BanScope;
  reason: BanReason;
  note?: string | null;
  clientMutationId: string;
}

interface Target {
  demandId: string;
  scope: BanScope;
  targetId: string;
}

/** Bans a pair, or excludes a whole organisation, for one demand; lifts bans again. */
@Injectable()
export class BanService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly timers: Timers,
    private readonly transitions: MatchTransitions,
    private readonly workflow: Workflow,
    private readonly exclusions: MatchExclusions,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
    private readonly organizations: OrganizationFacade,
  ) {}

  /** Takes out this pair, or everything of its institute, for this demand. */
  async banPair(viewer: Viewer, matchId: string, put: BanInput): Promise<BanType> {
    const note = checked(put);
    const { clientMutationId } = put;
    const { id } = await this.commands.run(
      { by: viewer, operation: 'match.ban', clientMutationId },
      async (manager, banId) => {
        // Lock order: the demand before the match, as in `MatchResultWriter`.
        const seen = isId(matchId) ? await manager.findOneBy(Match, { id: matchId }) : null;
        if (seen) await this.demands.lock(manager, seen.demandId);
        const match = await lockMatch(manager, this.workflow, viewer, matchId);
        if (!(BANNABLE as readonly string[]).includes(match.state)) throw UserError.bad(undefined, 'match.ban.talking');
        const targetId = put.scope === 'ACHIEVEMENT' ? match.achievementId : match.instituteId;
        await this.put(manager, viewer, {
          id: banId,
          demandId: match.demandId,
          scope: put.scope,
          targetId,
          reason: put.reason,
          note,
        });
        await this.workflow.record(manager, 'match', {
          recordId: match.id,
          action: 'BANNED',
          fromState: match.state,
          toState: match.state,
          note,
          actor: viewer,
        });
        await this.outbox.append(manager, {
          type: matchEvents.banned,
          subjectId: match.id,
          payload: {
            banId,
            ...put,
            note,
            demandId: match.demandId,
            achievementId: match.achievementId,
            actorId: viewer.userId,
          },
        });
      },
    );
    return this.one(viewer, id);
  }

  /** The owner's own partners, competitors and others are never matched with this demand. */
  async excludeParty(
    viewer: Viewer,
    demandId: string,
    organizationId: string,
    put: Omit<BanInput, 'scope'>,
  ): Promise<BanType> {
    const demand = isId(demandId) ? (await this.demands.present(viewer, [demandId])).get(demandId) : undefined;
    if (!demand) throw UserError.notFound('demandId');
    if (!(await this.organizations.find(organizationId))) throw UserError.notFound('organizationId');
    if (demand.organizationId === organizationId) throw UserError.bad('organizationId', 'match.ban.self');
    const note = checked(put);
    const { clientMutationId } = put;
    const { id } = await this.commands.run(
      { by: viewer, operation: 'match.ban', clientMutationId },
      async (manager, banId) => {
        await this.put(manager, viewer, {
          id: banId,
          demandId,
          scope: 'ORGANIZATION',
          targetId: organizationId,
          reason: put.reason,
          note,
        });
        await this.outbox.append(manager, {
          type: matchEvents.partyExcluded,
          subjectId: demandId,
          payload: { banId, organizationId, reason: put.reason, actorId: viewer.userId },
        });
      },
    );
    return this.one(viewer, id);
  }

  /** Lifts it; what was hidden comes back, and the demand is matched anew for what was never found. */
  async lift(viewer: Viewer, banId: string): Promise<BanType> {
    await this.transactions.run(async (manager) => {
      const ban = isId(banId) ? await lockRow(manager, Ban, { id: banId }) : null;
      if (!ban) throw UserError.notFound('ban');
      if (ban.liftedAt) return;
      await manager.update(Ban, { id: ban.id }, { liftedAt: this.clock.now(), liftedByName: viewer.name });
      await this.bringBack(manager, viewer, ban);
      await this.outbox.append(manager, {
        type: rematchEvents.demand,
        subjectId: ban.demandId,
        payload: { actorId: viewer.userId },
      });
    });
    return this.one(viewer, banId);
  }

  /** What is taken out for each of these demands; only brokers read it. */
  async ofDemands(viewer: Viewer | undefined, demandIds: readonly string[]): Promise<Map<string, BanType[]>> {
    if (!viewer || !isBroker(viewer)) return new Map();
    const found = await this.exclusions.ofAll(demandIds);
    const views = await this.views(
      viewer,
      [...found.values()].flatMap(({ bans }) => bans),
    );
    return groupBy(views, ({ demandId }) => demandId);
  }

  private async put(
    manager: EntityManager,
    viewer: Viewer,
    ban: Target & Pick<Ban, 'id' | 'reason' | 'note'>,
  ): Promise<void> {
    // Whoever keeps pairs of this demand is done, or reads the ban.
    await this.demands.lock(manager, ban.demandId);
    await manager.insert(Ban, { ...ban, createdByName: viewer.name, createdAt: this.clock.now() });
    const matches = await manager.findBy(Match, { ...whereOf(ban), state: In([...BANNABLE]), banned: false });
    for (const match of matches) {
      await manager.update(
        Match,
        { id: match.id },
        { banned: true, pinnedAt: null, pinnedBy: null, version: match.version + 1 },
      );
      for (const timer of [matchEvents.noReply5, matchEvents.noReply10])
        await this.timers.cancel(manager, timer, match.id);
      await this.outbox.append(manager, {
        type: matchEvents.changed,
        subjectId: match.id,
        payload: { action: 'BANNED', version: match.version + 1, actorId: viewer.userId },
      });
    }
    // Others take the free places; when none fits, the demand is one that nobody can serve.
    await this.outbox.append(manager, {
      type: rematchEvents.demand,
      subjectId: ban.demandId,
      payload: { actorId: viewer.userId },
    });
  }

  private async bringBack(manager: EntityManager, viewer: Viewer, ban: Ban): Promise<void> {
    const left = await this.exclusions.of(ban.demandId, manager);
    for (const match of await manager.findBy(Match, { ...whereOf(ban), banned: true })) {
      if (!left.allows({ id: match.achievementId, instituteId: match.instituteId })) continue;
      await manager.update(Match, { id: match.id }, { banned: false, version: match.version + 1 });
      await this.transitions.resumeReminders(manager, [match]);
      await this.workflow.record(manager, 'match', {
        recordId: match.id,
        action: 'UNBANNED',
        fromState: match.state,
        toState: match.state,
        actor: viewer,
      });
      await this.outbox.append(manager, {
        type: matchEvents.unbanned,
        subjectId: match.id,
        payload: { banId: ban.id, version: match.version + 1, actorId: viewer.userId },
      });
    }
  }

  private async one(viewer: Viewer, id: string): Promise<BanType> {
    const [view] = await this.views(viewer, await this.dataSource.manager.findBy(Ban, { id }));
    if (!view) throw UserError.notFound('ban');
    return view;
  }

  private async views(viewer: Viewer, bans: readonly Ban[]): Promise<BanType[]> {
    const targets = bans.map(({ targetId }) => targetId);
    const [achievements, organizations] = await Promise.all([
      this.achievements.present(viewer, targets),
      this.organizations.byIds(targets),
    ]);
    return bans.map((ban) => ({
      ...ban,
      targetName: achievements.get(ban.targetId)?.title ?? organizations.get(ban.targetId)?.name ?? '–',
    }));
  }
}

function whereOf({
  demandId,
  scope,
  targetId,
}: Target): Partial<Pick<Match, 'demandId' | 'achievementId' | 'instituteId'>> {
  return scope === 'ACHIEVEMENT' ? { demandId, achievementId: targetId } : { demandId, instituteId: targetId };
}

function checked({ reason, note }: Pick<BanInput, 'reason' | 'note'>): string | null {
  const problems = new Problems();
  const text = checkText(problems, 'note', note, { max: 1_000, multiline: true });
  if (reason === 'OTHER' && !text) problems.add('note', 'match.hand.note');
  problems.throwIfAny();
  return text || null;
}
