import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { described } from '#kernel/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ModelAdminService } from '../model/model-admin.service.js';
import { ComparedDemand, MatchModelType, MatchRunType } from '../model/model.types.js';

const version = { name: 'version', type: () => Int, description: described.readVersion } as const;
const modelId = { name: 'id', type: () => ID, description: 'Id of the model (模型标识).' } as const;
const runId = { name: 'id', type: () => ID, description: 'Id of the run (任务标识).' } as const;

@Resolver(() => MatchModelType)
export class ModelResolver {
  constructor(private readonly desk: ModelAdminService) {}

  @Cost('list')
  @Allow('match.model')
  @Query(() => [MatchModelType], { description: 'Models of the matcher (匹配模型): the one in use, and all others.' })
  matchModels(@CurrentViewer() viewer: Viewer): Promise<MatchModelType[]> {
    return this.desk.list(viewer);
  }

  @Cost('light')
  @Allow('match.model')
  @Query(() => MatchRunType, {
    nullable: true,
    description: 'The latest run that matches everything anew (重新匹配任务); null before the first.',
  })
  matchRun(@CurrentViewer() viewer: Viewer): Promise<MatchRunType | null> {
    return this.desk.run(viewer);
  }

  @Cost('heavy')
  @Allow('match.model')
  @Query(() => [ComparedDemand], { description: 'The same demands’ matches in the order of two models (模型对比).' })
  compareMatchModels(
    @CurrentViewer() viewer: Viewer,
    @Args('left', { type: () => ID, description: 'Id of one model (左模型标识).' }) left: string,
    @Args('right', { type: () => ID, description: 'Id of the other model (右模型标识).' }) right: string,
  ): Promise<ComparedDemand[]> {
    return this.desk.compare(viewer, left, right);
  }

  @Cost('heavy')
  @Allow('match.model')
  @Mutation(() => MatchModelType, {
    description: 'Puts a model to use, forward or back, and matches everything anew (启用匹配模型).',
  })
  activateMatchModel(
    @CurrentViewer() viewer: Viewer,
    @Args(modelId) id: string,
    @Args(version) read: number,
    @Args('reason', { description: 'Why (启用原因); kept in the audit log.' }) reason: string,
  ): Promise<MatchModelType> {
    return this.desk.activate(viewer, { id, version: read, reason });
  }

  @Cost('write')
  @Allow('match.model')
  @Mutation(() => MatchRunType, { description: 'Has the run that matches everything anew wait (暂停重新匹配).' })
  pauseMatchRun(
    @CurrentViewer() viewer: Viewer,
    @Args(runId) id: string,
    @Args(version) read: number,
  ): Promise<MatchRunType> {
    return this.desk.pause(viewer, id, read);
  }

  @Cost('heavy')
  @Allow('match.model')
  @Mutation(() => MatchRunType, { description: 'Has a paused run go on (继续重新匹配).' })
  resumeMatchRun(
    @CurrentViewer() viewer: Viewer,
    @Args(runId) id: string,
    @Args(version) read: number,
  ): Promise<MatchRunType> {
    return this.desk.resume(viewer, id, read);
  }
}
