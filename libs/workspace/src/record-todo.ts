import { AchievementTasks, type AchievementTask, type AchievementTaskGroup } from '#achievement';
import { DemandTasks, type DemandTask, type DemandTaskGroup } from '#demand';
import type { Viewer } from '#kernel/access';
import { message } from '#kernel/errors';
import { Clock, shanghaiDate } from '#kernel/values';
import { Injectable } from '@nestjs/common';
import { LISTED, type TodoSource, type WaitingGroup } from './todo.sources.js';

const DEMAND_LINKS: Record<DemandTaskGroup['reason'], (id: string) => string> = {
  DRAFT: (id) => `/demands/${id}/edit`,
  RETURNED: (id) => `/demands/${id}/edit`,
  EXPIRED: (id) => `/demands/${id}`,
  REVIEW: (id) => `/desk/review?demand=${id}`,
};
const ACHIEVEMENT_LINKS: Record<AchievementTaskGroup['reason'], (id: string) => string> = {
  DRAFT: (id) => `/achievements/${id}/edit`,
  RETURNED: (id) => `/achievements/${id}/edit`,
  UPDATE: (id) => `/achievements/${id}`,
  APPROVE: (id) => `/achievements/${id}`,
  REVIEW: (id) => `/desk/review?achievement=${id}`,
};

/** Demands that wait: own drafts and returned ones, the review queue. */
@Injectable()
export class DemandTodo implements TodoSource {
  constructor(
    private readonly tasks: DemandTasks,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<WaitingGroup[]> {
    const now = this.clock.now();
    const groups = await this.tasks.of(viewer, LISTED);
    return groups.map(({ reason, total, tasks }) => ({
      kind: `DEMAND_${reason}`,
      total,
      link: reason === 'REVIEW' ? '/desk/review' : '/my/demands',
      items: tasks.map(({ id, code, title, note, since, due }: DemandTask) => ({
        id,
        title: title || message('todo.untitled.demand', {}, viewer.locale),
        detail: note ?? code,
        link: DEMAND_LINKS[reason](id),
        since,
        due: due && shanghaiDate(due),
        late: due !== null && due < now,
      })),
    }));
  }
}

/** Achievements that wait: own drafts, returned and outdated ones, what an office approves and the centre reviews. */
@Injectable()
export class AchievementTodo implements TodoSource {
  constructor(private readonly tasks: AchievementTasks) {}

  async of(viewer: Viewer): Promise<WaitingGroup[]> {
    const groups = await this.tasks.of(viewer, LISTED);
    return groups.map(({ reason, total, tasks }) => ({
      kind: `ACHIEVEMENT_${reason}`,
      total,
      link: reason === 'REVIEW' ? '/desk/review' : '/my/achievements',
      items: tasks.map(({ id, code, title, note, since }: AchievementTask) => ({
        id,
        title: title || message('todo.untitled.achievement', {}, viewer.locale),
        detail: note ?? code,
        link: ACHIEVEMENT_LINKS[reason](id),
        since,
        due: null,
        late: false,
      })),
    }));
  }
}
