import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ActInput, HistoryEntry, ListArgs, Loaders, type RequestLoaders, described } from '#kernel/graphql';
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
  @Query(() => AchievementType, { description: 'One achievement (科技成果), as the viewer may see it.' })
  achievement(
    @MaybeViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID, description: 'Id of the achievement (成果标识).' }) id: string,
  ): Promise<AchievementType> {
    return this.service.get(viewer, id);
  }

  @Cost('list')
  @Allow('achievement.list')
  @Query(() => AchievementPage, {
    description:
      'Achievements to work on (成果列表): a researcher’s own, an office’s whole institute, all but drafts for a broker.',
  })
  achievements(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('filter', { type: () => AchievementFilter, nullable: true, description: 'Which ones (成果筛选).' })
    filter?: AchievementFilter,
    @Args('sort', {
      type: () => String,
      nullable: true,
      description: 'With OLDEST the one that has waited longest comes first (排序); the newest otherwise.',
    })
    sort?: string,
  ): Promise<AchievementPage> {
    return this.service.list(viewer, { ...filter, sort }, args);
  }

  @Cost('write')
  @Allow('achievement.write')
  @Mutation(() => AchievementType, { description: 'Makes a listing, or saves it again (保存成果草稿).' })
  saveAchievementDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What was typed so far (成果草稿).' }) draft: AchievementDraftInput,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true, description: 'Id of the achievement (成果标识); a new one without.' })
    id?: string,
    @Args('version', { type: () => Int, nullable: true, description: described.readVersion }) version?: number,
  ): Promise<AchievementType> {
    return this.service.saveDraft(viewer, { id, version, draft, clientMutationId });
  }

  @Cost('write')
  @Allow('achievement.act')
  @Mutation(() => AchievementType, { description: 'Moves an achievement along its way (成果办理).' })
  actOnAchievement(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => AchievementAction, description: 'Which move (操作).' }) action: AchievementAction,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<AchievementType> {
    return this.service.act(viewer, action, input);
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry], { description: described.history })
  history(@MaybeViewer() viewer: Viewer | undefined, @Parent() achievement: AchievementType): Promise<HistoryEntry[]> {
    return this.service.history(viewer, achievement.id);
  }

  @Cost('batched')
  @ResolveField(() => OrganizationType, {
    nullable: true,
    description: 'Institute that holds the achievement (所属单位).',
  })
  async institute(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() achievement: AchievementType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganizationType | null> {
    const found = await loaders.load('organization', achievement.instituteId, (ids) => this.organizations.byIds(ids));
    return found ? presentOrganization(found, viewer) : null;
  }
}
