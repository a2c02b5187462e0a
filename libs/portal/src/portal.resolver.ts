import { AchievementType } from '#achievement';
import { DemandType } from '#demand';
import { Allow, Cost, MaybeViewer, type Viewer } from '#kernel/access';
import { ListArgs } from '#kernel/graphql';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PortalService } from './portal.service.js';
import { PortalFilter, PortalHit, PortalKind, PortalResults, PortalSort } from './portal.types.js';

@Resolver(() => PortalResults)
export class PortalResolver {
  constructor(private readonly service: PortalService) {}

  @Cost('search')
  @Allow('public')
  @Query(() => PortalResults)
  portalSearch(
    @Args() page: ListArgs,
    @Args('query') query: string,
    @Args('kind', { type: () => PortalKind, nullable: true }) kind?: PortalKind,
    @Args('filter', { type: () => PortalFilter, nullable: true }) filter?: PortalFilter,
    @Args('sort', { type: () => PortalSort, nullable: true }) sort?: PortalSort,
  ): Promise<PortalResults> {
    return this.service.find({ ...page, query, kind, filter, sort });
  }

  @Cost('list')
  @Allow('public')
  @Query(() => [String])
  portalSuggest(@Args('query') query: string): Promise<string[]> {
    return this.service.suggest(query);
  }
}

/** What a reviewer sees beside a posting: published ones that look like it. */
@Resolver(() => DemandType)
export class DemandDuplicatesResolver {
  constructor(private readonly service: PortalService) {}

  @Cost('search')
  @ResolveField(() => [PortalHit])
  duplicates(@MaybeViewer() viewer: Viewer | undefined, @Parent() demand: DemandType): Promise<PortalHit[]> {
    return this.service.similar(viewer, 'DEMAND', demand);
  }
}

@Resolver(() => AchievementType)
export class AchievementDuplicatesResolver {
  constructor(private readonly service: PortalService) {}

  @Cost('search')
  @ResolveField(() => [PortalHit])
  duplicates(@MaybeViewer() viewer: Viewer | undefined, @Parent() achievement: AchievementType): Promise<PortalHit[]> {
    return this.service.similar(viewer, 'ACHIEVEMENT', achievement);
  }
}
