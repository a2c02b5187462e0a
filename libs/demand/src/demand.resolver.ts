import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ActInput, HistoryEntry, ListArgs, Loaders, type RequestLoaders } from '#kernel/graphql';
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
  @Query(() => DemandType)
  demand(@MaybeViewer() viewer: Viewer | undefined, @Args('id', { type: () => ID }) id: string): Promise<DemandType> {
    return this.service.get(viewer, id);
  }

  @Cost('list')
  @Allow('demand.list')
  @Query(() => DemandPage)
  demands(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ListArgs,
    @Args('filter', { type: () => DemandFilter, nullable: true }) filter?: DemandFilter,
    @Args('sort', { type: () => String, nullable: true }) sort?: string,
  ): Promise<DemandPage> {
    return this.service.list(viewer, { ...filter, sort }, args);
  }

  @Cost('heavy')
  @Allow('demand.write')
  @Query(() => RedactionSuggestion)
  suggestRedaction(
    @CurrentViewer() viewer: Viewer,
    @Args('title') title: string,
    @Args('situation') situation: string,
    @Args('wantedResult') wantedResult: string,
    @Args('constraints') constraints: string,
    @Args('organizationId', { type: () => ID, nullable: true }) organizationId?: string,
  ): Promise<RedactionSuggestion> {
    return this.service.suggestRedaction(viewer, { title, situation, wantedResult, constraints }, organizationId);
  }

  @Cost('write')
  @Allow('demand.write')
  @Mutation(() => DemandType)
  saveDemandDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') draft: DemandDraftInput,
    @Args('clientMutationId') clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true }) id?: string,
    @Args('version', { type: () => Int, nullable: true }) version?: number,
  ): Promise<DemandType> {
    return this.service.saveDraft(viewer, { id, version, draft, clientMutationId });
  }

  @Cost('write')
  @Allow('demand.act')
  @Mutation(() => DemandType)
  actOnDemand(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => DemandAction }) action: DemandAction,
    @Args('input') input: ActInput,
  ): Promise<DemandType> {
    return this.service.act(viewer, action, input);
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry])
  history(@MaybeViewer() viewer: Viewer | undefined, @Parent() demand: DemandType): Promise<HistoryEntry[]> {
    return this.service.history(viewer, demand.id);
  }

  @Cost('batched')
  @ResolveField(() => OrganizationType, { nullable: true })
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
