import { Users } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ActInput, ListArgs, Loaders, LocalDate, type PageOf, type RequestLoaders } from '#kernel/graphql';
import { Clock, shanghaiDate } from '#kernel/values';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NamedGrants } from './named-access.service.js';
import { NamedGrantAction } from './named-access.states.js';
import {
  GrantIdArgs,
  NamedGrantPage,
  NamedGrantType,
  NamedLookPage,
  NamedLookType,
  NamedRequestInput,
} from './named-access.types.js';
import { grantOf, lookOf } from './named-access.view.js';

/** 实名查看: asked for with a reason, granted by a second person, every look written down. */
@Resolver(() => NamedGrantType)
export class NamedAccessResolver {
  constructor(
    private readonly grants: NamedGrants,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  @Cost('light')
  @Allow('named-access.ask')
  @Query(() => NamedGrantType, {
    nullable: true,
    description: 'The grant by which one sees names today; null without one.',
  })
  async myNamedGrant(@CurrentViewer() viewer: Viewer): Promise<NamedGrantType | null> {
    const grant = await this.grants.inForce(viewer);
    return grant && this.seen(grant, viewer);
  }

  @Cost('list')
  @Allow('named-access.read')
  @Query(() => NamedGrantPage, {
    description: 'The newest first: all of them for an administrator, one’s own otherwise.',
  })
  async namedGrants(@CurrentViewer() viewer: Viewer, @Args() list: ListArgs): Promise<PageOf<NamedGrantType>> {
    const page = await this.grants.page(viewer, list);
    return { ...page, nodes: page.nodes.map((grant) => this.seen(grant, viewer)) };
  }

  @Cost('list')
  @Allow('named-access.read')
  @Query(() => NamedLookPage, { description: 'Every look at names under a grant, the newest first.' })
  async namedLooks(
    @CurrentViewer() viewer: Viewer,
    @Args() { grantId }: GrantIdArgs,
    @Args() list: ListArgs,
  ): Promise<PageOf<NamedLookType>> {
    const page = await this.grants.looks(viewer, grantId, list);
    return { ...page, nodes: page.nodes.map((look) => lookOf(look, viewer.locale)) };
  }

  @Cost('write')
  @Allow('named-access.ask')
  @Mutation(() => NamedGrantType)
  async requestNamedAccess(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: NamedRequestInput,
  ): Promise<NamedGrantType> {
    return this.seen(await this.grants.request(viewer, input), viewer);
  }

  @Cost('write')
  @Allow('named-access.act')
  @Mutation(() => NamedGrantType)
  async actOnNamedGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => NamedGrantAction }) action: NamedGrantAction,
    @Args('input') input: ActInput,
    @Args('until', {
      type: () => LocalDate,
      nullable: true,
      description: 'With GRANT: another last day than was asked for.',
    })
    until?: string | null,
  ): Promise<NamedGrantType> {
    return this.seen(await this.grants.act(viewer, action, input, until), viewer);
  }

  @Cost('batched')
  @ResolveField(() => String, { description: 'Who asked.' })
  async requesterName(@Parent() { userId }: NamedGrantType, @Loaders() loaders: RequestLoaders): Promise<string> {
    return (await loaders.load('users', userId, (ids) => this.users.byIds(ids)))?.name ?? '';
  }

  @Cost('batched')
  @ResolveField(() => String, { nullable: true, description: 'Who answered.' })
  async answeredByName(
    @Parent() { answeredBy }: NamedGrantType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string | null> {
    return answeredBy
      ? ((await loaders.load('users', answeredBy, (ids) => this.users.byIds(ids)))?.name ?? null)
      : null;
  }

  @Cost('batched')
  @ResolveField(() => Int, { description: 'How often names were looked at under it.' })
  async lookCount(@Parent() { id }: NamedGrantType, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.load('named-look-counts', id, (ids) => this.grants.lookCounts(ids))) ?? 0;
  }

  private seen(grant: Parameters<typeof grantOf>[0], viewer: Viewer): NamedGrantType {
    return grantOf(grant, viewer, shanghaiDate(this.clock.now()));
  }
}
