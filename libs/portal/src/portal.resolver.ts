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
  @Query(() => PortalResults, { description: 'Searches what is published (门户检索).' })
  portalSearch(
    @Args() page: ListArgs,
    @Args('query', { description: 'Words to look for (检索词), Chinese or pinyin; empty for everything.' })
    query: string,
    @Args('kind', {
      type: () => PortalKind,
      nullable: true,
      description: 'Only demands, or only achievements (结果类型).',
    })
    kind?: PortalKind,
    @Args('filter', { type: () => PortalFilter, nullable: true, description: 'How the search is narrowed (检索筛选).' })
    filter?: PortalFilter,
    @Args('sort', {
      type: () => PortalSort,
      nullable: true,
      description: 'In which order (排序); by relevance when left out.',
    })
    sort?: PortalSort,
  ): Promise<PortalResults> {
    return this.service.find({ ...page, query, kind, filter, sort });
  }

  @Cost('list')
  @Allow('public')
  @Query(() => [String], { description: 'Published titles that fit what was typed so far (检索联想).' })
  portalSuggest(@Args('query', { description: 'What was typed so far (检索词).' }) query: string): Promise<string[]> {
    return this.service.suggest(query);
  }
}
