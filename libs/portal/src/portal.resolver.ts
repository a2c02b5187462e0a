import { Allow, Cost } from '#kernel/access';
import { ListArgs } from '#kernel/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { PortalKind } from './portal.kinds.js';
import { PortalService } from './portal.service.js';
import { PortalFilter, PortalResults, PortalSort } from './portal.types.js';

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
