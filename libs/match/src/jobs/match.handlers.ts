import { Achievements } from '#achievement';
import { Demands } from '#demand';
import { Users } from '#identity';
import { JobHandlers, LiveChannel, type JobHandler, type OutboxEvent } from '#kernel/jobs';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatchKeeping } from '../matching/match-result-writer.service.js';
import { MatchUpserter } from '../matching/match-upserter.service.js';
import { Matcher } from '../matching/matcher.service.js';
import { MatchMoves } from '../record/match-transitions.service.js';
import { isBroker } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchLifecycle } from '../record/match.lifecycle.js';
import { MatchRepository } from '../record/match.repository.js';
import { MATCH_TOPIC, type MatchNews } from '../record/match.topic.js';
import { ACHIEVEMENT_CANDIDATES, DEMAND_CANDIDATES } from '../search/candidate-documents.service.js';
import { BeyondPairs } from '../unserved/match-findings.service.js';
import { Unserved } from '../unserved/unserved.service.js';

@Injectable()
export class MatchDemand implements JobHandler {
  readonly name = 'match-demand';
  readonly queue = 'match';
  readonly events = ['demand.published', 'demand.renewed', 'demand.rematch'];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly keeping: MatchKeeping,
    private readonly beyond: BeyondPairs,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const look = await this.matcher.lookFor(event.subjectId);
    if (!look) return;
    const kept = await this.keeping.ofDemand(manager, look);
    if (kept) await this.beyond.note(manager, kept);
  }
}

@Injectable()
export class MatchAchievement implements JobHandler {
  readonly name = 'match-achievement';
  readonly queue = 'match';
  readonly events = ['achievement.published', 'achievement.renewed', 'achievement.rematch'];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly keeping: MatchKeeping,
    private readonly beyond: BeyondPairs,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const found = await this.matcher.forAchievement(event.subjectId);
    if (!found) return;
    await this.beyond.noteAchievement(manager, await this.keeping.ofAchievement(manager, event.subjectId, found));
  }
}

/** Takes what is off the list out of the candidates, and hides the leads that nobody followed. */
@Injectable()
export class WithdrawMatches implements JobHandler {
  readonly name = 'match-withdraw';
  readonly queue = 'match';
  readonly events = [
    'demand.withdrawn',
    'demand.paused',
    'demand.expired',
    'demand.contracted',
    'achievement.delisted',
    'achievement.frozen',
    'achievement.update-due',
    'achievement.transferred',
  ];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly repository: MatchRepository,
    private readonly unserved: Unserved,
    private readonly demands: Demands,
    private readonly achievements: Achievements,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const isDemand = event.type.startsWith('demand.');
    await this.matcher.index(isDemand ? DEMAND_CANDIDATES : ACHIEVEMENT_CANDIDATES, event.subjectId);
    const held = await (isDemand ? this.demands : this.achievements).hold(manager, [event.subjectId]);
    if (held.size > 0) return;
    await this.repository.hide(manager, isDemand ? 'demandId' : 'achievementId', event.subjectId);
    if (!isDemand) await this.unserved.lose(manager, event.subjectId);
  }
}

/** Scores anew, with the whole catalogue's counts, what a person put together by hand or proposed. */
@Injectable()
export class ScoreProposed implements JobHandler {
  readonly name = 'match-score-proposed';
  readonly queue = 'match';
  readonly events = ['match.lead', 'match.accepted'];

  constructor(
    handlers: JobHandlers,
    private readonly matcher: Matcher,
    private readonly upserter: MatchUpserter,
    private readonly repository: MatchRepository,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const match = await manager.findOneBy(Match, { id: event.subjectId });
    if (!match || (event.type === 'match.lead' ? match.origin === 'AUTOMATIC' : event.payload['proposed'] !== true))
      return;
    const candidate = await this.matcher.pair(match.demandId, match.achievementId);
    if (!candidate) return;
    await this.upserter.refresh(manager, match, candidate);
    await this.repository.rerank(manager, match.demandId);
  }
}

/** A contract was signed that came out of a match. */
@Injectable()
export class ContractMatch implements JobHandler {
  readonly name = 'match-contract';
  readonly queue = 'match';
  readonly events = ['contract.signed'];

  constructor(
    handlers: JobHandlers,
    private readonly moves: MatchMoves,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const id = event.payload['matchId'];
    const match = typeof id === 'string' ? await manager.findOneBy(Match, { id }) : null;
    if (match && matchLifecycle.actions.CONTRACT.from.includes(match.state))
      await this.moves.move(manager, match, { action: 'CONTRACT', actor: 'system' });
  }
}

/** Tells open pages. Events are read after their commit, so a page that fetches anew sees the change. */
@Injectable()
export class MatchBroadcast implements JobHandler {
  readonly name = 'match-broadcast';
  readonly queue = 'notify';
  readonly events = [
    ...new Set(Object.values(matchLifecycle.actions).map(({ event }) => event)),
    'match.lead',
    'match.accepted',
    'match.declined',
    'match.changed',
    'match.identity-revealed',
    'match.question',
    'match.pinned',
    'match.unpinned',
    'match.unbanned',
    'match.annotated',
    'match.not-relevant',
    'match.relevant',
  ];

  constructor(
    handlers: JobHandlers,
    private readonly live: LiveChannel,
    private readonly users: Users,
  ) {
    handlers.register(this);
  }

  async handle(event: OutboxEvent, manager: EntityManager): Promise<void> {
    const match = await manager.findOneBy(Match, { id: event.subjectId });
    if (!match) return;
    const news: MatchNews = {
      id: match.id,
      version: match.version,
      stage: match.state,
      byName: await this.brokerName(event.payload['actorId'], manager),
    };
    await this.live.publish(MATCH_TOPIC, news);
  }

  /** The people of the two sides are not named: who they are may not be known yet. */
  private async brokerName(id: unknown, manager: EntityManager): Promise<string | null> {
    const user = typeof id === 'string' ? (await this.users.byIds([id], manager)).get(id) : undefined;
    return user && isBroker({ userId: user.id, sessionId: '', name: user.name, roles: user.roles, locale: user.locale })
      ? user.name
      : null;
  }
}
