import { Allow, Cost, CurrentViewer, type Viewer } from '#kernel/access';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LedgerCheckType } from '../verification/ledger-check.types.js';
import { LedgerChecks } from '../verification/ledger-checks.service.js';
import { LedgerYearType } from '../years/ledger-year.types.js';
import { LedgerYears } from '../years/ledger-years.service.js';

@Resolver()
export class LedgerResolver {
  constructor(
    private readonly checks: LedgerChecks,
    private readonly years: LedgerYears,
  ) {}

  @Cost('light')
  @Allow('ledger.read')
  @Query(() => LedgerCheckType, {
    nullable: true,
    description: 'The last check of the whole ledger (账本核验); null before the first.',
  })
  ledgerCheck(@CurrentViewer() viewer: Viewer): Promise<LedgerCheckType | null> {
    return this.checks.last(viewer);
  }

  @Cost('list')
  @Allow('ledger.read')
  @Query(() => [LedgerCheckType], { description: 'The latest thirty checks (账本核验), the newest first.' })
  ledgerChecks(@CurrentViewer() viewer: Viewer): Promise<LedgerCheckType[]> {
    return this.checks.latest(viewer);
  }

  @Cost('list')
  @Allow('ledger.read')
  @Query(() => [LedgerYearType], { description: 'Years of the ledger (账本年度).' })
  ledgerYears(): Promise<LedgerYearType[]> {
    return this.years.all();
  }

  @Cost('heavy')
  @Allow('ledger.keep')
  @Mutation(() => Boolean, {
    description: 'Has the worker check the ledger now (账本核验); ledgerCheck tells what it found.',
  })
  checkLedger(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.checks.ask(viewer);
  }

  @Cost('heavy')
  @Allow('ledger.keep')
  @Mutation(() => [LedgerYearType], {
    description: 'Closes a year of the ledger (关账); a closed year takes no entries.',
  })
  closeLedgerYear(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, description: 'Which year (年度).' }) year: number,
  ): Promise<LedgerYearType[]> {
    return this.years.close(viewer, year);
  }

  @Cost('heavy')
  @Allow('ledger.keep')
  @Mutation(() => [LedgerYearType], {
    description: 'Opens a closed year again (反关账), with a reason that is kept in the audit log.',
  })
  reopenLedgerYear(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int, description: 'Which year (年度).' }) year: number,
    @Args('reason', { description: 'Why (原因).' }) reason: string,
  ): Promise<LedgerYearType[]> {
    return this.years.reopen(viewer, year, reason);
  }
}
