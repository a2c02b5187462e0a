import { AchievementFacade } from '#achievement';
import { DemandFacade } from '#demand';
import { Role } from '#identity';
import type { Viewer } from '#kernel/access';
import { UserError } from '#kernel/errors';
import { byId } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { scoreOf } from '../engine/index.js';
import { Match } from '../record/match.entity.js';
import { MatchModel } from './model.entity.js';
import { placesUnder, weightsOf } from './model.rules.js';
import { MatchModels, type ModelMove } from './model.service.js';
import type { ComparedDemand, MatchModelType, MatchRunType } from './model.types.js';
import { modelView, runView } from './model.view.js';
import { MatchRuns } from './rematch.service.js';

/** Demands in a comparison, and matches of each. */
const [SAMPLE, TOP] = [5, 10];

/** Administration of models and rematch runs: list, activate, compare, pause, resume. */
@Injectable()
export class ModelAdminService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: MatchModels,
    private readonly runs: MatchRuns,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {}

  async list(viewer: Viewer): Promise<MatchModelType[]> {
    check(viewer);
    return (await this.models.list()).map((model) => modelView(viewer, model));
  }

  async activate(viewer: Viewer, move: ModelMove): Promise<MatchModelType> {
    check(viewer);
    return modelView(viewer, await this.models.activate(viewer, move));
  }

  async run(viewer: Viewer): Promise<MatchRunType | null> {
    check(viewer);
    const run = await this.runs.latest();
    return run && runView(viewer, run);
  }

  async pause(viewer: Viewer, id: string, version: number): Promise<MatchRunType> {
    check(viewer);
    return runView(viewer, await this.runs.pause(viewer, id, version));
  }

  async resume(viewer: Viewer, id: string, version: number): Promise<MatchRunType> {
    check(viewer);
    return runView(viewer, await this.runs.resume(viewer, id, version));
  }

  /** The latest demands with several matches, each in the order of either model. The kept signals are weighed anew; nobody is searched for. */
  async compare(viewer: Viewer, leftId: string, rightId: string): Promise<ComparedDemand[]> {
    check(viewer);
    const models = byId(await this.dataSource.manager.findBy(MatchModel, { id: In([leftId, rightId]) }));
    const [left, right] = [models.get(leftId), models.get(rightId)];
    if (!left || !right) throw UserError.notFound();
    const sample = await this.dataSource.manager
      .createQueryBuilder(Match, 'm')
      .select('m.demandId', 'id')
      .where('m.hidden = FALSE AND m.banned = FALSE')
      .groupBy('m.demandId')
      .having('COUNT(*) > 1')
      .orderBy('MAX(m.createdAt)', 'DESC')
      .addOrderBy('m.demandId')
      .limit(SAMPLE)
      .getRawMany<{ id: string }>();
    const ids = sample.map(({ id }) => id);
    const matches = await this.dataSource.manager.findBy(Match, { demandId: In(ids), hidden: false, banned: false });
    const demands = await this.demands.present(viewer, ids);
    const achievements = await this.achievements.present(viewer, [
      ...new Set(matches.map(({ achievementId }) => achievementId)),
    ]);
    return ids.flatMap((id) => {
      const demand = demands.get(id);
      const own = matches.filter(({ demandId, achievementId }) => demandId === id && achievements.has(achievementId));
      if (!demand) return [];
      const scored = own.map((match) => {
        const strengths = Object.fromEntries(
          match.explanation.zh.signals.map(({ name, strength }) => [name, strength]),
        );
        return {
          id: match.achievementId,
          left: scoreOf(strengths, weightsOf(left)),
          right: scoreOf(strengths, weightsOf(right)),
        };
      });
      return [
        {
          demand,
          ranked: placesUnder(scored, TOP).map(({ id: found, ...places }) => ({
            achievement: achievements.get(found)!,
            ...places,
          })),
        },
      ];
    });
  }
}

function check(viewer: Viewer): void {
  if (!viewer.roles.includes(Role.ADMIN)) throw UserError.forbidden();
}
