import { AchievementType, Achievements } from '#achievement';
import { DemandType, Demands } from '#demand';
import type { Locale } from '#kernel/errors';
import { Organizations } from '#organization';
import { Injectable } from '@nestjs/common';
import { marked, snippet } from './portal.text.js';
import type { PortalHit, PortalKind } from './portal.types.js';

/** Turns ids that were found into what a visitor may see of them now; whatever a visitor may not see is left out. */
@Injectable()
export class PortalHits {
  constructor(
    private readonly demands: Demands,
    private readonly achievements: Achievements,
    private readonly organizations: Organizations,
  ) {}

  async of(found: readonly { id: string; kind: PortalKind }[], query: string, _locale: Locale): Promise<PortalHit[]> {
    const idsOf = (kind: PortalKind) => found.filter((hit) => hit.kind === kind).map(({ id }) => id);
    const [demands, achievements] = await Promise.all([
      this.demands.present(undefined, idsOf('DEMAND')),
      this.achievements.present(undefined, idsOf('ACHIEVEMENT')),
    ]);
    const owners = [...demands.values()]
      .map(({ organizationId }) => organizationId)
      .concat([...achievements.values()].map(({ instituteId }) => instituteId));
    const names = await this.organizations.byIds(owners.filter((id): id is string => id !== null));
    return found.flatMap(({ id, kind }) => {
      if (kind === 'DEMAND') {
        const demand = demands.get(id);
        return demand ? [demandHit(demand, query, names.get(demand.organizationId ?? '')?.name ?? null)] : [];
      }
      const achievement = achievements.get(id);
      return achievement ? [achievementHit(achievement, query, names.get(achievement.instituteId)?.name ?? null)] : [];
    });
  }
}

function demandHit(demand: DemandType, query: string, organizationName: string | null): PortalHit {
  return {
    kind: 'DEMAND',
    id: demand.id,
    code: demand.code,
    title: demand.title,
    titleHighlighted: marked(demand.title, query),
    snippetHighlighted: snippet([demand.situation, demand.wantedResult].filter(Boolean).join(' '), query),
    field: demand.field,
    trl: demand.requiredTrl,
    modes: demand.modes,
    amountMin: demand.budgetMin,
    amountMax: demand.budgetMax,
    regionName: demand.regionName,
    organizationName,
    organizationHint: demand.organizationHint,
    masked: demand.masked,
    isPaper: false,
    deadline: demand.deadline,
    publishedAt: demand.publishedAt ?? demand.createdAt,
  };
}

function achievementHit(achievement: AchievementType, query: string, organizationName: string | null): PortalHit {
  return {
    kind: 'ACHIEVEMENT',
    id: achievement.id,
    code: achievement.code,
    title: achievement.title,
    titleHighlighted: marked(achievement.title, query),
    snippetHighlighted: snippet([achievement.abstract, achievement.problemSolved].filter(Boolean).join(' '), query),
    field: achievement.field,
    trl: achievement.trl,
    modes: achievement.modes,
    amountMin: achievement.priceMin,
    amountMax: achievement.priceMax,
    regionName: achievement.regionName,
    organizationName,
    organizationHint: null,
    masked: false,
    isPaper: achievement.kind === 'PAPER',
    deadline: null,
    publishedAt: achievement.publishedAt ?? achievement.createdAt,
  };
}
