import { Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Loaders, type RequestLoaders } from '#kernel/graphql';
import { MatchType } from '#match';
import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContractFacade } from '../record/contract.facade.js';

/** What contracts add to a match. */
@Resolver(() => MatchType)
export class MatchContractResolver {
  constructor(private readonly contracts: ContractFacade) {}

  @Cost('batched')
  @ResolveField(() => ID, {
    nullable: true,
    description: 'The contract that came out of it (合同标识), for those who may see that contract.',
  })
  async contractId(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: MatchType,
    @Loaders() loaders: RequestLoaders,
  ): Promise<string | null> {
    return (await loaders.load('contract-of-match', id, (ids) => this.contracts.idByMatch(ids, viewer))) ?? null;
  }
}
