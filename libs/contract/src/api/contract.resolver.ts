import { AttachmentType, Attachments, presentAttachment } from '#attachment';
import { UserType, Users, presentUser } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ActInput, HistoryEntry, ListArgs, Loaders, LocalDate, Yuan, type RequestLoaders } from '#kernel/graphql';
import { MatchFacade, MatchType } from '#match';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FormOption, formOptions } from '../core/contract.form.types.js';
import { ContractAction, RegistrationState } from '../core/contract.states.js';
import { ContractService } from '../record/contract.service.js';
import { ContractDraftInput, ContractFilter, ContractPage, ContractType } from '../record/contract.types.js';

@Resolver(() => ContractType)
export class ContractResolver {
  constructor(
    private readonly contracts: ContractService,
    private readonly users: Users,
    private readonly attachments: Attachments,
    private readonly matches: MatchFacade,
  ) {}

  @Cost('record')
  @Allow('contract.read')
  @Query(() => ContractType)
  contract(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ContractType> {
    return this.contracts.get(viewer, id);
  }

  @Cost('list')
  @Allow('contract.list')
  @Query(() => ContractPage, {
    name: 'contracts',
    description: 'The government’s viewer sees what counts, with masked parties.',
  })
  page(
    @CurrentViewer() viewer: Viewer,
    @Args() list: ListArgs,
    @Args('filter', { type: () => ContractFilter, nullable: true }) filter?: ContractFilter | null,
  ): Promise<ContractPage> {
    return this.contracts.page(viewer, filter ?? {}, list);
  }

  @Cost('light')
  @Allow('contract.list')
  @Query(() => [FormOption], { description: 'The lists of the registration form in the viewer’s language.' })
  contractFormOptions(@CurrentViewer() { locale }: Viewer): FormOption[] {
    return formOptions(locale);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType)
  saveContractDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ContractDraftInput,
    @Args('clientMutationId') clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ): Promise<ContractType> {
    return this.contracts.saveDraft(viewer, id ?? null, version ?? null, input, clientMutationId);
  }

  @Cost('write')
  @Allow('contract.act')
  @Mutation(() => ContractType)
  actOnContract(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => ContractAction }) action: ContractAction,
    @Args('input') input: ActInput,
  ): Promise<ContractType> {
    return this.contracts.act(viewer, action, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType)
  recordPayment(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('instalmentId', { type: () => ID }) instalmentId: string,
    @Args('amount', { type: () => Yuan }) amount: string,
    @Args('paidOn', { type: () => LocalDate }) paidOn: string,
    @Args('clientMutationId') clientMutationId: string,
    @Args('evidenceId', { type: () => ID, nullable: true }) evidenceId?: string | null,
  ): Promise<ContractType> {
    return this.contracts.recordPayment(viewer, {
      contractId,
      instalmentId,
      amount,
      paidOn,
      evidenceId,
      clientMutationId,
    });
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType)
  recordRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('state', { type: () => RegistrationState }) state: RegistrationState,
    @Args('clientMutationId') clientMutationId: string,
    @Args('number', { type: () => String, nullable: true }) number?: string | null,
    @Args('amount', { type: () => Yuan, nullable: true }) amount?: string | null,
    @Args('registeredOn', {
      type: () => LocalDate,
      nullable: true,
      description: 'The day of the step; today when left out, except for the registrar’s own decisions.',
    })
    registeredOn?: string | null,
    @Args('reason', { type: () => String, nullable: true }) reason?: string | null,
    @Args('evidenceId', {
      type: () => ID,
      nullable: true,
      description: 'The registrar’s paper; required for its decisions: registered, changed, cancelled, refused.',
    })
    evidenceId?: string | null,
  ): Promise<ContractType> {
    return this.contracts.recordRegistration(viewer, {
      contractId,
      version,
      state,
      number,
      amount,
      registeredOn,
      reason,
      evidenceId,
      clientMutationId,
    });
  }

  @Cost('row')
  @ResolveField(() => [HistoryEntry])
  history(@CurrentViewer() viewer: Viewer, @Parent() contract: ContractType): Promise<HistoryEntry[]> {
    return this.contracts.history(viewer, contract);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true })
  async scan(@Parent() { scanId }: ContractType, @Loaders() loaders: RequestLoaders): Promise<AttachmentType | null> {
    const scan = scanId ? await loaders.load('attachment', scanId, (ids) => this.attachments.byIds(ids)) : undefined;
    return scan ? presentAttachment(scan) : null;
  }

  @Cost('batched')
  @ResolveField(() => MatchType, {
    nullable: true,
    description: 'The match that it came out of, for those who may see that match.',
  })
  async match(
    @CurrentViewer() viewer: Viewer,
    @Parent() { matchId }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<MatchType | null> {
    return (
      (matchId && (await loaders.load('match-as-seen', matchId, (ids) => this.matches.present(viewer, ids)))) || null
    );
  }

  @Cost('batched')
  @ResolveField(() => UserType, { nullable: true })
  draftedBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { draftedById }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<UserType | null> {
    return this.person(viewer, draftedById, loaders);
  }

  @Cost('batched')
  @ResolveField(() => UserType, { nullable: true })
  confirmedBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { confirmedById }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<UserType | null> {
    return this.person(viewer, confirmedById, loaders);
  }

  private async person(viewer: Viewer, id: string | null, loaders: RequestLoaders): Promise<UserType | null> {
    const user = id ? await loaders.load('user', id, (ids) => this.users.byIds(ids)) : undefined;
    return user ? presentUser(user, viewer) : null;
  }
}
