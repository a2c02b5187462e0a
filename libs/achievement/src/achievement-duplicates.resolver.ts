import { Cost, MaybeViewer, type Viewer } from '#kernel/access';
import { PortalHit, PortalService } from '#portal';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ACHIEVEMENT_KIND } from './achievement.portal.js';
import { AchievementType } from './achievement.types.js';

/** What a reviewer sees beside a posting: published ones that look like it. */
@Resolver(() => AchievementType)
export class AchievementDuplicatesResolver {
  constructor(private readonly portal: PortalService) {}

  @Cost('search')
  @ResolveField(() => [PortalHit], {
    description: 'Published postings that look much the same (疑似重复), shown to whoever reviews.',
  })
  duplicates(@MaybeViewer() viewer: Viewer | undefined, @Parent() achievement: AchievementType): Promise<PortalHit[]> {
    return this.portal.similar(viewer, ACHIEVEMENT_KIND, achievement);
  }
}
