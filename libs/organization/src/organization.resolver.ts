import { UserType, Users, clientOf, welcome } from '#identity';
import { Allow, Cost, CurrentViewer, MaybeViewer, type Viewer } from '#kernel/access';
import { ActInput, Loaders, RequestLoaders, type GraphqlContext, type PageOf } from '#kernel/graphql';
import { currentRequest } from '#kernel/observability';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isInsider } from './organization.access.js';
import { OrganizationFacade } from './organization.facade.js';
import { OrganizationService } from './organization.service.js';
import {
  CreditCodeCheck,
  MemberType,
  OrganizationPage,
  OrganizationType,
  OrganizationsArgs,
  RegisterInput,
  RegisterPayload,
} from './organization.types.js';
import { presentMember, presentOrganization } from './organization.view.js';
import { Registrations } from './registration.service.js';

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  constructor(
    private readonly records: OrganizationFacade,
    private readonly service: OrganizationService,
    private readonly registrations: Registrations,
    private readonly users: Users,
  ) {}

  @Cost('record')
  @Query(() => CreditCodeCheck, {
    description: 'Looks at a unified social credit code (统一社会信用代码校验) before it is handed in.',
  })
  @Allow('public')
  checkCreditCode(
    @Args('code', { description: 'The code as it was typed (统一社会信用代码).' }) code: string,
  ): Promise<CreditCodeCheck> {
    return this.service.checkCode(code, currentRequest()?.locale ?? 'zh');
  }

  @Cost('record')
  @Query(() => OrganizationType, { description: 'One organisation (单位), as the viewer may see it.' })
  @Allow('public')
  async organization(
    @Args('id', { type: () => ID, description: 'Id of the organisation (单位标识).' }) id: string,
    @MaybeViewer() viewer?: Viewer,
  ): Promise<OrganizationType> {
    return presentOrganization(await this.records.get(id), viewer, currentRequest()?.locale);
  }

  @Cost('list')
  @Query(() => OrganizationPage, { description: 'Organisations on the platform (单位列表).' })
  @Allow('organization.list')
  async organizations(
    @CurrentViewer() viewer: Viewer,
    @Args() { states, text, ...list }: OrganizationsArgs,
  ): Promise<PageOf<OrganizationType>> {
    const page = await this.records.list({ states, text }, list);
    return { ...page, nodes: page.nodes.map((organization) => presentOrganization(organization, viewer)) };
  }

  @Cost('heavy')
  @Mutation(() => RegisterPayload, { description: 'A person and their organisation come in (入驻) and are signed in.' })
  @Allow('public')
  async register(
    @Args('input', { description: 'Who comes in (入驻申请).' }) input: RegisterInput,
    @Context() context: GraphqlContext,
  ): Promise<RegisterPayload> {
    const { client, sink } = clientOf(context);
    const { viewer, ...answer } = await this.registrations.register(
      input,
      currentRequest()?.locale ?? 'zh',
      client,
      sink,
    );
    return { ...answer, viewer: welcome(context, viewer, await this.users.get(viewer.userId)) };
  }

  @Cost('write')
  @Mutation(() => OrganizationType, { description: 'Verifies an organisation (通过认证).' })
  @Allow('organization.verify')
  async verifyOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<OrganizationType> {
    return presentOrganization(await this.service.decide(viewer, 'VERIFY', input), viewer);
  }

  @Cost('write')
  @Mutation(() => OrganizationType, { description: 'Refuses to verify an organisation (驳回认证).' })
  @Allow('organization.verify')
  async rejectOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<OrganizationType> {
    return presentOrganization(await this.service.decide(viewer, 'REJECT', input), viewer);
  }

  @Cost('write')
  @Mutation(() => OrganizationType, { description: 'Lets a person into the viewer’s organisation (批准成员).' })
  @Allow('signed-in')
  async approveMember(
    @CurrentViewer() viewer: Viewer,
    @Args('userId', { type: () => ID, description: 'Id of the person (用户标识).' }) userId: string,
  ): Promise<OrganizationType> {
    return presentOrganization(await this.service.approveMember(viewer, userId), viewer);
  }

  @Cost('batched')
  @ResolveField(() => [MemberType], { description: 'Its people (成员); shown to insiders, empty for everyone else.' })
  async members(
    @Parent() parent: OrganizationType,
    @Loaders() loaders: RequestLoaders,
    @MaybeViewer() viewer?: Viewer,
  ): Promise<MemberType[]> {
    if (!isInsider(viewer, parent)) return [];
    const members = await loaders.load('organization.members', parent.id, (ids) => this.users.membersOfAll(ids, 'any'));
    return (members ?? []).map((user) => presentMember(user, viewer));
  }
}

/** Adds the organisation to a person. */
@Resolver(() => UserType)
export class UserOrganizationResolver {
  constructor(private readonly records: OrganizationFacade) {}

  @Cost('batched')
  @ResolveField(() => OrganizationType, { nullable: true, description: 'Organisation that they belong to (所属单位).' })
  async organization(
    @Parent() parent: UserType,
    @Loaders() loaders: RequestLoaders,
    @MaybeViewer() viewer?: Viewer,
  ): Promise<OrganizationType | null> {
    if (!parent.organizationId) return null;
    const organization = await loaders.load('organization', parent.organizationId, (ids) => this.records.byIds(ids));
    return organization ? presentOrganization(organization, viewer) : null;
  }
}
