import { groupBy } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { Ban } from './ban.entity.js';

/** The active bans of one demand. */
export class Exclusions {
  private readonly targets: ReadonlySet<string>;

  constructor(readonly bans: readonly Ban[]) {
    this.targets = new Set(bans.map(({ targetId }) => targetId));
  }

  /** Ids are unique across kinds, so that one look is enough. */
  allows(achievement: { id: string; instituteId: string }): boolean {
    return !this.targets.has(achievement.id) && !this.targets.has(achievement.instituteId);
  }

  allowsOrganization(id: string): boolean {
    return !this.targets.has(id);
  }
}

interface Pair {
  demand: { id: string };
  achievement: { id: string; instituteId: string };
}

/** Hard filter over candidates: banned pairs and excluded organisations. */
@Injectable()
export class MatchExclusions {
  constructor(private readonly dataSource: DataSource) {}

  async of(demandId: string, manager?: EntityManager): Promise<Exclusions> {
    return (await this.ofAll([demandId], manager)).get(demandId)!;
  }

  async ofAll(
    demandIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Exclusions>> {
    const bans = demandIds.length
      ? await manager.find(Ban, {
          where: { demandId: In([...new Set(demandIds)]), liftedAt: IsNull() },
          order: { createdAt: 'DESC', id: 'DESC' },
        })
      : [];
    const byDemand = groupBy(bans, ({ demandId }) => demandId);
    return new Map(demandIds.map((id) => [id, new Exclusions(byDemand.get(id) ?? [])]));
  }

  /** Filters out banned pairs. */
  async without<T extends Pair>(pairs: readonly T[], manager?: EntityManager): Promise<T[]> {
    const exclusions = await this.ofAll([...new Set(pairs.map(({ demand }) => demand.id))], manager);
    return pairs.filter(({ demand, achievement }) => exclusions.get(demand.id)!.allows(achievement));
  }
}
