import { Cost, MaybeViewer, type Viewer } from '#kernel/access';
import { PortalHit, PortalService } from '#portal';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DEMAND_KIND } from './demand.portal.js';
import { DemandType } from './demand.types.js';

/** What a reviewer sees beside a posting: published ones that look like it. */
@Resolver(() => DemandType)
export class DemandDuplicatesResolver {
  constructor(private readonly portal: PortalService) {}

  @Cost('search')
  @ResolveField(() => [PortalHit], {
    description: 'Published postings that look much the same (疑似重复), shown to whoever reviews.',
  })
  duplicates(@MaybeViewer() viewer: Viewer | undefined, @Parent() demand: DemandType): Promise<PortalHit[]> {
    return this.portal.similar(viewer, DEMAND_KIND, demand);
  }
}
