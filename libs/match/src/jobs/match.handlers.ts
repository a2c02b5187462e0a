import { achievementEvents, AchievementFacade } from '#achievement';
import { demandEvents, DemandFacade } from '#demand';
import { Users } from '#identity';
import {
  JobHandlers,
  LiveChannel,
  type JobHandler,
  type OutboxEvent,
  type PayloadOf,
  type ReadableEvent,
} from '#kernel/jobs';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatchResultWriter } from '../matching/match-result-writer.service.js';
import { MatchUpserter } from '../matching/match-upserter.service.js';
import { Matcher } from '../matching/matcher.service.js';
import { MatchTransitions } from '../record/match-transitions.service.js';
import { isBroker } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import {
  expectedContractEvents,
  MATCH_TOPIC,
  matchEvents,
  rematchEvents,
  type MatchChangedMessage,
} from '../record/match.events.js';
import { matchLifecycle, matchMoves } from '../record/match.lifecycle.js';
import { MatchRepository } from '../record/match.repository.js';
import type { MatchOrigin } from '../record/match.states.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { MatchFindingsService } from '../unserved/match-findings.service.js';
import { UnservedService } from '../unserved/unserved.service.js';

/** What is read of events, where they tell it. */
interface Proposed {
  origin?: MatchOrigin;
  proposed?: boolean;
}
interface Acted {
  actorId?: string | null;
}

@Injectable()
export class MatchDemandHandler implements JobHandler {
  readonly name = 'match-demand';
  readonly queue = 'match';
  readonly events = [demandEvents.published, demandEvents.renewed, rematchEvents.demand];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly results: MatchResultWriter,
    private readonly findings: MatchFindingsService,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const found = await this.matcher.forDemand(event.subjectId);
    if (!found) return;
    const kept = await this.results.writeForDemand(manager, found);
    if (kept) await this.findings.recordForDemand(manager, kept);
  }
}

@Injectable()
export class MatchAchievementHandler implements JobHandler {
  readonly name = 'match-achievement';
  readonly queue = 'match';
  readonly events = [achievementEvents.published, achievementEvents.renewed, rematchEvents.achievement];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly results: MatchResultWriter,
    private readonly findings: MatchFindingsService,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const found = await this.matcher.forAchievement(event.subjectId);
    if (!found) return;
    await this.findings.recordForAchievement(
      manager,
      await this.results.writeForAchievement(manager, event.subjectId, found),
    );
  }
}

/** Removes unlisted records from the candidate indexes and hides their untouched leads. */
@Injectable()
export class WithdrawMatchesHandler implements JobHandler {
  readonly name = 'match-withdraw';
  readonly queue = 'match';
  readonly events = [
    demandEvents.withdrawn,
    demandEvents.paused,
    demandEvents.expired,
    demandEvents.contracted,
    achievementEvents.delisted,
    achievementEvents.frozen,
    achievementEvents.updateDue,
    achievementEvents.transferred,
  ];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly repository: MatchRepository,
    private readonly unserved: UnservedService,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const isDemand = event.type.startsWith('demand.');
    await this.matcher.index(isDemand ? DEMAND_CANDIDATES : ACHIEVEMENT_CANDIDATES, event.subjectId);
    const held = await (isDemand ? this.demands : this.achievements).hold(manager, [event.subjectId]);
    if (held.size > 0) return;
    await this.repository.hide(manager, isDemand ? 'demandId' : 'achievementId', event.subjectId);
    if (!isDemand) await this.unserved.rematchAfterLoss(manager, event.subjectId);
  }
}

/** Rescores pairs proposed by people with the corpus statistics, which only the worker has. */
@Injectable()
export class ScoreProposedHandler implements JobHandler<ReadableEvent<Proposed>> {
  readonly name = 'match-score-proposed';
  readonly queue = 'match';
  readonly events = [matchEvents.lead, matchEvents.accepted];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly upserter: MatchUpserter,
    private readonly repository: MatchRepository,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent<Proposed>, manager: EntityManager): Promise<void> {
    const match = await manager.findOneBy(Match, { id: event.subjectId });
    if (
      !match ||
      (event.type === matchEvents.lead.name ? match.origin === 'AUTOMATIC' : event.payload.proposed !== true)
    )
      return;
    const candidate = await this.matcher.pair(match.demandId, match.achievementId);
    if (!candidate) return;
    await this.upserter.refresh(manager, match, candidate);
    await this.repository.rerank(manager, match.demandId);
  }
}

/** Moves a match to CONTRACTED when the contract that came out of it is signed. */
@Injectable()
export class ContractMatchHandler implements JobHandler<typeof expectedContractEvents.signed> {
  readonly name = 'match-contract';
  readonly queue = 'match';
  readonly events = [expectedContractEvents.signed];

  constructor(
    handlers: JobHandlers,
    private readonly transitions: MatchTransitions,
  ) {
    handlers.register(this);
  }

  async handle(
    event: OutboxEvent<PayloadOf<typeof expectedContractEvents.signed>>,
    manager: EntityManager,
  ): Promise<void> {
    const { matchId: id } = event.payload;
    const match = id ? await manager.findOneBy(Match, { id }) : null;
    if (match && matchLifecycle.actions.CONTRACT.from.includes(match.state))
      await this.transitions.move(manager, match, { action: 'CONTRACT', actor: 'system' });
  }
}

/** Publishes changes to GraphQL subscribers. Events are handled after their commit, so a page that refetches sees the change. */
@Injectable()
export class MatchBroadcastHandler implements JobHandler<ReadableEvent<Acted>> {
  readonly name = 'match-broadcast';
  readonly queue = 'notify';
  readonly events = [
    ...matchMoves,
    matchEvents.lead,
    matchEvents.accepted,
    matchEvents.declined,
    matchEvents.changed,
    matchEvents.identityRevealed,
    matchEvents.question,
    matchEvents.pinned,
    matchEvents.unpinned,
    matchEvents.unbanned,
    matchEvents.annotated,
    matchEvents.notRelevant,
    matchEvents.relevant,
  ];

  constructor(
    handlers: JobHandlers,
    private readonly live: LiveChannel,
    private readonly users: Users,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent<Acted>, manager: EntityManager): Promise<void> {
    const match = await manager.findOneBy(Match, { id: event.subjectId });
    if (!match) return;
    const news: MatchChangedMessage = {
      id: match.id,
      version: match.version,
      stage: match.state,
      byName: await this.brokerName(event.payload.actorId, manager),
    };
    await this.live.publish(MATCH_TOPIC, news);
  }

  /** The people of the two sides are not named: who they are may not be known yet. */
  private async brokerName(id: string | null | undefined, manager: EntityManager): Promise<string | null> {
    const user = id ? (await this.users.byIds([id], manager)).get(id) : undefined;
    return user && isBroker({ userId: user.id, sessionId: '', name: user.name, roles: user.roles, locale: user.locale })
      ? user.name
      : null;
  }
}
