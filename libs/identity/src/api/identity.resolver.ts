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
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in (当前用户); null for a visitor.' })
  @Allow('public')
  async viewer(@MaybeViewer() viewer?: Viewer): Promise<ViewerType | null> {
    return viewer ? presentViewer(viewer, await this.people.get(viewer.userId)) : null;
  }

  @Cost('heavy')
  @Mutation(() => ViewerType, { description: 'Signs a person in (登录).' })
  @Allow('public')
  async signIn(
    @Args('email', { description: 'Mail address of the person (电子邮箱).' }) email: string,
    @Args('password', { description: 'Their password (密码).' }) password: string,
    @Context() context: GraphqlContext,
  ): Promise<ViewerType> {
    const { client, sink } = clientOf(context);
    const viewer = await this.accounts.signIn(email, password, client, sink);
    return welcome(context, viewer, await this.people.get(viewer.userId));
  }

  @Cost('write')
  @Mutation(() => Boolean, { description: 'Ends the viewer’s session (退出登录).' })
  @Allow('public')
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    const { client, sink } = clientOf(context);
    await this.sessions.end(client.headers, sink);
    return true;
  }

  @Cost('write')
  @Mutation(() => UserType, { description: 'Changes the viewer’s own profile (修改个人资料); what is left out stays.' })
  @Allow('signed-in')
  async updateProfile(@CurrentViewer() viewer: Viewer, @Args() change: ProfileArgs): Promise<UserType> {
    return presentUser(await this.people.get(await this.accounts.updateProfile(viewer, change)), viewer);
  }

  @Cost('heavy')
  @Mutation(() => Boolean, { description: 'Changes the viewer’s own password (修改密码).' })
  @Allow('signed-in')
  changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('current', { description: 'Password until now (当前密码).' }) current: string,
    @Args('next', { description: 'Password from now on (新密码).' }) next: string,
  ): Promise<boolean> {
    return this.accounts.changePassword(viewer, current, next);
  }

  @Cost('list')
  @Query(() => UserPage, { description: 'People on the platform (用户列表).' })
  @Allow('user.list')
  async users(@CurrentViewer() viewer: Viewer, @Args() { text, ...list }: UsersArgs): Promise<PageOf<UserType>> {
    const page = await this.people.list(text, list);
    return { ...page, nodes: page.nodes.map((user) => presentUser(user, viewer)) };
  }

  @Cost('write')
  @Mutation(() => UserType, { description: 'Gives a person a role (授予角色).' })
  @Allow('user.grant')
  async grantRole(
    @CurrentViewer() viewer: Viewer,
    @Args('userId', { type: () => ID, description: 'Id of the person (用户标识).' }) userId: string,
    @Args('role', { type: () => Role, description: 'Which role (角色).' }) role: Role,
  ): Promise<UserType> {
    return presentUser(await this.people.changeRole(viewer, userId, role, 'grant'), viewer);
  }

  @Cost('write')
  @Mutation(() => UserType, { description: 'Takes a role from a person (撤销角色).' })
  @Allow('user.grant')
  async revokeRole(
    @CurrentViewer() viewer: Viewer,
    @Args('userId', { type: () => ID, description: 'Id of the person (用户标识).' }) userId: string,
    @Args('role', { type: () => Role, description: 'Which role (角色).' }) role: Role,
  ): Promise<UserType> {
    return presentUser(await this.people.changeRole(viewer, userId, role, 'revoke'), viewer);
  }
}
