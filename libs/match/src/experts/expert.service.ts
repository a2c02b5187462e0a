import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import type { Viewer } from '#kernel/access';
import { groupBy, newId } from '#kernel/values';
import { OrganizationFacade } from '#organization';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { MatchExclusions } from '../curation/match-exclusions.service.js';
import type { Candidate } from '../matching/pair-scoring.js';
import { isBroker } from '../record/match.access.js';
import { Expert } from './expert.entity.js';
import { expertsOf, withOneMore, type Expertise } from './expert.rules.js';
import type { ExpertType } from './expert.types.js';

/** Expert finding: ranks teams and institutes for a demand by their public achievements. */
@Injectable()
export class ExpertService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
    private readonly organizations: OrganizationFacade,
    private readonly exclusions: MatchExclusions,
  ) {}

  /** Replaces a demand's experts. */
  async recordForDemand(manager: EntityManager, demandId: string, found: readonly Candidate[]): Promise<void> {
    await this.replace(manager, demandId, expertsOf(found));
  }

  /** Adds a newly matched achievement's team and institute. */
  async add(manager: EntityManager, candidate: Candidate): Promise<void> {
    const demandId = candidate.demand.id;
    const known = await manager.find(Expert, { where: { demandId }, order: { position: 'ASC' } });
    await this.replace(manager, demandId, withOneMore(known, candidate));
  }

  private async replace(manager: EntityManager, demandId: string, experts: readonly Expertise[]): Promise<void> {
    await manager.delete(Expert, { demandId });
    const rows = experts.map(({ kind, subjectId, score, reasons }, position) => ({
      id: newId(),
      demandId,
      kind,
      subjectId,
      score,
      reasons,
      position,
    }));
    if (rows.length) await manager.insert(Expert, rows);
  }

  /** By demand, for its owner and the brokers. What was taken off the list since, or ruled out, does not speak for anybody. */
  async ofDemands(viewer: Viewer | undefined, demandIds: readonly string[]): Promise<Map<string, ExpertType[]>> {
    if (!viewer) return new Map();
    const seen = await this.demands.present(viewer, demandIds);
    const allowed = demandIds.filter((id) => (isBroker(viewer) ? seen.has(id) : seen.get(id)?.mine));
    if (!allowed.length) return new Map();
    const rows = await this.dataSource.manager.find(Expert, {
      where: { demandId: In(allowed) },
      order: { position: 'ASC' },
    });
    const ids = rows.flatMap(({ reasons }) => reasons.map(({ achievementId }) => achievementId));
    const [open, exclusions] = await Promise.all([this.achievements.open(ids), this.exclusions.ofAll(allowed)]);
    const [views, institutes] = await Promise.all([
      this.achievements.present(undefined, [...open.keys()]),
      this.organizations.byIds([...open.values()].map(({ instituteId }) => instituteId)),
    ]);
    const experts = rows.flatMap((row): (ExpertType & { demandId: string })[] => {
      const reasons = row.reasons.flatMap(({ achievementId, band }) => {
        const [record, achievement] = [open.get(achievementId), views.get(achievementId)];
        return record && achievement && exclusions.get(row.demandId)!.allows(record) ? [{ achievement, band }] : [];
      });
      const institute = institutes.get(open.get(reasons[0]?.achievement.id ?? '')?.instituteId ?? '');
      if (!institute) return [];
      const team =
        row.kind === 'TEAM' ? (reasons.find(({ achievement }) => achievement.team)?.achievement.team ?? null) : null;
      return [
        {
          demandId: row.demandId,
          id: row.id,
          kind: row.kind,
          team,
          instituteName: institute.name,
          instituteId: institute.id,
          reasons,
        },
      ];
    });
    return groupBy(experts, ({ demandId }) => demandId);
  }
}
