import { ACHIEVEMENT_OPEN, AchievementFacade } from '#achievement';
import { DEMAND_OPEN, DemandFacade } from '#demand';
import { Workflow, type Moved } from '#kernel/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatchTransitions } from '../record/match-transitions.service.js';
import type { Match } from '../record/match.entity.js';
import { MatchRepository } from '../record/match.repository.js';
import { isCurrent } from '../record/match.rules.js';
import { UnservedService } from '../unserved/unserved.service.js';

/**
 * Synchronises the visibility of matches with the listing of their records, inside the transaction that moves a record: a page that queries
 * right after a demand was withdrawn must not show it. Candidate indexes and clusters are eventually consistent (jobs); their readers filter
 * out what is no longer listed.
 */
@Injectable()
export class ListingSync {
  constructor(
    workflow: Workflow,
    private readonly repository: MatchRepository,
    private readonly transitions: MatchTransitions,
    private readonly unserved: UnservedService,
    private readonly demands: DemandFacade,
    private readonly achievements: AchievementFacade,
  ) {
    workflow.follow('demand', (manager, moved) => this.onDemand(manager, moved));
    workflow.follow('achievement', (manager, moved) => this.onAchievement(manager, moved));
  }

  private async onDemand(manager: EntityManager, { recordId, from, to }: Moved): Promise<void> {
    const [was, is] = [from, to].map((state) => DEMAND_OPEN.some((open) => open === state));
    if (was === is) return;
    if (!is) {
      await this.repository.hide(manager, 'demandId', recordId);
      await this.unserved.close(manager, recordId);
      return;
    }
    await this.bringBack(manager, await this.repository.hiddenWith(manager, 'demandId', recordId));
  }

  private async onAchievement(manager: EntityManager, { recordId, from, to }: Moved): Promise<void> {
    const [was, is] = [from, to].map((state) => ACHIEVEMENT_OPEN.some((open) => open === state));
    if (was === is) return;
    if (!is) return this.repository.hide(manager, 'achievementId', recordId);
    await this.bringBack(manager, await this.repository.hiddenWith(manager, 'achievementId', recordId));
  }

  /** Shows again the matches whose two records are both listed and unchanged since scoring; rewritten ones wait for their new score. */
  private async bringBack(manager: EntityManager, hidden: readonly Match[]): Promise<void> {
    const demands = await this.demands.hold(
      manager,
      hidden.map(({ demandId }) => demandId),
    );
    const achievements = await this.achievements.hold(
      manager,
      hidden.map(({ achievementId }) => achievementId),
    );
    const back = hidden.filter((match) => {
      const published = [demands.get(match.demandId), achievements.get(match.achievementId)];
      return published.every((at) => at !== undefined) && isCurrent(match, published);
    });
    await this.repository.show(
      manager,
      back.map(({ id }) => id),
    );
    await this.transitions.resumeReminders(manager, back);
  }
}
