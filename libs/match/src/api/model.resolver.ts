import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ModelAdminService } from '../model/model-admin.service.js';
import { ComparedDemand, MatchModelType, MatchRunType } from '../model/model.types.js';

const version = { name: 'version', type: () => Int } as const;
const id = { name: 'id', type: () => ID } as const;

@Resolver(() => MatchModelType)
export class ModelResolver {
  constructor(private readonly desk: ModelAdminService) {}

  @Cost('list')
  @Allow('match.model')
  @Query(() => [MatchModelType])
  matchModels(@CurrentViewer() viewer: Viewer): Promise<MatchModelType[]> {
    return this.desk.list(viewer);
  }

  @Cost('light')
  @Allow('match.model')
  @Query(() => MatchRunType, { nullable: true, description: 'The latest run.' })
  matchRun(@CurrentViewer() viewer: Viewer): Promise<MatchRunType | null> {
    return this.desk.run(viewer);
  }

  @Cost('heavy')
  @Allow('match.model')
  @Query(() => [ComparedDemand])
  compareMatchModels(
    @CurrentViewer() viewer: Viewer,
    @Args('left', { type: () => ID }) left: string,
    @Args('right', { type: () => ID }) right: string,
  ): Promise<ComparedDemand[]> {
    return this.desk.compare(viewer, left, right);
  }

  @Cost('heavy')
  @Allow('match.model')
  @Mutation(() => MatchModelType, { description: 'Puts a model to use, forward or back, and matches everything anew.' })
  activateMatchModel(
    @CurrentViewer() viewer: Viewer,
    @Args(id) modelId: string,
    @Args(version) read: number,
    @Args('reason') reason: string,
  ): Promise<MatchModelType> {
    return this.desk.activate(viewer, { id: modelId, version: read, reason });
  }

  @Cost('write')
  @Allow('match.model')
  @Mutation(() => MatchRunType)
  pauseMatchRun(
    @CurrentViewer() viewer: Viewer,
    @Args(id) runId: string,
    @Args(version) read: number,
  ): Promise<MatchRunType> {
    return this.desk.pause(viewer, runId, read);
  }

  @Cost('heavy')
  @Allow('match.model')
  @Mutation(() => MatchRunType)
  resumeMatchRun(
    @CurrentViewer() viewer: Viewer,
    @Args(id) runId: string,
    @Args(version) read: number,
  ): Promise<MatchRunType> {
    return this.desk.resume(viewer, runId, read);
  }
}
