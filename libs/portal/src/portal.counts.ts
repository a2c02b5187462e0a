import { Injectable } from '@nestjs/common';
import { Achievements } from '../../achievement/src/index.js';
import { Demands } from '../../demand/src/index.js';
import { Organizations } from '../../organization/src/index.js';
import { HomeCounts } from '../../target/src/index.js';

/** The counts of the home page. */
@Injectable()
export class PortalCounts {
  constructor(counts: HomeCounts, demands: Demands, achievements: Achievements, organizations: Organizations) {
    counts.register('publishedDemands', () => demands.countOpen());
    counts.register('publishedAchievements', () => achievements.countOpen());
    counts.register('organizations', () => organizations.countVerified());
  }
}
