import { DemandType } from '#demand';
import { Cost, MaybeViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders } from '#kernel/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ExpertService } from '../experts/expert.service.js';
import { ExpertType } from '../experts/expert.types.js';

@Resolver(() => DemandType)
export class DemandExpertsResolver {
  constructor(private readonly expertsOf: ExpertService) {}

  @Cost('batched')
  @ResolveField(() => [ExpertType], {
    description: 'Who could help, told from achievements (推荐专家); its owner and brokers read this.',
  })
  async experts(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ExpertType[]> {
    return (await loaders.load('demand.experts', demand.id, (ids) => this.expertsOf.ofDemands(viewer, ids))) ?? [];
  }
}
