import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ActInput, HistoryEntry, ListArgs, Loaders, type RequestLoaders } from '#kernel/graphql';
import { OrganizationFacade, OrganizationType, presentOrganization } from '#organization';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AchievementService } from './achievement.service.js';
import { AchievementAction } from './achievement.states.js';
import { AchievementDraftInput, AchievementFilter, AchievementPage, AchievementType } from './achievement.types.js';

@Resolver(() => AchievementType)
export class AchievementResolver {
  constructor(
    private readonly service: AchievementService,
    private readonly organizations: OrganizationFacade,
  ) {}

  @Cost('record')
  @Allow('public')
  @Query(() => AchievementType)
  achievement(
    @MaybeViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AchievementType> {
    return this.service.get(viewer, id);
  }

  @Cost('list')
  @Allow('achievement.list')
  @Query(() => AchievementPage)
  achievements(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('filter', { type: () => AchievementFilter, nullable: true }) filter?: AchievementFilter,
    @Args('sort', { type: () => String, nullable: true }) sort?: string,
  ): Promise<AchievementPage> {
    return this.service.list(viewer, { ...filter, sort }, args);
  }

  @Cost('write')
  @Allow('achievement.write')
  @Mutation(() => AchievementType)
  saveAchievementDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') draft: AchievementDraftInput,
    @Args('clientMutationId') clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true }) id?: string,
    @Args('version', { type: () => Int, nullable: true }) version?: number,
  ): Promise<AchievementType> {
    return this.service.saveDraft(viewer, { id, version, draft, clientMutationId });
  }

  @Cost('write')
  @Allow('achievement.act')
  @Mutation(() => AchievementType)
  actOnAchievement(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => AchievementAction }) action: AchievementAction,
    @Args('input') input: ActInput,
  ): Promise<AchievementType> {
    return this.service.act(viewer, action, input);
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry])
  history(@MaybeViewer() viewer: Viewer | undefined, @Parent() achievement: AchievementType): Promise<HistoryEntry[]> {
    return this.service.history(viewer, achievement.id);
  }

  @Cost('batched')
  @ResolveField(() => OrganizationType, { nullable: true })
  async institute(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() achievement: AchievementType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganizationType | null> {
    const found = await loaders.load('organization', achievement.instituteId, (ids) => this.organizations.byIds(ids));
    return found ? presentOrganization(found, viewer) : null;
  }
}
