import { AttachmentType, Attachments, presentAttachment } from '#attachment';
import { UserType, Users, presentUser } from '#identity';
import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import {
  ActInput,
  HistoryEntry,
  ListArgs,
  Loaders,
  LocalDate,
  Yuan,
  described,
  type RequestLoaders,
} from '#kernel/graphql';
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
  @Query(() => ContractType, { description: 'One technology contract (技术合同), as the viewer may see it.' })
  contract(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the contract (合同标识).' }) id: string,
  ): Promise<ContractType> {
    return this.contracts.get(viewer, id);
  }

  @Cost('list')
  @Allow('contract.list')
  @Query(() => ContractPage, {
    name: 'contracts',
    description:
      'Contracts that the viewer may see (合同列表). The government’s viewer sees what counts, with masked parties.',
  })
  page(
    @CurrentViewer() viewer: Viewer,
    @Args() list: ListArgs,
    @Args('filter', { type: () => ContractFilter, nullable: true, description: 'Which ones (合同筛选).' })
    filter?: ContractFilter | null,
  ): Promise<ContractPage> {
    return this.contracts.page(viewer, filter ?? {}, list);
  }

  @Cost('light')
  @Allow('contract.list')
  @Query(() => [FormOption], {
    description: 'The lists of the registration form (登记表选项) in the viewer’s language.',
  })
  contractFormOptions(@CurrentViewer() { locale }: Viewer): FormOption[] {
    return formOptions(locale);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Makes a contract’s draft, or saves it again (保存合同草稿).' })
  saveContractDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The whole draft (合同草稿).' }) input: ContractDraftInput,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true, description: 'Id of the contract (合同标识); a new one without.' })
    id?: string | null,
    @Args('version', { type: () => Int, nullable: true, description: described.readVersion }) version?: number | null,
  ): Promise<ContractType> {
    return this.contracts.saveDraft(viewer, id ?? null, version ?? null, input, clientMutationId);
  }

  @Cost('write')
  @Allow('contract.act')
  @Mutation(() => ContractType, { description: 'Moves a contract along its way (合同办理).' })
  actOnContract(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => ContractAction, description: 'Which move (操作).' }) action: ContractAction,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<ContractType> {
    return this.contracts.act(viewer, action, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Records money that arrived for an instalment (登记到账).' })
  recordPayment(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('instalmentId', { type: () => ID, description: 'Id of the instalment (分期标识).' }) instalmentId: string,
    @Args('amount', { type: () => Yuan, description: 'What arrived (到账金额), in yuan.' }) amount: string,
    @Args('paidOn', { type: () => LocalDate, description: 'Day on which it arrived (到账日).' }) paidOn: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('evidenceId', { type: () => ID, nullable: true, description: described.evidenceId })
    evidenceId?: string | null,
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
  @Mutation(() => ContractType, { description: 'Records a step of a contract’s registration (登记认定登记步骤).' })
  recordRegistration(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('version', { type: () => Int, description: described.readVersion }) version: number,
    @Args('state', { type: () => RegistrationState, description: 'The state that the step leads to (登记状态).' })
    state: RegistrationState,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('number', { type: () => String, nullable: true, description: 'Number that the registrar gave (登记编号).' })
    number?: string | null,
    @Args('amount', {
      type: () => Yuan,
      nullable: true,
      description: 'Sum that the registrar registered (登记额), in yuan.',
    })
    amount?: string | null,
    @Args('registeredOn', {
      type: () => LocalDate,
      nullable: true,
      description: 'Day of the step (办理日期); today when left out, except for the registrar’s own decisions.',
    })
    registeredOn?: string | null,
    @Args('reason', { type: () => String, nullable: true, description: 'Why, in words (原因).' })
    reason?: string | null,
    @Args('evidenceId', {
      type: () => ID,
      nullable: true,
      description:
        'Id of the registrar’s paper (登记机构文书); required for its decisions: registered, changed, cancelled, refused.',
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
  @ResolveField(() => [HistoryEntry], { description: described.history })
  history(@CurrentViewer() viewer: Viewer, @Parent() contract: ContractType): Promise<HistoryEntry[]> {
    return this.contracts.history(viewer, contract);
  }

  @Cost('batched')
  @ResolveField(() => AttachmentType, { nullable: true, description: 'The signed paper, scanned (扫描件).' })
  async scan(@Parent() { scanId }: ContractType, @Loaders() loaders: RequestLoaders): Promise<AttachmentType | null> {
    const scan = scanId ? await loaders.load('attachment', scanId, (ids) => this.attachments.byIds(ids)) : undefined;
    return scan ? presentAttachment(scan) : null;
  }

  @Cost('batched')
  @ResolveField(() => MatchType, {
    nullable: true,
    description: 'The match that it came out of (对接), for those who may see that match.',
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
  @ResolveField(() => UserType, { nullable: true, description: 'Who wrote it down (拟稿人).' })
  draftedBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { draftedById }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<UserType | null> {
    return this.person(viewer, draftedById, loaders);
  }

  @Cost('batched')
  @ResolveField(() => UserType, {
    nullable: true,
    description: 'Who compared it with the signed paper and confirmed it (确认人).',
  })
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
