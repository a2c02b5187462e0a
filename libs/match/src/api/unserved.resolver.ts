import { DemandType } from '#demand';
import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ListArgs, Loaders, type RequestLoaders } from '#kernel/graphql';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { UnservedService } from '../unserved/unserved.service.js';
import { ScoutState } from '../unserved/unserved.states.js';
import { FindingType, ScoutArgs, UnservedPage, UnservedType } from '../unserved/unserved.types.js';

@Resolver(() => UnservedType)
export class UnservedResolver {
  constructor(private readonly unserved: UnservedService) {}

  @Cost('list')
  @Allow('match.judge')
  @Query(() => UnservedPage, { description: 'Demands that nobody on the platform can serve (无匹配需求).' })
  unservedDemands(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('states', {
      type: () => [ScoutState],
      nullable: true,
      description: 'Only these states of the search elsewhere (寻源状态).',
    })
    states?: ScoutState[],
  ): Promise<UnservedPage> {
    return this.unserved.list(viewer, { states }, args);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => UnservedType, {
    description: 'Notes how far the search elsewhere for an unserved demand has come (外部寻源).',
  })
  scoutDemand(@CurrentViewer() viewer: Viewer, @Args() scouting: ScoutArgs): Promise<UnservedType> {
    return this.unserved.scout(viewer, scouting);
  }
}

@Resolver(() => DemandType)
export class DemandFindingResolver {
  constructor(private readonly unserved: UnservedService) {}

  @Cost('batched')
  @ResolveField(() => FindingType, {
    nullable: true,
    description: 'What the matcher found for it (匹配结论); its owner and brokers read this.',
  })
  async finding(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<FindingType | null> {
    return (await loaders.load('demand.finding', demand.id, (ids) => this.unserved.findings(viewer, ids))) ?? null;
  }
}
