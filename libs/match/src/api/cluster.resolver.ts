import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ListArgs } from '#kernel/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ClusterPage, ClusterType, JointArgs, JointProjectType } from '../clusters/cluster.types.js';
import { JointProjectService } from '../clusters/joint-project.service.js';

@Resolver(() => ClusterType)
export class ClusterResolver {
  constructor(private readonly joint: JointProjectService) {}

  @Cost('list')
  @Allow('match.judge')
  @Query(() => ClusterPage, { description: 'Groups of demands that ask for much the same (共性需求).' })
  demandClusters(@CurrentViewer() viewer: Viewer, @Args() args: ListArgs): Promise<ClusterPage> {
    return this.joint.clusters(viewer, args);
  }

  @Cost('write')
  @Allow('match.judge')
  @Mutation(() => JointProjectType, { description: 'Proposes a joint project for like demands (发起联合攻关).' })
  startJointProject(@CurrentViewer() viewer: Viewer, @Args() project: JointArgs): Promise<JointProjectType> {
    return this.joint.start(viewer, project);
  }
}
