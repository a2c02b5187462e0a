import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ActInput, Loaders, type RequestLoaders } from '#kernel/graphql';
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
  @Mutation(() => ContractType, { description: 'Drafts an amendment 变更 or 补充协议, or saves the draft again.' })
  saveAmendment(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('input') draft: AmendmentInput,
    @Args('clientMutationId') clientMutationId: string,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ): Promise<ContractType> {
    return this.records.saveAmendment(viewer, { contractId, id, version, draft, clientMutationId });
  }

  @Cost('write')
  @Allow('contract.act')
  @Mutation(() => ContractType)
  actOnAmendment(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => AmendmentAction }) action: AmendmentAction,
    @Args('input') input: ActInput,
  ): Promise<ContractType> {
    return this.records.actOnAmendment(viewer, action, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType)
  recordRefund(@CurrentViewer() viewer: Viewer, @Args('input') input: RefundInput): Promise<ContractType> {
    return this.records.recordRefund(viewer, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, {
    description: '提成结算: counts, and is owed, once a second person has confirmed it.',
  })
  stateRoyalty(@CurrentViewer() viewer: Viewer, @Args('input') input: RoyaltyInput): Promise<ContractType> {
    return this.records.stateRoyalty(viewer, input);
  }

  @Cost('write')
  @Allow('contract.act')
  @Mutation(() => ContractType)
  actOnRoyalty(
    @CurrentViewer() viewer: Viewer,
    @Args('action', { type: () => RoyaltyClaimAction }) action: RoyaltyClaimAction,
    @Args('input') input: ActInput,
  ): Promise<ContractType> {
    return this.records.actOnRoyalty(viewer, action, input);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType)
  addContractFile(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('attachmentId', { type: () => ID }) attachmentId: string,
    @Args('kind', { type: () => ContractFileKind }) kind: ContractFileKind,
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<ContractType> {
    return this.records.addFile(viewer, { contractId, attachmentId, kind, clientMutationId });
  }

  @Cost('batched')
  @ResolveField(() => [AmendmentType])
  async amendments(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<AmendmentType[]> {
    return masked ? [] : ((await loaders.load('amendments', id, (ids) => this.records.amendments(viewer, ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [PaymentType])
  async payments(@Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<PaymentType[]> {
    return masked ? [] : ((await loaders.load('payments', id, (ids) => this.records.payments(ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [RefundType])
  async refunds(@Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<RefundType[]> {
    return masked ? [] : ((await loaders.load('refunds', id, (ids) => this.records.refunds(ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [RoyaltyStatementType])
  async royaltyStatements(
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<RoyaltyStatementType[]> {
    return masked ? [] : ((await loaders.load('royalty-statements', id, (ids) => this.records.statements(ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [RoyaltyClaimType], {
    description: 'What waits for a second person, and what was returned last; for the staff.',
  })
  async royaltyClaims(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, masked }: ContractType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<RoyaltyClaimType[]> {
    return masked ? [] : ((await loaders.load('royalty-claims', id, (ids) => this.records.claims(viewer, ids))) ?? []);
  }

  @Cost('batched')
  @ResolveField(() => [ContractFileType])
  async files(@Parent() { id, masked }: ContractType, @Loaders() loaders: RequestLoaders): Promise<ContractFileType[]> {
    return masked ? [] : ((await loaders.load('contract-files', id, (ids) => this.records.files(ids))) ?? []);
  }
}
