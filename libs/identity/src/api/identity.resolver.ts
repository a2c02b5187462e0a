import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import type { GraphqlContext, PageOf } from '#kernel/graphql';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Accounts } from '../session/accounts.service.js';
import { SessionService } from '../session/sessions.service.js';
import { Role } from '../user/identity.roles.js';
import { Users } from '../user/users.service.js';
import { ProfileArgs, UserPage, UsersArgs, UserType, ViewerType } from './identity.types.js';
import { clientOf, presentUser, presentViewer, welcome } from './identity.view.js';

@Resolver(() => UserType)
export class IdentityResolver {
  constructor(
    private readonly people: Users,
    private readonly accounts: Accounts,
    private readonly sessions: SessionService,
  ) {}

  @Cost('light')
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  @Allow('public')
  async viewer(@MaybeViewer() viewer?: Viewer): Promise<ViewerType | null> {
    return viewer ? presentViewer(viewer, await this.people.get(viewer.userId)) : null;
  }

  @Cost('heavy')
  @Mutation(() => ViewerType)
  @Allow('public')
  async signIn(
    @Args('email') email: string,
    @Args('password') password: string,
    @Context() context: GraphqlContext,
  ): Promise<ViewerType> {
    const { client, sink } = clientOf(context);
    const viewer = await this.accounts.signIn(email, password, client, sink);
    return welcome(context, viewer, await this.people.get(viewer.userId));
  }

  @Cost('write')
  @Mutation(() => Boolean)
  @Allow('public')
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    const { client, sink } = clientOf(context);
    await this.sessions.end(client.headers, sink);
    return true;
  }

  @Cost('write')
  @Mutation(() => UserType)
  @Allow('signed-in')
  async updateProfile(@CurrentViewer() viewer: Viewer, @Args() change: ProfileArgs): Promise<UserType> {
    return presentUser(await this.people.get(await this.accounts.updateProfile(viewer, change)), viewer);
  }

  @Cost('heavy')
  @Mutation(() => Boolean)
  @Allow('signed-in')
  changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('current') current: string,
    @Args('next') next: string,
  ): Promise<boolean> {
    return this.accounts.changePassword(viewer, current, next);
  }

  @Cost('list')
  @Query(() => UserPage)
  @Allow('user.list')
  async users(@CurrentViewer() viewer: Viewer, @Args() { text, ...list }: UsersArgs): Promise<PageOf<UserType>> {
    const page = await this.people.list(text, list);
    return { ...page, nodes: page.nodes.map((user) => presentUser(user, viewer)) };
  }

  @Cost('write')
  @Mutation(() => UserType)
  @Allow('user.grant')
  async grantRole(
    @CurrentViewer() viewer: Viewer,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('role', { type: () => Role }) role: Role,
  ): Promise<UserType> {
    return presentUser(await this.people.changeRole(viewer, userId, role, 'grant'), viewer);
  }

  @Cost('write')
  @Mutation(() => UserType)
  @Allow('user.grant')
  async revokeRole(
    @CurrentViewer() viewer: Viewer,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('role', { type: () => Role }) role: Role,
  ): Promise<UserType> {
    return presentUser(await this.people.changeRole(viewer, userId, role, 'revoke'), viewer);
  }
}
