import type { Viewer } from '#kernel/access';
import { currentRequest } from '#kernel/observability';
import { byId } from '#kernel/values';
import { Workflow } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { maySee, speaksFor } from './achievement.access.js';
import { Achievement } from './achievement.entity.js';
import { achievementLifecycle } from './achievement.lifecycle.js';
import { AchievementRepository } from './achievement.repository.js';
import { OPEN, type AchievementSystemAction } from './achievement.states.js';
import type { AchievementType } from './achievement.types.js';
import { viewOf } from './achievement.view.js';

/** An achievement as other features know it. */
export type AchievementRecord = Readonly<Achievement>;

/** The achievements of the platform, for every feature. */
@Injectable()
export class AchievementFacade {
  constructor(
    private readonly repository: AchievementRepository,
    private readonly workflow: Workflow,
  ) {}

  async byIds(ids: readonly string[], manager?: EntityManager): Promise<Map<string, AchievementRecord>> {
    return byId(await this.repository.byIds(ids, manager));
  }

  /** Achievements as this viewer may see them; those that may not be seen are absent. */
  async present(viewer: Viewer | undefined, ids: readonly string[]): Promise<Map<string, AchievementType>> {
    return this.presentRows(viewer, await this.repository.byIds(ids));
  }

  presentRows(viewer: Viewer | undefined, achievements: readonly Achievement[]): Map<string, AchievementType> {
    const locale = viewer?.locale ?? currentRequest()?.locale ?? 'zh';
    return new Map(
      achievements.flatMap((achievement) => {
        const view = viewOf(achievement, viewer, locale);
        return view ? [[achievement.id, view] as const] : [];
      }),
    );
  }

  /** Those that look for a match; others are absent. The matcher and the public index read these. */
  async open(ids: readonly string[]): Promise<Map<string, AchievementRecord>> {
    const found = await this.repository.byIds(ids);
    return byId(found.filter((achievement) => OPEN.includes(achievement.state)));
  }

  /**
   * Keeps these on the list, as they are, until the transaction ends.
   * @returns when each was published; absent are those that do not look for a match. Texts change only before an achievement is published again.
   */
  async hold(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Date | null>> {
    const held = await this.repository.hold(manager, ids);
    return new Map(held.filter(({ state }) => OPEN.includes(state)).map(({ id, publishedAt }) => [id, publishedAt]));
  }

  openIds(): AsyncGenerator<string[]> {
    return this.repository.openIds();
  }

  /** How many are open, papers too. */
  countListed(): Promise<number> {
    return this.repository.countListed();
  }

  countOpen(): Promise<number> {
    return this.repository.countOpen();
  }

  maySee(viewer: Viewer | undefined, achievement: AchievementRecord): boolean {
    return maySee(viewer, achievement);
  }

  /** Author and office answer for an achievement. */
  speaksFor(viewer: Viewer | undefined, achievement: AchievementRecord): boolean {
    return speaksFor(viewer, achievement);
  }

  /** Moves an achievement as its match moves; does nothing when it stands there already or has moved past it. */
  async advance(manager: EntityManager, id: string, action: AchievementSystemAction): Promise<void> {
    const [achievement] = await this.repository.byIds([id], manager);
    if (achievement && achievementLifecycle.actions[action].from.includes(achievement.state)) {
      await this.workflow.fire(manager, achievementLifecycle, Achievement, { id, action, actor: 'system' });
    }
  }
}
