import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import type { Viewer } from '#kernel/access';
import { Transactions, lockRow } from '#kernel/database';
import { Problems, UserError, checkText } from '#kernel/errors';
import { findPage, type ListArgs, type PageOf } from '#kernel/graphql';
import { Outbox } from '#kernel/jobs';
import { Clock, daysSince, indexBy, isId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { silentWords } from '../engine/index.js';
import type { MatchSearchResult } from '../matching/matcher.service.js';
import { isBroker } from '../record/match.access.js';
import { Match } from '../record/match.entity.js';
import { matchEvents, rematchEvents } from '../record/match.events.js';
import { readDemand } from '../search/record-readings.js';
import { VocabularyService } from '../search/vocabulary.service.js';
import { Finding } from './finding.entity.js';
import type { ScoutState } from './unserved.states.js';
import type { FindingType, UnservedType } from './unserved.types.js';

export interface Scouting {
  demandId: string;
  state: ScoutState;
  askedWhere?: string | null;
  note?: string | null;
}

/** Demands without a usable match: the reasons, and the centre's scouting. A read model, updated when a demand is matched. */
@Injectable()
export class UnservedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly vocabularies: VocabularyService,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {}

  /** Upserts what a search found for a demand. */
  async recordFinding(manager: EntityManager, { demand, best, allowed, considered }: MatchSearchResult): Promise<void> {
    // What is not even a weak match is near to nothing.
    const [nearest] = best;
    const served = allowed.some(({ scored }) => scored.band !== 'WEAK');
    const words = served || !nearest ? undefined : nearest.explanation();
    await manager.upsert(
      Finding,
      {
        demandId: demand.id,
        open: true,
        served,
        lookedAt: considered,
        nearestId: nearest?.achievement.id ?? null,
        nearestBand: nearest?.scored.band ?? null,
        lacks: { zh: words?.zh.gaps ?? [], en: words?.en.gaps ?? [] },
        silent: served ? [] : silentWords(readDemand(demand).prepared.record, await this.vocabularies.current()),
        publishedAt: demand.publishedAt,
        computedAt: this.clock.now(),
      },
      ['demandId'],
    );
  }

  /** A new achievement fits these demands. */
  async markServed(manager: EntityManager, demandIds: readonly string[]): Promise<void> {
    if (demandIds.length) await manager.update(Finding, { demandId: In([...demandIds]) }, { served: true });
  }

  async close(manager: EntityManager, demandId: string): Promise<void> {
    await manager.update(Finding, { demandId }, { open: false });
  }

  /** Queues a rematch of the demands that an unlisted achievement served or came nearest to. */
  async rematchAfterLoss(manager: EntityManager, achievementId: string): Promise<void> {
    const matches = await manager.find(Match, {
      where: { achievementId, banned: false },
      select: { id: true, demandId: true, band: true },
    });
    const nearest = await manager.find(Finding, {
      where: { nearestId: achievementId, open: true },
      select: { demandId: true },
    });
    const lost = new Set(
      [...matches.filter(({ band }) => band !== 'WEAK'), ...nearest].map(({ demandId }) => demandId),
    );
    for (const subjectId of lost) await this.outbox.append(manager, { type: rematchEvents.demand, subjectId });
  }

  /** What was found for each of these demands, for its owner and the brokers. */
  async findings(viewer: Viewer | undefined, demandIds: readonly string[]): Promise<Map<string, FindingType>> {
    if (!viewer) return new Map();
    const rows = await this.dataSource.manager.findBy(Finding, { demandId: In([...demandIds]) });
    const seen = await this.demands.present(
      viewer,
      rows.map(({ demandId }) => demandId),
    );
    const mine = rows.filter(({ demandId }) => isBroker(viewer) || seen.get(demandId)?.mine);
    return indexBy(await this.views(viewer, mine), ({ demandId }) => demandId);
  }

  /** 无人能解: the demands that nobody can serve, the longest waiting first. */
  async list(viewer: Viewer, filter: { states?: ScoutState[] | null }, args: ListArgs): Promise<PageOf<UnservedType>> {
    const builder = this.dataSource.manager.createQueryBuilder(Finding, 'f').where('f.served = 0 AND f.open = 1');
    if (filter.states?.length) builder.andWhere('f.scoutState IN (:...states)', { states: filter.states });
    const page = await findPage(builder.orderBy('f.publishedAt', 'ASC').addOrderBy('f.demandId', 'ASC'), args);
    const demands = await this.demands.present(
      viewer,
      page.nodes.map(({ demandId }) => demandId),
    );
    const views = indexBy(await this.views(viewer, page.nodes), ({ demandId }) => demandId);
    const nodes = page.nodes.flatMap((row) => {
      const demand = demands.get(row.demandId);
      return demand ? [this.unserved(row, { demand, finding: views.get(row.demandId)! })] : [];
    });
    return { ...page, nodes };
  }

  /** Notes whom the centre asked, and what came of it. */
  async scout(viewer: Viewer, { demandId, state, askedWhere, note }: Scouting): Promise<UnservedType> {
    const problems = new Problems();
    const where = checkText(problems, 'askedWhere', askedWhere, { max: 200, required: state !== 'OPEN' });
    const text = checkText(problems, 'note', note, { max: 2_000, required: state === 'ANSWERED', multiline: true });
    problems.throwIfAny();
    await this.transactions.run(async (manager) => {
      const finding = isId(demandId) ? await lockRow(manager, Finding, { demandId }) : null;
      if (!finding) throw UserError.notFound('demandId');
      await manager.update(
        Finding,
        { demandId },
        {
          scoutState: state,
          askedWhere: where,
          scoutNote: text || null,
          scoutedByName: viewer.name,
          scoutedAt: this.clock.now(),
        },
      );
      await this.outbox.append(manager, {
        type: matchEvents.scouted,
        subjectId: demandId,
        payload: { state, askedWhere: where, actorId: viewer.userId },
      });
    });
    const [row, demand] = [
      await this.dataSource.manager.findOneByOrFail(Finding, { demandId }),
      (await this.demands.present(viewer, [demandId])).get(demandId),
    ];
    if (!demand) throw UserError.notFound('demandId');
    return this.unserved(row, { demand, finding: (await this.views(viewer, [row]))[0]! });
  }

  private unserved(row: Finding, seen: Pick<UnservedType, 'demand' | 'finding'>): UnservedType {
    const { demandId, scoutState, askedWhere, scoutNote, scoutedByName, scoutedAt, publishedAt } = row;
    const days = publishedAt ? Math.floor(daysSince(publishedAt, this.clock.now())) : 0;
    return {
      id: demandId,
      ...seen,
      scoutState,
      askedWhere,
      scoutNote,
      scoutedByName,
      scoutedAt,
      days: Math.max(0, days),
    };
  }

  private async views(viewer: Viewer, rows: readonly Finding[]): Promise<FindingType[]> {
    // Brokers may read what is off the list, but nobody is referred to it.
    const open = await this.achievements.open(rows.flatMap(({ nearestId }) => nearestId ?? []));
    const nearest = await this.achievements.present(viewer, [...open.keys()]);
    return rows.map((row) => ({
      demandId: row.demandId,
      served: row.served,
      lookedAt: row.lookedAt,
      nearest: nearest.get(row.nearestId ?? '') ?? null,
      lacks: nearest.has(row.nearestId ?? '') ? row.lacks[viewer.locale] : [],
      silent: row.silent,
      computedAt: row.computedAt,
    }));
  }
}
