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
    description: 'The last check of the whole ledger; null before the first.',
  })
  ledgerCheck(@CurrentViewer() viewer: Viewer): Promise<LedgerCheckType | null> {
    return this.checks.last(viewer);
  }

  @Cost('list')
  @Allow('ledger.read')
  @Query(() => [LedgerCheckType], { description: 'The latest thirty checks, the newest first.' })
  ledgerChecks(@CurrentViewer() viewer: Viewer): Promise<LedgerCheckType[]> {
    return this.checks.latest(viewer);
  }

  @Cost('list')
  @Allow('ledger.read')
  @Query(() => [LedgerYearType])
  ledgerYears(): Promise<LedgerYearType[]> {
    return this.years.all();
  }

  @Cost('heavy')
  @Allow('ledger.keep')
  @Mutation(() => Boolean, { description: 'Has the worker check the ledger now; ledgerCheck tells what it found.' })
  checkLedger(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.checks.ask(viewer);
  }

  @Cost('heavy')
  @Allow('ledger.keep')
  @Mutation(() => [LedgerYearType], { description: 'A closed year takes no entries.' })
  closeLedgerYear(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<LedgerYearType[]> {
    return this.years.close(viewer, year);
  }

  @Cost('heavy')
  @Allow('ledger.keep')
  @Mutation(() => [LedgerYearType], {
    description: 'Opens a closed year again, with a reason that is kept in the audit log.',
  })
  reopenLedgerYear(
    @CurrentViewer() viewer: Viewer,
    @Args('year', { type: () => Int }) year: number,
    @Args('reason') reason: string,
  ): Promise<LedgerYearType[]> {
    return this.years.reopen(viewer, year, reason);
  }
}
