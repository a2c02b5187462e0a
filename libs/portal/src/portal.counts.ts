import { Achievements } from '#achievement';
import { Demands } from '#demand';
import { Organizations } from '#organization';
import { HomeCounts } from '#target';
import { Injectable } from '@nestjs/common';

/** The counts of the home page. */
@Injectable()
export class PortalCounts {
  constructor(counts: HomeCounts, demands: Demands, achievements: Achievements, organizations: Organizations) {
    counts.register('publishedDemands', () => demands.countOpen());
    counts.register('publishedAchievements', () => achievements.countOpen());
    counts.register('organizations', () => organizations.countVerified());
  }
}
