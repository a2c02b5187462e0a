import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ACHIEVEMENT_OPEN, Achievements } from '../../achievement/src/index.js';
import { DEMAND_OPEN, Demands } from '../../demand/src/index.js';
import { Workflow, type Moved } from '../../kernel/workflow/src/index.js';
import { MatchStore } from './match.store.js';
import { Unserved } from './unserved.service.js';

/**
 * Keeps every list of matches as the records are, in the very transaction that moves them: a page that asks right after a demand was
 * withdrawn must not show it. The candidate indexes and the groups follow in jobs, and their readers leave out what is off the list.
 */
@Injectable()
export class Freshness {
  constructor(
    workflow: Workflow,
    private readonly store: MatchStore,
    private readonly unserved: Unserved,
    private readonly demands: Demands,
    private readonly achievements: Achievements,
  ) {
    workflow.follow('demand', (manager, moved) => this.onDemand(manager, moved));
    workflow.follow('achievement', (manager, moved) => this.onAchievement(manager, moved));
  }

  private async onDemand(manager: EntityManager, { recordId, from, to }: Moved): Promise<void> {
    const [was, is] = [from, to].map((state) => DEMAND_OPEN.some((open) => open === state));
    if (was === is) return;
    if (!is) {
      await this.store.hide(manager, 'demandId', recordId);
      await this.unserved.close(manager, recordId);
      return;
    }
    const hidden = await this.store.hiddenWith(manager, 'demandId', recordId);
    const others = await this.achievements.open(hidden.map(({ achievementId }) => achievementId));
    await this.store.show(manager, hidden.filter(({ achievementId }) => others.has(achievementId)).map(({ id }) => id));
  }

  private async onAchievement(manager: EntityManager, { recordId, from, to }: Moved): Promise<void> {
    const [was, is] = [from, to].map((state) => ACHIEVEMENT_OPEN.some((open) => open === state));
    if (was === is) return;
    if (!is) return this.store.hide(manager, 'achievementId', recordId);
    const hidden = await this.store.hiddenWith(manager, 'achievementId', recordId);
    const others = await this.demands.forMatching(hidden.map(({ demandId }) => demandId));
    await this.store.show(manager, hidden.filter(({ demandId }) => others.has(demandId)).map(({ id }) => id));
  }
}
