import { DemandType } from '#demand';
import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ListArgs, Loaders, type RequestLoaders } from '#kernel/graphql';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ClusterPage,
  ExpertType,
  FindingType,
  JointArgs,
  JointProjectType,
  ScoutArgs,
  UnservedPage,
  UnservedType,
} from './beyond.types.js';
import { Experts } from './experts.service.js';
import { JointProjects } from './joint.service.js';
import { Unserved } from './unserved.service.js';
import { ScoutState } from './unserved.states.js';

@Resolver(() => UnservedType)
export class BeyondResolver {
  constructor(
    private readonly unserved: Unserved,
    private readonly joint: JointProjects,
  ) {}

  @Cost('list')
  @Allow('match.judge')
  @Query(() => UnservedPage)
  unservedDemands(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('states', { type: () => [ScoutState], nullable: true }) states?: ScoutState[],
  ): Promise<UnservedPage> {
    return this.unserved.list(viewer, { states }, args);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => UnservedType)
  scoutDemand(@CurrentViewer() viewer: Viewer, @Args() scouting: ScoutArgs): Promise<UnservedType> {
    return this.unserved.scout(viewer, scouting);
  }

  @Cost('list')
  @Allow('match.judge')
  @Query(() => ClusterPage)
  demandClusters(@CurrentViewer() viewer: Viewer, @Args() args: ListArgs): Promise<ClusterPage> {
    return this.joint.clusters(viewer, args);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => JointProjectType)
  startJointProject(@CurrentViewer() viewer: Viewer, @Args() project: JointArgs): Promise<JointProjectType> {
    return this.joint.start(viewer, project);
  }
}

@Resolver(() => DemandType)
export class DemandBeyondResolver {
  constructor(
    private readonly unserved: Unserved,
    private readonly expertsOf: Experts,
  ) {}

  @Cost('batched')
  @ResolveField(() => FindingType, {
    nullable: true,
    description: 'What was found for it; its owner and brokers read this.',
  })
  async finding(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<FindingType | null> {
    return (await loaders.load('demand.finding', demand.id, (ids) => this.unserved.findings(viewer, ids))) ?? null;
  }

  @Cost('batched')
  @ResolveField(() => [ExpertType], {
    description: 'Who could help, told from achievements; its owner and brokers read this.',
  })
  async experts(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<ExpertType[]> {
    return (await loaders.load('demand.experts', demand.id, (ids) => this.expertsOf.ofDemands(viewer, ids))) ?? [];
  }
}
