import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { ListArgs } from '#kernel/graphql';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgeingService } from '../ageing/ageing.service.js';
import { Ageing, OverdueFilter, OverdueInstalmentPage } from '../ageing/ageing.types.js';
import { ContractService } from '../record/contract.service.js';
import { ContractPage, ContractSums } from '../record/contract.types.js';

/** What is overdue, and what a list of contracts adds up to. */
@Resolver(() => ContractPage)
export class AgeingResolver {
  constructor(
    private readonly overdue: AgeingService,
    private readonly contracts: ContractService,
  ) {}

  @Cost('aggregate')
  @Allow('contract.list')
  @Query(() => Ageing, { description: 'What is overdue (账龄), by how long and by payer.' })
  ageing(@CurrentViewer() viewer: Viewer): Promise<Ageing> {
    return this.overdue.table(viewer);
  }

  @Cost('list')
  @Allow('contract.list')
  @Query(() => OverdueInstalmentPage, {
    description: 'The rows behind the ageing table (逾期款); none for whoever sees no names.',
  })
  overdueInstalments(
    @CurrentViewer() viewer: Viewer,
    @Args() list: ListArgs,
    @Args('filter', { type: () => OverdueFilter, nullable: true, description: 'Which ones (逾期筛选).' })
    filter?: OverdueFilter | null,
  ): Promise<OverdueInstalmentPage> {
    return this.overdue.page(viewer, filter ?? {}, list);
  }

  @Cost('aggregate')
  @ResolveField(() => ContractSums, { description: 'All pages of this list added up (合计).' })
  sums(@CurrentViewer() viewer: Viewer, @Parent() { query }: ContractPage): Promise<ContractSums> {
    return this.contracts.sums(viewer, query);
  }
}
