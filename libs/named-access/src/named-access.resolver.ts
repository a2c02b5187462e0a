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
    description: 'The grant by which one sees names today (实名查看授权); null without one.',
  })
  async myNamedGrant(@CurrentViewer() viewer: Viewer): Promise<NamedGrantType | null> {
    const grant = await this.grants.inForce(viewer);
    return grant && this.seen(grant, viewer);
  }

  @Cost('list')
  @Allow('named-access.read')
  @Query(() => NamedGrantPage, {
    description:
      'Requests to see names (实名查看授权), the newest first: all of them for an administrator, one’s own otherwise.',
  })
  async namedGrants(@CurrentViewer() viewer: Viewer, @Args() list: ListArgs): Promise<PageOf<NamedGrantType>> {
    const page = await this.grants.page(viewer, list);
    return { ...page, nodes: page.nodes.map((grant) => this.seen(grant, viewer)) };
  }

  @Cost('list')
  @Allow('named-access.read')
  @Query(() => NamedLookPage, { description: 'Every look at names under a grant (实名查看记录), the newest first.' })
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
  @Mutation(() => NamedGrantType, { description: 'Asks to see names until a day (申请实名查看).' })
  async requestNamedAccess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What for, and until when (实名查看申请).' }) input: NamedRequestInput,
  ): Promise<NamedGrantType> {
    return this.seen(await this.grants.request(viewer, input), viewer);
  }

  @Cost('write')
  @Allow('named-access.act')
  @Mutation(() => NamedGrantType, {
    description: 'Answers, takes back or revokes a request to see names (实名查看办理).',
  })
  async actOnNamedGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => NamedGrantAction, description: 'Which move (操作).' }) action: NamedGrantAction,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
    @Args('until', {
      type: () => LocalDate,
      nullable: true,
      description: 'With GRANT: another last day than was asked for (授权截止日).',
    })
    until?: string | null,
  ): Promise<NamedGrantType> {
    return this.seen(await this.grants.act(viewer, action, input, until), viewer);
  }

  @Cost('batched')
  @ResolveField(() => String, { description: 'Who asked for it (申请人).' })
  async requesterName(@Parent() { userId }: NamedGrantType, @Loaders() loaders: RequestLoaders): Promise<string> {
    return (await loaders.load('users', userId, (ids) => this.users.byIds(ids)))?.name ?? '';
  }

  @Cost('batched')
  @ResolveField(() => String, { nullable: true, description: 'Who answered it (答复人).' })
  async answeredByName(
    @Parent() { answeredBy }: NamedGrantType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string | null> {
    return answeredBy
      ? ((await loaders.load('users', answeredBy, (ids) => this.users.byIds(ids)))?.name ?? null)
      : null;
  }

  @Cost('batched')
  @ResolveField(() => Int, { description: 'How often names were looked at under it (查看次数).' })
  async lookCount(@Parent() { id }: NamedGrantType, @Loaders() loaders: RequestLoaders): Promise<number> {
    return (await loaders.load('named-look-counts', id, (ids) => this.grants.lookCounts(ids))) ?? 0;
  }

  private seen(grant: Parameters<typeof grantOf>[0], viewer: Viewer): NamedGrantType {
    return grantOf(grant, viewer, shanghaiDate(this.clock.now()));
  }
}
