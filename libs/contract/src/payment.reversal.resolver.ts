import { Args, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '../../kernel/access/src/index.js';
import { Loaders, type RequestLoaders } from '../../kernel/graphql/src/index.js';
import { ContractService } from './contract.service.js';
import { ContractType } from './contract.types.js';
import { PaymentType } from './money.types.js';
import { PaymentReversals } from './payment.reversals.js';

@ObjectType('PaymentReversal', { description: '冲正: the receipt should never have been recorded.' })
export class PaymentReversalType {
  @Field() reason: string;
  @Field(() => Date) reversedAt: Date;
}

@Resolver(() => PaymentType)
export class PaymentReversalResolver {
  constructor(
    private readonly reversals: PaymentReversals,
    private readonly contracts: ContractService,
  ) {}

  @Allow('contract.write')
  @Mutation(() => ContractType, { description: 'Takes back a receipt that should never have been recorded, by a reversing entry with a reason.' })
  async reversePayment(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID }) contractId: string,
    @Args('paymentId', { type: () => ID }) paymentId: string,
    @Args('reason') reason: string,
    @Args('clientMutationId') clientMutationId: string,
  ): Promise<ContractType> {
    return this.contracts.get(viewer, await this.reversals.reverse(viewer, { contractId, paymentId, reason, clientMutationId }));
  }

  @ResolveField(() => PaymentReversalType, { nullable: true })
  async reversal(@Parent() { id }: PaymentType, @Loaders() loaders: RequestLoaders): Promise<PaymentReversalType | null> {
    return (await loaders.load('payment-reversals', id, (ids) => this.reversals.of(ids))) ?? null;
  }
}
