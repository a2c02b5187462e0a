import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ActInput, HistoryEntry, ListArgs, Loaders, type RequestLoaders, described } from '#kernel/graphql';
import { OrganizationFacade, OrganizationType, presentOrganization } from '#organization';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DemandService } from './demand.service.js';
import { DemandAction } from './demand.states.js';
import { DemandDraftInput, DemandFilter, DemandPage, DemandType, RedactionSuggestion } from './demand.types.js';

@Resolver(() => DemandType)
export class DemandResolver {
  constructor(
    private readonly service: DemandService,
    private readonly organizations: OrganizationFacade,
  ) {}

  @Cost('record')
  @Allow('public')
  @Query(() => DemandType, { description: 'One technical demand (技术需求), as the viewer may see it.' })
  demand(
    @MaybeViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID, description: 'Id of the demand (需求标识).' }) id: string,
  ): Promise<DemandType> {
    return this.service.get(viewer, id);
  }

  @Cost('list')
  @Allow('demand.list')
  @Query(() => DemandPage, { description: 'Demands to work on (需求列表): a firm’s own, all but drafts for a broker.' })
  demands(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('filter', { type: () => DemandFilter, nullable: true, description: 'Which ones (需求筛选).' })
    filter?: DemandFilter,
    @Args('sort', {
      type: () => String,
      nullable: true,
      description: 'With OLDEST the one that has waited longest comes first (排序); the newest otherwise.',
    })
    sort?: string,
  ): Promise<DemandPage> {
    return this.service.list(viewer, { ...filter, sort }, args);
  }

  @Cost('heavy')
  @Allow('demand.write')
  @Query(() => RedactionSuggestion, {
    description: 'Takes out of a posting what would give the firm away (脱敏建议); nothing is kept.',
  })
  suggestRedaction(
    @CurrentViewer() viewer: Viewer,
    @Args('title', { description: 'Title as it was typed (需求名称).' }) title: string,
    @Args('situation', { description: 'Situation as it was typed (现状).' }) situation: string,
    @Args('wantedResult', { description: 'Wanted result as it was typed (预期目标).' }) wantedResult: string,
    @Args('constraints', { description: 'Conditions as they were typed (约束条件).' }) constraints: string,
    @Args('organizationId', {
      type: () => ID,
      nullable: true,
      description: 'The firm that a broker posts for (代发布单位); the viewer’s own when left out.',
    })
    organizationId?: string,
  ): Promise<RedactionSuggestion> {
    return this.service.suggestRedaction(viewer, { title, situation, wantedResult, constraints }, organizationId);
  }

  @Cost('write')
  @Allow('demand.write')
  @Mutation(() => DemandType, { description: 'Makes a posting, or saves it again (保存需求草稿).' })
  saveDemandDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What was typed so far (需求草稿).' }) draft: DemandDraftInput,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true, description: 'Id of the demand (需求标识); a new one without.' })
    id?: string,
    @Args('version', { type: () => Int, nullable: true, description: described.readVersion }) version?: number,
  ): Promise<DemandType> {
    return this.service.saveDraft(viewer, { id, version, draft, clientMutationId });
  }

  @Cost('write')
  @Allow('demand.act')
  @Mutation(() => DemandType, { description: 'Moves a demand along its way (需求办理).' })
  actOnDemand(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => DemandAction, description: 'Which move (操作).' }) action: DemandAction,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<DemandType> {
    return this.service.act(viewer, action, input);
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry], { description: described.history })
  history(@MaybeViewer() viewer: Viewer | undefined, @Parent() demand: DemandType): Promise<HistoryEntry[]> {
    return this.service.history(viewer, demand.id);
  }

  @Cost('batched')
  @ResolveField(() => OrganizationType, {
    nullable: true,
    description: 'Firm that asks (需求单位); null for whoever may not know it.',
  })
  async organization(
    @MaybeViewer() viewer: Viewer | undefined,
    @Parent() demand: DemandType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<OrganizationType | null> {
    if (!demand.organizationId) return null;
    const found = await loaders.load('organization', demand.organizationId, (ids) => this.organizations.byIds(ids));
    return found ? presentOrganization(found, viewer) : null;
  }
}
