import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ActInput, Loaders, type RequestLoaders, described } from '#kernel/graphql';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AmendmentAction } from '../amendment/amendment.states.js';
import { AmendmentInput, AmendmentType } from '../amendment/amendment.types.js';
import { ContractFileKind } from '../files/contract.file.entity.js';
import { ContractFileType } from '../files/contract.file.types.js';
import { PaymentType, RefundInput, RefundType } from '../payment/payment.types.js';
import { ContractType } from '../record/contract.types.js';
import { RoyaltyClaimAction } from '../royalty/royalty.claim.entity.js';
import { RoyaltyClaimType, RoyaltyInput, RoyaltyStatementType } from '../royalty/royalty.types.js';
import { ContractPartsService } from './contract.parts.service.js';

/** What happens to a contract after its signing. A masked row has none of it. */
@Resolver(() => ContractType)
export class ContractPartsResolver {
  constructor(private readonly records: ContractPartsService) {}

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Drafts an amendment (变更或补充协议), or saves the draft again.' })
  saveAmendment(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('input', { description: 'How the contract shall stand afterwards (变更内容).' }) draft: AmendmentInput,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true, description: 'Id of the amendment (变更标识); a new one without.' })
    id?: string | null,
    @Args('version', { type: () => Int, nullable: true, description: described.readVersion }) version?: number | null,
  ): Promise<ContractType> {
    return this.records.saveAmendment(viewer, { contractId, id, version, draft, clientMutationId });
  }

  @Cost('write')
  @Allow('contract.act')
  @Mutation(() => ContractType, { description: 'Moves an amendment along its way (合同变更办理).' })
  actOnAmendment(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => AmendmentAction, description: 'Which move (操作).' }) action: AmendmentAction,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<ContractType> {
    return this.records.actOnAmendment(viewer, action, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Records money that went back to the payer (登记退款).' })
  recordRefund(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What went back (退款).' }) input: RefundInput,
  ): Promise<ContractType> {
    return this.records.recordRefund(viewer, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, {
    description:
      'States what a period earned (提成结算): it counts, and is owed, once a second person has confirmed it.',
  })
  stateRoyalty(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The statement (提成结算).' }) input: RoyaltyInput,
  ): Promise<ContractType> {
    return this.records.stateRoyalty(viewer, input);
  }

  @Cost('write')
  @Allow('contract.act')
  @Mutation(() => ContractType, { description: 'Confirms, returns or withdraws a royalty statement (提成办理).' })
  actOnRoyalty(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => RoyaltyClaimAction, description: 'Which move (操作).' }) action: RoyaltyClaimAction,
    @Args('input', { description: 'On which record, and why (办理操作).' }) input: ActInput,
  ): Promise<ContractType> {
    return this.records.actOnRoyalty(viewer, action, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Files a paper with a contract (归档合同文件).' })
  addContractFile(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('attachmentId', { type: () => ID, description: 'Id of the uploaded file (附件标识).' }) attachmentId: string,
    @Args('kind', { type: () => ContractFileKind, description: 'What kind of paper it is (文件类型).' })
    kind: ContractFileKind,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<ContractType> {
    return this.records.addFile(viewer, { contractId, attachmentId, kind, clientMutationId });
  }

  @Cost('batched')
  @ResolveField(() => [AmendmentType], {
    description: 'Changes and supplementary agreements, in their order (变更与补充协议).',
  })
  async amendments(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AmendmentType[]> {
    return masked ? [] : ((await loaders.load('amendments', id, (ids) => this.records.amendments(viewer, ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [PaymentType], { description: 'Receipts one by one (到账记录).' })
  async payments(@Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<PaymentType[]> {
    return masked ? [] : ((await loaders.load('payments', id, (ids) => this.records.payments(ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [RefundType], { description: 'Refunds one by one (退款记录).' })
  async refunds(@Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<RefundType[]> {
    return masked ? [] : ((await loaders.load('refunds', id, (ids) => this.records.refunds(ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [RoyaltyStatementType], { description: 'Royalties that count, period by period (提成结算).' })
  async royaltyStatements(
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<RoyaltyStatementType[]> {
    return masked ? [] : ((await loaders.load('royalty-statements', id, (ids) => this.records.statements(ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [RoyaltyClaimType], {
    description:
      'Royalty statements that wait for a second person, and the last returned ones (待确认提成); for the staff.',
  })
  async royaltyClaims(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<RoyaltyClaimType[]> {
    return masked ? [] : ((await loaders.load('royalty-claims', id, (ids) => this.records.claims(viewer, ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [ContractFileType], { description: 'Papers filed with it (合同文件).' })
  async files(@Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<ContractFileType[]> {
    return masked ? [] : ((await loaders.load('contract-files', id, (ids) => this.records.files(ids))) ?? []);
  }
}
