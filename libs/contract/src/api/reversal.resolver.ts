import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders, described } from '#kernel/graphql';
import { Args, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PaymentType, RefundType } from '../payment/payment.types.js';
import { ReversedKind } from '../payment/reversal.entity.js';
import { ContractService } from '../record/contract.service.js';
import { ContractType } from '../record/contract.types.js';
import { ReversalService } from '../reversal/reversal.service.js';
import { RoyaltyStatementType } from '../royalty/royalty.types.js';

@ObjectType('MoneyReversal', { description: 'A record was taken back (冲正): it should never have been recorded.' })
export class MoneyReversalType {
  @Field({ description: 'Why it was taken back (冲正原因).' }) reason: string;
  @Field(() => Date, { description: 'When it was taken back (冲正时间).' }) reversedAt: Date;
}

/** Whether a record was taken back. */
abstract class Reversible {
  constructor(protected readonly reversals: ReversalService) {}

  protected async reversalOf(id: string, loaders: RequestLoaders): Promise<MoneyReversalType | null> {
    return (await loaders.load('money-reversals', id, (ids) => this.reversals.of(ids))) ?? null;
  }
}

@Resolver(() => PaymentType)
export class PaymentReversalResolver extends Reversible {
  constructor(
    reversals: ReversalService,
    private readonly contracts: ContractService,
  ) {
    super(reversals);
  }

  @Cost('write')
  @Allow('contract.write')
  @Mutation(() => ContractType, {
    description:
      'Takes back a receipt, a refund or a royalty statement that should never have been recorded (冲正), by a reversing entry with a reason.',
  })
  async reverseRecord(
    @CurrentViewer() viewer: Viewer,
    @Args('contractId', { type: () => ID, description: 'Id of the contract (合同标识).' }) contractId: string,
    @Args('kind', { type: () => ReversedKind, description: 'What kind of record it is (冲正类型).' })
    kind: ReversedKind,
    @Args('recordId', { type: () => ID, description: 'Id of the record (记录标识).' }) recordId: string,
    @Args('reason', { description: 'Why it is taken back (冲正原因).' }) reason: string,
    @Args('clientMutationId', { description: described.clientMutationId }) clientMutationId: string,
  ): Promise<ContractType> {
    return this.contracts.get(
      viewer,
      await this.reversals.reverse(viewer, { contractId, kind, recordId, reason, clientMutationId }),
    );
  }

  @Cost('batched')
  @ResolveField(() => MoneyReversalType, {
    nullable: true,
    description: 'That it was taken back (冲正); null while it stands.',
  })
  reversal(@Parent() { id }: PaymentType, @Loaders() loaders: RequestLoaders): Promise<MoneyReversalType | null> {
    return this.reversalOf(id, loaders);
  }
}

@Resolver(() => RefundType)
export class RefundReversalResolver extends Reversible {
  constructor(reversals: ReversalService) {
    super(reversals);
  }

  @Cost('batched')
  @ResolveField(() => MoneyReversalType, {
    nullable: true,
    description: 'That it was taken back (冲正); null while it stands.',
  })
  reversal(@Parent() { id }: RefundType, @Loaders() loaders: RequestLoaders): Promise<MoneyReversalType | null> {
    return this.reversalOf(id, loaders);
  }
}

@Resolver(() => RoyaltyStatementType)
export class RoyaltyReversalResolver extends Reversible {
  constructor(reversals: ReversalService) {
    super(reversals);
  }

  @Cost('batched')
  @ResolveField(() => MoneyReversalType, {
    nullable: true,
    description: 'That it was taken back (冲正); null while it stands.',
  })
  reversal(
    @Parent() { id }: RoyaltyStatementType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<MoneyReversalType | null> {
    return this.reversalOf(id, loaders);
  }
}
